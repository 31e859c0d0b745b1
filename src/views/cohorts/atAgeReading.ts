import type { CohortDot } from "../../charts";
import {
  type CohortProjection,
  type CohortTable,
  type Comparison,
  projectedAt,
  SURE_COHORT,
  type ValueAtAge,
} from "../../engine";
import type { Format } from "../../i18n";
import { sizeText } from "./headline";
import type { CohortWords } from "./words";

/** A cohort with something to draw. */
export interface AtAgePoint {
  readonly row: number;
  readonly dot: CohortDot;
}

/** One dot a cohort: what it brought where everybody has got so far, what some of it did, or what is expected. */
export function atAgePoints(
  table: CohortTable,
  { days, observed, mean, margin }: ValueAtAge,
  projection: CohortProjection | null,
): AtAgePoint[] {
  const projected = new Map(Array.from(projection?.start ?? [], (start, i) => [start, i]));
  const points: AtAgePoint[] = [];
  for (let row = 0; row < table.count; row++) {
    const start = table.start[row] ?? 0;
    const time = (start + (table.until[row] ?? 0)) / 2;
    const n = observed[row] ?? 0;
    const all = n === (table.customers[row] ?? 0);
    const own = projected.get(start);
    const expected = all || projection === null || own === undefined ? null : projectedAt(projection, own, days);
    if (expected !== null)
      points.push({ row, dot: { time, value: expected, low: null, high: null, kind: "expected" } });
    else if (n > 0) {
      const value = mean[row] ?? 0;
      const reach = margin[row] ?? Number.NaN;
      const known = n >= SURE_COHORT && Number.isFinite(reach);
      points.push({
        row,
        dot: {
          time,
          value,
          low: known ? value - reach : null,
          high: known ? value + reach : null,
          kind: all && n >= SURE_COHORT ? "sure" : "thin",
        },
      });
    }
  }
  return points;
}

/** What is expected of a cohort of the table within the forecast's horizon; null where it is not projected. */
export function projectedRows(table: CohortTable, projection: CohortProjection | null) {
  const rows = new Map(Array.from(projection?.start ?? [], (start, i) => [start, i]));
  return (row: number) => {
    const i = rows.get(table.start[row] ?? Number.NaN);
    if (projection === null || i === undefined) return null;
    const { soFar, expected, ahead, low80, high80 } = projection;
    return {
      soFar: soFar[i] ?? 0,
      expected: expected[(i + 1) * ahead.length - 1] ?? 0,
      low80: low80[i] ?? 0,
      high80: high80[i] ?? 0,
    };
  };
}

/** The card's sentence. */
export function atAgeTitle(comparison: Comparison, value: number | null, w: CohortWords, f: Format): string {
  const { days, verdict, change } = comparison;
  if ((verdict === "more" || verdict === "less") && change !== null) {
    return w.atAge[verdict](days, sizeText(change.value, f));
  }
  if (value === null) return w.atAge.plain(days);
  const text = f.moneyWords(value);
  return verdict === "alike" || verdict === "unclear" ? w.atAge[verdict](days, text) : w.atAge.value(days, text);
}

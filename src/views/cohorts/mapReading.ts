import { type CohortTable, SURE_COHORT } from "../../engine";
import type { Format } from "../../i18n";
import { pooledAges } from "./pooled";
import type { CohortWords } from "./words";

/** What the heat map may show. */
export const measures = ["retention", "profit", "orders"] as const;
export type Measure = (typeof measures)[number];

/** A cell's figure; null where nobody is observed. */
export function cellValue(table: CohortTable, row: number, age: number, measure: Measure): number | null {
  const cell = row * table.ages + age;
  const observed = table.observed[cell] ?? 0;
  if (observed === 0) return null;
  if (measure === "retention") return (table.active[cell] ?? 0) / observed;
  return (measure === "profit" ? table.profit[cell] : table.orders[cell]) ?? null;
}

/** Ages that are drawn: while 30 customers of all cohorts are observed; who came at all says nothing of coming back. */
export function mapColumns(table: CohortTable, measure: Measure): number[] {
  const ages = pooledAges(table).map((_, age) => age);
  return measure === "retention" ? ages.slice(1) : ages;
}

/** Where a figure stands between the least and the most of the cells that many customers stand behind. */
export function scaleOf(
  table: CohortTable,
  rows: readonly number[],
  columns: readonly number[],
  measure: Measure,
): (value: number) => number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    for (const age of columns) {
      if ((table.observed[row * table.ages + age] ?? 0) < SURE_COHORT) continue;
      const value = cellValue(table, row, age, measure) ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return (value) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
}

export function measureText(value: number | null, measure: Measure, f: Format, short: boolean): string {
  if (measure === "retention") return f.percent(value, short ? 0 : 1);
  if (measure === "orders") return f.decimal(value, 2);
  return short ? f.short(value) : f.moneyShort(value);
}

/** 1-based ages worth a sentence, best first. */
const laterAges = { month: [12, 6, 3], quarter: [4, 3, 2], week: [26, 13, 8, 4] } as const;

/** The heat map's sentence: an early and a later age over all customers observed for so long. */
export function mapTitle(table: CohortTable, measure: Measure, w: CohortWords, f: Format): string {
  const pooled = pooledAges(table);
  const early = measure === "retention" ? 2 : 1;
  const first = pooled[early - 1];
  if (first === undefined) return w.map.plain;
  const later = laterAges[table.unit].find((age) => age > early && pooled[age - 1] !== undefined) ?? null;
  const text = (age: number): string => {
    const figure = pooled[age - 1]?.[measure] ?? null;
    if (measure === "profit") return f.moneyWords(figure);
    return measure === "retention" ? f.percent(figure, 0) : f.decimal(figure, 2);
  };
  return w.map.title[measure](table.unit, text(early), early, later === null ? null : text(later), later ?? 0);
}

import { audienceMaskInSteps } from "../audience";
import { DAY_MS, dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { cohortRows } from "./cohortRows";
import { cohortFigures } from "./cohortTable";
import { compare, readLater } from "./comparison";
import { type LaterReading, laterReading } from "./laterReading";
import { type Cohorts, type CohortsAsk, type Comparison, fixedAges } from "./types";
import { valueAtAge } from "./valueAtAge";

/** Share of the work that lies in the pass over the orders. */
const passShare = 0.6;

/** Cohorts of an audience: the table, the value at fixed ages, and newer customers against those of a year before. */
export function* cohortsTask(source: InsightSource, ask: CohortsAsk): InsightTask<Cohorts> {
  yield 0;
  const { orders, analysis } = source;
  const { table, settings } = analysis;
  // Without an order there is no last day either, and no customer that it could matter for.
  const endDay = (analysis.end ?? 0) / DAY_MS;
  const firstDay = dayOf(analysis.firstOrder ?? 0);
  const mask = yield* atShare(audienceMaskInSteps(source, ask.audience), 0);
  yield 0.05;
  const rows = cohortRows(table, endDay, ask.unit, mask);
  yield 0.1;
  const pass = cohortFigures(orders, table, rows, endDay, settings.margin);
  for (;;) {
    const next = pass.next();
    if (!next.done) {
      yield 0.1 + passShare * next.value;
      continue;
    }
    const { table: cells, values } = next.value;
    const atAge: Cohorts["atAge"][number][] = [];
    for (const [i, days] of fixedAges.entries()) {
      yield 0.7 + 0.05 * (i / fixedAges.length);
      atAge.push(valueAtAge(days, values[i] ?? new Float64Array(0), rows));
    }
    const compared = function* (from: number, again: LaterReading | null) {
      const comparisons: Comparison[] = [];
      for (const [i, days] of fixedAges.entries()) {
        yield from + 0.05 * (i / fixedAges.length);
        comparisons.push(compare(days, values[i] ?? new Float64Array(0), rows, again, firstDay, endDay, ask.audience));
      }
      return comparisons;
    };
    const plain = yield* compared(0.75, null);
    if (plain.every(({ change }) => change === null)) return { table: cells, atAge, comparisons: plain };
    const reading = laterReading(orders, table, rows, firstDay + readLater, endDay, settings.margin);
    let step = reading.next();
    while (step.done !== true) {
      yield 0.8 + 0.15 * step.value;
      step = reading.next();
    }
    return { table: cells, atAge, comparisons: yield* compared(0.95, step.value) };
  }
}

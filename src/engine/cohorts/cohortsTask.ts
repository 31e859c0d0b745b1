import { audienceMask } from "../audience";
import { DAY_MS, dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { cohortRows } from "./cohortRows";
import { cohortFigures } from "./cohortTable";
import { compare } from "./comparison";
import { type Cohorts, type CohortsAsk, fixedAges } from "./types";
import { valueAtAge } from "./valueAtAge";

/** Share of the work that lies in the pass over the orders. */
const passShare = 0.8;

/** Cohorts of an audience: the table, the value at fixed ages, and newer customers against those of a year before. */
export function* cohortsTask(source: InsightSource, ask: CohortsAsk): InsightTask<Cohorts> {
  yield 0;
  const { orders, analysis } = source;
  const { table, settings } = analysis;
  // Without an order there is no last day either, and no customer that it could matter for.
  const endDay = (analysis.end ?? 0) / DAY_MS;
  const firstDay = dayOf(analysis.firstOrder ?? 0);
  const mask = audienceMask(source, ask.audience);
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
    const comparisons: Cohorts["comparisons"][number][] = [];
    for (const [i, days] of fixedAges.entries()) {
      yield 0.9 + 0.1 * (i / fixedAges.length);
      const own = values[i] ?? new Float64Array(0);
      atAge.push(valueAtAge(days, own, rows));
      yield 0.9 + 0.1 * ((i + 0.5) / fixedAges.length);
      comparisons.push(compare(days, own, rows, firstDay, endDay, ask.audience));
    }
    return { table: cells, atAge, comparisons };
  }
}

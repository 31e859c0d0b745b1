import { DAY_MS, dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import type { Arrivals } from "./arrivals";
import { cohortRows } from "./cohortRows";
import { cohortTable } from "./cohortTable";
import { compare, readLater } from "./comparison";
import { laterReading } from "./laterReading";
import { meantBy } from "./meant";
import { type Cohorts, type CohortsAsk, fixedAges } from "./types";
import { valueAtAge } from "./valueAtAge";
import { within } from "./within";

/** Cohorts of an audience: the table, the value at fixed ages, and newer customers against those of a year before. */
export function* cohortsTask(source: InsightSource, ask: CohortsAsk): InsightTask<Cohorts> {
  yield 0;
  const { analysis } = source;
  // Without an order there is no last day either, and no customer that it could matter for.
  const endDay = (analysis.end ?? 0) / DAY_MS;
  const firstDay = dayOf(analysis.firstOrder ?? 0);
  const meant = yield* within(0, 0.55, meantBy(source, ask.audience));
  yield 0.55;
  const rows = cohortRows(meant, endDay, ask.unit);
  const table = yield* within(0.55, 0.75, cohortTable(meant, rows, endDay));
  const atAge: Cohorts["atAge"][number][] = [];
  for (const [i, days] of fixedAges.entries()) {
    yield 0.75 + 0.1 * (i / fixedAges.length);
    atAge.push(valueAtAge(days, meant, rows));
  }
  const compared = (again: Arrivals | null) =>
    fixedAges.map((days) => compare(days, meant, again, firstDay, endDay, ask.audience));
  yield 0.85;
  const plain = compared(null);
  if (plain.every(({ change }) => change === null)) return { table, atAge, comparisons: plain };
  const later = laterReading(meant.arrivals, firstDay + readLater, endDay);
  return { table, atAge, comparisons: compared(yield* within(0.85, 1, later)) };
}

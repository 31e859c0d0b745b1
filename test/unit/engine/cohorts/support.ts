import {
  type AnalysisSettings,
  type Audience,
  analyse,
  type Cohorts,
  type CohortUnit,
  type InsightSource,
  insightTask,
  type OrderTable,
} from "../../../../src/engine";
import { noLines } from "../../../support/tables";
import { settings } from "../shop";

export function drain<T>(work: Generator<number, T>): T {
  let last = 0;
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    if (next.value < last || next.value > 1) throw new Error(`share went from ${last} to ${next.value}`);
    last = next.value;
  }
}

export function sourceOf(orders: OrderTable, patch: Partial<AnalysisSettings> = {}): InsightSource {
  return { orders, lines: noLines, analysis: analyse(orders, settings(patch)), forecast: null, fit: null };
}

export function cohortsOf(source: InsightSource, unit: CohortUnit, audience: Audience = []): Cohorts {
  return drain(insightTask(source, { kind: "cohorts", ask: { unit, audience } })) as Cohorts;
}

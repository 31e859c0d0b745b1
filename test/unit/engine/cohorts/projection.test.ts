import { describe, expect, it } from "vitest";
import {
  type CohortProjection,
  type CohortUnit,
  defaultForecastSettings,
  fitForecast,
  type InsightSource,
  insightTask,
  predictForecast,
  projectedAt,
  simulateShop,
} from "../../../../src/engine";
import { candidateNamed } from "../../../../src/engine/forecast/candidates";
import { isClose } from "../shop";
import { drain, sourceOf } from "./support";

const observed = 500;
const margin = 0.5;

function forecastOf(customers: number): InsightSource {
  const orders = simulateShop({
    model: "mbgnbd",
    params: { r: 0.8, alpha: 5, a: 0.4, b: 2 },
    spend: { p: 4, q: 4, v: 60 },
    customers,
    acquisitionDays: observed,
    days: observed,
    seed: 3,
  });
  const source = sourceOf(orders, { margin });
  const { table, end } = source.analysis;
  const work = fitForecast(orders, table, end ?? 0, { model: "mbgnbd", seed: 1 });
  for (;;) {
    const next = work.next();
    if (next.done) {
      const forecast = predictForecast(next.value, table, { ...defaultForecastSettings, horizonDays: 180 });
      return { ...source, forecast, fit: next.value };
    }
  }
}

function project(source: InsightSource, unit: CohortUnit): CohortProjection {
  const answer = drain(insightTask(source, { kind: "cohortProjection", ask: { unit, audience: [] } }));
  if (answer === null) throw new Error("not projected");
  return answer as CohortProjection;
}

const DAY = 86_400_000;
const source = forecastOf(900);
const months = project(source, "month");

/** Customers who came in the month that begins at `start`. */
function membersOf(start: number): number[] {
  const date = new Date(start);
  const until = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  const { firstTime } = source.analysis.table;
  return Array.from(firstTime, (time, c) => (time >= start && time < until ? c : -1)).filter((c) => c >= 0);
}

/** What some customers are expected to bring within some days, per customer, each asked of the model. */
function expectedOf({ fit, forecast }: InsightSource, own: readonly number[], days: number): number {
  const state = fit?.state;
  const spend = forecast?.result?.customers.expectedSpend;
  if (state === null || state === undefined || spend === undefined) throw new Error("no fit");
  const { summary, meaning } = state;
  const pick = (column: Float64Array) => Float64Array.from(own, (c) => column[c] ?? 0);
  const histories = { x: pick(summary.x), tx: pick(summary.tx), T: pick(summary.T) };
  const horizon = { weeks: days / 7, delta: 0 };
  const { expectedTransactions } = candidateNamed(state.model).predict(meaning.params, histories, horizon);
  return own.reduce((sum, c, i) => sum + (expectedTransactions[i] ?? 0) * (spend[c] ?? 0) * margin, 0) / own.length;
}

describe("projection of young cohorts", () => {
  it("is of the cohorts younger than a year on average", () => {
    expect(months.start.length).toBeGreaterThanOrEqual(12);
    expect(months.start.length).toBeLessThan(17);
    for (const [i, start] of months.start.entries()) {
      const own = membersOf(start);
      const end = (source.analysis.end ?? 0) / DAY;
      const ages = own.map((c) => end - Math.floor((source.analysis.table.firstTime[c] ?? 0) / DAY));
      const mean = ages.reduce((a, b) => a + b, 0) / own.length;
      expect(months.customers[i]).toBe(own.length);
      expect(isClose(months.ageDays[i] ?? null, mean)).toBe(true);
      expect(mean).toBeLessThan(365);
    }
  });

  it("is what happened so far, and at the horizon the sum of the customers' own expectations", () => {
    const result = source.forecast?.result;
    for (const [i, start] of months.start.entries()) {
      const own = membersOf(start);
      const soFar = own.reduce((sum, c) => sum + (source.analysis.table.profit[c] ?? 0), 0) / own.length;
      const toCome =
        own.reduce(
          (sum, c) =>
            sum + (result?.customers.expectedOrders[c] ?? 0) * (result?.customers.expectedSpend[c] ?? 0) * margin,
          0,
        ) / own.length;
      expect(isClose(months.soFar[i] ?? null, soFar)).toBe(true);
      expect(isClose(months.expected[(i + 1) * months.ahead.length - 1] ?? null, toCome)).toBe(true);
      expect(months.low80[i]).toBeLessThan(toCome);
      expect(months.high80[i]).toBeGreaterThan(toCome);
    }
  });

  it("is the model's own expectation on the way there", () => {
    const own = membersOf(months.start[3] ?? 0);
    months.ahead.forEach((days, step) => {
      if (step === 0) return;
      const expected = months.expected[3 * months.ahead.length + step] ?? 0;
      expect(isClose(expected, expectedOf(source, own, days))).toBe(true);
    });
  });

  it("begins at nothing more, rises ever more slowly, and is read between its steps", () => {
    months.start.forEach((_, i) => {
      const steps = Array.from(months.ahead, (_, step) => months.expected[i * months.ahead.length + step] ?? 0);
      expect(steps[0]).toBe(0);
      const rises = steps.slice(1).map((value, step) => value - (steps[step] ?? 0));
      rises.forEach((rise, step) => {
        expect(rise).toBeGreaterThan(0);
        if (step > 0) expect(rise).toBeLessThan((rises[step - 1] ?? 0) * (1 + 1e-9));
      });
      const today = months.ageDays[i] ?? 0;
      expect(projectedAt(months, i, today)).toBe(months.soFar[i]);
      expect(projectedAt(months, i, today - 1)).toBeNull();
      expect(projectedAt(months, i, today + 181)).toBeNull();
      const half = ((steps[0] ?? 0) + (steps[1] ?? 0)) / 2;
      const step = months.ahead[1] ?? 0;
      expect(isClose(projectedAt(months, i, today + step / 2), (months.soFar[i] ?? 0) + half)).toBe(true);
    });
  });

  it("stands on a sample for large cohorts, which moves the way there by less than 2 % and its end not at all", () => {
    const large = forecastOf(4000);
    const quarters = project(large, "quarter");
    const { firstTime } = large.analysis.table;
    const row = quarters.customers.findIndex((n) => n > 600);
    const start = quarters.start[row] ?? Number.NaN;
    const until = Date.UTC(new Date(start).getUTCFullYear(), new Date(start).getUTCMonth() + 3, 1);
    const own = Array.from(firstTime, (time, c) => (time >= start && time < until ? c : -1)).filter((c) => c >= 0);
    expect(own).toHaveLength(quarters.customers[row] ?? 0);
    quarters.ahead.forEach((days, step) => {
      if (step === 0) return;
      const ratio = (quarters.expected[row * quarters.ahead.length + step] ?? 0) / expectedOf(large, own, days);
      expect(Math.abs(ratio - 1)).toBeLessThan(step === quarters.ahead.length - 1 ? 1e-9 : 0.02);
    });
  });

  it("is not there without a forecast, nor with one that is not of this fit", () => {
    const ask = { kind: "cohortProjection", ask: { unit: "month", audience: [] } } as const;
    expect(drain(insightTask({ ...source, forecast: null }, ask))).toBeNull();
    expect(drain(insightTask({ ...source, fit: null }, ask))).toBeNull();
  });
});

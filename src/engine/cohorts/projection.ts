import { audienceMaskInSteps } from "../audience";
import { DAY_MS } from "../days";
import type { FitState, ForecastResult, ForecastSettings } from "../forecast";
import { candidateNamed } from "../forecast/candidates";
import { groupTotalsInSteps, NO_GROUP } from "../forecast/groupTotals";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { Sum, SumColumn } from "../math/sum";
import { pick } from "../models/distinct";
import { type CohortRows, cohortRows, NO_ROW } from "./cohortRows";
import type { CohortProjection, CohortsAsk } from "./types";

/** Cohorts whose mean age is below are projected; the others have a year of their own to show. */
const youngDays = 365;
/** Steps from the end to the forecast's horizon. */
const steps = 8;
/** Customers who tell how a cohort's expected profit is spread over the horizon. */
const sampled = 300;

/**
 * What young cohorts are expected to bring on, by the fitted model.
 *
 * At the forecast's horizon it is the sum of the customers' own expectations (expected orders × expected spend × the
 * shop's profit ratio), not discounted, with the interval of the group's total. Between, that sum is spread as the model
 * expects the orders of the cohort, weighed by spend: exact for a cohort of up to 300, of a larger one by every k-th customer.
 *
 * @returns null without a forecast
 */
export function* cohortProjectionTask(source: InsightSource, ask: CohortsAsk): InsightTask<CohortProjection | null> {
  yield 0;
  const { analysis, forecast, fit } = source;
  const result = forecast?.result ?? null;
  const state = fit?.state ?? null;
  if (forecast === null || fit === null || result === null || state === null || result.model !== state.model)
    return null;
  const endDay = (analysis.end ?? 0) / DAY_MS;
  const mask = yield* atShare(audienceMaskInSteps(source, ask.audience), 0);
  const rows = cohortRows(analysis.table, endDay, ask.unit, mask);
  const young = youngOf(rows, endDay);
  const members = membersOf(rows, young);
  yield 0.05;
  const { soFar, toCome } = moneyOf(analysis.table.profit, result, members);
  const ahead = Float64Array.from({ length: steps + 1 }, (_, i) => (forecast.settings.horizonDays * i) / steps);
  const expected = new Float64Array(young.length * ahead.length);
  for (const [i, own] of members.entries()) {
    const spread = yield* spreadOf(own, state, result, forecast.settings, 0.05 + (0.45 * i) / young.length);
    spread.forEach((share, step) => {
      expected[i * ahead.length + step] = (share * (toCome[i] ?? 0)) / own.length;
    });
  }
  const groupOf = new Uint32Array(analysis.table.customerCount).fill(NO_GROUP);
  members.forEach((own, group) => {
    for (const c of own) groupOf[c] = group;
  });
  const totals = groupTotalsInSteps(fit, forecast, groupOf, young.length);
  for (;;) {
    const next = totals.next();
    if (!next.done) {
      yield 0.5 + 0.5 * next.value;
      continue;
    }
    const bound = (name: "low80" | "high80") =>
      Float64Array.from(young, (_, i) => {
        const predicted = next.value?.[i]?.predicted;
        // Discounting is all but the same number for every outcome of a group.
        const undiscounted = predicted === undefined || predicted.value === 0 ? 0 : (toCome[i] ?? 0) / predicted.value;
        return ((predicted?.[name] ?? 0) * undiscounted) / (members[i]?.length ?? 1);
      });
    return {
      unit: ask.unit,
      start: Float64Array.from(young, ({ row }) => rows.start[row] ?? 0),
      customers: Uint32Array.from(members, (own) => own.length),
      ageDays: Float64Array.from(young, ({ age }) => age),
      soFar: Float64Array.from(members, (own, i) => (soFar[i] ?? 0) / own.length),
      ahead,
      expected,
      low80: bound("low80"),
      high80: bound("high80"),
    };
  }
}

/** Rows of young cohorts with their mean age in days, oldest first. */
function youngOf({ count, rowOf, firstDay, customers }: CohortRows, endDay: number) {
  const days = new Float64Array(count);
  rowOf.forEach((row, c) => {
    if (row !== NO_ROW) days[row] = (days[row] ?? 0) + endDay - (firstDay[c] ?? 0);
  });
  return Array.from(days, (sum, row) => ({ row, age: sum / (customers[row] ?? 1) })).filter(
    ({ age }) => age < youngDays,
  );
}

/** Customers of each young cohort, by index. */
function membersOf({ rowOf, customers }: CohortRows, young: readonly { readonly row: number }[]): Uint32Array[] {
  const lists = new Map(young.map(({ row }) => [row, { list: new Uint32Array(customers[row] ?? 0), next: 0 }]));
  rowOf.forEach((row, c) => {
    const own = lists.get(row);
    if (own === undefined) return;
    own.list[own.next] = c;
    own.next++;
  });
  return Array.from(lists.values(), ({ list }) => list);
}

/** Profit so far, and the undiscounted profit expected within the horizon, of each cohort. */
function moneyOf(profit: Float64Array, { customers, profitRatio }: ForecastResult, members: readonly Uint32Array[]) {
  const soFar = new Float64Array(members.length);
  const toCome = new Float64Array(members.length);
  members.forEach((own, i) => {
    const past = new Sum();
    const next = new Sum();
    for (const c of own) {
      past.add(profit[c] ?? 0);
      next.add((customers.expectedOrders[c] ?? 0) * (customers.expectedSpend[c] ?? 0) * profitRatio);
    }
    soFar[i] = past.value;
    toCome[i] = next.value;
  });
  return { soFar, toCome };
}

/** Share of the horizon's expected profit that falls within each step of it: from 0 to 1. */
function* spreadOf(
  own: Uint32Array,
  { model, meaning, summary }: FitState,
  { customers }: ForecastResult,
  { horizonDays }: ForecastSettings,
  done: number,
): Generator<number, Float64Array> {
  const every = Math.ceil(own.length / sampled);
  const sample = own.filter((_, i) => i % every === 0);
  const histories = { x: pick(summary.x, sample), tx: pick(summary.tx, sample), T: pick(summary.T, sample) };
  const candidate = candidateNamed(model);
  const sums = new SumColumn(steps + 1);
  for (let step = 1; step <= steps; step++) {
    yield done;
    const weeks = (horizonDays * step) / steps / 7;
    const { expectedTransactions } = candidate.predict(meaning.params, histories, { weeks, delta: 0 });
    sample.forEach((c, i) => {
      sums.add(step, (expectedTransactions[i] ?? 0) * (customers.expectedSpend[c] ?? 0));
    });
  }
  const whole = sums.at(steps);
  return Float64Array.from({ length: steps + 1 }, (_, step) => (whole > 0 ? sums.at(step) / whole : step / steps));
}

/**
 * What a projected cohort will have brought per customer at a mean age, so far and expected: read between the steps of the
 * projection. null before today's age and beyond the horizon.
 *
 * @param row of the projection
 * @param days mean days since the first order
 */
export function projectedAt(projection: CohortProjection, row: number, days: number): number | null {
  const { ageDays, soFar, ahead, expected } = projection;
  const wait = days - (ageDays[row] ?? 0);
  const last = ahead.length - 1;
  const horizon = ahead[last] ?? 0;
  if (wait < 0 || wait > horizon || horizon === 0) return null;
  const place = (wait / horizon) * last;
  const below = Math.min(last - 1, Math.floor(place));
  const at = (step: number): number => expected[row * ahead.length + step] ?? 0;
  return (soFar[row] ?? 0) + at(below) + (place - below) * (at(below + 1) - at(below));
}

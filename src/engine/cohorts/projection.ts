import { DAY_MS } from "../days";
import type { FitState, ForecastResult, ForecastSettings } from "../forecast";
import { candidateNamed } from "../forecast/candidates";
import { groupTotalsInSteps, NO_GROUP } from "../forecast/groupTotals";
import type { InsightSource, InsightTask } from "../insights/types";
import { Sum, SumColumn } from "../math/sum";
import { pick } from "../models/distinct";
import { isMeant, type Meant } from "./arrivals";
import { type CohortRows, cohortRows } from "./cohortRows";
import { meantBy } from "./meant";
import type { CohortProjection, CohortsAsk } from "./types";
import { within } from "./within";

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
  const meant = yield* within(0, 0.1, meantBy(source, ask.audience));
  const rows = cohortRows(meant, endDay, ask.unit);
  const young = youngOf(rows, meant, endDay);
  const members = young.map(({ row }) => membersOf(meant, rows, row));
  yield 0.1;
  const { soFar, toCome } = moneyOf(analysis.table.profit, result, members);
  const ahead = Float64Array.from({ length: steps + 1 }, (_, i) => (forecast.settings.horizonDays * i) / steps);
  const expected = new Float64Array(young.length * ahead.length);
  for (const [i, own] of members.entries()) {
    const spread = yield* spreadOf(own, state, result, forecast.settings, 0.1 + (0.4 * i) / young.length);
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
function youngOf({ count, from, to, customers }: CohortRows, meant: Meant, endDay: number) {
  const { firstDay } = meant.arrivals;
  return Array.from({ length: count }, (_, row) => {
    let days = 0;
    for (let place = from[row] as number; place < (to[row] as number); place++) {
      if (isMeant(meant, place)) days += endDay - (firstDay[place] as number);
    }
    return { row, age: days / (customers[row] as number) };
  }).filter(({ age }) => age < youngDays);
}

/** Customers of a cohort, by index. */
function membersOf(meant: Meant, { from, to, customers }: CohortRows, row: number): Uint32Array {
  const members = new Uint32Array(customers[row] as number);
  let next = 0;
  for (let place = from[row] as number; place < (to[row] as number); place++) {
    if (!isMeant(meant, place)) continue;
    members[next] = meant.arrivals.customer[place] as number;
    next++;
  }
  return members.sort();
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

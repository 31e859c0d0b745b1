import { DAY_MS, dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { orderProfit } from "../profit";
import { kthLargest } from "./kthLargest";
import { noSegment, type StandingSegment, standingSegments } from "./types";

/** Below this P(alive) a customer counts as lost. */
export const LOST_BELOW = 0.2;
/** Below this (and not lost) as at risk: the chance that it has left is more than three in ten. */
export const AT_RISK_BELOW = 0.7;
/** Best: this share of the customers, by total CLV. */
export const BEST_SHARE = 0.2;
/** New: first order within so many days, or a quarter of the span where that is shorter. */
const NEWEST_DAYS = 90;
/** Rising: more brought in so many days than in as many before, or in halves of the span where that is shorter. */
const LONGEST_WINDOW = 180;

/** What the rules are in this shop. */
export interface StandingRules {
  /** New: days from the first order to the end are fewer. */
  readonly newDays: number;
  /** Rising: length of each of the two windows, days. */
  readonly windowDays: number;
  /** Best: total CLV of at least this. */
  readonly bestFrom: number;
}

export interface Standing {
  /** Index into `standingSegments` by customer; `noSegment` without an observed order. */
  readonly codes: Uint8Array;
  readonly rules: StandingRules;
}

/** Customers looked at between two yields. */
const AT_A_TIME = 40_000;

const code: Readonly<Record<StandingSegment, number>> = Object.fromEntries(
  standingSegments.map((segment, i) => [segment, i]),
) as Record<StandingSegment, number>;

/**
 * Segments by value and P(alive); null without a forecast or customers. The first rule that holds decides:
 * - new: first order less than `newDays` before the end;
 * - lost: P(alive) < 0.2;
 * - oneTime: one order;
 * - atRisk: P(alive) < 0.7;
 * - best: historic + predicted CLV is positive and not below that of the ⌈n/5⌉-th best customer;
 * - rising: profit in the last `windowDays` positive, and above that of the `windowDays` before;
 * - steady: the others.
 */
export function standing(source: InsightSource): Standing | null {
  const work = standingInSteps(source);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** As `standing`, in steps: yields the share done. */
export function* standingInSteps(source: InsightSource): InsightTask<Standing | null> {
  const { analysis, forecast } = source;
  const { table, end, firstOrder } = analysis;
  const expected = forecast?.result?.customers;
  if (expected === undefined || end === null || firstOrder === null) return null;
  const endDay = dayOf(end);
  const span = endDay - dayOf(firstOrder);
  const totals = new Float64Array(table.customerCount);
  for (let c = 0; c < totals.length; c++) {
    totals[c] = (table.profit[c] ?? 0) + (expected.predictedClv[c] ?? Number.NaN);
  }
  const rules: StandingRules = {
    newDays: Math.min(NEWEST_DAYS, Math.floor(span / 4)),
    windowDays: Math.min(LONGEST_WINDOW, Math.floor(span / 2)),
    bestFrom: bestFrom(table.byValue, totals),
  };
  yield 0.3;
  const codes = new Uint8Array(table.customerCount).fill(noSegment);
  const rises = risingTest(source, endDay, rules.windowDays);
  for (let c = 0; c < table.customerCount; c++) {
    if (c % AT_A_TIME === 0) yield 0.3 + (0.7 * c) / table.customerCount;
    if (table.orders[c] === 0) continue;
    const alive = expected.probabilityAlive[c] ?? Number.NaN;
    const total = totals[c] ?? Number.NaN;
    if (endDay - dayOf(table.firstTime[c] ?? 0) < rules.newDays) codes[c] = code.new;
    else if (alive < LOST_BELOW) codes[c] = code.lost;
    else if (table.orders[c] === 1) codes[c] = code.oneTime;
    else if (alive < AT_RISK_BELOW) codes[c] = code.atRisk;
    else if (total > 0 && total >= rules.bestFrom) codes[c] = code.best;
    else codes[c] = rises(c) ? code.rising : code.steady;
  }
  return { codes, rules };
}

/** The total of the ⌈n/5⌉-th best; 0 where there is nobody. */
function bestFrom(customers: Uint32Array, totals: Float64Array): number {
  const values = new Float64Array(customers.length);
  customers.forEach((c, i) => {
    values[i] = totals[c] ?? 0;
  });
  // In whole per cent: 0.2 · 15 is 3.0000000000000004 in binary.
  return kthLargest(values, Math.ceil((values.length * Math.round(100 * BEST_SHARE)) / 100)) ?? 0;
}

function risingTest(
  { orders, analysis: { table, settings } }: InsightSource,
  endDay: number,
  windowDays: number,
): (customer: number) => boolean {
  const middle = (endDay - windowDays + 1) * DAY_MS;
  const start = (endDay - 2 * windowDays + 1) * DAY_MS;
  return (c) => {
    let latest = 0;
    let previous = 0;
    for (let i = (table.offsets[c + 1] ?? 0) - 1; i >= (table.offsets[c] ?? 0); i--) {
      const order = table.orderIndex[i] ?? 0;
      const time = orders.time[order] ?? 0;
      if (time < start) break;
      const profit = orderProfit(orders, order, settings.margin);
      if (time >= middle) latest += profit;
      else previous += profit;
    }
    return latest > 0 && latest > previous;
  };
}

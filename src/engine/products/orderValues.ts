import { audienceKey, audienceMaskInSteps } from "../audience";
import { dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { quantileOfSorted } from "../math/quantile";
import { atShare } from "../math/steps";
import { Sum } from "../math/sum";
import { nearestNiceStep, stepsAbove, stepTimes } from "../niceStep";
import { orderProfit } from "../profit";
import { JUST_BELOW } from "./limits";
import { answered } from "./memo";
import { sortedInSteps } from "./sortedInSteps";
import { part, STRIDE } from "./steps";
import type { OrderThreshold, OrderValuesAnswer, OrderValuesAsk } from "./types";

const BINS = 40;
const TAIL = 0.98;

/**
 * What orders come to at the till (their total before refunds), and by round threshold how many are just below it. The
 * thresholds are the figures a shop would write on a banner (1, 1.2, 1.5, 2, 2.5, … 4.5, 5, 6 … 9 times a power of ten),
 * from three quarters of the median to the value that one order in ten passes.
 */
export function orderValuesTask(source: InsightSource, ask: OrderValuesAsk): InsightTask<OrderValuesAnswer> {
  return answered(source.analysis, `values ${audienceKey(source, ask.audience)}`, () => valuesFound(source, ask));
}

function* valuesFound(source: InsightSource, ask: OrderValuesAsk): InsightTask<OrderValuesAnswer> {
  const { orders, analysis } = source;
  const { table, settings } = analysis;
  const mask = yield* atShare(audienceMaskInSteps(source, ask.audience), 0);
  const all = new Float64Array(table.orderIndex.length);
  const profit = new Sum();
  const revenue = new Sum();
  let count = 0;
  let notPositive = 0;
  let work = 0;
  for (let c = 0; c < table.customerCount; c++) {
    if (mask !== null && mask[c] !== 1) continue;
    const end = table.offsets[c + 1] as number;
    for (let i = table.offsets[c] as number; i < end; i++) {
      const order = table.orderIndex[i] as number;
      const value = (orders.net[order] as number) + (orders.refund[order] as number);
      if (value > 0) all[count++] = value;
      else notPositive++;
      profit.add(orderProfit(orders, order, settings.margin));
      revenue.add(orders.net[order] as number);
      work++;
    }
    if (work >= STRIDE) {
      work = 0;
      yield (0.5 * c) / table.customerCount;
    }
  }
  const sorted = yield* part(sortedInSteps(all.subarray(0, count)), 0.5, 0.9);
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] as number) + (sorted[i] as number);
  yield 0.95;
  const { bins, above } = binsOf(sorted);
  return {
    orders: count,
    median: quantileOfSorted(sorted, 0.5),
    mean: count === 0 ? null : (sums[count] as number) / count,
    bins,
    above,
    notPositive,
    days:
      analysis.firstOrder === null || analysis.end === null ? 0 : dayOf(analysis.end) - dayOf(analysis.firstOrder) + 1,
    margin: revenue.value > 0 ? profit.value / revenue.value : null,
    thresholds: thresholdsOf(sorted, sums),
  };
}

/** How many values lie below x. */
function rankOf(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function binsOf(sorted: Float64Array): Pick<OrderValuesAnswer, "bins" | "above"> {
  const top = quantileOfSorted(sorted, TAIL);
  if (top === null) return { bins: [], above: 0 };
  const step = nearestNiceStep(top / BINS);
  // The value itself lies in the bin that starts at it.
  const count = Math.max(1, stepsAbove(step, top) + (stepTimes(step, stepsAbove(step, top)) === top ? 1 : 0));
  const bins = Array.from({ length: count }, (_, i) => {
    const [from, to] = [stepTimes(step, i), stepTimes(step, i + 1)];
    return { from, to, count: rankOf(sorted, to) - rankOf(sorted, from) };
  });
  return { bins, above: sorted.length - rankOf(sorted, stepTimes(step, count)) };
}

const roundFigures = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9];

function thresholdsOf(sorted: Float64Array, sums: Float64Array): OrderThreshold[] {
  const median = quantileOfSorted(sorted, 0.5);
  const most = quantileOfSorted(sorted, 0.9);
  if (median === null || most === null) return [];
  const thresholds: OrderThreshold[] = [];
  const last = Math.floor(Math.log10(most));
  for (let exponent = Math.floor(Math.log10(0.75 * median)); exponent <= last; exponent++) {
    for (const mantissa of roundFigures) {
      const from = stepTimes({ mantissa, exponent }, 1);
      if (from < 0.75 * median || from > most) continue;
      const [low, high] = [rankOf(sorted, JUST_BELOW * from), rankOf(sorted, from)];
      const below = high - low;
      const value = (sums[high] as number) - (sums[low] as number);
      thresholds.push({ from, reached: sorted.length - high, below, lacking: below * from - value });
    }
  }
  return thresholds;
}

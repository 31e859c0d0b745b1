import { quantileOfSorted } from "./math/quantile";
import { sumOf } from "./math/sum";
import { type NiceStep, nearestNiceStep, stepsAbove, stepsBelow, stepTimes } from "./niceStep";
import type { CustomerTable, Distribution, HistogramBin } from "./types";

/** The bins aimed at; round widths put the count between 17 and 36. */
const AIM = 24;
/** The whole range is drawn, and no tail cut, when it takes no more bins than this. */
const WHOLE_RANGE_BINS = 36;
const TAIL = 0.01;
/** Relative to the values; and no currency has a coin this small. */
const NOISE = 1e-9;
const percentiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

/**
 * Distribution of historic CLV over the customers with an observed order.
 *
 * Bins of one round width; tails beyond the 1st and 99th percentiles are cut at a round figure and counted, unless
 * the whole range fits. A bin holds from ≤ value < to, the last one also value = to. Without customers there are no
 * bins; when all values are equal there is one.
 */
export function distribution(table: CustomerTable): Distribution {
  return distributionOf(observedProfits(table).sort());
}

/** The same of any value, one a customer, ascending. */
export function distributionOf(sorted: Float64Array): Distribution {
  const n = sorted.length;
  const { bins, binWidth } = binsOf(sorted);
  const first = bins[0];
  const last = bins.at(-1);
  return {
    bins,
    binWidth,
    below: first === undefined ? 0 : countWhere(sorted, (value) => value < first.from),
    above: last === undefined ? 0 : countWhere(sorted, (value) => value > last.to),
    mean: n === 0 ? null : sumOf(sorted) / n,
    median: quantileOfSorted(sorted, 0.5),
    quantiles: percentiles.flatMap((p) => {
      const value = quantileOfSorted(sorted, p);
      return value === null ? [] : [{ p, value }];
    }),
    negative: countWhere(sorted, (value) => value < 0),
    zero: countWhere(sorted, (value) => value === 0),
  };
}

/** Historic CLV of the customers with an observed order, best first. */
export function observedProfits(table: CustomerTable): Float64Array {
  const values = new Float64Array(table.byValue.length);
  for (let i = 0; i < values.length; i++) values[i] = table.profit[table.byValue[i] ?? 0] ?? 0;
  return values;
}

function countWhere(values: Float64Array, holds: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (holds(value)) count++;
  return count;
}

function binsOf(sorted: Float64Array): { bins: HistogramBin[]; binWidth: number } {
  const n = sorted.length;
  if (n === 0) return { bins: [], binWidth: 0 };
  const { step, from, to } = frame(sorted);
  const bins: HistogramBin[] = [];
  let at = 0;
  while (at < n && (sorted[at] ?? 0) < stepTimes(step, from)) at++;
  for (let i = from; i < to; i++) {
    const edge = stepTimes(step, i + 1);
    const isLast = i === to - 1;
    const start = at;
    while (at < n && ((sorted[at] ?? 0) < edge || (isLast && sorted[at] === edge))) at++;
    bins.push({ from: stepTimes(step, i), to: edge, count: at - start });
  }
  return { bins, binWidth: stepTimes(step, 1) };
}

/** The width, and the drawn range in whole widths. */
function frame(sorted: Float64Array): { step: NiceStep; from: number; to: number } {
  const n = sorted.length;
  const min = sorted[0] ?? 0;
  const max = sorted[n - 1] ?? 0;
  const cut = Math.floor(n * TAIL);
  const low = sorted[cut] ?? 0;
  const high = sorted[n - 1 - cut] ?? 0;
  // Differences that are only rounding error are no range: the edges could not be told apart.
  const noise = NOISE * Math.max(1, Math.abs(min), Math.abs(max));
  if (max - min <= noise) {
    const step = nearestNiceStep(Math.abs(min) < NOISE ? 1 : Math.abs(min) / 10);
    const from = stepsBelow(step, min);
    return { step, from, to: Math.max(from + 1, stepsAbove(step, max)) };
  }
  const tight = high - low > noise;
  const step = nearestNiceStep((tight ? high - low : max - min) / AIM);
  const whole = { step, from: stepsBelow(step, min), to: stepsAbove(step, max) };
  if (!tight || whole.to - whole.from <= WHOLE_RANGE_BINS) return whole;
  const bulk = { step, from: stepsBelow(step, low), to: stepsAbove(step, high) };
  // Only the tail that is long is cut.
  const room = WHOLE_RANGE_BINS - (bulk.to - bulk.from);
  if (bulk.from - whole.from <= room) return { step, from: whole.from, to: bulk.to };
  if (whole.to - bulk.to <= room) return { step, from: bulk.from, to: whole.to };
  return bulk;
}

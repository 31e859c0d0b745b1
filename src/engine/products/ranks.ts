import type { InsightTask } from "../insights/types";
import { sortedInSteps } from "./sortedInSteps";
import { part, STRIDE } from "./steps";

/** Ranks 1 … n of the values; ties share their mean rank. */
export function* ranksOf(values: Float64Array): InsightTask<Float64Array> {
  const n = values.length;
  const sorted = yield* part(sortedInSteps(values.slice()), 0, 0.6);
  const rank = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (i % (STRIDE / 5) === 0) yield 0.6 + (0.4 * i) / n;
    const value = values[i] as number;
    // Ranks of equal values run from (values below) + 1 to (values not above).
    rank[i] = (countUpTo(sorted, value, false) + 1 + countUpTo(sorted, value, true)) / 2;
  }
  return rank;
}

/** How many of ascending values are below a value; those equal to it with them, if wanted. */
function countUpTo(sorted: Float64Array, value: number, equalToo: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] as number;
    if (at < value || (equalToo && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A group against drawing as many at random, without putting back, from each stratum. */
export interface Drawn {
  /** Sum over the group less what is to be expected of it. */
  surplus: number;
  variance: number;
}

/**
 * Adds one stratum to a group's score: `count` of its `size` members, whose values have the given mean and variance (of
 * one drawn at random) in the stratum.
 */
export function addStratum(drawn: Drawn, count: number, size: number, mean: number, variance: number): void {
  drawn.surplus -= count * mean;
  if (size > 1) drawn.variance += (count * (size - count) * variance) / (size - 1);
}

/** Standard score; 0 where nothing can differ. */
export function scoreOf({ surplus, variance }: Drawn): number {
  return variance > 0 ? surplus / Math.sqrt(variance) : 0;
}

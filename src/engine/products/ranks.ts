import { indicesBelow, sortIndices } from "../math/sortIndices";

/** Ranks 1 … n of the values; ties share their mean rank. */
export function ranksOf(values: Float64Array): Float64Array {
  const n = values.length;
  const order = sortIndices(values, indicesBelow(n));
  const rank = new Float64Array(n);
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to] as number] === values[order[from] as number]) to++;
    for (let i = from; i < to; i++) rank[order[i] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return rank;
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

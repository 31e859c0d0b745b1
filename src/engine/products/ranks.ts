import { indicesBelow, sortIndices } from "../math/sortIndices";

/** Ranks 1 … n of the values (ties share their mean rank), and the variance of one rank drawn at random. */
export interface Ranks {
  readonly rank: Float64Array;
  readonly mean: number;
  readonly variance: number;
}

export function ranksOf(values: Float64Array): Ranks {
  const n = values.length;
  const order = sortIndices(values, indicesBelow(n));
  const rank = new Float64Array(n);
  const mean = (n + 1) / 2;
  let squares = 0;
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to] as number] === values[order[from] as number]) to++;
    const shared = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) rank[order[i] as number] = shared;
    squares += (to - from) * (shared - mean) ** 2;
    from = to;
  }
  return { rank, mean, variance: n === 0 ? 0 : squares / n };
}

/**
 * Standard score of the sum of `count` ranks against drawing as many of the n at random without putting back (the
 * Wilcoxon–Mann–Whitney test with the variance of the ties); 0 where nothing can differ.
 */
export function rankScore(sum: number, count: number, { rank, mean, variance }: Ranks): number {
  const n = rank.length;
  const spread = n > 1 ? Math.sqrt((count * variance * (n - count)) / (n - 1)) : 0;
  return spread > 0 ? (sum - count * mean) / spread : 0;
}

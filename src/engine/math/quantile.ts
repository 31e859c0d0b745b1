/**
 * The p-quantile of ascending values by linear interpolation between the two nearest ranks, at rank (n − 1)·p
 * (Hyndman & Fan 1996, definition 7: the default of R, NumPy and spreadsheets).
 *
 * @param sorted finite values, ascending
 * @param p 0 … 1
 * @returns null of no values
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number | null {
  if (sorted.length === 0) return null;
  const rank = (sorted.length - 1) * p;
  const below = Math.floor(rank);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? 0;
  return low + (rank - below) * (high - low);
}

import { gammaP } from "../math/gammaTail";

/** What a comparison needs of a group. */
export interface ComparedMean {
  readonly customers: number;
  readonly mean: number;
  /** Variance between its customers. */
  readonly variance: number;
}

/**
 * Chance of two means as far apart as these, or farther, if there were no difference: Student's t with Welch's degrees of
 * freedom. The squared error is the larger of Welch's and the pooled one: customers' values are so skewed that either
 * alone takes a small group without a big spender, or with one, for different too often.
 */
export function differenceChance(one: ComparedMean, other: ComparedMean): number {
  const [a, b] = [one.variance / one.customers, other.variance / other.customers];
  const freedom = (a + b) ** 2 / (a ** 2 / (one.customers - 1) + b ** 2 / (other.customers - 1));
  const pooled =
    ((one.customers - 1) * one.variance + (other.customers - 1) * other.variance) /
    (one.customers + other.customers - 2);
  const squaredError = Math.max(a + b, pooled / one.customers + pooled / other.customers);
  if (squaredError === 0) return one.mean === other.mean ? 1 : 0;
  return twoTails((one.mean - other.mean) / Math.sqrt(squaredError), freedom);
}

/**
 * Two-sided tail of Student's t, by its normal equivalent (Wallace 1959, Annals of Mathematical Statistics 30, 1124): within
 * 3 % of the tail for 30 degrees of freedom and more down to tails of 1e-6.
 */
export function twoTails(t: number, freedom: number): number {
  if (!Number.isFinite(freedom)) return 1 - gammaP(0.5, (t * t) / 2);
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
  return 1 - gammaP(0.5, (z * z) / 2);
}

/**
 * Holm's step-down: which of several findings stand so that the chance of even one false alarm among them is at most `level`
 * (Holm 1979, Scandinavian Journal of Statistics 6, 65).
 *
 * @param chances of each finding if there were nothing to find
 * @returns indices of those that stand
 */
export function standing(chances: readonly number[], level: number): number[] {
  const order = chances.map((_, i) => i).sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1));
  const found: number[] = [];
  for (const [rank, i] of order.entries()) {
    if ((chances[i] ?? 1) > level / (chances.length - rank)) break;
    found.push(i);
  }
  return found;
}

/** A group's mean, and its squared standard error. */
export interface GroupMean {
  readonly mean: number;
  readonly squaredError: number;
}

export interface PooledMean {
  readonly value: number;
  readonly deviation: number;
  /** How far the mean was drawn to the common one, 0 … 1. */
  readonly pull: number;
}

/** Points at which the spread of the groups is looked at, from 0 to four times the prior's scale. */
const points = 96;
const reach = 4;
/** Scale of the half-normal prior of the groups' spread, as a part of the means' size. */
const usualSpread = 0.5;

/**
 * Partial pooling of group means: mean_g ~ N(θ_g, e_g²), θ_g ~ N(μ, τ²), μ flat, τ half-normal with scale (mean of all |mean_g|) / 2.
 * μ and θ are integrated out exactly, τ by the trapezoidal rule (Gelman et al., Bayesian Data Analysis, 3rd ed., 5.4, eq.
 * 5.17–5.21), so that not knowing τ widens what is said of each group. At a given τ
 *
 *     θ_g = B_g μ + (1 − B_g) mean_g,   B_g = e_g² / (e_g² + τ²)
 *
 * with variance (1 − B_g) e_g² + B_g² Var μ. One group alone keeps its mean.
 *
 * @returns posterior mean and standard deviation by group
 */
export function pooledMeans(groups: readonly GroupMean[]): PooledMean[] {
  if (groups.length === 1) {
    return groups.map(({ mean, squaredError }) => ({ value: mean, deviation: Math.sqrt(squaredError), pull: 0 }));
  }
  const known = withoutZeros(groups);
  // Of their size: gains and losses of groups may cancel out, and are not alike for that.
  const sizes = known.map(({ mean, squaredError }) => ({ mean: Math.abs(mean), squaredError }));
  const scale = usualSpread * commonMean(sizes, 0).mean || Math.sqrt(known[0]?.squaredError ?? 0);
  const taus = Array.from({ length: points + 1 }, (_, i) => (reach * scale * i) / points);
  const logs = taus.map((tau) => logDensity(known, tau) - 0.5 * (tau / scale) ** 2);
  const top = Math.max(...logs);
  const weights = logs.map((log, i) => Math.exp(log - top) * (i === 0 || i === points ? 0.5 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sums = known.map(() => ({ value: 0, square: 0, variance: 0, pull: 0 }));
  taus.forEach((tau, i) => {
    const weight = (weights[i] ?? 0) / total;
    const common = commonMean(known, tau);
    known.forEach(({ mean, squaredError }, g) => {
      const sum = sums[g];
      if (sum === undefined) return;
      const pull = squaredError / (squaredError + tau * tau);
      // Taken from the group's own mean, so that squares of large sums of money do not cancel.
      const moved = pull * (common.mean - mean);
      sum.value += weight * moved;
      sum.square += weight * moved * moved;
      sum.variance += weight * ((1 - pull) * squaredError + pull * pull * common.variance);
      sum.pull += weight * pull;
    });
  });
  return known.map(({ mean }, g) => {
    const { value, square, variance, pull } = sums[g] ?? { value: 0, square: 0, variance: 0, pull: 0 };
    return { value: mean + value, deviation: Math.sqrt(variance + Math.max(0, square - value * value)), pull };
  });
}

/** A group whose customers are all alike is not known without error: it gets a millionth of the largest one. */
function withoutZeros(groups: readonly GroupMean[]): GroupMean[] {
  const most = groups.reduce((max, group) => Math.max(max, group.squaredError), 0);
  const size = groups.reduce((max, group) => Math.max(max, Math.abs(group.mean)), 0);
  const least = Math.max(most * 1e-6, size * size * 1e-12, Number.MIN_VALUE * 1e16);
  return groups.map(({ mean, squaredError }) => ({ mean, squaredError: Math.max(squaredError, least) }));
}

function commonMean(groups: readonly GroupMean[], tau: number): { mean: number; variance: number } {
  let weights = 0;
  let sum = 0;
  for (const { mean, squaredError } of groups) {
    const weight = 1 / (squaredError + tau * tau);
    weights += weight;
    sum += weight * mean;
  }
  return { mean: sum / weights, variance: 1 / weights };
}

/** ln p(means | τ), μ integrated out, up to a constant. */
function logDensity(groups: readonly GroupMean[], tau: number): number {
  const common = commonMean(groups, tau);
  let log = 0.5 * Math.log(common.variance);
  for (const { mean, squaredError } of groups) {
    const variance = squaredError + tau * tau;
    log -= 0.5 * (Math.log(variance) + (mean - common.mean) ** 2 / variance);
  }
  return log;
}

import { cholesky } from "../math/cholesky";
import { type Minimum, minimiseInSteps, type Objective } from "../math/minimise";
import type { Random } from "../math/random";
import type { Steps } from "../math/steps";

/** A log density to draw from: minus its log, with gradient, and where its mode may be. */
export interface Target {
  readonly objective: Objective;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly starts: readonly (readonly number[])[];
}

export interface WeightedDraws {
  /** Row-major, equally weighted after resampling. */
  readonly rows: Float64Array;
  /** Kish's effective number of the weighted draws before resampling. */
  readonly effective: number;
}

/** Degrees of freedom of the proposals: tails heavier than the target's. */
const freedom = 5;
const rounds = [200, 320, 480] as const;
/** Evaluations between two yields. */
const batch = 16;

/**
 * Draws from a density known up to a constant by population importance sampling (Cappé et al. 2004): Student-t proposals around
 * the mode with the curvature's covariance, then around the weighted draws' own mean and covariance, which follows skewed and
 * curved ridges; the last round is resampled systematically. Yields between batches.
 *
 * @param count rows wanted
 */
export function* importanceDraws(target: Target, count: number, random: Random): Generator<void, WeightedDraws> {
  const n = target.lower.length;
  const mode = yield* modeOf(target);
  let centre: Float64Array = mode.centre;
  let factor: Float64Array = mode.factor;
  yield;
  let points: Float64Array = new Float64Array(0);
  let weights: Float64Array = new Float64Array(0);
  let effective = 0;
  for (const size of rounds) {
    points = new Float64Array(size * n);
    const logWeights = new Float64Array(size);
    const gradient = new Float64Array(n);
    for (let i = 0; i < size; i++) {
      const { point, logDensity } = proposal(random, centre, factor);
      points.set(point, i * n);
      logWeights[i] = logTarget(target, point, gradient) - logDensity;
      if (i % batch === batch - 1) yield;
    }
    weights = normalised(logWeights);
    effective = 1 / weights.reduce((sum, w) => sum + w * w, 0);
    const moments = momentsOf(points, weights, n);
    const next = effective > 3 * n ? cholesky(moments.covariance, n) : null;
    // Too few draws to believe their covariance: look further out from the same centre.
    centre = moments.centre;
    factor = next === null ? factor.map((part) => part * 1.5) : next.map((part) => part * 1.1);
  }
  return { rows: resample(points, weights, n, count, random), effective };
}

function logTarget(target: Target, point: Float64Array, gradient: Float64Array): number {
  for (let i = 0; i < point.length; i++) {
    const value = point[i] as number;
    if (value < (target.lower[i] as number) || value > (target.upper[i] as number)) return Number.NEGATIVE_INFINITY;
  }
  const value = -target.objective(point, gradient);
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}

function* modeOf(target: Target): Steps<{ centre: Float64Array; factor: Float64Array }> {
  const n = target.lower.length;
  const minima: Minimum[] = [];
  for (const start of target.starts) {
    const { lower, upper } = target;
    minima.push(yield* minimiseInSteps(target.objective, start, { lower, upper, maxIterations: 60 }));
  }
  const found = minima
    .filter((minimum) => Number.isFinite(minimum.value))
    .sort((one, other) => one.value - other.value)[0];
  const centre = found?.theta ?? Float64Array.from(target.starts[0] ?? []);
  const precision = found === undefined ? null : cholesky(found.hessian, n);
  const covariance = precision === null ? null : inverseFactor(precision, n);
  const factor = covariance ?? Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 0.7 : 0));
  return { centre, factor };
}

/** Lower factor of A⁻¹, given the lower factor of A. */
function inverseFactor(precision: Float64Array, n: number): Float64Array | null {
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const y = new Float64Array(n);
    for (let i = column; i < n; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = column; k < i; k++) sum -= (precision[i * n + k] as number) * (y[k] as number);
      y[i] = sum / (precision[i * n + i] as number);
    }
    for (let i = 0; i < n; i++) inverse[i * n + column] = y[i] as number;
  }
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += (inverse[k * n + i] as number) * (inverse[k * n + j] as number);
      covariance[i * n + j] = sum;
    }
  }
  return cholesky(covariance, n);
}

/** A Student-t point with its log density up to a constant that all points of the round share. */
function proposal(
  random: Random,
  centre: Float64Array,
  factor: Float64Array,
): { point: Float64Array; logDensity: number } {
  const n = centre.length;
  const stretch = Math.sqrt(freedom / random.gamma(freedom / 2, 0.5));
  const z = Float64Array.from({ length: n }, () => random.normal() * stretch);
  const point = new Float64Array(n);
  let square = 0;
  for (let i = 0; i < n; i++) {
    let sum = centre[i] as number;
    for (let k = 0; k <= i; k++) sum += (factor[i * n + k] as number) * (z[k] as number);
    point[i] = sum;
    square += (z[i] as number) ** 2;
  }
  return { point, logDensity: (-(freedom + n) / 2) * Math.log1p(square / freedom) };
}

function normalised(logWeights: Float64Array): Float64Array {
  const most = logWeights.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(most)) return new Float64Array(logWeights.length).fill(1 / logWeights.length);
  const weights = logWeights.map((value) => Math.exp(value - most));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

function momentsOf(
  points: Float64Array,
  weights: Float64Array,
  n: number,
): { centre: Float64Array; covariance: Float64Array } {
  const centre = new Float64Array(n);
  const covariance = new Float64Array(n * n);
  weights.forEach((w, row) => {
    for (let i = 0; i < n; i++) centre[i] = (centre[i] as number) + w * (points[row * n + i] as number);
  });
  weights.forEach((w, row) => {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const product =
          ((points[row * n + i] as number) - (centre[i] as number)) *
          ((points[row * n + j] as number) - (centre[j] as number));
        covariance[i * n + j] = (covariance[i * n + j] as number) + w * product;
      }
    }
  });
  return { centre, covariance };
}

/** Systematic resampling: each row as often as its weight says, within one; shuffled, so that rows may be paired with others. */
function resample(points: Float64Array, weights: Float64Array, n: number, count: number, random: Random): Float64Array {
  const chosen: number[] = [];
  const offset = random.uniform();
  let cumulated = 0;
  weights.forEach((w, row) => {
    cumulated += w * count;
    while (chosen.length < count && chosen.length + offset < cumulated) chosen.push(row);
  });
  while (chosen.length < count) chosen.push(weights.length - 1);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [chosen[i], chosen[j]] = [chosen[j] as number, chosen[i] as number];
  }
  const rows = new Float64Array(count * n);
  chosen.forEach((row, i) => {
    rows.set(points.subarray(row * n, (row + 1) * n), i * n);
  });
  return rows;
}

/** Rows from a normal density; `covariance` may have rows of zeros (held parameters). */
export function normalDraws(
  centre: readonly number[],
  covariance: readonly (readonly number[])[],
  count: number,
  random: Random,
): Float64Array {
  const n = centre.length;
  const free = centre.flatMap((_, i) => ((covariance[i]?.[i] ?? 0) > 0 ? [i] : []));
  const m = free.length;
  const matrix = Float64Array.from(free.flatMap((i) => free.map((j) => covariance[i]?.[j] ?? 0)));
  const factor = cholesky(matrix, m) ?? Float64Array.from(matrix, (v, i) => (i % (m + 1) === 0 ? Math.sqrt(v) : 0));
  const rows = new Float64Array(count * n);
  for (let row = 0; row < count; row++) {
    rows.set(centre, row * n);
    const z = free.map(() => random.normal());
    free.forEach((variable, i) => {
      let sum = centre[variable] as number;
      for (let k = 0; k <= i; k++) sum += (factor[i * m + k] as number) * (z[k] as number);
      rows[row * n + variable] = sum;
    });
  }
  return rows;
}

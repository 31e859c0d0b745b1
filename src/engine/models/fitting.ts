import { cholesky, choleskyInverse } from "../math/cholesky";
import { type Minimum, minimiseInSteps, type Objective, submatrix } from "../math/minimise";
import type { Steps } from "../math/steps";
import { type Fit, FitCancelled, type FitOptions, type FitReason, type NbdParams } from "./contract";

/** Curvature at the optimum on the log scale, as in `Fit`. */
export interface Spread {
  readonly covariance: number[][];
  readonly standardErrors: number[];
}

/** The inverse of the observed information over the free variables; zeros elsewhere, and everywhere when it is not positive definite. */
export function spreadOf(minimum: Minimum): Spread {
  const n = minimum.theta.length;
  const free = minimum.atBound.flatMap((held, i) => (held === 0 ? [i] : []));
  const covariance = zeros(n);
  const factor = minimum.converged ? cholesky(submatrix(minimum.hessian, n, free), free.length) : null;
  if (factor !== null) {
    const inverse = choleskyInverse(factor, free.length);
    free.forEach((i, row) => {
      free.forEach((j, column) => {
        (covariance[i] as number[])[j] = inverse[row * free.length + column] as number;
      });
    });
  }
  const standardErrors = Array.from(
    minimum.theta,
    (value, i) => Math.exp(value) * Math.sqrt((covariance[i] as number[])[i] as number),
  );
  return { covariance, standardErrors };
}

/** A fit as its minimum tells it. `reason` says which limit the data cannot move it from; null for none. */
export function fitAt<P>(
  minimum: Minimum,
  told: Pick<Fit<P>, "params" | "names" | "reason" | "limitLogLikelihood">,
): Fit<P> {
  return {
    ...told,
    logLikelihood: -minimum.value,
    converged: minimum.converged,
    degenerate: told.reason !== null,
    iterations: minimum.iterations,
    ...spreadOf(minimum),
  };
}

/** An n × n matrix of zeros. */
export function zeros(n: number): number[][] {
  return Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
}

/** A hook for the optimiser: reports progress that never falls and heeds the cancel switch. */
export function watcher(options: FitOptions): (share: number) => void {
  let shown = 0;
  return (share) => {
    if (options.isCancelled?.() === true) throw new FitCancelled("fit cancelled");
    shown = Math.max(shown, Math.min(1, share));
    options.onProgress?.(shown);
  };
}

/** What is to be fitted: the same objective over all customers and over a thinned set for the search. */
export interface Search {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Starting points, in the order they are tried. */
  readonly starts: readonly (readonly number[])[];
  /** Objective over the customers taken `stride` by `stride`. */
  readonly objective: (stride: number) => Objective;
  readonly customers: number;
}

/** Starts are compared on about this many customers. */
const searchSize = 1500;
/** How many of the starting points, best first, are followed to their minimum. */
const followed = 3;

/**
 * The best local minimum from several starts. Large data are searched on every n-th customer; the best minimum found
 * there starts one last descent on all, with that Hessian scaled up. Deterministic. In steps.
 */
export function* searchMinimum(search: Search, options: FitOptions): Steps<Minimum> {
  const watch = watcher(options);
  const bounds = { lower: search.lower, upper: search.upper };
  const stride = Math.max(1, Math.floor(search.customers / searchSize));
  let spent = 0;
  const descend = function* (
    objective: Objective,
    start: ArrayLike<number>,
    share: number,
    hessian?: Float64Array,
  ): Steps<Minimum> {
    const base = spent;
    const found = yield* minimiseInSteps(objective, start, {
      ...bounds,
      ...(hessian === undefined ? {} : { hessian }),
      onIteration: (i) => watch(base + share * (1 - 0.8 ** i)),
    });
    spent += share;
    return found;
  };

  const full = search.objective(1);
  yield;
  if (options.start !== undefined) return yield* descend(full, options.start, 1);
  const thin = stride === 1 ? full : search.objective(stride);
  const scratch = new Float64Array(search.lower.length);
  const ranked = search.starts
    .map((start) => ({ start, value: thin(Float64Array.from(start), scratch) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.value - other.value)
    .slice(0, followed);
  const share = stride === 1 ? 1 / ranked.length : 0.4 / ranked.length;
  const minima: Minimum[] = [];
  for (const { start } of ranked) minima.push(yield* descend(thin, start, share));
  minima.sort((one, other) => one.value - other.value);
  const best = bestOf(minima);
  if (stride === 1) return best;
  const last = yield* descend(
    full,
    best.theta,
    0.6,
    best.hessian.map((part) => part * stride),
  );
  if (last.converged) return last;
  const all = [last];
  for (const minimum of minima.slice(1)) all.push(yield* descend(full, minimum.theta, 0));
  return bestOf(all);
}

/** The lowest; of those within rounding of the lowest, the first that converged. */
function bestOf(minima: readonly Minimum[]): Minimum {
  const lowest = minima.reduce((best, next) => (next.value < best.value ? next : best));
  return minima.find((minimum) => minimum.converged && minimum.value - lowest.value < 1e-7) ?? lowest;
}

/** The fit of the NBD without dropout, and the moments it started from. */
export interface LimitFit {
  readonly params: NbdParams;
  readonly logLikelihood: number;
  readonly minimum: Minimum;
}

/** r between e^−9 and e^9. */
const shapeBound = 9;

/** Fits the no-dropout limit in (ln r, ln mean rate). `meanRate` per week, of the events of the objective. */
export function* fitLimit(objective: Objective, meanRate: number, options: FitOptions): Steps<LimitFit> {
  const watch = watcher(options);
  const rate = Math.log(meanRate);
  const bounds = { lower: [-shapeBound, rate - 12], upper: [shapeBound, rate + 12] };
  const minima: Minimum[] = [];
  for (const r of [0.5, 3]) {
    minima.push(yield* minimiseInSteps(objective, [Math.log(r), rate], { ...bounds, onIteration: () => watch(0) }));
  }
  const minimum = bestOf(minima);
  const r = Math.exp(minimum.theta[0] as number);
  return {
    params: { r, alpha: r / Math.exp(minimum.theta[1] as number) },
    logLikelihood: -minimum.value,
    minimum,
  };
}

/** A model whose log-likelihood is not even this much above the no-dropout limit's has not seen any dropout. */
export const dropoutFloor = 0.05;

/** The limit at whose bound a four-parameter fit stands, if any; the order of variables is (r, alpha, dropout shape, dropout other). */
export function boundReason(minimum: Minimum): FitReason | null {
  const [r, alpha, shape, other] = minimum.atBound;
  if (r === 1 || alpha === 1) return "equalRates";
  if (r === -1 || alpha === -1) return "rateExtremes";
  if (shape === 1 || other === 1) return "equalDropout";
  if (shape === -1) return "polarDropout";
  if (other === -1) return "everybodyLeaves";
  return minimum.converged ? null : "notConverged";
}

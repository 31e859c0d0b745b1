import { digammaDifference } from "../math/digamma";
import { logBetaRatio } from "../math/logGamma";
import { type Minimum, minimise, type Objective } from "../math/minimise";
import type { Fit, FitOptions, FitReason, SbgParams } from "./contract";
import { fitAt, watcher, zeros } from "./fitting";
import { discountedExpectedResidualLifetime, survival } from "./sbgMath";

const names = ["a", "b"] as const;

/** Minus the log-likelihood of a cohort's survivors and its gradient in (ln a, ln b). */
function cohortObjective(counts: ArrayLike<number>): Objective {
  const last = counts.length - 1;
  return (theta, gradient) => {
    const a = Math.exp(theta[0] as number);
    const b = Math.exp(theta[1] as number);
    let value = 0;
    let da = 0;
    let db = 0;
    for (let t = 1; t <= last; t++) {
      const lost = (counts[t - 1] as number) - (counts[t] as number);
      // Left in period t: stayed t − 1 times, then left. Still there at the end: stayed `last` times.
      const kept = t === last ? (counts[t] as number) : 0;
      value += lost * (logBetaRatio(a, b, t - 1) + Math.log(a / (a + b + t - 1))) + kept * logBetaRatio(a, b, t);
      const whole = 1 / (a + b + t - 1);
      const stayLess = digammaDifference(a + b, t - 1);
      da += lost * (1 / a - whole - stayLess) - kept * digammaDifference(a + b, t);
      db +=
        lost * (digammaDifference(b, t - 1) - stayLess - whole) +
        kept * (digammaDifference(b, t) - digammaDifference(a + b, t));
    }
    gradient[0] = -da * a;
    gradient[1] = -db * b;
    return -value;
  };
}

/**
 * Maximum likelihood for one cohort under contract: `counts[t]` customers still there after t renewals, `counts[0]` at the
 * start; never rising (Fader & Hardie 2007, eq. 7).
 * @throws RangeError when counts rise, are negative or fewer than two.
 */
function fit(counts: ArrayLike<number>, options: FitOptions = {}): Fit<SbgParams> {
  for (let t = 0; t < counts.length; t++) {
    const value = counts[t] as number;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY) || (t > 0 && value > (counts[t - 1] as number))) {
      throw new RangeError(`survivors must be ≥ 0 and never rise: counts[${t}] = ${value}`);
    }
  }
  if (counts.length < 2) throw new RangeError("needs the survivors of at least one period beside the start");
  const began = counts[0] as number;
  const ended = counts[counts.length - 1] as number;
  if (began === 0) return plain({ a: 1, b: 1 }, 0, "noCustomers");
  if (began === ended) return plain({ a: 0, b: 1 }, 0, "noDropout");
  const watch = watcher(options);
  const minima = [
    [0.7, 2],
    [3, 10],
    [0.1, 0.3],
  ].map((start) =>
    minimise(cohortObjective(counts), start.map(Math.log), {
      lower: [-10, -10],
      upper: [14, 14],
      onIteration: () => watch(0),
    }),
  );
  const minimum = minima.reduce((best, next) =>
    next.value < best.value - 1e-7 || (next.value < best.value + 1e-7 && next.converged && !best.converged)
      ? next
      : best,
  );
  const [a, b] = Array.from(minimum.theta, Math.exp) as [number, number];
  return fitAt(minimum, { params: { a, b }, names, reason: limitOf(minimum, a, b), limitLogLikelihood: null });
}

function limitOf({ atBound: [atA, atB], converged }: Minimum, a: number, b: number): FitReason | null {
  if (atA === 1 || atB === 1 || a + b > 1e4) return a > 1e3 * b ? "everybodyLeaves" : "equalDropout";
  if (atA === -1) return "polarDropout";
  if (atB === -1) return "everybodyLeaves";
  return converged ? null : "notConverged";
}

function plain(params: SbgParams, logLikelihood: number, reason: FitReason): Fit<SbgParams> {
  return {
    params,
    logLikelihood,
    converged: reason === "noDropout",
    degenerate: true,
    reason,
    iterations: 0,
    covariance: zeros(2),
    names,
    standardErrors: [0, 0],
    limitLogLikelihood: null,
  };
}

/** Shifted beta-geometric (Fader & Hardie 2007, "How to project customer retention"): renewals under contract, chance of leaving ~ Beta(a, b). */
export const sbg = { survival, discountedExpectedResidualLifetime, fit } as const;

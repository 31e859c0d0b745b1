import { digamma, digammaDifference } from "../math/digamma";
import { logBeta } from "../math/logGamma";
import type { Objective } from "../math/minimise";
import { finish, type Steps } from "../math/steps";
import { codeColumn, sumByCode } from "./columns";
import type { Fit, FitOptions, FitReason, GammaGammaParams } from "./contract";
import { pick } from "./distinct";
import { fitAt, searchMinimum, zeros } from "./fitting";
import { expectedSpend, hasMean, logLikelihood } from "./gammaGammaMath";

/** One slot a customer: x repeat orders of mean value m, in money. Customers with x = 0 or m ≤ 0 are left out of the fit. */
export interface SpendSummary {
  readonly x: ArrayLike<number>;
  readonly m: ArrayLike<number>;
}

/** A Gamma-Gamma fit, with whom it was made on. */
export interface SpendFit extends Fit<GammaGammaParams> {
  readonly used: number;
  /** Repeat customers left out because their mean spend is not positive. */
  readonly leftOut: number;
  /** Pearson correlation of x and m over those used: the model takes it to be 0. NaN-free: 0 where undefined. */
  readonly correlation: number;
}

const names = ["p", "q", "v"] as const;

/** Minus the log-likelihood and its gradient in (ln p, ln q, ln v), over customers with x, m > 0. */
function spendObjective(x: Float64Array, m: Float64Array): Objective {
  const byX = codeColumn(x);
  const customersWithX = sumByCode(byX, () => 1);
  const total = x.map((orders, i) => orders * (m[i] as number));
  const n = x.length;
  let weightedLog = 0;
  let logs = 0;
  for (let i = 0; i < n; i++) {
    weightedLog += (x[i] as number) * Math.log(total[i] as number);
    logs += Math.log(m[i] as number);
  }
  return (theta, gradient) => {
    const p = Math.exp(theta[0] as number);
    const q = Math.exp(theta[1] as number);
    const v = Math.exp(theta[2] as number);
    let value = -logs;
    let dp = 0;
    let dq = -n * digamma(q);
    for (let k = 0; k < byX.values.length; k++) {
      const orders = byX.values[k] as number;
      const count = customersWithX[k] as number;
      value -= count * logBeta(p * orders, q);
      dp += count * orders * digammaDifference(p * orders, q);
      dq += count * digamma(p * orders + q);
    }
    let sumLog = 0;
    let sumXLog = 0;
    let sumInverse = 0;
    let sumXInverse = 0;
    for (let i = 0; i < n; i++) {
      const orders = x[i] as number;
      const sum = v + (total[i] as number);
      const log = Math.log(sum);
      const inverse = 1 / sum;
      sumLog += log;
      sumXLog += orders * log;
      sumInverse += inverse;
      sumXInverse += orders * inverse;
    }
    const overTotal = sumXLog - weightedLog;
    const overV = sumLog - n * Math.log(v);
    value -= p * overTotal + q * overV;
    dp -= overTotal;
    dq -= overV;
    const dv = (n * q) / v - q * sumInverse - p * sumXInverse;
    gradient[0] = -dp * p;
    gradient[1] = -dq * q;
    gradient[2] = -dv * v;
    return -value;
  };
}

/**
 * Maximum likelihood of Gamma-Gamma over the customers with repeat orders of positive mean value, in steps.
 * @throws RangeError when the columns differ in length; FitCancelled.
 */
function* fitInSteps(summary: SpendSummary, options: FitOptions = {}): Steps<SpendFit> {
  if (summary.x.length !== summary.m.length) {
    throw new RangeError(`columns differ in length: x ${summary.x.length}, m ${summary.m.length}`);
  }
  const { x, m, leftOut } = keepPositive(summary);
  const used = x.length;
  if (used === 0) return { ...nothing, leftOut };
  const money = Math.log(meanOf(m));
  const thin = (stride: number): Objective => {
    if (stride === 1) return spendObjective(x, m);
    const rows = Uint32Array.from({ length: Math.ceil(used / stride) }, (_, k) => k * stride);
    return spendObjective(pick(x, rows), pick(m, rows));
  };
  const start = (p: number, q: number): number[] => [
    Math.log(p),
    Math.log(q),
    money + Math.log(Math.max(q - 1, 0.3) / p),
  ];
  const minimum = yield* searchMinimum(
    {
      lower: [-7, -7, money - 16],
      upper: [9, 9, money + 16],
      starts: [start(2, 3), start(6, 4), start(1, 10), start(20, 20), start(10, 1.2), start(0.5, 3)],
      customers: used,
      objective: thin,
    },
    options,
  );
  const [p, q, v] = Array.from(minimum.theta, Math.exp) as [number, number, number];
  const reason = reasonOf(minimum.atBound, minimum.converged, q);
  return {
    ...fitAt(minimum, { params: { p, q, v }, names, reason, limitLogLikelihood: null }),
    used,
    leftOut,
    correlation: pearson(x, m),
  };
}

function fit(summary: SpendSummary, options?: FitOptions): SpendFit {
  return finish(fitInSteps(summary, options));
}

const nothing: SpendFit = {
  params: { p: 1, q: 2, v: 1 },
  logLikelihood: 0,
  converged: false,
  degenerate: true,
  reason: "noCustomers",
  iterations: 0,
  covariance: zeros(3),
  names,
  standardErrors: [0, 0, 0],
  limitLogLikelihood: null,
  used: 0,
  leftOut: 0,
  correlation: 0,
};

function reasonOf(atBound: readonly number[], converged: boolean, q: number): FitReason | null {
  if (atBound.some((held) => held !== 0)) return "equalSpend";
  if (!converged) return "notConverged";
  return q <= 1 ? "noMean" : null;
}

/** The repeat customers of positive, finite mean spend, and how many repeat customers are not. */
function keepPositive(summary: SpendSummary): { x: Float64Array; m: Float64Array; leftOut: number } {
  const n = summary.x.length;
  const x = new Float64Array(n);
  const m = new Float64Array(n);
  let used = 0;
  let leftOut = 0;
  for (let i = 0; i < n; i++) {
    const orders = summary.x[i] as number;
    const spend = summary.m[i] as number;
    if (!(orders > 0)) continue;
    if (spend > 0 && spend < Number.POSITIVE_INFINITY) {
      x[used] = orders;
      m[used] = spend;
      used++;
    } else {
      leftOut++;
    }
  }
  return { x: x.slice(0, used), m: m.slice(0, used), leftOut };
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Pearson's correlation; 0 where one of the two does not vary. */
function pearson(one: Float64Array, other: Float64Array): number {
  const n = one.length;
  const meanOne = meanOf(one);
  const meanOther = meanOf(other);
  let both = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < n; i++) {
    const a = (one[i] as number) - meanOne;
    const b = (other[i] as number) - meanOther;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first > 0 && second > 0 ? both / Math.sqrt(first * second) : 0;
}

/**
 * Expected spend per order of all customers; NaN for those for whom the model has no mean (px + q ≤ 1).
 * A customer with x > 0 and m = 0 is taken at its word.
 */
function predictSpend(params: GammaGammaParams, summary: SpendSummary): Float64Array {
  return Float64Array.from(summary.x, (x, i) =>
    hasMean(params, x) ? expectedSpend(params, x, summary.m[i] as number) : Number.NaN,
  );
}

/** Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma model of monetary value"): spend per order, independent of how often one orders. */
export const gammagamma = {
  logLikelihood,
  expectedSpend,
  hasMean,
  predict: predictSpend,
  objective: spendObjective,
  fitInSteps,
  fit,
} as const;

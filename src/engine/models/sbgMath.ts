import { betaRule } from "../math/betaMeasure";
import { logBetaRatio } from "../math/logGamma";
import type { SbgParams } from "./contract";
import { checkParams } from "./inputs";

function check(params: SbgParams, n: number): void {
  const { a, b } = params;
  checkParams({ a, b }, "a");
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY)) throw new RangeError(`periods must be ≥ 0, is ${n}`);
}

/** Probability of having renewed n times, S(n) = B(a, b + n)/B(a, b) (Fader & Hardie 2007, eq. 6). @throws RangeError on impossible input. */
export function survival(params: SbgParams, n: number): number {
  check(params, n);
  return Math.exp(logBetaRatio(params.a, params.b, n));
}

/**
 * Discounted expected residual lifetime of a customer in its n-th period (n − 1 renewals made, the n-th to be decided),
 * n ≥ 1, rate per period: Σ_{t≥n} S(t)/S(n − 1) · (1 + rate)^(n − t)
 * = (b + n − 1)/(a + b + n − 1) · 2F1(1, b + n; a + b + n; 1/(1 + rate)) (Fader & Hardie 2010, eq. 6),
 * taken as E[1/(1 − (1 − θ)/(1 + rate))] over θ ~ Beta(a, b + n). rate = 0: Infinity where a ≤ 1.
 * @throws RangeError on impossible input.
 */
export function discountedExpectedResidualLifetime(params: SbgParams, n: number, rate: number): number {
  check(params, n);
  if (!(n >= 1 && rate >= 0 && rate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`needs n ≥ 1 and rate ≥ 0 per period: n = ${n}, rate = ${rate}`);
  }
  const { a, b } = params;
  const renews = (b + n - 1) / (a + b + n - 1);
  if (rate === 0) return a > 1 ? (renews * (a + b + n - 1)) / (a - 1) : Number.POSITIVE_INFINITY;
  const rule = betaRule(a, b + n, 1 / rate);
  let sum = 0;
  for (let i = 0; i < rule.nodes.length; i++) {
    sum += ((rule.weights[i] as number) * (1 + rate)) / (rate + (rule.nodes[i] as number));
  }
  return renews * sum;
}

import { decayIntegral, decayIntegralToInfinity } from "../math/decayIntegral";
import { logPochhammer } from "../math/logGamma";
import { expm1Ratio, log1pexp } from "../math/logs";
import type { ParetoParams } from "./contract";
import { checkCustomer, checkHorizon, checkParams } from "./inputs";
import { medianWait } from "./nextOrder";

function check(params: ParetoParams): void {
  const { r, alpha, s, beta } = params;
  checkParams({ r, alpha, s, beta }, "s");
}

/**
 * ln of the odds "left in (tx, T]" : "alive at T":
 * s ∫_{tx}^{T} (α+y)^−(r+x) (β+y)^−(s+1) dy · (α+T)^(r+x) (β+T)^s.
 * Source: Schmittlein, Morrison & Colombo (1987); the integral is taken in the form of Fader & Hardie (2005, note on the
 * Pareto/NBD derivation, eq. 20) and never turned into a 2F1.
 */
function logOddsGone(params: ParetoParams, x: number, tx: number, T: number): number {
  const { r, alpha, s, beta } = params;
  if (s === 0 || T === tx) return Number.NEGATIVE_INFINITY;
  const R = r + x;
  const A = alpha + tx;
  const B = beta + tx;
  const gap = T - tx;
  const integral = decayIntegral({ A, R, B, S: s + 1, delta: 0 }, gap);
  return Math.log(s / B) + Math.log(integral) + R * Math.log1p(gap / A) + s * Math.log1p(gap / B);
}

/** Natural log of the likelihood of one customer (Schmittlein et al. 1987). Weeks. @throws RangeError on impossible input. */
export function logLikelihood(params: ParetoParams, x: number, tx: number, T: number): number {
  check(params);
  checkCustomer(x, tx, T);
  const { r, alpha, s, beta } = params;
  return (
    logPochhammer(r, x) -
    r * Math.log1p(T / alpha) -
    x * Math.log(alpha + T) -
    s * Math.log1p(T / beta) +
    log1pexp(logOddsGone(params, x, tx, T))
  );
}

/** Probability that the customer has not left by T. @throws RangeError on impossible input. */
export function probabilityAlive(params: ParetoParams, x: number, tx: number, T: number): number {
  check(params);
  checkCustomer(x, tx, T);
  return 1 / (1 + Math.exp(logOddsGone(params, x, tx, T)));
}

/** ∫₀ᵗ (1 + u/B)^(−s) du: weeks alive of the next t, of a customer alive now, with dropout rate ~ Gamma(s, B). s = 1 is an ordinary point. */
export function weeksAlive(B: number, s: number, t: number): number {
  const reach = Math.log1p(t / B);
  return B * reach * expm1Ratio((1 - s) * reach);
}

/** Discounted weeks alive of the next t: ∫₀ᵗ e^(−δu) (1 + u/B)^(−s) du. */
export function discountedWeeksAlive(B: number, s: number, t: number, delta: number): number {
  if (delta === 0) return weeksAlive(B, s, t);
  return decayIntegral({ A: 1, R: 0, B, S: s, delta }, t);
}

/** Discounted weeks alive without end: ∫₀^∞ e^(−δu) (1 + u/B)^(−s) du. */
export function residualWeeksAlive(B: number, s: number, delta: number): number {
  return decayIntegralToInfinity(B, s, delta);
}

/** Expected orders in (T, T + t] (Fader & Hardie 2005 note, eq. 41). Weeks. @throws RangeError on impossible input. */
export function expectedTransactions(params: ParetoParams, x: number, tx: number, T: number, t: number): number {
  checkHorizon(t);
  const alive = probabilityAlive(params, x, tx, T);
  return ((alive * (params.r + x)) / (params.alpha + T)) * weeksAlive(params.beta + T, params.s, t);
}

/** Expected repeat orders of a new customer in (0, t]. Weeks. @throws RangeError on impossible input. */
export function expectedTransactionsNew(params: ParetoParams, t: number): number {
  return expectedTransactions(params, 0, 0, 0, t);
}

/** Expected orders in (T, T + t], each discounted to T at delta per week. @throws RangeError on impossible input. */
export function discountedExpectedTransactions(
  params: ParetoParams,
  x: number,
  tx: number,
  T: number,
  t: number,
  delta: number,
): number {
  checkHorizon(t, delta);
  const alive = probabilityAlive(params, x, tx, T);
  return ((alive * (params.r + x)) / (params.alpha + T)) * discountedWeeksAlive(params.beta + T, params.s, t, delta);
}

/** Expected repeat orders of a new customer in (0, t], each discounted to 0 at delta per week. @throws RangeError on impossible input. */
export function discountedExpectedTransactionsNew(params: ParetoParams, t: number, delta: number): number {
  return discountedExpectedTransactions(params, 0, 0, 0, t, delta);
}

/**
 * Expected orders after T without end, each discounted to T at delta per week (DERT; Fader, Hardie & Lee 2005, RFM and CLV).
 * Infinity where delta = 0 and s ≤ 1. @throws RangeError on impossible input.
 */
export function discountedExpectedResidualTransactions(
  params: ParetoParams,
  x: number,
  tx: number,
  T: number,
  delta: number,
): number {
  checkHorizon(0, delta);
  const alive = probabilityAlive(params, x, tx, T);
  return ((alive * (params.r + x)) / (params.alpha + T)) * residualWeeksAlive(params.beta + T, params.s, delta);
}

/** Median weeks from T to the next order of a customer who is alive and stays until then. @throws RangeError on impossible input. */
export function weeksToNextOrder(params: ParetoParams, x: number, tx: number, T: number): number {
  check(params);
  checkCustomer(x, tx, T);
  return medianWait(params.r + x, params.alpha + T);
}

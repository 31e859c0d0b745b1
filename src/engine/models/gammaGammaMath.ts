import { logBeta } from "../math/logGamma";
import type { GammaGammaParams } from "./contract";
import { checkParams } from "./inputs";

function check(params: GammaGammaParams, x: number, m: number): void {
  const { p, q, v } = params;
  checkParams({ p, q, v });
  if (!(x >= 0 && m >= 0 && x < Number.POSITIVE_INFINITY && m < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`impossible spend: x = ${x}, m = ${m} (needs x ≥ 0 orders of mean value m ≥ 0)`);
  }
}

/**
 * Natural log of the density of a mean spend m over x orders (Fader & Hardie 2013, eq. 1a):
 * 0 where x = 0 (nothing observed), −Infinity where m = 0 < x (the model has positive spends only).
 * @throws RangeError on impossible input.
 */
export function logLikelihood(params: GammaGammaParams, x: number, m: number): number {
  check(params, x, m);
  if (x === 0) return 0;
  if (m === 0) return Number.NEGATIVE_INFINITY;
  const { p, q, v } = params;
  const shape = p * x;
  const total = m * x;
  return -logBeta(shape, q) - shape * Math.log1p(v / total) - q * Math.log1p(total / v) - Math.log(m);
}

/**
 * Expected spend per order of a customer with x orders of mean value m: p(v + xm)/(px + q − 1)
 * (Fader & Hardie 2013, eq. 5); x = 0 gives the population mean pv/(q − 1).
 * Where px + q ≤ 1 no mean exists and the formula's value is not one: look at `hasMean` first.
 * @throws RangeError on impossible input.
 */
export function expectedSpend(params: GammaGammaParams, x: number, m: number): number {
  check(params, x, m);
  const { p, q, v } = params;
  return (p * (v + x * m)) / (p * x + q - 1);
}

/** Whether the expected spend of a customer with x orders exists: px + q > 1. */
export function hasMean(params: GammaGammaParams, x: number): boolean {
  return params.p * x + params.q > 1;
}

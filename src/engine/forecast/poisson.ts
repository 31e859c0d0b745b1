import { logGamma } from "../math/logGamma";
import type { Random } from "../math/random";

/** Below this mean, counting is quicker than rejection. */
const countingLimit = 12;

/**
 * A Poisson number. Small means by multiplication of uniforms (Knuth), larger ones by transformed rejection (Hörmann 1993,
 * "The transformed rejection method for generating Poisson random variables", PTRS).
 *
 * @param mean ≥ 0; 0 gives 0
 */
export function poisson(random: Random, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean < countingLimit) {
    const floor = Math.exp(-mean);
    let product = 1 - random.uniform();
    let count = 0;
    while (product > floor) {
      product *= 1 - random.uniform();
      count++;
    }
    return count;
  }
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const vr = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = 1 - random.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log(v * inverseAlpha) - Math.log(a / (us * us) + b) <= k * logMean - mean - logGamma(k + 1)) return k;
  }
}

/** A Beta(a, b) number; a = 0 gives 0. Works for shapes so small that both gammas underflow. */
export function betaNumber(random: Random, a: number, b: number): number {
  if (a === 0) return 0;
  const one = random.gamma(a, 1);
  const other = random.gamma(b, 1);
  const sum = one + other;
  if (sum > 0) return one / sum;
  return random.uniform() * (a + b) < a ? 1 : 0;
}

/** How many coins until the first "leave" of chance p, that one included: 1, 2, …; Infinity for p = 0. */
export function coinsUntil(random: Random, p: number): number {
  if (p >= 1) return 1;
  if (!(p > 0)) return Number.POSITIVE_INFINITY;
  return 1 + Math.floor(Math.log1p(-random.uniform()) / Math.log1p(-p));
}

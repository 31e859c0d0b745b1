import { logGamma } from "./logGamma";

/**
 * Regularised lower incomplete gamma function P(a, x), a > 0, x ≥ 0; relative error about 1e-12, in the far tail too.
 * For a whole number a it is the chance that a Poisson count of mean x is a or more. NaN outside.
 * Series for x < a + 1, else 1 − Q: Abramowitz & Stegun 6.5.29.
 */
export function gammaP(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? Math.min(1, density(a, x) * series(a, x)) : 1 - gammaQ(a, x);
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), as accurate in its own far tail.
 * Continued fraction (Lentz) for x ≥ a + 1, else 1 − P: Abramowitz & Stegun 6.5.31.
 */
export function gammaQ(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - gammaP(a, x) : Math.min(1, density(a, x) * a * fraction(a, x));
}

/** Chance that a Poisson count of the given mean is `count` or more; 1 for a count of 0 or below. */
export function poissonAtLeast(count: number, mean: number): number {
  return count > 0 ? gammaP(count, mean) : 1;
}

/** Chance that a Poisson count of the given mean is `count` or fewer; 0 for a count below 0. */
export function poissonAtMost(count: number, mean: number): number {
  return count < 0 ? 0 : gammaQ(count + 1, mean);
}

/** Chance that a standard normal number is z or more. */
export function normalAtLeast(z: number): number {
  return z < 0 ? 1 - normalAtLeast(-z) : 0.5 * gammaQ(0.5, (z * z) / 2);
}

/** xᵃ e⁻ˣ / Γ(a + 1) */
function density(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
}

/** Σ xⁿ / ((a + 1) … (a + n)) */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100_000; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-16) break;
  }
  return sum;
}

/** Γ(a, x) eˣ x⁻ᵃ */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (Math.abs(b) < tiny ? tiny : b);
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return h;
}

/** Above this Stirling's series with eight terms is exact to double precision. */
const stirlingFrom = 10;
const halfLogTwoPi = 0.9189385332046727;

/**
 * Stirling's correction μ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π for z ≥ 10, to about 1e-17.
 * Source: Abramowitz & Stegun 6.1.41 (Bernoulli numbers B₂ … B₁₆).
 */
export function stirlingCorrection(z: number): number {
  const w = 1 / (z * z);
  return (
    (1 / 12 +
      w *
        (-1 / 360 +
          w *
            (1 / 1260 +
              w * (-1 / 1680 + w * (1 / 1188 + w * (-691 / 360360 + w * (1 / 156 + w * (-3617 / 122400)))))))) /
    z
  );
}

/**
 * ln Γ(z) for z > 0, absolute error about 1e-15 · max(1, |ln Γ|). NaN for z < 0 and for NaN; Infinity at 0.
 * Method: the argument is raised above 10 by Γ(z + 1) = zΓ(z), then Stirling's series.
 */
export function logGamma(z: number): number {
  if (!(z >= 0)) return Number.NaN;
  if (z === 0) return Number.POSITIVE_INFINITY;
  if (z === 1 || z === 2) return 0;
  let shifted = z;
  let product = 1;
  while (shifted < stirlingFrom) {
    product *= shifted;
    shifted += 1;
  }
  const large = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingCorrection(shifted);
  return product === 1 ? large : large - Math.log(product);
}

/** ln Γ(z + n) − ln Γ(z) for z ≥ 10, without the two large terms that would cancel. */
function stirlingRatio(z: number, n: number): number {
  const top = z + n;
  return (z - 0.5) * Math.log1p(n / z) + n * (Math.log(top) - 1) + (stirlingCorrection(top) - stirlingCorrection(z));
}

/**
 * ln of the Pochhammer symbol, ln Γ(z + n) − ln Γ(z), for z > 0 and real n ≥ 0; relative error near 1e-15 even where
 * z ≫ n and the two log-gammas agree in all their digits.
 */
export function logPochhammer(z: number, n: number): number {
  if (n === 0) return 0;
  if (n <= 12 && Number.isInteger(n) && z < 1e20) {
    let product = z;
    for (let j = 1; j < n; j++) product *= z + j;
    return product > 0 ? Math.log(product) : Math.log(z) + logPochhammer(z + 1, n - 1);
  }
  let shifted = z;
  let ratio = 1;
  let top = z + n;
  while (shifted < stirlingFrom) {
    ratio *= shifted / top;
    shifted += 1;
    top += 1;
  }
  const large = stirlingRatio(shifted, n);
  if (ratio === 1) return large;
  return ratio > 0 ? large + Math.log(ratio) : large + Math.log(z) - Math.log(z + n) + restOfRatio(z, n);
}

/** The factors of the shift after the first, for z so small that the whole product underflows. */
function restOfRatio(z: number, n: number): number {
  let sum = 0;
  for (let shifted = z + 1; shifted < stirlingFrom; shifted += 1) sum += Math.log(shifted / (shifted + n));
  return sum;
}

/**
 * ln B(a, b) for a, b > 0, symmetric, no cancellation for large arguments.
 * Method: Stirling's series on the ratio when both are ≥ 10, else ln Γ(small) − ln (large)_small.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small < stirlingFrom) return logGamma(small) - logPochhammer(large, small);
  const sum = small + large;
  return (
    halfLogTwoPi -
    0.5 * Math.log(large) +
    (small - 0.5) * Math.log(small / sum) -
    large * Math.log1p(small / large) +
    (stirlingCorrection(small) + (stirlingCorrection(large) - stirlingCorrection(sum)))
  );
}

/**
 * ln [B(a, b + n) / B(a, b)] = −Σ_{j<n} ln(1 + a/(b + j)) for a ≥ 0, b > 0, real n ≥ 0: the log-probability that a
 * coin with a Beta(a, b) chance of "leave" says "stay" n times. Never positive. Absolute error about
 * 1e-15 · (1 + min(a, n)), so it stays small where a, b or n is huge.
 */
export function logBetaRatio(a: number, b: number, n: number): number {
  if (a === 0 || n === 0) return 0;
  if (n <= 16 && Number.isInteger(n)) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum -= Math.log1p(a / (b + j));
    return sum;
  }
  const length = Math.min(a, n);
  const step = Math.max(a, n);
  // (b)_n / (a + b)_n is symmetric in a and n: (b)_length / (b + step)_length.
  return Math.min(0, logPochhammerQuotient(b, step, length));
}

/** ln [(z)_n / (z + step)_n], term by term differences so that z ≫ step keeps its digits. */
function logPochhammerQuotient(z: number, step: number, n: number): number {
  let shift = 0;
  let low = z;
  while (low < stirlingFrom) {
    // (z)_n = (z + 1)_n · z / (z + n)
    shift += Math.log1p(-n / (low + n)) - Math.log1p(-n / (low + step + n));
    low += 1;
  }
  const high = low + step;
  const main =
    (low - 0.5) * Math.log1p(n / low) - (high - 0.5) * Math.log1p(n / high) - n * Math.log1p(step / (low + n));
  const corrections =
    stirlingCorrection(low + n) - stirlingCorrection(low) - (stirlingCorrection(high + n) - stirlingCorrection(high));
  return shift + main + corrections;
}

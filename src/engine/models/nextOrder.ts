/**
 * Median weeks to the next event of a Poisson process whose rate is Gamma(R, rate A weeks): (A/(A + t))^R = ½.
 * Infinity where R is so small that the answer overflows.
 */
export function medianWait(R: number, A: number): number {
  return A * Math.expm1(Math.LN2 / R);
}

/** P(N < n), N negative binomial: events in t weeks at a rate ~ Gamma(R, rate A weeks). */
function fewerThan(n: number, R: number, A: number, t: number): number {
  const reach = t / A;
  let term = Math.exp(-R * Math.log1p(reach));
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += term;
    term *= ((R + i) / (i + 1)) * (reach / (1 + reach));
  }
  return sum;
}

/**
 * Median weeks to the next order where every k-th event is one and the events since the last order are j with weight
 * `weights[j]` (any scale), the rate then Gamma(R + j, A). By bisection, to 1e-12 of itself.
 */
export function medianWaitOverPhases(R: number, A: number, weights: readonly number[]): number {
  const k = weights.length;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const waiting = (t: number): number =>
    weights.reduce((sum, weight, j) => sum + (weight / all) * fewerThan(k - j, R + j, A, t), 0);
  let low = 0;
  let high = A;
  while (waiting(high) > 0.5) {
    low = high;
    high *= 2;
    if (high > 1e300) return Number.POSITIVE_INFINITY;
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (waiting(middle) > 0.5) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

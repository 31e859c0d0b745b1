/** ln(1 + e^z), exact in both tails. */
export function log1pexp(z: number): number {
  return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}

/** ln Σ e^v over the values; −Infinity for none. */
export function logSumExp(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) top = Math.max(top, values[i] as number);
  if (!Number.isFinite(top)) return top;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp((values[i] as number) - top);
  return top + Math.log(sum);
}

/** ln(e^a − e^b) for a ≥ b: −Infinity when they are equal, NaN when a < b. */
export function logDifference(a: number, b: number): number {
  if (b === Number.NEGATIVE_INFINITY) return a;
  const gap = b - a;
  if (gap > 0) return Number.NaN;
  return a + (gap > -Math.LN2 ? Math.log(-Math.expm1(gap)) : Math.log1p(-Math.exp(gap)));
}

/** (e^z − 1)/z, 1 at 0: the removable singularity filled. */
export function expm1Ratio(z: number): number {
  return z === 0 ? 1 : Math.expm1(z) / z;
}

/** 1/(1 + e^z), without overflow. */
export function logisticOfMinus(z: number): number {
  if (z > 0) {
    const e = Math.exp(-z);
    return e / (1 + e);
  }
  return 1 / (1 + Math.exp(z));
}

/** A symmetric matrix of size n, row-major, in one array. */
export type Matrix = Float64Array;

/** The lower factor L of A = L·Lᵀ, or null when A is not positive definite (to rounding). */
export function cholesky(matrix: Matrix, n: number): Matrix | null {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] as number;
      for (let k = 0; k < j; k++) sum -= (factor[i * n + k] as number) * (factor[j * n + k] as number);
      if (i === j) {
        if (!(sum > Math.abs(matrix[i * n + i] as number) * 1e-14)) return null;
        factor[i * n + i] = Math.sqrt(sum);
      } else {
        factor[i * n + j] = sum / (factor[j * n + j] as number);
      }
    }
  }
  return factor;
}

/** Solves A·y = b, given the factor of A. */
export function choleskySolve(factor: Matrix, n: number, b: ArrayLike<number>): Float64Array {
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[i * n + k] as number) * (y[k] as number);
    y[i] = sum / (factor[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i] as number;
    for (let k = i + 1; k < n; k++) sum -= (factor[k * n + i] as number) * (y[k] as number);
    y[i] = sum / (factor[i * n + i] as number);
  }
  return y;
}

/** A⁻¹, given the factor of A. */
export function choleskyInverse(factor: Matrix, n: number): Matrix {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    const column = choleskySolve(factor, n, unit);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i] as number;
  }
  return inverse;
}

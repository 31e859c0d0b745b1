import type { Rule } from "./gaussLegendre";

/**
 * The n-point Gauss rule of the Beta(a, b) distribution on [0, 1] (Gauss–Jacobi), weights summing to 1: exact for
 * polynomials of degree 2n − 1. Method: Golub & Welsch (1969): eigenvalues of the Jacobi matrix by the implicit QL
 * iteration, with the first components of the eigenvectors. a, b > 0.
 */
export function gaussJacobi(n: number, a: number, b: number): Rule {
  // On [−1, 1] the weight is (1 − z)^(b−1) (1 + z)^(a−1) with p = (1 + z)/2.
  const high = b - 1;
  const low = a - 1;
  const sum = high + low;
  const diagonal = new Float64Array(n);
  const off = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const twice = 2 * j + sum;
    diagonal[j] = j === 0 ? (low - high) / (sum + 2) : ((low - high) * sum) / (twice * (twice + 2));
    if (j > 0) {
      const numerator = 4 * j * (j + high) * (j + low) * (j === 1 ? 1 : j + sum);
      const denominator = twice * twice * (twice + 1) * (j === 1 ? 1 : twice - 1);
      off[j - 1] = Math.sqrt(numerator / denominator);
    }
  }
  const first = new Float64Array(n);
  first[0] = 1;
  diagonalise(diagonal, off, first);
  return {
    nodes: diagonal.map((z) => Math.min(1, Math.max(0, (1 + z) / 2))),
    weights: first.map((component) => component * component),
  };
}

/** Implicit QL on a symmetric tridiagonal matrix; `first` becomes the eigenvectors' first components. */
function diagonalise(diagonal: Float64Array, off: Float64Array, first: Float64Array): void {
  const n = diagonal.length;
  for (let l = 0; l < n; l++) {
    for (let iteration = 0; iteration < 60; iteration++) {
      let m = l;
      while (m < n - 1) {
        const size = Math.abs(diagonal[m] as number) + Math.abs(diagonal[m + 1] as number);
        if (Math.abs(off[m] as number) <= 1e-17 * size) break;
        m++;
      }
      if (m === l) break;
      let g = ((diagonal[l + 1] as number) - (diagonal[l] as number)) / (2 * (off[l] as number));
      let r = Math.hypot(g, 1);
      g = (diagonal[m] as number) - (diagonal[l] as number) + (off[l] as number) / (g + (g >= 0 ? r : -r));
      let sine = 1;
      let cosine = 1;
      let shift = 0;
      let split = false;
      for (let i = m - 1; i >= l; i--) {
        const f = sine * (off[i] as number);
        const h = cosine * (off[i] as number);
        r = Math.hypot(f, g);
        off[i + 1] = r;
        if (r === 0) {
          diagonal[i + 1] = (diagonal[i + 1] as number) - shift;
          off[m] = 0;
          split = true;
          break;
        }
        sine = f / r;
        cosine = g / r;
        g = (diagonal[i + 1] as number) - shift;
        r = ((diagonal[i] as number) - g) * sine + 2 * cosine * h;
        shift = sine * r;
        diagonal[i + 1] = g + shift;
        g = cosine * r - h;
        const upper = first[i + 1] as number;
        first[i + 1] = sine * (first[i] as number) + cosine * upper;
        first[i] = cosine * (first[i] as number) - sine * upper;
      }
      if (split) continue;
      diagonal[l] = (diagonal[l] as number) - shift;
      off[l] = g;
      off[m] = 0;
    }
  }
}

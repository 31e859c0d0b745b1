/** Nodes and weights of a quadrature rule on [0, 1]; the weights sum to 1. */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, Rule>();

/**
 * The n-point Gauss–Legendre rule on [0, 1], exact for polynomials of degree 2n − 1. Computed once a size by Newton's
 * method on the three-term recurrence from the Chebyshev-like first guess (Abramowitz & Stegun 22.16.6).
 */
export function gaussLegendre(n: number): Rule {
  const known = rules.get(n);
  if (known !== undefined) return known;
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let z = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let previous = 1;
      let value = z;
      for (let j = 2; j <= n; j++) {
        const next = ((2 * j - 1) * z * value - (j - 1) * previous) / j;
        previous = value;
        value = next;
      }
      slope = (n * (z * value - previous)) / (z * z - 1);
      const move = value / slope;
      z -= move;
      if (Math.abs(move) < 1e-15) break;
    }
    nodes[n - 1 - i] = (1 + z) / 2;
    weights[n - 1 - i] = 1 / ((1 - z * z) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(n, rule);
  return rule;
}

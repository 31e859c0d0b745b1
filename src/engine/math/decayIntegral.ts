import { gaussLegendre } from "./gaussLegendre";

/** A decaying integrand (1 + w/A)^(−R) · (1 + w/B)^(−S) · e^(−δw), w ≥ 0; A, B > 0, the rest ≥ 0. */
export interface Decay {
  readonly A: number;
  readonly R: number;
  readonly B: number;
  readonly S: number;
  readonly delta: number;
}

const panel = gaussLegendre(20);
const negligible = 1e-19;

/**
 * Visits the nodes of a quadrature of a function over [0, length] that decays from 0 at first rate `rate` (per unit)
 * and ever slower: Gauss–Legendre panels that start at a fraction of 1/rate and double.
 * `visit` takes the place and the weight and returns the integrand there; the walk ends at `length`, or when a panel adds nothing any more.
 */
export function integrateGraded(length: number, rate: number, integrand: (w: number) => number): number {
  if (!(length > 0)) return 0;
  let total = 0;
  let from = 0;
  let width = rate * length > 1 ? 1 / rate : length;
  while (from < length) {
    const to = from + width * 1.5 > length ? length : from + width;
    const span = to - from;
    let sum = 0;
    for (let i = 0; i < 20; i++) {
      sum += (panel.weights[i] as number) * integrand(from + span * (panel.nodes[i] as number));
    }
    const part = sum * span;
    total += part;
    // What is left is at most the last value times the rest, as the integrand falls.
    if (to < length && integrand(to) * (length - to) < negligible * total) break;
    from = to;
    width = to;
  }
  return total;
}

/** ∫₀^length of the decay, relative error about 1e-14, for any scales (R to 1e6, A ≪ B or B ≪ A). */
export function decayIntegral(decay: Decay, length: number): number {
  const { A, R, B, S, delta } = decay;
  // One more than the exponent: however small it is, the branch points at −A and −B must stay a panel's width away.
  const rate = (R > 0 ? (R + 1) / A : 0) + (S > 0 ? (S + 1) / B : 0) + delta;
  return integrateGraded(length, rate, (w) => Math.exp(-R * Math.log1p(w / A) - S * Math.log1p(w / B) - delta * w));
}

/**
 * ∫₀^∞ (1 + u/B)^(−s) e^(−δu) du = B·Ψ(1, 2 − s; δB) (Tricomi's function), for δ > 0, B > 0, s ≥ 0.
 * Method: u = e^y and the trapezoidal rule, which converges exponentially as the integrand is analytic for |Im y| < π/2.
 * δ = 0 gives B/(s − 1), or Infinity where s ≤ 1.
 */
export function decayIntegralToInfinity(B: number, s: number, delta: number): number {
  if (delta === 0) return s > 1 ? B / (s - 1) : Number.POSITIVE_INFINITY;
  const scale = -Math.log(s / B + delta);
  const step = 0.2;
  let total = 0;
  const add = (y: number): number => {
    const u = Math.exp(y);
    return Math.exp(y - s * Math.log1p(u / B) - delta * u);
  };
  for (let k = 0; ; k++) {
    const term = add(scale - k * step);
    total += term;
    if (term < 1e-18 * total) break;
  }
  const end = Math.log(45 / delta);
  for (let y = scale + step; ; y += step) {
    const term = add(y);
    total += term;
    // With s near 1 the terms fall slowly until e^(−δu) takes over: only the end decides.
    if (y > end || (term < 1e-19 * total && s > 1.5)) break;
  }
  return total * step;
}

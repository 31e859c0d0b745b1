import { type BetaRule, betaRule } from "../math/betaMeasure";
import { integrateGraded } from "../math/decayIntegral";

/**
 * A customer known to be alive: rate λ ~ Gamma(R, rate A weeks), chance of leaving after each order p ~ Beta(a, b), independent.
 */
export interface AliveState {
  readonly R: number;
  readonly A: number;
  readonly a: number;
  readonly b: number;
}

/** E over λ of the orders in t weeks of a customer with chance p: E[(1 − e^(−λpt))/p] = (1 − (1 + pt/A)^(−R))/p. */
function ordersGivenP(R: number, A: number, p: number, t: number): number {
  const reach = (p * t) / A;
  // Below this the expansion's first term is exact, and p itself may be 0.
  if (reach * (R + 1) < 1e-17) return (R * t) / A;
  return -Math.expm1(-R * Math.log1p(reach)) / p;
}

/** The rule for p under which orders within t weeks are integrated. */
export function ruleFor(state: AliveState, t: number): BetaRule {
  return betaRule(state.a, state.b, ((state.R + 1) * t) / state.A);
}

/**
 * Expected orders within t weeks of a customer alive now:
 * ∫ Beta(p; a, b) (1 − (1 + pt/A)^(−R))/p dp, the integral form of Fader, Hardie & Lee (2005) eq. (10). Positive term by term,
 * so a = 1 is an ordinary point and nothing overflows.
 */
export function ordersIfAlive(state: AliveState, t: number, rule: BetaRule = ruleFor(state, t)): number {
  let sum = 0;
  for (let i = 0; i < rule.nodes.length; i++) {
    sum += (rule.weights[i] as number) * ordersGivenP(state.R, state.A, rule.nodes[i] as number, t);
  }
  return sum;
}

/**
 * The same with each order discounted by e^(−δu), u weeks from now:
 * ∫₀ᵗ e^(−δu) ∫ Beta(p) (R/A)(1 + pu/A)^(−R−1) dp du.
 */
export function discountedOrdersIfAlive(
  state: AliveState,
  t: number,
  delta: number,
  rule: BetaRule = ruleFor(state, t),
): number {
  if (delta === 0) return ordersIfAlive(state, t, rule);
  const { R, A } = state;
  const { nodes, weights } = rule;
  const rate = (u: number): number => {
    const reach = u / A;
    let sum = 0;
    for (let i = 0; i < nodes.length; i++) {
      sum += (weights[i] as number) * Math.exp(-(R + 1) * Math.log1p((nodes[i] as number) * reach));
    }
    return sum * Math.exp(-delta * u);
  };
  return (R / A) * integrateGraded(t, (R + 1) / A + delta, rate);
}

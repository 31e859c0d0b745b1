import { gaussLegendre } from "../math/gaussLegendre";
import { logBetaRatio, logGamma, logPochhammer } from "../math/logGamma";
import { logisticOfMinus } from "../math/logs";
import { type AliveState, ordersIfAlive } from "./betaExpectation";
import { logOddsGone } from "./betaFamily";
import type { RegularParams } from "./contract";
import { checkCustomer, checkHorizon, checkParams } from "./inputs";
import { medianWaitOverPhases } from "./nextOrder";

/** @throws RangeError on impossible parameters; k must be a whole number from 1 to 4. */
export function checkRegular(params: RegularParams): void {
  const { r, alpha, a, b, k } = params;
  checkParams({ r, alpha, a, b }, "a");
  if (!(Number.isInteger(k) && k >= 1 && k <= 4)) throw new RangeError(`k must be 1, 2, 3 or 4, is ${k}`);
}

/**
 * Weight of each phase j = 0 … k − 1 (events since the last order) for a customer alive at T, relative to that of j = 0:
 * (R)_j z^j / j!, R = r + kx, z = (T − tx)/(alpha + T).
 */
export function phaseWeights(params: RegularParams, x: number, tx: number, T: number): number[] {
  const { r, alpha, k } = params;
  const R = r + k * x;
  const z = (T - tx) / (alpha + T);
  const weights = [1];
  for (let j = 1; j < k; j++) weights.push(((weights[j - 1] as number) * (R + j - 1) * z) / j);
  return weights;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** ln odds "left right after the last order" : "alive, in phase 0"; the rate's shape is r + kx here. */
function logOddsLeft(params: RegularParams, x: number, tx: number, T: number): number {
  const { r, alpha, a, b, k } = params;
  return logOddsGone({ r: r + (k - 1) * x, alpha, a, b }, x, tx, T, 1);
}

/**
 * Natural log of the likelihood of one customer (Platzer & Reutterer 2016, the likelihood of MBG/CNBD-k, integrated over
 * the gamma and beta mixing). `logGaps` = Σ ln of the gaps between consecutive orders, in weeks; it holds no parameter, and matters only
 * where different k are compared. @throws RangeError on impossible input.
 */
export function logLikelihood(params: RegularParams, x: number, tx: number, T: number, logGaps = 0): number {
  checkRegular(params);
  checkCustomer(x, tx, T);
  const { r, alpha, a, b, k } = params;
  const logAlive = Math.log(sum(phaseWeights(params, x, tx, T)));
  const lead = logOddsLeft(params, x, tx, T) - logAlive;
  return (
    logPochhammer(r, k * x) -
    r * Math.log1p(T / alpha) -
    k * x * Math.log(alpha + T) +
    logBetaRatio(a, b, x + 1) +
    logAlive +
    (lead > 0 ? lead + Math.log1p(Math.exp(-lead)) : Math.log1p(Math.exp(lead))) +
    (k - 1) * logGaps -
    x * logGamma(k)
  );
}

/** Probability that the customer has not left by T. @throws RangeError on impossible input. */
export function probabilityAlive(params: RegularParams, x: number, tx: number, T: number): number {
  checkRegular(params);
  checkCustomer(x, tx, T);
  return logisticOfMinus(logOddsLeft(params, x, tx, T) - Math.log(sum(phaseWeights(params, x, tx, T))));
}

/** Beyond this t/A the exact sum grows too long, and the approximation's error is below 1e-4 of the result. */
const longReach = 2e4;

/**
 * Expected orders within t weeks of a customer alive in phase j: rate ~ Gamma(R, A), leaving chance ~ Beta(a, b), every k-th event an order.
 * Exact sum: the number of events N is negative binomial, n events bring n' = ⌊(n + j)/k⌋ occasions, of which
 * Σ_{i<n'} B(a, b+i)/B(a, b) are lived. For t/A > 20,000 the purchase process is taken as Poisson of rate λ/k.
 */
export function ordersFromPhase(state: AliveState, k: number, j: number, t: number): number {
  const { R, A, a, b } = state;
  const reach = t / A;
  if (reach > longReach) return ordersIfAlive({ R, A: A * k, a, b }, t);
  if (t === 0) return 0;
  const mode = Math.max(0, Math.floor((R - 1) * reach));
  const width = Math.sqrt(R * reach * (1 + reach));
  const first = Math.max(0, Math.floor(mode - 9 * width - 40));
  // ln P(N = first)
  let probability = Math.exp(
    logPochhammer(R, first) - logGamma(first + 1) - R * Math.log1p(reach) + first * Math.log(reach / (1 + reach)),
  );
  let lived = 0;
  let stay = 1;
  let occasions = 0;
  const liveUpTo = (target: number): void => {
    while (occasions < target) {
      lived += stay;
      stay *= (b + occasions) / (a + b + occasions);
      occasions++;
    }
  };
  let total = 0;
  let mass = 0;
  const shrink = reach / (1 + reach);
  for (let n = first; ; n++) {
    liveUpTo(Math.floor((n + j) / k));
    total += probability * lived;
    mass += probability;
    const ratio = (shrink * (R + n)) / (n + 1);
    if (n > mode && probability * lived < 1e-17 * (1 - ratio) * total && ratio < 1) break;
    if (n > mode && probability === 0) break;
    probability *= ratio;
  }
  return total / mass;
}

/** Expected orders in (T, T + t] of an alive customer, its phase weighed by `weights`. */
export function ordersOverPhases(state: AliveState, k: number, weights: readonly number[], t: number): number {
  const all = sum(weights);
  return weights.reduce(
    (total, weight, j) => total + (weight / all) * ordersFromPhase({ ...state, R: state.R + j }, k, j, t),
    0,
  );
}

const panel = gaussLegendre(12);

/**
 * The same, discounted: e^(−δt) E(t) + δ∫₀ᵗ e^(−δu) E(u) du, by Gauss–Legendre panels that bring about two orders each (at most 40),
 * the first ones shorter.
 */
export function discountedOver(orders: (u: number) => number, rate: number, t: number, delta: number): number {
  if (delta === 0 || t === 0) return orders(t);
  const panels = Math.min(40, 2 + Math.ceil((rate * t) / 2));
  let integral = 0;
  for (let i = 0; i < panels; i++) {
    const from = t * (i / panels) ** 2;
    const to = t * ((i + 1) / panels) ** 2;
    for (let node = 0; node < panel.nodes.length; node++) {
      const u = from + (to - from) * (panel.nodes[node] as number);
      integral += (to - from) * (panel.weights[node] as number) * Math.exp(-delta * u) * orders(u);
    }
  }
  return Math.exp(-delta * t) * orders(t) + delta * integral;
}

/** What is known of an alive customer with x orders seen until T. */
export function aliveState(params: RegularParams, x: number, T: number): AliveState {
  return { R: params.r + params.k * x, A: params.alpha + T, a: params.a, b: params.b + x + 1 };
}

/** Expected orders in (T, T + t]. @throws RangeError on impossible input. */
export function expectedTransactions(params: RegularParams, x: number, tx: number, T: number, t: number): number {
  checkHorizon(t);
  const alive = probabilityAlive(params, x, tx, T);
  return alive * ordersOverPhases(aliveState(params, x, T), params.k, phaseWeights(params, x, tx, T), t);
}

/** Expected orders in (T, T + t], each discounted to T at delta per week. @throws RangeError on impossible input. */
export function discountedExpectedTransactions(
  params: RegularParams,
  x: number,
  tx: number,
  T: number,
  t: number,
  delta: number,
): number {
  checkHorizon(t, delta);
  const alive = probabilityAlive(params, x, tx, T);
  const state = aliveState(params, x, T);
  const weights = phaseWeights(params, x, tx, T);
  const rate = state.R / state.A / params.k;
  return alive * discountedOver((u) => ordersOverPhases(state, params.k, weights, u), rate, t, delta);
}

/** Median weeks from T to the next order of a customer who is alive and stays until then. @throws RangeError on impossible input. */
export function weeksToNextOrder(params: RegularParams, x: number, tx: number, T: number): number {
  checkRegular(params);
  checkCustomer(x, tx, T);
  return medianWaitOverPhases(params.r + params.k * x, params.alpha + T, phaseWeights(params, x, tx, T));
}

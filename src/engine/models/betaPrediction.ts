import type { BetaRule } from "../math/betaMeasure";
import { chebyshevInterpolant, chebyshevPoints } from "../math/chebyshev";
import { gaussJacobi } from "../math/gaussJacobi";
import { gaussLegendre } from "../math/gaussLegendre";
import { logisticOfMinus } from "../math/logs";
import { type AliveState, discountedOrdersIfAlive, ordersIfAlive, ruleFor } from "./betaExpectation";
import { type FirstCoin, logOddsGone } from "./betaFamily";
import type { BetaParams, Horizon, Prediction, TransactionSummary } from "./contract";
import { distinctRows, pick } from "./distinct";
import { checkHorizon, checkParams, checkSummary } from "./inputs";

/**
 * Predictions of BG/NBD or MBG/NBD for all customers at once. P(alive) is computed once a distinct (x, tx, T), what an
 * alive customer is expected to order once a distinct (x, T). The expectations agree with the one-customer functions to 1e-9.
 * @throws RangeError on impossible input.
 */
export function predictBeta(
  params: BetaParams,
  firstCoin: FirstCoin,
  summary: TransactionSummary,
  horizon: Horizon,
): Prediction {
  const { r, alpha, a, b } = params;
  checkParams({ r, alpha, a, b }, "a");
  checkHorizon(horizon.weeks, horizon.delta);
  checkSummary(summary);
  const groups = distinctRows([summary.x, summary.tx, summary.T]);
  const x = pick(summary.x, groups.rows);
  const tx = pick(summary.tx, groups.rows);
  const T = pick(summary.T, groups.rows);
  const pairs = distinctRows([x, T]);
  const ifAlive = ordersOfPairs(params, firstCoin, pick(x, pairs.rows), pick(T, pairs.rows), horizon);

  const n = summary.x.length;
  const alive = x.map((orders, g) =>
    logisticOfMinus(logOddsGone(params, orders, tx[g] as number, T[g] as number, firstCoin)),
  );
  const probabilityAlive = new Float64Array(n);
  const expectedTransactions = new Float64Array(n);
  const discountedTransactions = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const group = groups.groupOf[i] as number;
    const pair = pairs.groupOf[group] as number;
    const chance = alive[group] as number;
    probabilityAlive[i] = chance;
    expectedTransactions[i] = chance * (ifAlive.expected[pair] as number);
    discountedTransactions[i] = chance * (ifAlive.discounted[pair] as number);
  }
  return { probabilityAlive, expectedTransactions, discountedTransactions };
}

interface PairOrders {
  readonly expected: Float64Array;
  readonly discounted: Float64Array;
}

/** Orders of an alive customer for each distinct (x, T). */
function ordersOfPairs(
  params: BetaParams,
  firstCoin: FirstCoin,
  x: Float64Array,
  T: Float64Array,
  horizon: Horizon,
): PairOrders {
  const expected = new Float64Array(x.length);
  const discounted = new Float64Array(x.length);
  const byX = new Map<number, number[]>();
  x.forEach((orders, pair) => {
    const members = byX.get(orders);
    if (members === undefined) byX.set(orders, [pair]);
    else members.push(pair);
  });
  for (const [orders, members] of byX) {
    const state = (weeks: number): AliveState => ({
      R: params.r + orders,
      A: params.alpha + weeks,
      a: params.a,
      b: params.b + orders + firstCoin,
    });
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const pair of members) {
      least = Math.min(least, T[pair] as number);
      most = Math.max(most, T[pair] as number);
    }
    const rule = shortRule(state(least), horizon.weeks);
    const discount = discounting(state, least, most, members.length, horizon, rule);
    for (const pair of members) {
      const weeks = T[pair] as number;
      expected[pair] = ordersIfAlive(state(weeks), horizon.weeks, rule);
      discounted[pair] = horizon.delta === 0 ? (expected[pair] as number) : discount(weeks);
    }
  }
  return { expected, discounted };
}

const shortSize = 28;
const shortTolerance = 1e-12;

/** A Gauss–Jacobi rule where it gives what the long rule gives at the farthest reach (shortest T), else the long rule. */
function shortRule(farthest: AliveState, weeks: number): BetaRule {
  const long = ruleFor(farthest, weeks);
  if (farthest.a === 0) return long;
  const short = gaussJacobi(shortSize, farthest.a, farthest.b);
  const exact = ordersIfAlive(farthest, weeks, long);
  return Math.abs(ordersIfAlive(farthest, weeks, short) - exact) <= shortTolerance * exact ? short : long;
}

const points = 18;
const interpolationTolerance = 1e-10;

/** Discounted orders as a function of T, for one x: interpolated in ln(alpha + T) where many T are asked and it is good to 1e-10, else direct. */
function discounting(
  state: (weeks: number) => AliveState,
  least: number,
  most: number,
  asked: number,
  { weeks, delta }: Horizon,
  rule: BetaRule,
): (T: number) => number {
  const direct = (T: number): number => discountedOrdersFast(state(T), weeks, delta, rule);
  if (asked < points + 4 || delta === 0) return direct;
  const offset = state(0).A;
  const from = Math.log(offset + least);
  const to = Math.log(offset + most);
  const at = chebyshevPoints(points, from, to);
  const interpolant = chebyshevInterpolant(
    at,
    at.map((place) => direct(Math.exp(place) - offset)),
  );
  const good = [0.02, 0.47, 0.97].every((share) => {
    const place = from + share * (to - from);
    const exact = direct(Math.exp(place) - offset);
    return Math.abs(interpolant(place) - exact) <= interpolationTolerance * exact;
  });
  return good ? (T) => interpolant(Math.log(offset + T)) : direct;
}

const panel = gaussLegendre(14);

/** `discountedOrdersIfAlive` on wider panels (each three times the last), good to about 1e-11. */
function discountedOrdersFast(state: AliveState, t: number, delta: number, rule: BetaRule): number {
  const { R, A } = state;
  const rate = (R + 1) / A + delta;
  if (rate * t > 1e4) return discountedOrdersIfAlive(state, t, delta, rule);
  const { nodes, weights } = rule;
  let total = 0;
  let from = 0;
  let to = Math.min(t, 2 / rate);
  while (from < t) {
    for (let k = 0; k < panel.nodes.length; k++) {
      const u = from + (to - from) * (panel.nodes[k] as number);
      const reach = u / A;
      let sum = 0;
      for (let i = 0; i < nodes.length; i++) {
        sum += (weights[i] as number) * Math.exp(-(R + 1) * Math.log(1 + (nodes[i] as number) * reach));
      }
      total += (to - from) * (panel.weights[k] as number) * Math.exp(-delta * u) * sum;
    }
    from = to;
    to = to * 4 > t ? t : to * 3;
  }
  return (R / A) * total;
}

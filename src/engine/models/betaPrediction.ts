import type { BetaRule } from "../math/betaMeasure";
import { gaussJacobi } from "../math/gaussJacobi";
import { gaussLegendre } from "../math/gaussLegendre";
import { logisticOfMinus } from "../math/logs";
import { type AliveState, discountedOrdersIfAlive, ordersIfAlive, ruleFor } from "./betaExpectation";
import { type FirstCoin, logOddsGone } from "./betaFamily";
import type { BetaParams, Horizon, Predictor, TransactionSummary } from "./contract";
import { distinctRows, pick } from "./distinct";
import { checkHorizon, checkParams, checkSummary } from "./inputs";
import { byOrders, smoothInT } from "./smoothInT";

/**
 * Predictions of BG/NBD or MBG/NBD for all customers at once. P(alive) is computed once a distinct (x, tx, T), what an
 * alive customer is expected to order once a distinct (x, T). The expectations agree with the one-customer functions to 1e-9.
 * @throws RangeError on impossible input.
 */
export function prepareBeta(params: BetaParams, firstCoin: FirstCoin, summary: TransactionSummary): Predictor {
  const { r, alpha, a, b } = params;
  checkParams({ r, alpha, a, b }, "a");
  checkSummary(summary);
  const groups = distinctRows([summary.x, summary.tx, summary.T]);
  const x = pick(summary.x, groups.rows);
  const tx = pick(summary.tx, groups.rows);
  const T = pick(summary.T, groups.rows);
  const pairs = distinctRows([x, T]);
  const ordersOf = pairOrders(params, firstCoin, pick(x, pairs.rows), pick(T, pairs.rows));

  const alive = x.map((orders, g) =>
    logisticOfMinus(logOddsGone(params, orders, tx[g] as number, T[g] as number, firstCoin)),
  );
  const probabilityAlive = pick(alive, groups.groupOf);
  const pairOf = groups.groupOf.map((group) => pairs.groupOf[group] as number);
  return {
    probabilityAlive,
    at(horizon) {
      checkHorizon(horizon.weeks, horizon.delta);
      const ifAlive = ordersOf(horizon);
      const n = pairOf.length;
      const expectedTransactions = new Float64Array(n);
      const discountedTransactions = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        const pair = pairOf[i] as number;
        const chance = probabilityAlive[i] as number;
        expectedTransactions[i] = chance * (ifAlive.expected[pair] as number);
        discountedTransactions[i] = chance * (ifAlive.discounted[pair] as number);
      }
      return { probabilityAlive, expectedTransactions, discountedTransactions };
    },
  };
}

interface PairOrders {
  readonly expected: Float64Array;
  readonly discounted: Float64Array;
}

/** Orders of an alive customer for each distinct (x, T). */
function pairOrders(
  params: BetaParams,
  firstCoin: FirstCoin,
  x: Float64Array,
  T: Float64Array,
): (horizon: Horizon) => PairOrders {
  const { r, alpha, a, b } = params;
  const parts = byOrders(x, T, alpha).map((part) => ({
    ...part,
    state: (weeks: number): AliveState => ({
      R: r + part.orders,
      A: alpha + weeks,
      a,
      b: b + part.orders + firstCoin,
    }),
  }));
  return ({ weeks, delta }) => {
    const expected = new Float64Array(x.length);
    const discounted = delta === 0 ? expected : new Float64Array(x.length);
    for (const { rows, range, state } of parts) {
      const rule = ruleOf(state(range.least), weeks);
      const plain = smoothInT((span) => ordersIfAlive(state(span), weeks, rule), range);
      for (const pair of rows) expected[pair] = plain(T[pair] as number);
      if (delta === 0) continue;
      const later = smoothInT((span) => discountedOrdersFast(state(span), weeks, delta, rule), range);
      for (const pair of rows) discounted[pair] = later(T[pair] as number);
    }
    return { expected, discounted };
  };
}

const shortSizes = [10, 16, 28] as const;
const shortTolerance = 1e-12;

/** The shortest Gauss–Jacobi rule that gives what the long rule gives at the farthest reach (shortest T), else the long rule. */
function ruleOf(farthest: AliveState, weeks: number): BetaRule {
  const { a, b } = farthest;
  const long = ruleFor(farthest, weeks);
  if (a === 0) return long;
  const exact = ordersIfAlive(farthest, weeks, long);
  const lastRate = rateAt(farthest, weeks, long);
  for (const size of shortSizes) {
    const short = gaussJacobi(size, a, b);
    const off = Math.max(
      Math.abs(ordersIfAlive(farthest, weeks, short) - exact),
      // Discounting integrates the rate, which is sharpest at the end.
      Math.abs(rateAt(farthest, weeks, short) - lastRate) * weeks,
    );
    if (off <= shortTolerance * exact) return short;
  }
  return long;
}

/** Expected orders per week, u weeks from now. */
function rateAt({ R, A }: AliveState, u: number, { nodes, weights }: BetaRule): number {
  const reach = u / A;
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    sum += (weights[i] as number) * Math.exp(-(R + 1) * Math.log(1 + (nodes[i] as number) * reach));
  }
  return (R / A) * sum;
}

const panel = gaussLegendre(14);

/** `discountedOrdersIfAlive` on wider panels (each three times the last), good to about 1e-11. */
function discountedOrdersFast(state: AliveState, t: number, delta: number, rule: BetaRule): number {
  const { R, A } = state;
  const rate = (R + 1) / A + delta;
  if (rate * t > 1e4) return discountedOrdersIfAlive(state, t, delta, rule);
  let total = 0;
  let from = 0;
  let to = Math.min(t, 2 / rate);
  while (from < t) {
    for (let k = 0; k < panel.nodes.length; k++) {
      const u = from + (to - from) * (panel.nodes[k] as number);
      total += (to - from) * (panel.weights[k] as number) * Math.exp(-delta * u) * rateAt(state, u, rule);
    }
    from = to;
    to = to * 4 > t ? t : to * 3;
  }
  return total;
}

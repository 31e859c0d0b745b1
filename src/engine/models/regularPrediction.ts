import type { Horizon, Predictor, RegularParams, TransactionSummary } from "./contract";
import { distinctRows, pick } from "./distinct";
import { checkHorizon, checkSummary } from "./inputs";
import { aliveState, discountedOver, ordersFromPhase, phaseWeights, probabilityAlive } from "./regularMath";
import { byOrders, smoothInT } from "./smoothInT";

/**
 * Predictions of MBG/CNBD-k, k > 1, for all customers at once: what an alive customer is expected to order once a distinct
 * (x, T) and phase, weighed per customer. The expectations agree with the one-customer functions to 1e-9.
 * @throws RangeError on impossible customers.
 */
export function prepareRegular(params: RegularParams, summary: TransactionSummary): Predictor {
  checkSummary(summary);
  const { k } = params;
  const groups = distinctRows([summary.x, summary.tx, summary.T]);
  const x = pick(summary.x, groups.rows);
  const tx = pick(summary.tx, groups.rows);
  const T = pick(summary.T, groups.rows);
  const pairs = distinctRows([x, T]);
  const ordersOf = phaseOrders(params, pick(x, pairs.rows), pick(T, pairs.rows));
  const alive = new Float64Array(x.length);
  /** Chance of being alive and in phase j, `[group][j]`. */
  const inPhase = new Float64Array(x.length * k);
  for (let g = 0; g < x.length; g++) {
    const [orders, last, span] = [x[g] as number, tx[g] as number, T[g] as number];
    const weights = phaseWeights(params, orders, last, span);
    const chance = probabilityAlive(params, orders, last, span);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    alive[g] = chance;
    for (let j = 0; j < k; j++) inPhase[g * k + j] = (chance * (weights[j] as number)) / all;
  }
  const spread = (byPhase: Float64Array): Float64Array => {
    const byGroup = new Float64Array(x.length);
    for (let g = 0; g < x.length; g++) {
      const pair = pairs.groupOf[g] as number;
      let sum = 0;
      for (let j = 0; j < k; j++) sum += (inPhase[g * k + j] as number) * (byPhase[pair * k + j] as number);
      byGroup[g] = sum;
    }
    return pick(byGroup, groups.groupOf);
  };
  const aliveOf = pick(alive, groups.groupOf);
  return {
    probabilityAlive: aliveOf,
    at(horizon) {
      checkHorizon(horizon.weeks, horizon.delta);
      const { expected, discounted } = ordersOf(horizon);
      const expectedTransactions = spread(expected);
      return {
        probabilityAlive: aliveOf,
        expectedTransactions,
        discountedTransactions: discounted === null ? expectedTransactions.slice() : spread(discounted),
      };
    },
  };
}

interface PhaseOrders {
  /** `[pair][phase]` */
  readonly expected: Float64Array;
  /** null: not discounted. */
  readonly discounted: Float64Array | null;
}

/** Orders of an alive customer for each distinct (x, T) and phase. */
function phaseOrders(params: RegularParams, x: Float64Array, T: Float64Array): (horizon: Horizon) => PhaseOrders {
  const { k } = params;
  const parts = byOrders(x, T, params.alpha);
  return ({ weeks, delta }) => {
    const expected = new Float64Array(x.length * k);
    const discounted = delta === 0 ? null : new Float64Array(x.length * k);
    for (const { orders, rows, range } of parts) {
      for (let j = 0; j < k; j++) {
        const within = (span: number, u: number): number => {
          const state = aliveState(params, orders, span);
          return ordersFromPhase({ ...state, R: state.R + j }, k, j, u);
        };
        const plain = smoothInT((span) => within(span, weeks), range);
        for (const pair of rows) expected[pair * k + j] = plain(T[pair] as number);
        if (discounted === null) continue;
        const later = smoothInT((span) => {
          const { R, A } = aliveState(params, orders, span);
          return discountedOver((u) => within(span, u), R / A / k, weeks, delta);
        }, range);
        for (const pair of rows) discounted[pair * k + j] = later(T[pair] as number);
      }
    }
    return { expected, discounted };
  };
}

import type { Horizon, Prediction } from "../models/contract";
import type { Params } from "./candidates";
import type { Prepared } from "./prepared";
import { readBetween } from "./valueTable";

/** Recencies tx/T at which regular buyers are discounted, latest first. */
const recencies = [1, 0.5, 0] as const;

/**
 * Predictions by group of regular buyers (k > 1). Discounting them is an integral over sums for every (x, T); the share that
 * discounting leaves is taken on the value table's nodes, at three recencies, and read between them (within 0.5 % of the value).
 */
export function discountShares(prepared: Prepared, params: Params, { weeks, delta }: Horizon): Prediction {
  const { candidate, groups, predictor } = prepared;
  const { x: xNodes, T: TNodes } = prepared.grid.grid;
  const nodes = xNodes.length * TNodes.length;
  const x = new Float64Array(nodes * recencies.length);
  const tx = new Float64Array(x.length);
  const T = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const node = i % nodes;
    const orders = xNodes[Math.floor(node / TNodes.length)] as number;
    // A transaction is a day: nobody has more of them than days, and what would be is a sum of millions of terms.
    const span = Math.max(TNodes[node % TNodes.length] as number, orders / 7);
    x[i] = orders;
    T[i] = span;
    tx[i] = span * (recencies[Math.floor(i / nodes)] as number);
  }
  const onNodes = candidate.predict(params, { x, tx, T }, { weeks, delta });
  const shares: Float64Array[] = [];
  for (let at = 0; at < recencies.length; at++) {
    const later = shares.at(-1);
    shares.push(
      Float64Array.from({ length: nodes }, (_, node) => {
        const i = at * nodes + node;
        const orders = onNodes.expectedTransactions[i] as number;
        // Thousands of orders and none since: P(alive) underflows. The share hardly depends on recency; take the next one's.
        return orders > 0 ? (onNodes.discountedTransactions[i] as number) / orders : (later?.[node] ?? 1);
      }),
    );
  }
  const plain = predictor.at({ weeks, delta: 0 });
  const discountedTransactions = plain.expectedTransactions.map((orders, g) => {
    const span = groups.T[g] as number;
    const place = span > 0 ? 2 - (2 * (groups.tx[g] as number)) / span : 0;
    const below = Math.min(1, Math.floor(place));
    const [low, high] = [below, below + 1].map((at) =>
      readBetween(shares[at] as Float64Array, xNodes, TNodes, groups.x[g] as number, span),
    ) as [number, number];
    return orders * (low + (place - below) * (high - low));
  });
  return { ...plain, discountedTransactions };
}

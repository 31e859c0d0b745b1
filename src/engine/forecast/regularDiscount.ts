import { gaussLegendre } from "../math/gaussLegendre";
import type { Horizon, Prediction, Predictor, TransactionSummary } from "../models/contract";
import type { Prepared } from "./prepared";
import { type Grid, readBetween } from "./valueTable";

/** Recencies tx/T at which regular buyers are discounted, latest first. */
const recencies = [1, 0.5, 0] as const;

/** The nodes of a grid as customers, once for each recency: `[recency][x][T]`. */
export function discountNodesOf(grid: Grid): TransactionSummary {
  const nodes = grid.x.length * grid.T.length;
  const x = new Float64Array(nodes * recencies.length);
  const tx = new Float64Array(x.length);
  const T = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const node = i % nodes;
    const orders = grid.x[Math.floor(node / grid.T.length)] as number;
    // A transaction is a day: nobody has more of them than days, and what would be is a sum of millions of terms.
    const span = Math.max(grid.T[node % grid.T.length] as number, orders / 7);
    x[i] = orders;
    T[i] = span;
    tx[i] = span * (recencies[Math.floor(i / nodes)] as number);
  }
  return { x, tx, T };
}

/**
 * Predictions by group of regular buyers (k > 1). Discounting them is an integral over sums for every (x, T); the share that
 * discounting leaves is taken on the value table's nodes, at three recencies, and read between them (within 0.5 % of the value).
 */
export function discountedRegular(
  { groups, predictor, grid: { grid } }: Prepared,
  onNodes: Predictor,
  { weeks, delta }: Horizon,
): Prediction {
  const shares = discountShares(onNodes, { weeks, delta });
  const plain = predictor.at({ weeks, delta: 0 });
  const discountedTransactions = plain.expectedTransactions.map((orders, g) => {
    const span = groups.T[g] as number;
    const place = span > 0 ? 2 - (2 * (groups.tx[g] as number)) / span : 0;
    const below = Math.min(1, Math.floor(place));
    const x = groups.x[g] as number;
    const low = readBetween(shares[below] as Float64Array, grid.x, grid.T, x, span);
    const high = readBetween(shares[below + 1] as Float64Array, grid.x, grid.T, x, span);
    return orders * (low + (place - below) * (high - low));
  });
  return { ...plain, discountedTransactions };
}

const rule = gaussLegendre(12);

/**
 * Discounted ÷ expected orders on the nodes, an array for each recency: with E(u) the orders expected within u weeks,
 * e^(−δt) + δ∫₀ᵗ e^(−δu) E(u) du / E(t).
 */
function discountShares(onNodes: Predictor, { weeks, delta }: Horizon): Float64Array[] {
  const expected = (u: number): Float64Array => onNodes.at({ weeks: u, delta: 0 }).expectedTransactions;
  const all = expected(weeks);
  const integral = new Float64Array(all.length);
  for (let i = 0; i < rule.nodes.length; i++) {
    const u = weeks * (rule.nodes[i] as number);
    const weight = delta * weeks * (rule.weights[i] as number) * Math.exp(-delta * u);
    expected(u).forEach((orders, node) => {
      integral[node] = (integral[node] as number) + weight * orders;
    });
  }
  const nodes = all.length / recencies.length;
  const shares: Float64Array[] = [];
  for (let at = 0; at < recencies.length; at++) {
    const later = shares.at(-1);
    shares.push(
      Float64Array.from({ length: nodes }, (_, node) => {
        const i = at * nodes + node;
        const orders = all[i] as number;
        // Thousands of orders and none since: P(alive) underflows. The share hardly depends on recency; take the next one's.
        return orders > 0 ? Math.exp(-delta * weeks) + (integral[i] as number) / orders : (later?.[node] ?? 1);
      }),
    );
  }
  return shares;
}

import { dayOf } from "./days";
import type { Steps } from "./math/steps";
import type { OrderNumbers } from "./types";

/** The orders of customer c, by time: `orderIndex[offsets[c]] … orderIndex[offsets[c + 1] − 1]`. */
export interface OrdersByCustomer {
  readonly offsets: Uint32Array;
  readonly orderIndex: Uint32Array;
}

/**
 * What is counted of the orders, place by place as in an `orderIndex`: customer after customer, each one's by time. Read one
 * after the other, they come several times as fast as from all over the table.
 */
export interface OrdersInTurn {
  /** Calendar day, counted from 1970-01-01. */
  readonly day: Int32Array;
  /** Net revenue. */
  readonly net: Float64Array;
  readonly profit: Float64Array;
  /** How many of them have a cost that is known. */
  readonly withCost: number;
}

/** Orders between two yields. */
const ordersATurn = 50_000;

/**
 * Puts the orders in turn, in steps.
 *
 * @param orderIndex indices into `orders`, in the order wanted
 * @param margin profit per unit of net revenue where no cost is known
 */
export function* ordersInTurn(orders: OrderNumbers, orderIndex: Uint32Array, margin: number): Steps<OrdersInTurn> {
  const n = orderIndex.length;
  const turn = { day: new Int32Array(n), net: new Float64Array(n), profit: new Float64Array(n), withCost: 0 };
  for (let from = 0; from < n; from += ordersATurn) {
    turn.withCost += put(turn, orders, orderIndex, margin, from, Math.min(n, from + ordersATurn));
    yield;
  }
  return turn;
}

/** Fills the places from `from` up to `to`. Returns how many of their costs are known. */
function put(
  { day, net, profit }: OrdersInTurn,
  orders: OrderNumbers,
  orderIndex: Uint32Array,
  margin: number,
  from: number,
  to: number,
): number {
  let withCost = 0;
  for (let i = from; i < to; i++) {
    const order = orderIndex[i] ?? 0;
    const revenue = orders.net[order] ?? 0;
    const cost = orders.cost[order] ?? Number.NaN;
    const isKnown = !Number.isNaN(cost);
    if (isKnown) withCost++;
    day[i] = dayOf(orders.time[order] ?? 0);
    net[i] = revenue;
    profit[i] = isKnown ? revenue - cost : revenue * margin;
  }
  return withCost;
}

import type { OrderNumbers } from "./types";

/**
 * Profit of one order: net revenue less cost where the cost is known, else net revenue × margin.
 *
 * @param order index of the order; outside the table the profit is 0
 * @param margin profit per unit of net revenue, 0 … 1
 */
export function orderProfit(orders: OrderNumbers, order: number, margin: number): number {
  const net = orders.net[order] ?? 0;
  const cost = orders.cost[order] ?? Number.NaN;
  return Number.isNaN(cost) ? net * margin : net - cost;
}

import { sortIndicesDescending } from "../math/sortIndices";
import type { Steps } from "../math/steps";
import { SumColumn } from "../math/sum";
import { orderProfit } from "../profit";
import type { CustomerTable, OrderTable } from "../types";

/** Customers between two yields. */
const customersATurn = 10_000;

/**
 * The customer table as it was at an earlier moment, in steps: each customer's orders of then come first in the later table.
 * The same to the last digit as a table made of the orders before that moment.
 *
 * @param later a table of these orders that reaches at least as far
 * @param limit first moment (ms) that is outside
 * @param margin profit per unit of net revenue where no cost is known
 */
export function* tableBefore(
  orders: OrderTable,
  later: CustomerTable,
  limit: number,
  margin: number,
): Steps<CustomerTable> {
  const n = later.customerCount;
  const offsets = new Uint32Array(n + 1);
  const all = new Uint32Array(later.orderIndex.length);
  const counts = new Uint32Array(n);
  const firstTime = new Float64Array(n).fill(Number.NaN);
  const lastTime = new Float64Array(n).fill(Number.NaN);
  const revenues = new SumColumn(n);
  const profits = new SumColumn(n);
  const revenue = new Float64Array(n);
  const profit = new Float64Array(n);
  const observed = new Uint32Array(n);
  let filled = 0;
  let seen = 0;
  for (let c = 0; c < n; c++) {
    const from = later.offsets[c] as number;
    const to = later.offsets[c + 1] as number;
    for (let i = from; i < to; i++) {
      const order = later.orderIndex[i] as number;
      const time = orders.time[order] as number;
      if (time >= limit) break;
      if (i === from) firstTime[c] = time;
      lastTime[c] = time;
      all[filled++] = order;
      revenues.add(c, orders.net[order] as number);
      profits.add(c, orderProfit(orders, order, margin));
    }
    offsets[c + 1] = filled;
    const count = filled - (offsets[c] as number);
    counts[c] = count;
    if (count > 0) {
      revenue[c] = revenues.at(c);
      profit[c] = profits.at(c);
      observed[seen++] = c;
    }
    if (c % customersATurn === customersATurn - 1) yield;
  }
  const orderIndex = all.slice(0, filled);
  yield;
  const byValue = sortIndicesDescending(profit, observed.slice(0, seen));
  return { customerCount: n, orders: counts, firstTime, lastTime, revenue, profit, offsets, orderIndex, byValue };
}

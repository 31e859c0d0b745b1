import { tableOfGroups } from "../customers";
import type { Steps } from "../math/steps";
import type { CustomerTable, OrderTable } from "../types";

/**
 * The customer table as it was at an earlier moment, in steps: each customer's orders of then come first in the later table, so that
 * nothing is sorted anew. The same to the last digit as a table made of the orders before that moment.
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
  const offsets = new Uint32Array(later.customerCount + 1);
  const all = new Uint32Array(later.orderIndex.length);
  let filled = 0;
  for (let c = 0; c < later.customerCount; c++) {
    const to = later.offsets[c + 1] as number;
    for (let i = later.offsets[c] as number; i < to; i++) {
      const order = later.orderIndex[i] as number;
      if ((orders.time[order] as number) >= limit) break;
      all[filled++] = order;
    }
    offsets[c + 1] = filled;
  }
  yield;
  return yield* tableOfGroups(orders, { offsets, orderIndex: all.slice(0, filled) }, margin);
}

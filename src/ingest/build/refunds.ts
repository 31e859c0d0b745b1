import { quantise } from "../values/money";
import type { Documents } from "./documents";

/** Kept orders as columns, before they become the OrderTable. */
export interface KeptOrders {
  /** Document by order. */
  readonly doc: Uint32Array;
  readonly customer: Uint32Array;
  readonly net: Float64Array;
  readonly refund: Float64Array;
}

/**
 * Takes each refund document off its customer's latest order at or before its date, else off the earliest after; of orders
 * at one moment, off the largest. The order's net may fall below zero: what was given back beyond it is still given back.
 * @param refunds documents with a negative total, of customers in `customerOf`.
 * @param customerOf customer by key number, −1 without a kept order.
 */
export function attachRefunds(
  docs: Documents,
  refunds: readonly number[],
  customerOf: Int32Array,
  kept: KeptOrders,
): void {
  if (refunds.length === 0) return;
  const concerned = new Map<number, number[]>();
  for (const at of refunds) concerned.set(customerOf[docs.key[at] as number] as number, []);
  for (let order = 0; order < kept.customer.length; order++) concerned.get(kept.customer[order] as number)?.push(order);
  const timeOf = (order: number): number => docs.time[kept.doc[order] as number] as number;
  const totalOf = (order: number): number => docs.total[kept.doc[order] as number] as number;
  for (const orders of concerned.values()) {
    orders.sort((a, b) => timeOf(a) - timeOf(b) || totalOf(a) - totalOf(b) || a - b);
  }
  for (const at of refunds) {
    const orders = concerned.get(customerOf[docs.key[at] as number] as number) ?? [];
    const time = docs.time[at] as number;
    let low = 0;
    let high = orders.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (timeOf(orders[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    const target = low > 0 ? orders[low - 1] : orders[0];
    if (target === undefined) continue;
    const amount = docs.total[at] as number;
    kept.net[target] = quantise((kept.net[target] as number) + amount);
    kept.refund[target] = quantise((kept.refund[target] as number) - amount);
  }
}

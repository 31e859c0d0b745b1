import { quantise } from "../values/money";
import type { KeptDocuments } from "./collect";
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
 * @returns the order that each document was taken off, −1 where there was none.
 * A document that names its order is taken off that one, whoever its customer is.
 * @param known the refund documents, of customers with a kept order or naming one.
 */
export function attachRefunds(
  docs: Documents,
  known: Pick<KeptDocuments, "refunds" | "named" | "customerOf">,
  kept: KeptOrders,
): Int32Array {
  const { refunds, named, customerOf } = known;
  const targets = new Int32Array(refunds.length).fill(-1);
  if (refunds.length === 0) return targets;
  const concerned = new Map<number, number[]>();
  for (const [i, at] of refunds.entries())
    if (named[i] === -1) concerned.set(customerOf[docs.key[at] as number] as number, []);
  for (let order = 0; order < kept.customer.length; order++) concerned.get(kept.customer[order] as number)?.push(order);
  const timeOf = (order: number): number => docs.time[kept.doc[order] as number] as number;
  const totalOf = (order: number): number => docs.total[kept.doc[order] as number] as number;
  for (const orders of concerned.values()) {
    orders.sort((a, b) => timeOf(a) - timeOf(b) || totalOf(a) - totalOf(b) || a - b);
  }
  for (const [i, at] of refunds.entries()) {
    const orders = concerned.get(customerOf[docs.key[at] as number] ?? -1) ?? [];
    const time = docs.time[at] as number;
    let low = 0;
    let high = orders.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (timeOf(orders[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    const own = named[i] as number;
    const target = own >= 0 ? own : low > 0 ? orders[low - 1] : orders[0];
    if (target === undefined) continue;
    targets[i] = target;
    const amount = docs.total[at] as number;
    kept.net[target] = quantise((kept.net[target] as number) + amount);
    kept.refund[target] = quantise((kept.refund[target] as number) - amount);
  }
  return targets;
}

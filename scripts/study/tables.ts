import { packText } from "../../src/engine/packedText";
import type { LineTable, OrderTable } from "../../src/engine/types";

/** Of a shop that tells no products. */
export const noLines: LineTable = {
  lineCount: 0,
  order: new Uint32Array(),
  product: new Uint32Array(),
  quantity: new Float64Array(),
  amount: new Float64Array(),
  products: packText([]),
  skus: packText([]),
};

/** The orders of these rows only; dimensions stay those of all orders. */
export function ordersOf(orders: OrderTable, rows: readonly number[]): OrderTable {
  const pick = (column: Float64Array) => Float64Array.from(rows, (i) => column[i] ?? 0);
  return {
    ...orders,
    orderCount: rows.length,
    customer: Uint32Array.from(rows, (i) => orders.customer[i] ?? 0),
    time: pick(orders.time),
    net: pick(orders.net),
    refund: pick(orders.refund),
    cost: pick(orders.cost),
    orderKey: packText(rows.map(String)),
  };
}

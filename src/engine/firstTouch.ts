import type { CustomerTable, Dimension } from "./types";

/**
 * First touch: the dimension's value on each customer's first order (of several at that moment, the one that comes
 * first in the table).
 *
 * @returns one code per customer, into `dimension.values`; 0 (blank) for a customer without observed orders
 */
export function firstTouch(dimension: Dimension, table: CustomerTable): Uint32Array {
  const codes = new Uint32Array(table.customerCount);
  for (let c = 0; c < table.customerCount; c++) {
    if ((table.orders[c] ?? 0) === 0) continue;
    const order = table.orderIndex[table.offsets[c] ?? 0] ?? 0;
    codes[c] = dimension.codes[order] ?? 0;
  }
  return codes;
}

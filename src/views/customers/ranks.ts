import type { CustomerTable } from "../../engine";

const known = new WeakMap<CustomerTable, Uint32Array>();

/** Each customer's place by value, 1 for the best; 0 for a customer with no observed order. Worked out once per table. */
export function valueRanks(table: CustomerTable): Uint32Array {
  const found = known.get(table);
  if (found !== undefined) return found;
  const ranks = new Uint32Array(table.customerCount);
  for (let i = 0; i < table.byValue.length; i++) ranks[table.byValue[i] ?? 0] = i + 1;
  known.set(table, ranks);
  return ranks;
}

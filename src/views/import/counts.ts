import type { Format, Messages } from "../../i18n";

/** "2,871 orders": a count as the grammar and the reader want it. */
export function counted(t: Messages, f: Format) {
  const words = t.importing.mapping;
  return {
    rows: (count: number) => words.rows(count, f.integer(count)),
    orders: (count: number) => words.orders(count, f.integer(count)),
    customers: (count: number) => words.customers(count, f.integer(count)),
  };
}

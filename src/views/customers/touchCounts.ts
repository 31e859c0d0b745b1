import { type CustomerTable, type Dimension, firstTouch } from "../../engine";

export interface TouchCount {
  readonly value: string;
  readonly customers: number;
}

/** The values customers came in with, most customers first. */
export function touchCounts(dimension: Dimension, table: CustomerTable): TouchCount[] {
  const codes = firstTouch(dimension, table);
  const counts = new Uint32Array(dimension.values.length);
  for (const customer of table.byValue) {
    const code = codes[customer] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return dimension.values
    .map((value, code) => ({ value, customers: counts[code] ?? 0 }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers);
}

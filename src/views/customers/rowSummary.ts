import type { CustomerTable } from "../../engine";

export interface RowSummary {
  readonly count: number;
  /** Summed historic CLV of the rows. */
  readonly value: number;
  /** Their part of everyone's; null where the total is not positive. */
  readonly share: number | null;
}

function summedValue(table: CustomerTable, rows: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += table.profit[rows[i] ?? 0] ?? 0;
  return sum;
}

export function summarise(table: CustomerTable, rows: Uint32Array): RowSummary {
  const total = summedValue(table, table.byValue);
  const value = summedValue(table, rows);
  return { count: rows.length, value, share: total > 0 ? value / total : null };
}

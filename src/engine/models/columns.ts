import type { TransactionSummary } from "./contract";
import { distinctRows, pick } from "./distinct";

/** The distinct (x, tx, T) of a summary with the number of customers each. */
export interface DistinctCustomers {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly count: Float64Array;
}

/** The distinct customers of a summary; of every `stride`-th customer only, where asked. */
export function distinctCustomers(summary: TransactionSummary, stride = 1): DistinctCustomers {
  const { x, tx, T } = stride === 1 ? summary : every(summary, stride);
  const { rows, count } = distinctRows([x, tx, T]);
  return { x: pick(x, rows), tx: pick(tx, rows), T: pick(T, rows), count };
}

function every(summary: TransactionSummary, stride: number): TransactionSummary {
  const rows = new Uint32Array(Math.ceil(summary.x.length / stride));
  for (let i = 0; i < rows.length; i++) rows[i] = i * stride;
  return { x: pick(summary.x, rows), tx: pick(summary.tx, rows), T: pick(summary.T, rows) };
}

/** A column as indices into its sorted distinct values. */
export interface Coded {
  readonly values: Float64Array;
  readonly code: Uint32Array;
}

/** Codes a column by its sorted distinct values. */
export function codeColumn(column: Float64Array): Coded {
  const { rows, groupOf } = distinctRows([column]);
  const first = pick(column, rows);
  const order = Uint32Array.from(first, (_, g) => g).sort((a, b) => (first[a] as number) - (first[b] as number));
  const rank = new Uint32Array(order.length);
  order.forEach((g, k) => {
    rank[g] = k;
  });
  return { values: pick(first, order), code: groupOf.map((g) => rank[g] as number) };
}

/** Σ weight[i] by code. */
export function sumByCode(coded: Coded, weight: (row: number) => number): Float64Array {
  const sums = new Float64Array(coded.values.length);
  coded.code.forEach((c, row) => {
    sums[c] = (sums[c] as number) + weight(row);
  });
  return sums;
}

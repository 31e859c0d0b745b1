import { type OrderTable, packText } from "../../src/engine";

export { noLines } from "../../scripts/study/tables";

/** A table of orders from plain rows, for tests that need one without importing a file. */
export function orderTable(
  rows: readonly {
    customer: number;
    time: number;
    net: number;
    refund?: number;
    cost?: number;
    key?: string;
    channel?: string;
  }[],
  names: readonly string[] = [],
): OrderTable {
  const customerCount = rows.reduce((max, row) => Math.max(max, row.customer + 1), 0);
  const channels = ["", ...new Set(rows.map((row) => row.channel ?? "").filter((channel) => channel !== ""))];
  return {
    orderCount: rows.length,
    customerCount,
    customer: Uint32Array.from(rows, (row) => row.customer),
    time: Float64Array.from(rows, (row) => row.time),
    net: Float64Array.from(rows, (row) => row.net),
    refund: Float64Array.from(rows, (row) => row.refund ?? 0),
    cost: Float64Array.from(rows, (row) => row.cost ?? Number.NaN),
    orderKey: packText(rows.map((row, i) => row.key ?? `#${i}`)),
    dimensions: [
      {
        name: "channel",
        values: channels,
        codes: Uint32Array.from(rows, (row) => channels.indexOf(row.channel ?? "")),
      },
    ],
    customerKey: packText(Array.from({ length: customerCount }, (_, i) => `C${i}`)),
    customerName: packText(Array.from({ length: customerCount }, (_, i) => names[i] ?? "")),
  };
}

import { type LineTable, textAt } from "../../engine";

export interface OrderLine {
  readonly product: string;
  /** NaN where the file has none. */
  readonly quantity: number;
}

/** `lines[offsets[o]] … lines[offsets[o + 1] − 1]` are the lines of order o. */
interface LineIndex {
  readonly offsets: Uint32Array;
  readonly lines: Uint32Array;
}

const known = new WeakMap<LineTable, LineIndex>();

/** The lines of one order as they stand in the file. The index is built at the first call for a table, once. */
export function linesOfOrder(table: LineTable, order: number): OrderLine[] {
  if (table.lineCount === 0) return [];
  const index = known.get(table) ?? buildIndex(table);
  const lines: OrderLine[] = [];
  const end = index.offsets[order + 1] ?? 0;
  for (let i = index.offsets[order] ?? 0; i < end; i++) {
    const line = index.lines[i] ?? 0;
    lines.push({
      product: textAt(table.products, table.product[line] ?? 0),
      quantity: table.quantity[line] ?? Number.NaN,
    });
  }
  return lines;
}

function buildIndex(table: LineTable): LineIndex {
  let last = 0;
  for (let i = 0; i < table.lineCount; i++) last = Math.max(last, table.order[i] ?? 0);
  const offsets = new Uint32Array(last + 2);
  for (let i = 0; i < table.lineCount; i++) {
    const slot = (table.order[i] ?? 0) + 1;
    offsets[slot] = (offsets[slot] ?? 0) + 1;
  }
  for (let o = 0; o <= last; o++) offsets[o + 1] = (offsets[o + 1] ?? 0) + (offsets[o] ?? 0);
  const next = offsets.slice(0, last + 1);
  const lines = new Uint32Array(table.lineCount);
  for (let i = 0; i < table.lineCount; i++) {
    const order = table.order[i] ?? 0;
    const at = next[order] ?? 0;
    lines[at] = i;
    next[order] = at + 1;
  }
  const index = { offsets, lines };
  known.set(table, index);
  return index;
}

import { numberCells } from "./columns/numberCells";
import { textCells } from "./columns/textCells";
import type { FileGroup } from "./group";
import { squeeze } from "./recognise/normalise";
import type { Role } from "./types";

/** Headers that say themselves what the discount is of. */
const saysLine = /line|item|product|sanpham|dong|mathang/;
/** Orders whose rows all have one discount, from which on it is taken for the order's own, repeated. */
const enoughRepeats = 5;

/**
 * What a column of discounts beside quantity × price is of, where its name leaves it open: the row, or the whole order. In
 * orders of several rows, discounts that differ (or stand on one row only) are of rows: added up, both mean the same. One that
 * is the same on every row of every such order is the order's, repeated; where that rests on few orders, nobody knows.
 * `ofOrder`: a column to read as the order's. `open`: a column that has to be asked about.
 */
export function discountOf(group: FileGroup, roles: readonly Role[]): { ofOrder: number | null; open: number | null } {
  const none = { ofOrder: null, open: null };
  const at = roles.indexOf("lineDiscount");
  const column = group.columns[at];
  const ids = group.columns[roles.indexOf("orderId")];
  if (column?.kind !== "text" && column?.kind !== "number") return none;
  if (ids?.kind !== "text" || saysLine.test(squeeze(group.header[at] ?? ""))) return none;
  const codes = textCells(ids).codes;
  const { values } = numberCells(column, ".", false);
  const first = new Float64Array(group.rowCount + 1).fill(Number.NaN);
  const rows = new Uint32Array(group.rowCount + 1);
  const differ = new Uint8Array(group.rowCount + 1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code === 0) continue;
    const value = Math.abs(values[row] as number) || 0;
    if (rows[code] === 0) first[code] = value;
    else if (value !== first[code]) differ[code] = 1;
    rows[code] = (rows[code] as number) + 1;
  }
  let same = 0;
  for (const [code, count] of rows.entries()) {
    if (count < 2) continue;
    if (differ[code] === 1) return none;
    if ((first[code] as number) > 0) same++;
  }
  if (same >= enoughRepeats) return { ofOrder: at, open: null };
  return { ofOrder: null, open: same > 0 ? at : null };
}

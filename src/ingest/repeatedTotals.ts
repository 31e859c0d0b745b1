import { dateCells } from "./columns/dateCells";
import { numberCells } from "./columns/numberCells";
import { columnsOf } from "./conventions";
import type { FileGroup } from "./group";
import { customerFields, type DateOrder, type Role } from "./types";

/** Fewer rows than these, or than this share, are two orders at one moment by chance. */
const fewest = 3;
const share = 0.02;

/**
 * Rows that may be further lines of the order above them, in a file without order numbers: the same person, moment and
 * order total, and other goods. 1 for those; null where a file has order numbers, no order total, or no goods.
 */
export function repeatingRows(group: FileGroup, roles: readonly Role[], order: DateOrder | null): Uint8Array | null {
  const date = group.columns[roles.indexOf("orderDate")];
  const total = group.columns[roles.indexOf("orderTotal")];
  if (roles.includes("orderId") || (date?.kind !== "date" && date?.kind !== "text")) return null;
  if (total?.kind !== "number" && total?.kind !== "text") return null;
  const goods = codesOf(group, roles, "product", "sku");
  const people = codesOf(group, roles, ...customerFields);
  if (goods.length === 0 || people.length === 0) return null;
  const { times } = dateCells(date, order);
  const { values } = numberCells(total, ".", false);
  const starts = new Set(group.files.map(({ firstRow }) => firstRow));
  const found = new Uint8Array(group.rowCount);
  for (let row = 1; row < group.rowCount; row++) {
    // A date or an amount that is not there is no sign of anything: NaN is not even equal to itself.
    const isSame = times[row] === times[row - 1] && values[row] === values[row - 1] && !starts.has(row);
    const isSomebody =
      people.some((codes) => codes[row] !== 0) && people.every((codes) => codes[row] === codes[row - 1]);
    if (isSame && isSomebody && goods.some((codes) => codes[row] !== codes[row - 1])) found[row] = 1;
  }
  return found;
}

/** How many rows to ask about; 0 where they are too few. */
export function countRepeating(rows: Uint8Array | null): number {
  const count = rows?.reduce((sum, one) => sum + one, 0) ?? 0;
  return count >= fewest && count >= share * (rows?.length ?? 0) ? count : 0;
}

function codesOf(group: FileGroup, roles: readonly Role[], ...wanted: readonly Role[]): Uint32Array[] {
  return columnsOf(roles, ...wanted).flatMap((i) => {
    const column = group.columns[i];
    return column?.kind === "text" || column?.kind === "label" ? [column.codes()] : [];
  });
}

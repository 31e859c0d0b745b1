import { numberCells } from "../columns/numberCells";
import { columnsOf } from "../conventions";
import type { FileGroup } from "../group";
import type { DecimalMark, Role } from "../types";
import { quantise } from "../values/money";
import { scaleOf } from "../values/scale";

/** Discounts by row, each in money or as a share. */
export interface Discount {
  /** Money by row, ≥ 0; 0 where blank. */
  readonly off: Float64Array;
  /** Parts of 1 by row, 0 … 1. */
  readonly share: Float64Array;
  readonly decimals: number;
}

const percent = /^\s*([\d.,]+)\s*%\s*$/;

/** The discounts of a column; those of its cells that are percentages, and all of a column named so, as shares. */
export function discountCells(
  group: FileGroup,
  roles: readonly Role[],
  role: "lineDiscount" | "orderDiscount",
  mark: DecimalMark | null,
  alwaysGroups: boolean,
): Discount | null {
  const [index = -1] = columnsOf(roles, role);
  const column = group.columns[index];
  if (column?.kind !== "text" && column?.kind !== "number") return null;
  const { values, maxDecimals } = numberCells(column, mark, alwaysGroups);
  const scale = scaleOf(group.header[index] ?? "");
  const isShare = /%|percent|phần trăm/i.test((group.header[index] ?? "").normalize("NFC"));
  const off = new Float64Array(values.length);
  const share = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = Math.abs(values[row] as number);
    if (Number.isNaN(value)) continue;
    if (isShare) share[row] = Math.min(1, value / 100);
    else off[row] = scale === 1 ? value : quantise(value * scale);
  }
  if (column.kind === "text") {
    const shares = column.pool
      .strings()
      .map((cell) => Number((percent.exec(cell)?.[1] ?? "0").replace(",", ".")) / 100);
    const codes = column.codes();
    for (let row = 0; row < codes.length; row++) share[row] ||= Math.min(1, shares[codes[row] as number] || 0);
  }
  const hasShares = share.some((one) => one > 0);
  return { off, share, decimals: hasShares ? Math.max(2, maxDecimals) : maxDecimals };
}

/** Amounts less their discounts, towards zero: of a line that gives goods back, less is given back. */
export function lessDiscount(amounts: Float64Array, discount: Discount | null): Float64Array {
  if (discount === null) return amounts;
  return amounts.map((amount, row) => {
    const off = (discount.off[row] as number) + Math.abs(amount) * (discount.share[row] as number);
    return quantise(amount < 0 ? amount + off : amount - off);
  });
}

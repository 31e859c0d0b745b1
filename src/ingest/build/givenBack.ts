import type { NumberCells } from "../columns/numberCells";
import { quantise } from "../values/money";

/**
 * Totals after what was given back. In a column without a blank cell a 0 says "nothing adjusted" where most cells say it;
 * where other cells are blank, it says that all was given back.
 */
export function adjustedCells(
  cells: NumberCells | null,
  money: (values: Float64Array) => Float64Array,
): NumberCells | null {
  if (cells === null) return null;
  let zeros = 0;
  let blanks = 0;
  for (const value of cells.values) {
    if (value === 0) zeros++;
    else if (Number.isNaN(value)) blanks++;
  }
  const zeroIsBlank = blanks === 0 && zeros * 2 > cells.values.length;
  const values = money(cells.values).map((value) => (zeroIsBlank && value === 0 ? Number.NaN : value));
  return { ...cells, values };
}

/** What the pieces that came back were worth: their part of the line's money. Null where nothing tells. */
export function returnedMoney(
  pieces: NumberCells | null,
  quantity: NumberCells | null,
  lineAmounts: Float64Array | null,
): Float64Array | null {
  if (pieces === null || quantity === null || lineAmounts === null) return null;
  return lineAmounts.map((amount, row) => {
    const sold = Math.abs(quantity.values[row] as number);
    const back = Math.abs(pieces.values[row] as number);
    if (!(sold > 0) || !(back > 0) || !(amount > 0)) return 0;
    return quantise((amount * Math.min(back, sold)) / sold);
  });
}

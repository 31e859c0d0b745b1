import { ImportError } from "../importError";
import { currencyOf } from "../values/currency";
import type { GroupRows } from "./documents";
import type { GroupInput } from "./input";

/** ISO codes, or the cell as written where we know none, by row of a group. */
function currencyReader(input: GroupInput): (row: number) => string | null {
  const { currency } = input;
  if (currency === null) return (row) => input.amountCells.currencyAt(row);
  const names = currency.pool
    .strings()
    .map((written) => (written === "" ? null : (currencyOf(written) ?? written.toUpperCase())));
  return (row) => names[currency.codes[row] as number] ?? null;
}

/**
 * Money of several currencies cannot be added up; only orders that count are asked.
 * @throws ImportError `severalCurrencies`, with the codes.
 */
export function currencyCheck(inputs: readonly GroupInput[], rows: readonly GroupRows[], orderOf: Int32Array): void {
  const found = new Set<string>();
  for (const [g, input] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined || (input.currency === null && !input.amountCells.hasCurrencies)) continue;
    const at = currencyReader(input);
    for (let row = 0; row < input.rows; row++) {
      if (known.cause[row] !== 0 || (orderOf[known.doc[row] as number] as number) < 0) continue;
      const code = at(row);
      if (code !== null) found.add(code);
    }
  }
  if (found.size > 1) {
    throw new ImportError("severalCurrencies", { file: inputs[0]?.name ?? "", detail: [...found].sort().join(", ") });
  }
}

import type { NumberCells } from "../columns/numberCells";
import type { TextCells } from "../columns/textCells";
import { ImportError } from "../importError";
import { currencyOf, hasNoDecimals } from "../values/currency";
import type { BuildContext } from "./context";
import type { GroupRows } from "./documents";
import type { GroupInput } from "./input";

/** Currencies by row of a group that writes any. */
export interface RowCurrencies {
  /** Codes that occur: ISO 4217, or the cell as written where we know none. */
  readonly names: readonly string[];
  /** Index into `names` by row, −1 where none is written. */
  readonly codes: Int16Array;
  /** What one unit of `names[i]` is in the data set's currency: 1 for the currency itself, NaN where it is left out. */
  readonly factors: readonly number[];
  /** Whether any amount is multiplied. */
  readonly converts: boolean;
}

/** Reads the currency of each row from the currency column, else from the money cells. Null when none is written. */
export function rowCurrencies(
  column: TextCells | null,
  amounts: NumberCells,
  rows: number,
  context: BuildContext,
): RowCurrencies | null {
  if (column === null && !amounts.hasCurrencies) return null;
  const names: string[] = [];
  const indexOf = new Map<string, number>();
  const index = (name: string): number => {
    const known = indexOf.get(name) ?? names.length;
    if (known === names.length) {
      names.push(name);
      indexOf.set(name, known);
    }
    return known;
  };
  const codes = new Int16Array(rows).fill(-1);
  if (column !== null) {
    const byCode = column.pool
      .strings()
      .map((written) => (written === "" ? -1 : index(currencyOf(written) ?? written.toUpperCase())));
    for (let row = 0; row < rows; row++) codes[row] = byCode[column.codes[row] as number] ?? -1;
  } else {
    for (let row = 0; row < rows; row++) {
      const code = amounts.currencyAt(row);
      if (code !== null) codes[row] = index(code);
    }
  }
  const { plan, currency } = context;
  const factors = names.map((name) => {
    if (plan === null || name === currency) return 1;
    const rate = plan.kind === "convert" ? plan.rates[name] : undefined;
    return rate !== undefined && rate > 0 && Number.isFinite(rate) ? rate : Number.NaN;
  });
  return { names, codes, factors, converts: factors.some((factor) => factor !== 1 && !Number.isNaN(factor)) };
}

/** Money by row in the data set's currency, to its decimals. Money of currencies that are left out stays as it is. */
export function convert(values: Float64Array, currencies: RowCurrencies | null, context: BuildContext): Float64Array {
  if (currencies === null || !currencies.converts) return values;
  const scale = hasNoDecimals(context.currency) ? 1 : 100;
  return values.map((value, row) => {
    const factor = currencies.factors[currencies.codes[row] as number] ?? 1;
    return factor === 1 || Number.isNaN(factor) ? value : Math.round(value * factor * scale) / scale;
  });
}

/**
 * Money of several currencies cannot be added up; only orders that count are asked.
 * @throws ImportError `severalCurrencies`, with the codes.
 */
export function currencyCheck(inputs: readonly GroupInput[], rows: readonly GroupRows[], orderOf: Int32Array): void {
  const found = new Set<string>();
  for (const [g, { currencies, rows: count }] of inputs.entries()) {
    const known = rows[g];
    if (known === undefined || currencies === null) continue;
    for (let row = 0; row < count; row++) {
      if (known.cause[row] !== 0 || (orderOf[known.doc[row] as number] as number) < 0) continue;
      const name = currencies.names[currencies.codes[row] as number];
      if (name !== undefined) found.add(name);
    }
  }
  if (found.size > 1) {
    throw new ImportError("severalCurrencies", { file: inputs[0]?.name ?? "", detail: [...found].sort().join(", ") });
  }
}

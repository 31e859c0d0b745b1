import type { DecimalMark } from "../types";
import { type ReadNumber, readNumber, valueUnder } from "../values/numbers";
import { NumberColumn } from "./numberColumn";
import type { TextColumn } from "./textColumn";

/** Numbers by row. */
export interface NumberCells {
  /** NaN where blank or unreadable. */
  readonly values: Float64Array;
  /** The cell as written when it is no number; null when blank or read. */
  unreadable(row: number): string | null;
  /** ISO code written in the cell of a row; null when none. */
  currencyAt(row: number): string | null;
  /** Whether any cell writes its currency. */
  readonly hasCurrencies: boolean;
  readonly maxDecimals: number;
}

/** What a column proves about its decimal mark, in cells, and which currencies it writes. */
export interface NumberEvidence {
  readonly dot: number;
  readonly comma: number;
  readonly openDot: number;
  readonly openComma: number;
  readonly example: string | null;
  readonly currencies: ReadonlyMap<string, number>;
}

const reads = new WeakMap<NumberColumn | TextColumn, readonly (ReadNumber | null)[]>();

/** Readings of the distinct waiting cells, made once a column. */
function readsOf(column: NumberColumn | TextColumn): readonly (ReadNumber | null)[] {
  const known = reads.get(column);
  if (known !== undefined && known.length === column.pool.size) return known;
  const made = column.pool.strings().map(readNumber);
  reads.set(column, made);
  return made;
}

/** Cells that wait: row and code of each. */
function waiting(column: NumberColumn | TextColumn): { rows: Uint32Array | null; codes: Uint32Array; count: number } {
  if (column instanceof NumberColumn) {
    return { rows: column.waitingRows.data, codes: column.waitingCodes.data, count: column.waitingRows.length };
  }
  const codes = column.codes();
  return { rows: null, codes, count: codes.length };
}

export function numberEvidence(column: NumberColumn | TextColumn): NumberEvidence {
  const counts = { ".": column instanceof NumberColumn ? column.dotDecimals : 0, ",": 0 };
  const open = { ".": 0, ",": 0 };
  const examples: Record<DecimalMark, number> = { ".": 0, ",": 0 };
  const currencies = new Map<string, number>();
  const known = readsOf(column);
  const { codes, count } = waiting(column);
  for (let i = 0; i < count; i++) {
    const code = codes[i] as number;
    const read = known[code];
    if (read === null || read === undefined) continue;
    if (read.proof !== null) counts[read.proof]++;
    if (read.open !== null) {
      open[read.open]++;
      if (examples[read.open] === 0) examples[read.open] = code;
    }
    if (read.currency !== null) currencies.set(read.currency, (currencies.get(read.currency) ?? 0) + 1);
  }
  const example = examples["."] || examples[","];
  return {
    dot: counts["."],
    comma: counts[","],
    openDot: open["."],
    openComma: open[","],
    example: example === 0 ? null : column.pool.at(example).trim(),
    currencies,
  };
}

/** Index of `row` in ascending `rows[0 … count − 1]`, or −1. */
export function indexOfRow(rows: Uint32Array, count: number, row: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = rows[middle] as number;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * The column's numbers under a convention.
 * @param mark mark before decimals; null leaves cells that read two ways unread.
 * @param alwaysGroups "1.234" and "1,234" both group thousands: the currency has no decimals.
 */
export function numberCells(
  column: NumberColumn | TextColumn,
  mark: DecimalMark | null,
  alwaysGroups: boolean,
): NumberCells {
  const known = readsOf(column);
  const { rows, codes, count } = waiting(column);
  const values = column instanceof NumberColumn ? column.values().slice() : new Float64Array(count).fill(Number.NaN);
  let maxDecimals = column instanceof NumberColumn ? column.maxDecimals : 0;
  for (let i = 0; i < count; i++) {
    const read = known[codes[i] as number];
    if (read === null || read === undefined) continue;
    const grouping = alwaysGroups && read.open !== null;
    values[rows === null ? i : (rows[i] as number)] = grouping ? read.value : valueUnder(read, mark);
    const decimals = read.open !== null && !grouping && read.open === mark ? 3 : read.decimals;
    if (decimals > maxDecimals) maxDecimals = decimals;
  }
  const codeAt = (row: number): number => {
    const at = rows === null ? row : indexOfRow(rows, count, row);
    return at < 0 ? 0 : (codes[at] ?? 0);
  };
  return {
    values,
    maxDecimals,
    hasCurrencies: known.some((read) => read !== null && read.currency !== null),
    unreadable: (row) => {
      const code = codeAt(row);
      const cell = code === 0 || !Number.isNaN(values[row] as number) ? "" : column.pool.at(code).trim();
      return cell === "" ? null : cell;
    },
    currencyAt: (row) => known[codeAt(row)]?.currency ?? null,
  };
}

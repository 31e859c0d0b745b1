import type { ChannelSpend } from "../../engine";
import type { Language } from "../../i18n";
import { parseNumber } from "../shared/parseNumber";

/** What is told anew of one channel and month; null takes what was told away. */
export interface SpendChange {
  readonly value: string;
  readonly month: string;
  readonly amount: number | null;
}

/** All that is told once some cells of a dimension have changed; what others say stays. */
export function withChanges(
  spend: readonly ChannelSpend[],
  dimension: string,
  changes: readonly SpendChange[],
): ChannelSpend[] {
  const cell = (entry: { readonly value: string; readonly month: string }) => `${entry.month} ${entry.value}`;
  const changed = new Set(changes.map(cell));
  const kept = spend.filter((entry) => entry.dimension !== dimension || !changed.has(cell(entry)));
  const added = changes.flatMap(({ value, month, amount }) =>
    amount === null ? [] : [{ dimension, value, month, amount }],
  );
  return [...kept, ...added];
}

/** What was told of one cell; null where nothing was. */
export function amountAt(
  spend: readonly ChannelSpend[],
  dimension: string,
  value: string,
  month: string,
): number | null {
  const found = spend.filter(
    (entry) => entry.dimension === dimension && entry.value === value && entry.month === month,
  );
  return found.length === 0 ? null : found.reduce((sum, { amount }) => sum + amount, 0);
}

/** An amount as typed: null for blank, NaN for what is none. */
export function readAmount(text: string, language: Language): number | null {
  const bare = text.replace(/[₫đ$€£¥]|\p{Lu}{3}/gu, "");
  const amount = parseNumber(bare, language);
  return amount !== null && amount < 0 ? Number.NaN : amount;
}

/**
 * Cells pasted into the grid from one of its cells on, to the right and down; what lies beyond its edge is left out, and so are
 * cells that are no amount.
 */
export function pastedChanges(
  text: string,
  at: { readonly row: number; readonly column: number },
  values: readonly string[],
  months: readonly string[],
  language: Language,
): SpendChange[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.flatMap((line, down) =>
    line.split("\t").flatMap((cell, across): SpendChange[] => {
      const value = values[at.row + down];
      const month = months[at.column + across];
      const amount = readAmount(cell, language);
      if (value === undefined || month === undefined || Number.isNaN(amount)) return [];
      return [{ value, month, amount }];
    }),
  );
}

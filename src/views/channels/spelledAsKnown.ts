import type { SpendChange } from "./spendEdits";

type Line = SpendChange & { readonly amount: number };

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Lines of a file with each channel spelled as the orders spell it, whatever its case, marks and spaces; two spellings of one
 * channel are added up.
 */
export function spelledAsKnown(lines: readonly Line[], known: readonly string[]): Line[] {
  const spelling = new Map(known.toReversed().map((value) => [folded(value), value]));
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const value = known.includes(line.value) ? line.value : (spelling.get(folded(line.value)) ?? line.value);
    const key = `${line.month} ${value}`;
    sums.set(key, { value, month: line.month, amount: (sums.get(key)?.amount ?? 0) + line.amount });
  }
  return [...sums.values()];
}

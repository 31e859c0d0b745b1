import type { Format } from "../../i18n";

/** Longer figures than this would not fit their column: from here on in words. */
const wordsFrom = 1e9;

/** A headline figure of money: every digit while it fits, in words where it does not. */
export function figureMoney(value: number | null, f: Format): string {
  return value !== null && Math.abs(value) >= wordsFrom ? f.moneyShort(value) : f.money(value);
}

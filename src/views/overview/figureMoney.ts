import type { Format } from "../../i18n";

/** Longer figures than this do not fit their column, and are written in words: "3,48 tr US$", "7,39 tỷ ₫". */
const longest = 13;

/** A headline figure of money: every digit while it fits, in words where it does not. */
export function figureMoney(value: number | null, f: Format): string {
  const text = f.money(value);
  return text.length > longest ? f.moneyShort(value) : text;
}

import { type Compact, compact } from "./compact";
import { numberFormat } from "./intl";
import type { Language } from "./types";

const nbsp = "\u00a0";
/** Below this, people write the figure out: "$1,800", not "$1.8 thousand". */
const unitsFrom = 10_000;

export interface MoneyFormat {
  full(value: number): string;
  short(value: number): string;
  words(value: number): string;
  /** As short, without the currency, and in the unit of a larger figure beside it, if it is a tenth of that unit. */
  bare(value: number, beside?: number): string;
}

/**
 * Money of one currency in one language. A code that is no ISO 4217 code stands after the number as it was written.
 */
export function moneyFormat(language: Language, currency: string): MoneyFormat {
  const format = currencyFormat(language, currency);
  const [prefix, suffix] = affixes(format, currency);
  // Intl gives the currency's own decimals; a code it does not know has none to give.
  const digits = format?.resolvedOptions().maximumFractionDigits ?? 2;
  const plain = numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

  const hundredths = numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  const around = (value: number, body: string) => `${value < 0 ? "-" : ""}${prefix}${body}${suffix}`;
  const full = (value: number) => {
    if (format !== null) return format.format(value);
    return `${plain.format(value)}${suffix}`;
  };
  // At the currency's own decimals, so that 9,999.6 of a currency without any is ten thousand.
  const cents = 10 ** digits;
  const seenAs = (value: number) => Math.round(Math.abs(value) * cents) / cents;
  /** The magnitude in units; null where it is written out. */
  const inUnits = (value: number, name: "short" | "word"): string | null => {
    const seen = seenAs(value);
    const parts = seen < unitsFrom ? null : compact(seen, language);
    if (parts === null) return null;
    // Beside each other in a column, rounded figures have their three digits; a sentence needs no more than tell.
    return `${compactNumber(language, parts, name === "short")}${nbsp}${parts.unit[name]}`;
  };
  const withCurrency = (value: number, name: "short" | "word") => {
    const text = inUnits(value, name);
    return text === null ? full(value) : around(value, text);
  };
  /** The same beside another magnitude. */
  const inSharedUnits = (value: number, beside: number): string | null => {
    const seen = seenAs(value);
    const larger = Math.max(seen, seenAs(beside));
    const [own, shared] = [compact(seen, language), larger < unitsFrom ? null : compact(larger, language)];
    if (shared === null) return null;
    if (own?.unit !== shared.unit && seen >= shared.unit.size / 10)
      return `${hundredths.format(seen / shared.unit.size)}${nbsp}${shared.unit.short}`;
    return own === null ? null : `${compactNumber(language, own, true)}${nbsp}${own.unit.short}`;
  };
  return {
    full,
    short: (value) => withCurrency(value, "short"),
    words: (value) => withCurrency(value, "word"),
    bare: (value, beside = value) => {
      const text = inSharedUnits(value, beside) ?? plain.format(seenAs(value));
      return value < 0 && seenAs(value) > 0 ? `-${text}` : text;
    },
  };
}

/** Three significant digits, or whole with groups. `padded`: noughts at the end that rounding left stay, as they are digits too. */
export function compactNumber(
  language: Language,
  { value, whole, exact }: Omit<Compact, "unit">,
  padded = false,
): string {
  const options = whole
    ? { maximumFractionDigits: 0 }
    : { maximumSignificantDigits: 3, ...(padded && !exact ? { minimumSignificantDigits: 3 } : {}) };
  return numberFormat(language, options).format(value);
}

function currencyFormat(language: Language, currency: string): Intl.NumberFormat | null {
  return /^[A-Za-z]{3}$/.test(currency) ? numberFormat(language, { style: "currency", currency }) : null;
}

/** What stands before and after the number: "₫" and "", or "" and " ₫". */
function affixes(format: Intl.NumberFormat | null, currency: string): readonly [string, string] {
  if (format === null) return ["", currency.trim() === "" ? "" : `${nbsp}${currency.trim()}`];
  const parts = format.formatToParts(1);
  const number = parts.findIndex((part) => part.type === "integer");
  const after = parts.findLastIndex((part) => part.type === "integer" || part.type === "fraction");
  const text = (list: readonly Intl.NumberFormatPart[]) => list.map((part) => part.value).join("");
  return [text(parts.slice(0, number)), text(parts.slice(after + 1))];
}

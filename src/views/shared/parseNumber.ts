import type { Language } from "../../i18n";

/**
 * A number as people of the language type it: "1.500.000", "1500000", "1,5" in Vietnamese; "1,500,000", "1.5" in English.
 * A mark that stands before exactly three digits groups them, whichever it is: "1,500" is 1500 in both languages.
 * Blank is null; what is no number is NaN.
 */
export function parseNumber(text: string, language: Language): number | null {
  const plain = text.replace(/[\s\u00a0]/g, "");
  if (plain === "") return null;
  if (!/^[-−]?\d[\d.,]*$/.test(plain)) return Number.NaN;
  const negative = /^[-−]/.test(plain);
  const digits = plain.replace(/^[-−]/, "");
  const decimalMark = language === "vi" ? "," : ".";
  const groupMark = language === "vi" ? "." : ",";
  const value =
    grouped(digits, groupMark, decimalMark) ?? grouped(digits, decimalMark, groupMark) ?? decimal(digits, decimalMark);
  return negative ? -value : value;
}

function grouped(digits: string, group: string, decimalMark: string): number | null {
  const [whole = "", fraction, ...more] = digits.split(decimalMark);
  const parts = whole.split(group);
  if (more.length > 0 || parts.length < 2) return null;
  if (!/^[1-9]\d{0,2}$/.test(parts[0] ?? "") || !parts.slice(1).every((part) => /^\d{3}$/.test(part))) return null;
  return Number(`${parts.join("")}.${fraction ?? "0"}`);
}

function decimal(digits: string, decimalMark: string): number {
  const [whole = "", fraction = "0", ...more] = digits.split(decimalMark);
  if (more.length > 0 || !/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) return Number.NaN;
  return Number(`${whole}.${fraction === "" ? "0" : fraction}`);
}

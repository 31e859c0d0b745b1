/**
 * A typed rate above 0; null when it is none. The language's mark for thousands may stand only where thousands are
 * parted: "25.400" is 25,400 in Vietnamese, "25.4" can only have decimals in either language.
 */
export function readRate(text: string, thousandsMark: "." | ","): number | null {
  const bare = text.replace(/[\s\u00a0']/g, "");
  const decimalMark = thousandsMark === "." ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(?:\\${thousandsMark}\\d{3})+(?:\\${decimalMark}\\d+)?$`);
  if (grouped.test(bare)) return positive(bare.replaceAll(thousandsMark, "").replace(decimalMark, "."));
  return /^\d+(?:[.,]\d+)?$/.test(bare) ? positive(bare.replace(",", ".")) : null;
}

function positive(digits: string): number | null {
  const value = Number(digits);
  return Number.isFinite(value) && value > 0 ? value : null;
}

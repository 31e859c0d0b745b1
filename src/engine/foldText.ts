/**
 * Text as it is compared in search and sorting: lower case, without accents (Vietnamese tone and vowel marks, đ as d),
 * runs of blanks as one. The same on every machine, whatever its language. Line breaks are kept.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .replaceAll("đ", "d")
    .replace(/[ \t\u00a0]+/g, " ");
}

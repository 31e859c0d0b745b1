/** Lower case without Vietnamese and other marks, đ as d, BOM and tabs gone. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\uFEFF\u200B]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .trim();
}

/** A header as looked up in the alias dictionary: letters and digits only; "Order #" and "Order No." are one. */
export function squeeze(header: string): string {
  return fold(header)
    .replace(/#/g, " no ")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Words of a header; "orderDate" and "order_date" are both two. */
export function wordsOf(header: string): string[] {
  const spaced = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/#/g, " no ");
  return fold(spaced)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A status, summary word or nobody value as compared: folded, runs of spaces and underscores as one space. */
export function phrase(text: string): string {
  return fold(text)
    .replace(/[\s_]+/g, " ")
    .trim();
}

/** True when the text has letters that only Vietnamese writes. */
export function looksVietnamese(text: string): boolean {
  return /[\u1EA0-\u1EF9đĐăĂơƠưƯ]/.test(text.normalize("NFC"));
}

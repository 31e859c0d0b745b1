import { fold } from "../recognise/normalise";

const currencyWord = "(?:dong|vnd|d|usd|eur|euro|dollars?)";

/** Words of a header that say in which unit its amounts are written, and how much one of it is. */
const units: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?:^| )(?:nghin|ngan|1000|1 000|k) ?${currencyWord}(?: |$)`), 1e3],
  [new RegExp(`(?:^| )(?:trieu|tr) ?${currencyWord}(?: |$)`), 1e6],
  [new RegExp(`(?:^| )ty ?${currencyWord}(?: |$)`), 1e9],
  [/(?:^| )(?:thousands?|000s|kvnd|kusd|keur)(?: |$)/, 1e3],
  [/(?:^| )(?:millions?|mio)(?: |$)/, 1e6],
  [/(?:^| )cents?(?: |$)/, 0.01],
];
/** "(k)", "(nghìn)", "(triệu)": alone in their brackets. */
const alone: Readonly<Record<string, number>> = {
  k: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  1000: 1e3,
  trieu: 1e6,
  tr: 1e6,
  ty: 1e9,
  "000": 1e3,
};

/**
 * What one unit of a money column is worth in units of the currency: 1000 of "Doanh thu (nghìn đồng)", 0.01 of
 * "amount_cents", 1 of a header that says nothing.
 */
export function scaleOf(header: string): number {
  const text = fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const unit = units.find(([pattern]) => pattern.test(text));
  if (unit !== undefined) return unit[1];
  const remark = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(fold(header))?.[1] ?? "";
  return alone[remark.replace(/[^a-z0-9]/g, "")] ?? 1;
}

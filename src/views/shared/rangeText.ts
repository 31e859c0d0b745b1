import type { Format } from "../../i18n";

const nbsp = "\u00a0";

/**
 * An interval of money in short, the unit once where both ends share it: "601 – 683 nghìn", "812 nghìn – 1,2 tr". Where
 * both ends read the same it is a figure, and written as one: "0 ₫".
 */
export function rangeText(low: number, high: number, f: Format): string {
  const [from, to] = [f.moneyBare(low), f.moneyBare(high)];
  if (from === to) return f.moneyShort(high);
  const unit = to.includes(nbsp) ? to.slice(to.lastIndexOf(nbsp)) : "";
  const shared = unit !== "" && from.endsWith(unit);
  return `${shared ? from.slice(0, -unit.length) : from}${nbsp}–${nbsp}${to}`;
}

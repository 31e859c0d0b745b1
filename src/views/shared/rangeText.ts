import type { Format } from "../../i18n";

const nbsp = "\u00a0";

/**
 * An interval of money in short, the unit once where both ends share it: "601 – 683 nghìn", "0,81 – 1,2 tr", "9,8 nghìn – 1,2 tr".
 * Where both ends read the same it is a figure, and written as one: "0 ₫".
 */
export function rangeText(low: number, high: number, f: Format): string {
  const [from, to] = [f.moneyBare(low, high), f.moneyBare(high, low)];
  if (from === to) return f.moneyShort(high);
  const [unit, other] = [unitOf(to), unitOf(from)];
  // "98 – 12 nghìn" would read as 98 thousand.
  const mistakable = (unit === "") !== (other === "") && /[1-9]/.test(unit === "" ? to : from);
  const ends = mistakable ? [f.moneyShort(low), f.moneyShort(high)] : [unit === other ? numberOf(from) : from, to];
  return ends.join(`${nbsp}– `);
}

/** " tr", with the space before it; "" where the figure is written out. */
function unitOf(text: string): string {
  return text.slice(numberOf(text).length);
}

function numberOf(text: string): string {
  return text.split(nbsp, 1)[0] ?? text;
}

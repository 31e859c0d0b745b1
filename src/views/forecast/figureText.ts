import type { Format } from "../../i18n";

const digits = 3;
const mostDecimals = 6;

/** A number of any size to three significant digits, as people write it: "1,240", "24.1", "0.0312". */
export function figureText(value: number, f: Format): string {
  const size = Math.abs(value);
  if (size >= 1e6) return f.short(value);
  if (size === 0) return f.integer(0);
  const least = 10 ** -mostDecimals;
  if (size < least) return `<${f.decimal(least, mostDecimals)}`;
  const decimals = Math.min(mostDecimals, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
  return f.decimal(value, decimals);
}

/** A rate: two decimals, more where it is small. */
export function rateText(value: number, f: Format): string {
  return value >= 0.1 ? ordersText(value, f) : figureText(value, f);
}

/** A mean of orders: two decimals while they say something. */
export function ordersText(value: number, f: Format): string {
  return f.decimal(value, value < 10 ? 2 : value < 100 ? 1 : 0);
}

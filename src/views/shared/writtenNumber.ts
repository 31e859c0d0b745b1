import type { Format } from "../../i18n";

/** A number as it stands in a field: grouped, with no more than the decimals it has, two at most; blank for none. */
export function writtenNumber(value: number | null, f: Format): string {
  if (value === null) return "";
  return f.decimal(value, Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2);
}

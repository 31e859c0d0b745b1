/** 2026-10-31: the one way of writing a date that Excel takes for a date, and the same one, in every language. */
export function isoDate(time: number | undefined): string {
  return time === undefined || !Number.isFinite(time) ? "" : new Date(time).toISOString().slice(0, 10);
}

/** To the currency's own decimals: a sum of binary fractions must not show as 0.30000000000000004. */
export function moneyRounding(currency: string): (value: number) => number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const unit = 10 ** (maximumFractionDigits ?? 2);
  return (value) => Math.round(value * unit) / unit + 0;
}

/** Writes a forecast's figure of one customer; blank where it is not known. */
export function knownCell(column: Float64Array, customer: number, write: (value: number) => number): number | null {
  return knownNumber(column[customer] ?? Number.NaN, write);
}

/** Writes a figure; blank where it is not known. */
export function knownNumber(value: number, write: (value: number) => number): number | null {
  return Number.isFinite(value) ? write(value) : null;
}

/** Digits beyond these would pretend. */
export function fourDigits(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

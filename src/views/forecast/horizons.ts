import type { Format, Messages } from "../../i18n";

/** The horizons offered by name; a year is 365 days. */
export const horizonMonths = [3, 6, 12, 24, 36] as const;

export const longestHorizonDays = 3650;

export function daysOfMonths(months: number): number {
  return Math.round((months * 365) / 12);
}

/** The months a horizon is offered under; null for one of its own. */
export function monthsOfDays(days: number): number | null {
  return horizonMonths.find((months) => daysOfMonths(months) === days) ?? null;
}

/** "12 months", "45 days". */
export function horizonText(days: number, t: Messages, f: Format): string {
  const months = monthsOfDays(days);
  return months === null ? daysText(days, t, f) : t.forecast.months(months);
}

export function daysText(days: number, t: Messages, f: Format): string {
  return t.forecast.days(days, f.integer(days));
}

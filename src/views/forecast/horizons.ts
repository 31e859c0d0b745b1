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

export function daysText(days: number, t: Messages, f: Format): string {
  return t.common.daysCount(days, f.integer(days));
}

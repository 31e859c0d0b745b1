import { DAY_MS, DAYS_PER_MONTH, dayOf } from "../days";
import type { CohortUnit } from "./types";

/** Length of an age in days: a twelfth and a quarter of 365.25 days, or a week. */
export const unitDays: Readonly<Record<CohortUnit, number>> = {
  month: DAYS_PER_MONTH,
  quarter: 3 * DAYS_PER_MONTH,
  week: 7,
};

/**
 * The calendar period a day lies in, as a running number: months and quarters from January 1970, weeks (Monday to
 * Sunday) from Monday 29 December 1969.
 *
 * @param day counted from 1970-01-01, of the shop's wall clock
 */
export function periodOf(day: number, unit: CohortUnit): number {
  if (unit === "week") return Math.floor((day + 3) / 7);
  const date = new Date(day * DAY_MS);
  const month = (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
  return unit === "month" ? month : Math.floor(month / 3);
}

/** First day of a period, counted from 1970-01-01. */
export function firstDayOf(period: number, unit: CohortUnit): number {
  if (unit === "week") return period * 7 - 3;
  const month = unit === "month" ? period : period * 3;
  return dayOf(Date.UTC(1970, month, 1));
}

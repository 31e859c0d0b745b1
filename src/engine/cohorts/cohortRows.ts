import { DAY_MS } from "../days";
import { isMeant, type Meant } from "./arrivals";
import { firstDayOf, periodOf, unitDays } from "./periods";
import type { CohortUnit } from "./types";

const mostAges: Readonly<Record<CohortUnit, number>> = { month: 120, quarter: 40, week: 104 };

/** Who is in which cohort. One row a cohort that has customers, oldest first. */
export interface CohortRows {
  readonly unit: CohortUnit;
  readonly count: number;
  readonly start: Float64Array;
  readonly until: Float64Array;
  readonly customers: Uint32Array;
  /** Places among the arrivals of the first customer of a row, and after the last; only those who are meant count. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Full ages of the youngest customer, by row. */
  readonly completeAges: Uint32Array;
  /** Full ages of the oldest customer of all, up to the most that are shown. */
  readonly ages: number;
}

/**
 * Groups customers by the calendar period of their first order.
 *
 * @param endDay last day of observation, counted from 1970-01-01
 */
export function cohortRows(meant: Meant, endDay: number, unit: CohortUnit): CohortRows {
  const { firstDay } = meant.arrivals;
  const cohorts: { readonly period: number; from: number; to: number; customers: number }[] = [];
  let current = { period: 0, from: 0, to: 0, customers: 0 };
  let nextPeriod = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < firstDay.length; place++) {
    if (!isMeant(meant, place)) continue;
    const day = firstDay[place] as number;
    if (day >= nextPeriod) {
      const period = periodOf(day, unit);
      nextPeriod = firstDayOf(period + 1, unit);
      current = { period, from: place, to: place, customers: 0 };
      cohorts.push(current);
    }
    current.customers++;
    current.to = place + 1;
  }
  const agesAt = (place: number): number =>
    Math.min(mostAges[unit], agesIn(endDay - (firstDay[place] as number), unit));
  const oldest = cohorts[0];
  return {
    unit,
    count: cohorts.length,
    start: Float64Array.from(cohorts, ({ period }) => firstDayOf(period, unit) * DAY_MS),
    until: Float64Array.from(cohorts, ({ period }) => firstDayOf(period + 1, unit) * DAY_MS),
    customers: Uint32Array.from(cohorts, ({ customers }) => customers),
    from: Uint32Array.from(cohorts, ({ from }) => from),
    to: Uint32Array.from(cohorts, ({ to }) => to),
    completeAges: Uint32Array.from(cohorts, ({ to }) => agesAt(to - 1)),
    ages: oldest === undefined ? 0 : agesAt(oldest.from),
  };
}

/** Full ages in a count of days. */
export function agesIn(days: number, unit: CohortUnit): number {
  return Math.max(0, Math.floor(days / unitDays[unit]));
}

import { DAY_MS, dayOf } from "../days";
import type { CustomerTable } from "../types";
import { firstDayOf, rememberedPeriods, unitDays } from "./periods";
import type { CohortUnit } from "./types";

/** A customer in no cohort: not in the audience, or without an observed order. */
export const NO_ROW = -1;

const mostAges: Readonly<Record<CohortUnit, number>> = { month: 120, quarter: 40, week: 104 };

/** Who is in which cohort. One row a cohort that has customers, oldest first. */
export interface CohortRows {
  readonly unit: CohortUnit;
  readonly count: number;
  readonly start: Float64Array;
  readonly until: Float64Array;
  readonly customers: Uint32Array;
  /** By customer index, or `NO_ROW`. */
  readonly rowOf: Int32Array;
  /** Day of the first order, by customer index; 0 in no cohort. */
  readonly firstDay: Int32Array;
  /** Full ages of the youngest customer, by row. */
  readonly completeAges: Uint32Array;
  /** Full ages of the oldest customer of all, up to the most that are shown. */
  readonly ages: number;
}

/**
 * Groups customers by the calendar period of their first order.
 *
 * @param endDay last day of observation, counted from 1970-01-01
 * @param mask 1 by customer index for those who are meant; null for everybody
 */
export function cohortRows(
  table: CustomerTable,
  endDay: number,
  unit: CohortUnit,
  mask: Uint8Array | null,
): CohortRows {
  const n = table.customerCount;
  const period = rememberedPeriods(unit);
  const rowOf = new Int32Array(n).fill(NO_ROW);
  const firstDay = new Int32Array(n);
  const periods = new Map<number, { customers: number; youngest: number; row: number }>();
  let oldest = endDay;
  for (let c = 0; c < n; c++) {
    if ((table.orders[c] ?? 0) === 0 || (mask !== null && mask[c] !== 1)) continue;
    const day = dayOf(table.firstTime[c] ?? 0);
    firstDay[c] = day;
    if (day < oldest) oldest = day;
    const key = period(day);
    const cohort = periods.get(key);
    if (cohort === undefined) periods.set(key, { customers: 1, youngest: day, row: 0 });
    else {
      cohort.customers++;
      if (day > cohort.youngest) cohort.youngest = day;
    }
    rowOf[c] = key;
  }
  const sorted = [...periods].sort(([a], [b]) => a - b);
  sorted.forEach(([, cohort], row) => {
    cohort.row = row;
  });
  const inCohort = (c: number) => (table.orders[c] ?? 0) > 0 && (mask === null || mask[c] === 1);
  for (let c = 0; c < n; c++) if (inCohort(c)) rowOf[c] = periods.get(rowOf[c] ?? 0)?.row ?? NO_ROW;
  const ages = Math.min(mostAges[unit], agesIn(endDay - oldest, unit));
  return {
    unit,
    count: sorted.length,
    start: Float64Array.from(sorted, ([key]) => firstDayOf(key, unit) * DAY_MS),
    until: Float64Array.from(sorted, ([key]) => firstDayOf(key + 1, unit) * DAY_MS),
    customers: Uint32Array.from(sorted, ([, cohort]) => cohort.customers),
    rowOf,
    firstDay,
    completeAges: Uint32Array.from(sorted, ([, { youngest }]) => Math.min(ages, agesIn(endDay - youngest, unit))),
    ages,
  };
}

/** Full ages in a count of days. */
export function agesIn(days: number, unit: CohortUnit): number {
  return Math.max(0, Math.floor(days / unitDays[unit]));
}

import type { Audience } from "../audience";

/** What customers are grouped by: the calendar month, quarter or week (from Monday) of their first order. */
export const cohortUnits = ["month", "quarter", "week"] as const;
export type CohortUnit = (typeof cohortUnits)[number];

/** Days since the first order at which cohorts are held against each other. */
export const fixedAges = [90, 180, 365] as const;
export type FixedAge = (typeof fixedAges)[number];

/** Cohorts of fewer customers are shown, but nothing is concluded from one of them. */
export const SURE_COHORT = 30;

export interface CohortsAsk {
  readonly unit: CohortUnit;
  readonly audience: Audience;
}

/**
 * One row a cohort that has customers, oldest first; cells row-major `[cohort · ages + age]`. The age of an order is
 * ⌊days since its customer's first order / unit⌋, the unit being 30.4375, 91.3125 or 7 days, so that everybody in a
 * cell has had the same time.
 */
export interface CohortTable {
  readonly unit: CohortUnit;
  readonly count: number;
  /** Number of columns: the oldest customer's full ages, at most 120 months, 40 quarters or 104 weeks. */
  readonly ages: number;
  /** First moment (ms) of the cohort's calendar period, and the first after it. */
  readonly start: Float64Array;
  readonly until: Float64Array;
  readonly customers: Uint32Array;
  /** The cell is complete for the ages below: the cohort's youngest customer has been observed for all of them. */
  readonly completeAges: Uint32Array;
  /** Customers observed for the whole of the age; the cell's figures are over them alone. */
  readonly observed: Uint32Array;
  /** Of those, with an order at that age. */
  readonly active: Uint32Array;
  /** Profit from the first order to the end of the age, per customer; NaN where nobody is observed, as `orders`. */
  readonly profit: Float64Array;
  /** Orders from the first to the end of the age, per customer. */
  readonly orders: Float64Array;
}

/** What customers had brought `days` days after their first order, by cohort. */
export interface ValueAtAge {
  readonly days: FixedAge;
  /** Customers observed for so long. A cohort counts where that is everybody. */
  readonly observed: Uint32Array;
  /** Mean profit per observed customer; NaN of none. */
  readonly mean: Float64Array;
  /** Half width of the mean's 95 % interval (Student's t); NaN below 2 customers. */
  readonly margin: Float64Array;
}

/** Customers of the same three calendar months of two years. */
export interface ComparedGroup {
  /** First moment (ms) of the first month, and the first after the last. */
  readonly from: number;
  readonly until: number;
  readonly customers: number;
  /** Mean profit per customer at the age; NaN of none. */
  readonly mean: number;
}

/**
 * Why newer customers are not held against older ones. `figure` and `needs` of the comparison belong to it.
 * - history: the data does not reach from 90 days before the earlier group to the end (days had, days needed). Without
 *   the 90 days, regulars from before the data begins would pass for new customers.
 * - fewCustomers: the smaller group has too few customers.
 * - notPositive: a group's mean is not above zero.
 * - audience: the audience is chosen by what customers did later, which newer ones had less time for.
 */
export type ComparisonGap = "history" | "fewCustomers" | "notPositive" | "audience";

/** Newer customers against those of a year before, at one age. */
export interface Comparison {
  readonly days: FixedAge;
  readonly recent: ComparedGroup | null;
  readonly before: ComparedGroup | null;
  /** recent ÷ before − 1, and its interval; null with a gap. */
  readonly change: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** alike: the interval lies within ±10 %. unclear: it holds zero, and more than that. null with a gap. */
  readonly verdict: "more" | "less" | "alike" | "unclear" | null;
  readonly gap: ComparisonGap | null;
  readonly figure: number | null;
  readonly needs: number | null;
}

export interface Cohorts {
  readonly table: CohortTable;
  readonly atAge: readonly ValueAtAge[];
  readonly comparisons: readonly Comparison[];
}

/** What the fitted model expects of cohorts younger than a year. One row a cohort of the table that is projected. */
export interface CohortProjection {
  readonly unit: CohortUnit;
  /** First moment (ms) of each cohort's period: its key in the table. */
  readonly start: Float64Array;
  readonly customers: Uint32Array;
  /** Mean days from first order to the end. */
  readonly ageDays: Float64Array;
  /** Profit so far, per customer. */
  readonly soFar: Float64Array;
  /** Days after the end, ascending, from 0 to the forecast's horizon. */
  readonly ahead: Float64Array;
  /** Further profit expected within `ahead` days, per customer, not discounted; row-major `[cohort · ahead + step]`. */
  readonly expected: Float64Array;
  /** 80 % interval of the further profit within the whole horizon, per customer. */
  readonly low80: Float64Array;
  readonly high80: Float64Array;
}

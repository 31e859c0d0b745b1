/** Weekly transactions; one slot a week from the first order's day. The last week may be short and is then left out. */
export interface Tracking {
  /** First moment (ms) of each week. */
  readonly weekStart: Float64Array;
  /** Index of the first week that begins at or after the back-test boundary; = length where there was no back-test. */
  readonly boundaryWeek: number;
  /** Repeat transactions that happened. */
  readonly actual: Float64Array;
  /** Expected by the model in use as it was fitted before the boundary, given when each customer came. */
  readonly expected: Float64Array;
  /** 95 % bands of the weekly count. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly cumulativeActual: Float64Array;
  readonly cumulativeExpected: Float64Array;
  /** 95 % bands of the cumulative count; before the boundary both equal `cumulativeExpected`. */
  readonly cumulativeLow: Float64Array;
  readonly cumulativeHigh: Float64Array;
}

/** Customers by number of repeat transactions; the last bar is "that many or more". */
export interface FrequencyHistogram {
  readonly actual: Float64Array;
  readonly expected: Float64Array;
}

/** P(alive) over a grid for a customer observed `ageWeeks`; row-major `[frequency][recency]`, NaN where impossible (no repeats, recency > 0). */
export interface AliveGrid {
  /** Repeat transactions. */
  readonly frequency: Float64Array;
  /** Weeks from first to last transaction. */
  readonly recencyWeeks: Float64Array;
  readonly ageWeeks: number;
  readonly probability: Float64Array;
}

/** A probability density by points. `unit` is the x axis': orders per 30.4375-day month, chance per order, or leaving rate per month. */
export interface Density {
  readonly unit: "ordersPerMonth" | "chancePerOrder" | "leavesPerMonth";
  readonly x: Float64Array;
  readonly density: Float64Array;
  readonly mean: number;
}

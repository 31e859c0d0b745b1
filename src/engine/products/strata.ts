import { DAY_MS } from "../days";
import type { Baskets } from "./baskets";

/** Greatest size of each class of baskets; the last class holds all the larger ones. */
const sizeClasses = [1, 2, 3, 4, 6, 9, 14, 24, 49, 99, Number.POSITIVE_INFINITY];
const QUARTER_DAYS = 91.3125;
const MOST_PERIODS = 12;
/** Baskets a period should have, so that little is lost by keeping periods apart. */
const PERIOD_BASKETS = 400;
/** Numbers kept for products × strata, at most. */
const MOST_CELLS = 8_000_000;

/** Baskets that are alike in time and size. What sells together for being sold at one time, or in large baskets, is no tie. */
export interface Strata {
  readonly count: number;
  /** By basket; `NO_STRATUM` where the basket is too small to hold a pair. */
  readonly of: Uint16Array;
}

export const NO_STRATUM = 0xffff;

export function sizeClass(size: number): number {
  return sizeClasses.findIndex((most) => size <= most);
}

/** How many equal stretches of time to keep apart: about quarters, at most twelve, each with enough baskets. */
export function periodCount(from: number, to: number, baskets: number): number {
  const quarters = Math.ceil((to - from) / (QUARTER_DAYS * DAY_MS));
  return Math.max(1, Math.min(quarters, MOST_PERIODS, Math.floor(baskets / PERIOD_BASKETS)));
}

/** Index of the stretch a time lies in. */
export function periodOf(time: number, from: number, to: number, periods: number): number {
  return to <= from ? 0 : Math.min(periods - 1, Math.floor(((time - from) / (to - from)) * periods));
}

/**
 * @param time by order, ms
 * @param least smallest size of a basket that counts
 * @param sizeOf what stands for a basket's size; its own number of products unless given
 */
export function strataOf(
  baskets: Pick<Baskets, "count" | "order" | "productCount">,
  time: Float64Array,
  least: number,
  sizeOf: (basket: number) => number,
): Strata {
  const of = new Uint16Array(baskets.count).fill(NO_STRATUM);
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let used = 0;
  for (let b = 0; b < baskets.count; b++) {
    if (sizeOf(b) < least) continue;
    const t = time[baskets.order[b] as number] as number;
    if (t < from) from = t;
    if (t > to) to = t;
    used++;
  }
  const room = Math.floor(MOST_CELLS / (Math.max(1, baskets.productCount) * sizeClasses.length));
  const periods = Math.max(1, Math.min(periodCount(from, to, used), room));
  const number = new Uint16Array(periods * sizeClasses.length).fill(NO_STRATUM);
  let count = 0;
  for (let b = 0; b < baskets.count; b++) {
    const size = sizeOf(b);
    if (size < least) continue;
    const t = time[baskets.order[b] as number] as number;
    const cell = periodOf(t, from, to, periods) * sizeClasses.length + sizeClass(size);
    if (number[cell] === NO_STRATUM) number[cell] = count++;
    of[b] = number[cell] as number;
  }
  return { count, of };
}

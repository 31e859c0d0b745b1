import { DAY_MS, DAYS_PER_MONTH } from "../days";
import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { part, STRIDE } from "./steps";

/** Greatest size of each class of baskets; the last class holds all the larger ones. */
const sizeClasses = [1, 2, 3, 4, 6, 9, 14, 24, 49, 99, Number.POSITIVE_INFINITY];
/** Greatest share of the time over which what a customer bought is spread, by class. */
const spreads = [1 / 2, 1];
const MOST_PERIODS = 24;
/** Periods in which a customer can have begun, and have ended. */
const MOST_SPANNED = 6;
/** Baskets a period should have, so that little is lost by keeping periods apart. */
const PERIOD_BASKETS = 60;
/** Numbers kept for products × strata, at most. */
const MOST_CELLS = 8_000_000;

/** Equal stretches of time: about months, at most 24, each with enough baskets on average. */
export interface Periods {
  readonly count: number;
  of(time: number): number;
  /** Where a time lies among them: 1.5 is the middle of the second. */
  place(time: number): number;
}

export function periodsOf(from: number, to: number, baskets: number, products: number, most = MOST_PERIODS): Periods {
  const months = Math.ceil((to - from) / (DAYS_PER_MONTH * DAY_MS));
  const room = Math.floor(MOST_CELLS / (Math.max(1, products) * sizeClasses.length));
  const count = Math.max(1, Math.min(months, most, Math.floor(baskets / PERIOD_BASKETS), room));
  const place = (time: number): number => (to <= from ? 0 : ((time - from) / (to - from)) * count);
  return { count, place, of: (time) => Math.min(count - 1, Math.floor(place(time))) };
}

/** Class by size; the last entry stands for every greater size. */
const classOfSize = Uint8Array.from({ length: 101 }, (_, size) => sizeClasses.findIndex((most) => size <= most));

export const SIZE_CLASSES = sizeClasses.length;

export function sizeClass(size: number): number {
  return classOfSize[Math.min(size, classOfSize.length - 1)] as number;
}

/** What is alike in time and size. What sells together for being sold at one time, or in large baskets, is no tie. */
export interface Strata {
  readonly count: number;
  /** By basket, or by place in `baskets.product`; `NO_STRATUM` where the basket is too small. */
  readonly of: Uint16Array;
}

export interface PlaceStrata extends Strata {
  readonly periods: Periods;
}

export const NO_STRATUM = 0xffff;

/**
 * Strata of whole baskets by the time of their order.
 *
 * @param least smallest size that counts
 * @param sizeOf what stands for a basket's size
 */
export function* basketStrata(
  baskets: Pick<Baskets, "count" | "time" | "productCount">,
  least: number,
  sizeOf: (basket: number) => number,
): InsightTask<Strata> {
  const periods = yield* part(spanOf(baskets), 0, 0.4);
  const numbered = numbering();
  const of = new Uint16Array(baskets.count).fill(NO_STRATUM);
  for (let b = 0; b < baskets.count; b++) {
    if (b % STRIDE === 0) yield 0.4 + (0.6 * b) / baskets.count;
    const size = sizeOf(b);
    if (size < least) continue;
    of[b] = numbered.number(periods.of(baskets.time[b] as number), sizeClass(size));
  }
  return { count: numbered.count(), of };
}

/**
 * Strata of what is in baskets with a pair in them, each product by the time it was (first) bought. Customers are told apart by how
 * long they bought new things too: who buys one here and one there meets what is liked best at many times, who buys all at once does not.
 */
export function* placeStrata(baskets: Baskets): InsightTask<PlaceStrata> {
  const { start, product, time, boughtAt } = baskets;
  const classes = boughtAt === null ? 1 : spreads.length;
  const periods = yield* part(spanOf({ time, productCount: baskets.productCount * classes }), 0, 0.3);
  const numbered = numbering();
  const of = new Uint16Array(product.length).fill(NO_STRATUM);
  let work = 0;
  for (let b = 0; b < baskets.count; b++) {
    const [from, to] = [start[b] as number, start[b + 1] as number];
    work += 1 + to - from;
    if (work >= STRIDE) {
      work = 0;
      yield 0.3 + (0.7 * b) / baskets.count;
    }
    if (to - from < 2) continue;
    const size = sizeClass(to - from);
    if (boughtAt === null) {
      const stratum = numbered.number(periods.of(time[b] as number), size);
      for (let i = from; i < to; i++) of[i] = stratum;
      continue;
    }
    const alike = size + sizeClasses.length * spreadClass(boughtAt, from, to, periods);
    for (let i = from; i < to; i++) of[i] = numbered.number(periods.of(boughtAt[i] as number), alike);
  }
  return { count: numbered.count(), of, periods };
}

/** By basket: when it was bought; of all a customer's orders, when the first and when the last of its products was. */
export function* basketPeriods(baskets: Baskets): InsightTask<{ readonly count: number; readonly of: Uint8Array }> {
  const { count, start, time, boughtAt } = baskets;
  const most = boughtAt === null ? MOST_PERIODS : MOST_SPANNED;
  const periods = yield* part(spanOf(baskets, most), 0, 0.5);
  const of = new Uint8Array(count);
  let work = 0;
  for (let b = 0; b < count; b++) {
    const first = time[b] as number;
    of[b] = periods.of(first);
    work++;
    if (boughtAt !== null) {
      const [from, to] = [start[b] as number, start[b + 1] as number];
      let last = first;
      for (let i = from; i < to; i++) last = Math.max(last, boughtAt[i] as number);
      of[b] = periods.of(first) * periods.count + periods.of(last);
      work += to - from;
    }
    if (work >= STRIDE) {
      work = 0;
      yield 0.5 + (0.5 * b) / count;
    }
  }
  return { count: boughtAt === null ? periods.count : periods.count ** 2, of };
}

function* spanOf(
  { time, productCount }: Pick<Baskets, "time" | "productCount">,
  most = MOST_PERIODS,
): InsightTask<Periods> {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < time.length; b++) {
    if (b % STRIDE === 0) yield b / time.length;
    const t = time[b] as number;
    if (t < from) from = t;
    if (t > to) to = t;
  }
  return periodsOf(from, to, time.length, productCount, most);
}

/** Class by the share of the time from the first to the last of what is in a basket. */
function spreadClass(boughtAt: Float64Array, from: number, to: number, { count, place }: Periods): number {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (let i = from; i < to; i++) {
    const at = place(boughtAt[i] as number) / count;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return Math.max(
    0,
    spreads.findIndex((most) => last - first <= most),
  );
}

/** Numbers for the strata that occur, as they do. */
function numbering() {
  const classes = sizeClasses.length * spreads.length;
  const known = new Uint16Array(MOST_PERIODS * classes).fill(NO_STRATUM);
  let count = 0;
  return {
    number(period: number, alike: number): number {
      const cell = period * classes + alike;
      if (known[cell] === NO_STRATUM) known[cell] = count++;
      return known[cell] as number;
    },
    count: () => count,
  };
}

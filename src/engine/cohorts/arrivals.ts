import { dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { orderProfit } from "../profit";
import type { Analysis, CustomerTable, OrderTable } from "../types";
import { byDay } from "./byDay";
import { fixedAges } from "./types";

/** Orders looked at between two yields: a few ms. */
const batch = 30_000;

/** Customers in the order in which they came: by day of the first order, ties by index. A slot for each, its place. */
export interface Arrivals {
  /** Index in the customer table. */
  readonly customer: Uint32Array;
  /** Counted from 1970-01-01; ascending. */
  readonly firstDay: Int32Array;
  /** What each had brought at a fixed age, NaN where not observed for so long: `[fixed age][place]`. */
  readonly values: readonly Float64Array[];
}

/** The orders of those who came, theirs beside each other. */
export interface ArrivalOrders {
  /** Orders of the one at a place, by time: `offsets[place]` … `offsets[place + 1] − 1`. */
  readonly offsets: Uint32Array;
  readonly day: Int32Array;
  readonly profit: Float64Array;
}

/** Everybody of an analysis who has an observed order. */
export interface AllArrivals extends Arrivals {
  readonly orders: ArrivalOrders;
}

/** Those who are meant, of some who came. */
export interface Meant<Came extends Arrivals = Arrivals> {
  readonly arrivals: Came;
  /** 1 by customer index for those who are meant; null for everybody. */
  readonly mask: Uint8Array | null;
}

/** Whether the one at a place is meant. */
export function isMeant({ arrivals, mask }: Meant, place: number): boolean {
  return mask === null || mask[arrivals.customer[place] as number] === 1;
}

const known = new WeakMap<Analysis, AllArrivals>();
const underWay = new WeakMap<Analysis, InsightTask<AllArrivals>>();

/**
 * Reads the orders once for an analysis, so that neither another audience nor another unit has to look for them again: in
 * the order of the customers' first days, a cohort is a run of places, and its orders a run of orders. Questions that are
 * worked on side by side read together, each going on where the other has come to. Yields the share done.
 */
export function* arrivalsOf({ orders, analysis }: InsightSource): InsightTask<AllArrivals> {
  for (;;) {
    const all = known.get(analysis);
    if (all !== undefined) return all;
    const work = underWay.get(analysis) ?? read(orders, analysis);
    // Out of the way while it runs: if it fails, the next question begins anew.
    underWay.delete(analysis);
    const step = work.next();
    if (step.done) {
      known.set(analysis, step.value);
      return step.value;
    }
    underWay.set(analysis, work);
    yield step.value;
  }
}

function* read(orders: OrderTable, analysis: Analysis): InsightTask<AllArrivals> {
  const { table, settings } = analysis;
  const { customer, firstDay } = yield* inOrder(table);
  const n = customer.length;
  const offsets = new Uint32Array(n + 1);
  const day = new Int32Array(table.orderIndex.length);
  const profit = new Float64Array(table.orderIndex.length);
  let next = 0;
  let work = 0;
  for (let place = 0; place < n; place++) {
    const c = customer[place] as number;
    const to = table.offsets[c + 1] as number;
    for (let at = table.offsets[c] as number; at < to; at++) {
      const order = table.orderIndex[at] as number;
      day[next] = dayOf(orders.time[order] as number);
      profit[next] = orderProfit(orders, order, settings.margin);
      next++;
    }
    offsets[place + 1] = next;
    if (next - work >= batch) {
      work = next;
      yield 0.2 + (0.6 * place) / n;
    }
  }
  const kept = { offsets, day, profit };
  const values = yield* valuesOf(kept, firstDay, dayOf(analysis.end ?? 0));
  return { customer, firstDay, values, orders: kept };
}

/** Customers looked at between two yields: a few ms. */
const several = 50_000;

function* inOrder(table: CustomerTable): InsightTask<Pick<Arrivals, "customer" | "firstDay">> {
  const days = new Int32Array(table.customerCount);
  const came = new Uint32Array(table.customerCount);
  let n = 0;
  for (let c = 0; c < days.length; c++) {
    if (c % several === 0) yield (0.1 * c) / days.length;
    if ((table.orders[c] as number) === 0) continue;
    days[c] = dayOf(table.firstTime[c] as number);
    came[n] = c;
    n++;
  }
  yield 0.1;
  const customer = byDay(came.subarray(0, n), days);
  yield 0.2;
  const firstDay = new Int32Array(n);
  for (let place = 0; place < n; place++) firstDay[place] = days[customer[place] as number] as number;
  return { customer, firstDay };
}

function* valuesOf(
  { offsets, day, profit }: ArrivalOrders,
  firstDay: Int32Array,
  endDay: number,
): InsightTask<Float64Array[]> {
  const values = fixedAges.map(() => new Float64Array(firstDay.length).fill(Number.NaN));
  for (const [i, age] of fixedAges.entries()) {
    const own = values[i] as Float64Array;
    // Whoever came later has not been observed for so long.
    for (let place = 0; place < own.length && endDay - (firstDay[place] as number) >= age; place++) {
      if (place % several === 0) yield 0.8 + (0.2 * (i + place / own.length)) / fixedAges.length;
      const until = (firstDay[place] as number) + age;
      const to = offsets[place + 1] as number;
      let sum = 0;
      for (let at = offsets[place] as number; at < to && (day[at] as number) < until; at++) sum += profit[at] as number;
      own[place] = sum;
    }
  }
  return values;
}

import { DAY_MS, dayOf } from "./days";
import { Sum } from "./math/sum";
import type { OrderNumbers } from "./types";

/** What lies inside the observation: all orders up to the end of its last day. */
export interface Observation {
  /** Times of the first and last order inside; null when there is none. */
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  /** Last day, counted from 1970-01-01; null without a set end and without orders. */
  readonly endDay: number | null;
  /** First moment after the observation: an order is inside when its time is below. */
  readonly limit: number;
  readonly ordersAfter: number;
  readonly revenueAfter: number;
}

/**
 * Finds the observation.
 *
 * @param end any time within the last day (ms, UTC), or null for the day of the last order
 */
export function observe(orders: OrderNumbers, end: number | null): Observation {
  const endDay = end === null ? lastDay(orders.time) : dayOf(end);
  const limit = endDay === null ? Number.POSITIVE_INFINITY : (endDay + 1) * DAY_MS;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let ordersAfter = 0;
  const revenueAfter = new Sum();
  for (let i = 0; i < orders.orderCount; i++) {
    const time = orders.time[i] ?? 0;
    if (time >= limit) {
      ordersAfter++;
      revenueAfter.add(orders.net[i] ?? 0);
      continue;
    }
    if (time < first) first = time;
    if (time > last) last = time;
  }
  const any = first <= last;
  return {
    firstOrder: any ? first : null,
    lastOrder: any ? last : null,
    endDay,
    limit,
    ordersAfter,
    revenueAfter: revenueAfter.value,
  };
}

function lastDay(times: Float64Array): number | null {
  if (times.length === 0) return null;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] ?? 0;
    if (time > last) last = time;
  }
  return dayOf(last);
}

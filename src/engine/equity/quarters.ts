import { DAY_MS, dayOf } from "../days";
import type { CustomerTable, OrderTable } from "../types";

/** A calendar quarter, its days counted from 1970-01-01; `endDay` is its last observed one. */
export interface QuarterSpan {
  readonly fromDay: number;
  readonly endDay: number;
}

/** Days at either end of a quarter that may be without an order: a shop does not sell every day. */
const slackDays = 6;
/** Orders between two yields. */
const ordersATurn = 100_000;

/** The calendar quarters that lie within the observation, by time; at most the latest `most`. */
export function completeQuarters(firstDay: number, endDay: number, most: number): QuarterSpan[] {
  const quarters: QuarterSpan[] = [];
  const first = new Date(firstDay * DAY_MS);
  let year = first.getUTCFullYear();
  let month = 3 * Math.floor(first.getUTCMonth() / 3);
  for (;;) {
    const fromDay = dayOf(Date.UTC(year, month, 1));
    const lastDay = dayOf(Date.UTC(year, month + 3, 1)) - 1;
    if (lastDay - slackDays > endDay) return quarters.slice(-most);
    if (fromDay + slackDays >= firstDay) quarters.push({ fromDay, endDay: Math.min(lastDay, endDay) });
    month += 3;
    if (month === 12) {
      month = 0;
      year++;
    }
  }
}

/** What is simply counted of the quarters, one slot a quarter. */
export interface QuarterCounts {
  readonly revenue: Float64Array;
  /** Customers with a first order up to the quarter's end, and within it. */
  readonly customers: Float64Array;
  readonly newCustomers: Float64Array;
}

/** Revenue and customers by quarter, over the observed orders. Yields now and then. */
export function* countQuarters(
  orders: OrderTable,
  table: CustomerTable,
  quarters: readonly QuarterSpan[],
): Generator<void, QuarterCounts> {
  const n = quarters.length;
  const counts = { revenue: new Float64Array(n), customers: new Float64Array(n), newCustomers: new Float64Array(n) };
  const start = quarters[0]?.fromDay ?? 0;
  const last = quarters.at(-1)?.endDay ?? -1;
  // Quarter by day, counted from the first quarter's start.
  const byDay = new Int16Array(Math.max(0, last - start + 1)).fill(-1);
  quarters.forEach(({ fromDay, endDay }, q) => {
    byDay.fill(q, fromDay - start, endDay - start + 1);
  });
  for (let i = 0; i < table.orderIndex.length; i++) {
    const order = table.orderIndex[i] as number;
    const q = byDay[dayOf(orders.time[order] as number) - start];
    if (q !== undefined && q >= 0) counts.revenue[q] = (counts.revenue[q] as number) + (orders.net[order] as number);
    if (i % ordersATurn === ordersATurn - 1) yield;
  }
  let before = 0;
  for (const customer of table.byValue) {
    const day = dayOf(table.firstTime[customer] as number);
    if (day < start) before++;
    const q = byDay[day - start];
    if (q !== undefined && q >= 0) counts.newCustomers[q] = (counts.newCustomers[q] as number) + 1;
  }
  for (let q = 0; q < n; q++) {
    before += counts.newCustomers[q] as number;
    counts.customers[q] = before;
  }
  return counts;
}

import { DAYS_PER_MONTH, dayOf } from "./days";
import { Sum, SumColumn } from "./math/sum";
import type { OrdersInTurn } from "./ordersInTurn";
import type { CustomerTable, MonthPoint, OrderPoint, ValueShare } from "./types";

/** A month is drawn while at least this many customers are observed for it. */
export const MIN_OBSERVED = 10;
/** An order number is drawn while at least this many customers, and 1 in 1,000 of all, have reached it. */
export const MIN_REACHED = 5;
const REACHED_PER_THOUSAND = 1;
const MAX_MONTHS = 120;
const MAX_ORDER_NUMBER = 100;

/**
 * The value-per-customer-versus-share curve in both readings.
 *
 * A shop with fewer customers than twice the floor needs half of them instead, so that a small shop has a curve, and
 * none rests on a handful of a large one.
 *
 * @param endDay last day of observation, counted from 1970-01-01; null without orders
 */
export function valueShare(orders: OrdersInTurn, table: CustomerTable, endDay: number | null): ValueShare {
  return {
    byMonth: endDay === null ? [] : byMonth(orders, table, endDay),
    byOrder: byOrder(table),
  };
}

/** The floor under a point's group: `floor`, or half of the shop's customers when that is less. At least 1. */
export function smallestGroup(floor: number, customers: number): number {
  return Math.max(1, Math.min(floor, Math.ceil(customers / 2)));
}

/**
 * By month m since the first order, over the customers observed for m + 1 full months of 30.4375 days (last day of
 * observation − day of first order ≥ (m + 1) × 30.4375).
 */
function byMonth({ day, profit }: OrdersInTurn, table: CustomerTable, endDay: number): MonthPoint[] {
  const observedFor = new Uint32Array(MAX_MONTHS + 1);
  const active = new Uint32Array(MAX_MONTHS);
  const valueOfActive = new SumColumn(MAX_MONTHS);
  // What the months' values of all the observed change by: up by the profits of a month, down by what a customer has
  // brought when it is no longer observed. Far fewer steps than customers × months.
  const changes = new SumColumn(MAX_MONTHS + 1);
  for (let c = 0; c < table.customerCount; c++) {
    if ((table.orders[c] ?? 0) === 0) continue;
    const firstDay = dayOf(table.firstTime[c] ?? 0);
    const months = Math.min(MAX_MONTHS, monthsIn(endDay - firstDay));
    const end = table.offsets[c + 1] ?? 0;
    let at = table.offsets[c] ?? 0;
    let cumulative = 0;
    let month = 0;
    while (month < months) {
      const before = cumulative;
      let profitable = false;
      let next = months;
      for (; at < end; at++) {
        next = monthsIn((day[at] ?? 0) - firstDay);
        if (next !== month) break;
        const earned = profit[at] ?? 0;
        cumulative += earned;
        if (earned > 0) profitable = true;
      }
      changes.add(month, cumulative - before);
      if (profitable) {
        active[month] = (active[month] ?? 0) + 1;
        valueOfActive.add(month, cumulative);
      }
      month = at < end ? next : months;
    }
    changes.add(months, -cumulative);
    observedFor[months] = (observedFor[months] ?? 0) + 1;
  }
  const floor = smallestGroup(MIN_OBSERVED, table.byValue.length);
  const points: MonthPoint[] = [];
  const valueOfAll = new Sum();
  let n = table.byValue.length;
  for (let m = 0; m < MAX_MONTHS; m++) {
    n -= observedFor[m] ?? 0;
    if (n < floor) break;
    valueOfAll.add(changes.at(m));
    const a = active[m] ?? 0;
    points.push({
      month: m,
      observed: n,
      active: a,
      share: a / n,
      value: a === 0 ? null : valueOfActive.at(m) / a,
      valueAllObserved: valueOfAll.value / n,
    });
  }
  return points;
}

/** Full months in a count of days. */
function monthsIn(days: number): number {
  return Math.floor(days / DAYS_PER_MONTH);
}

/** By order number k: who reached k orders, and what those are worth on average. */
function byOrder(table: CustomerTable): OrderPoint[] {
  const customers = table.byValue.length;
  const exactly = new Uint32Array(MAX_ORDER_NUMBER + 1);
  const values = new SumColumn(MAX_ORDER_NUMBER + 1);
  for (const c of table.byValue) {
    const k = Math.min(MAX_ORDER_NUMBER, table.orders[c] ?? 0);
    exactly[k] = (exactly[k] ?? 0) + 1;
    // Summed for every k the customer reached: subtracting from a total would lose digits where few are left.
    for (let j = 1; j <= k; j++) values.add(j, table.profit[c] ?? 0);
  }
  const floor = Math.max(smallestGroup(MIN_REACHED, customers), Math.ceil((customers * REACHED_PER_THOUSAND) / 1000));
  const points: OrderPoint[] = [];
  let reached = customers;
  for (let k = 1; k <= MAX_ORDER_NUMBER && reached >= floor; k++) {
    points.push({ k, reached, share: reached / customers, value: values.at(k) / reached });
    reached -= exactly[k] ?? 0;
  }
  return points;
}

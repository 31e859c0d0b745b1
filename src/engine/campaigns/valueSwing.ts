import { DAY_MS, dayOf } from "../days";
import type { Steps } from "../math/steps";
import { orderProfit } from "../profit";
import type { Analysis, OrderTable } from "../types";
import { valueSwingOf } from "./swing";

const daysPerWeek = 7;

/** Orders between two yields. */
const ordersATurn = 100_000;

/** How far the mean profit of an order has strayed over times as long as the one looked at, before it began; in steps. */
export function* valueSwing(
  orders: OrderTable,
  { table, settings }: Analysis,
  fromDay: number,
  days: number,
): Steps<number> {
  const { orderIndex } = table;
  let firstDay = fromDay;
  for (const time of table.firstTime) if (time < firstDay * DAY_MS) firstDay = dayOf(time);
  // Weeks back from the start, so that the last one is whole.
  const weeks = Math.floor((fromDay - firstDay) / daysPerWeek);
  const count = new Float64Array(weeks);
  const value = new Float64Array(weeks);
  let sum = 0;
  let square = 0;
  for (const [place, order] of orderIndex.entries()) {
    if (place % ordersATurn === ordersATurn - 1) yield;
    const week = weeks - 1 - Math.floor((fromDay - 1 - dayOf(orders.time[order] as number)) / daysPerWeek);
    if (week < 0) continue;
    const profit = orderProfit(orders, order, settings.margin);
    count[week] = (count[week] as number) + 1;
    value[week] = (value[week] as number) + profit;
    sum += profit;
    square += profit * profit;
  }
  const n = count.reduce((all, orders) => all + orders, 0);
  const mean = sum / n;
  const variation = mean > 0 ? Math.sqrt(Math.max(0, square / n - mean * mean)) / mean : 0;
  return valueSwingOf(count, value, variation, days / daysPerWeek);
}

import { dayOf } from "../days";
import { orderProfit } from "../profit";
import type { Analysis, OrderTable } from "../types";
import { valueSwingOf } from "./swing";

const daysPerWeek = 7;

/** How far the mean profit of an order has strayed over times as long as the one looked at, before it began. */
export function valueSwing(orders: OrderTable, { table, settings }: Analysis, fromDay: number, days: number): number {
  const { orderIndex } = table;
  let firstDay = fromDay;
  for (const order of orderIndex) firstDay = Math.min(firstDay, dayOf(orders.time[order] as number));
  // Weeks back from the start, so that the last one is whole.
  const weeks = Math.floor((fromDay - firstDay) / daysPerWeek);
  const count = new Float64Array(weeks);
  const value = new Float64Array(weeks);
  let sum = 0;
  let square = 0;
  for (const order of orderIndex) {
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

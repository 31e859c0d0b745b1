import { dayOf } from "../days";
import type { Steps } from "../math/steps";
import { orderProfit } from "../profit";
import type { Analysis, OrderTable } from "../types";
import type { CampaignDays } from "./members";

/** What each customer did in the days looked at. */
export interface Happened {
  /** Days with an order. */
  readonly orders: Float64Array;
  readonly profit: Float64Array;
}

/** Customers between two yields. */
const customersATurn = 20_000;

/** Counts days with an order and sums the profit of all orders, by customer; in steps. */
export function* happenedIn(orders: OrderTable, { table, settings }: Analysis, days: CampaignDays): Steps<Happened> {
  const made = new Float64Array(table.customerCount);
  const profit = new Float64Array(table.customerCount);
  for (let customer = 0; customer < table.customerCount; customer++) {
    eachOrder(orders, table, customer, days, (order, _day, isFirstOfDay) => {
      if (isFirstOfDay) made[customer] = (made[customer] as number) + 1;
      profit[customer] = (profit[customer] as number) + orderProfit(orders, order, settings.margin);
    });
    if (customer % customersATurn === customersATurn - 1) yield;
  }
  return { orders: made, profit };
}

/** Days with an order of the given customers, by day since `from`. */
export function ordersByDay(
  orders: OrderTable,
  { table }: Analysis,
  days: CampaignDays,
  customers: Uint32Array,
): Float64Array {
  const counts = new Float64Array(days.to - days.from + 1);
  const visit = (_order: number, day: number, isFirstOfDay: boolean): void => {
    if (isFirstOfDay) counts[day - days.from] = (counts[day - days.from] as number) + 1;
  };
  for (const customer of customers) eachOrder(orders, table, customer, days, visit);
  return counts;
}

function eachOrder(
  orders: OrderTable,
  table: Analysis["table"],
  customer: number,
  { from, to }: CampaignDays,
  visit: (order: number, day: number, isFirstOfDay: boolean) => void,
): void {
  let latest = Number.NaN;
  for (let i = table.offsets[customer] as number; i < (table.offsets[customer + 1] as number); i++) {
    const order = table.orderIndex[i] as number;
    const day = dayOf(orders.time[order] as number);
    if (day < from || day > to) continue;
    visit(order, day, day !== latest);
    latest = day;
  }
}

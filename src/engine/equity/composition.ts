import { concentration } from "../concentration";
import { DAY_MS, dayOf } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import { sortIndicesDescending } from "../math/sortIndices";
import { Sum } from "../math/sum";
import type { CustomerTable, OrderTable } from "../types";
import { aliveBounds, type EquityAnswer, type EquityPart, orderBounds } from "./types";

/** Nothing is asked beyond the data set and its forecast. */
export type EquityAsk = Readonly<Record<string, never>>;

const yearDays = 365;
const ordersATurn = 100_000;

/** Whom customer equity rests on; null without a forecast. */
export function* equityTask({ orders, analysis, forecast }: InsightSource): InsightTask<EquityAnswer | null> {
  yield 0;
  const customers = forecast?.result?.customers ?? null;
  if (customers === null) return null;
  const { predictedClv, probabilityAlive } = customers;
  const { table } = analysis;
  const byEquity = sortIndicesDescending(predictedClv, table.byValue);
  yield 0.3;
  const values = Float64Array.from(byEquity, (customer) => predictedClv[customer] as number);
  const { top, lorenz } = concentration(values);
  yield 0.5;
  const best = top.map(({ percent, customers: count, share }) => ({
    percent,
    customers: count,
    share,
    equity: sumOf(values.subarray(0, count)),
  }));
  const parts = (classes: number, classOf: (customer: number) => number): EquityPart[] => {
    const counts = new Float64Array(classes);
    const sums = Array.from({ length: classes }, () => new Sum());
    for (const customer of byEquity) {
      const place = classOf(customer);
      counts[place] = (counts[place] as number) + 1;
      sums[place]?.add(predictedClv[customer] as number);
    }
    return sums.map((sum, place) => ({ customers: counts[place] as number, equity: sum.value }));
  };
  const byAlive = parts(aliveBounds.length - 1, (customer) =>
    classOf(aliveBounds, probabilityAlive[customer] as number),
  );
  yield 0.7;
  // The last bound has no upper end.
  const open = [...orderBounds, Number.POSITIVE_INFINITY];
  const byOrders = parts(orderBounds.length, (customer) => classOf(open, table.orders[customer] as number));
  yield 0.8;
  return { top: best, lorenz, byAlive, byOrders, yearRevenue: yield* yearRevenueOf(orders, table, analysis) };
}

/** Place of a value between ascending bounds: from the lower to below the upper, the last bound in the last place. */
function classOf(bounds: readonly number[], value: number): number {
  const above = bounds.findIndex((bound) => value < bound);
  return (above < 0 ? bounds.length - 1 : above) - 1;
}

function sumOf(values: Float64Array): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.value;
}

function* yearRevenueOf(
  orders: OrderTable,
  table: CustomerTable,
  { firstOrder, end }: { readonly firstOrder: number | null; readonly end: number | null },
): Generator<number, number | null> {
  if (firstOrder === null || end === null) return null;
  const from = dayOf(end) - yearDays + 1;
  if (dayOf(firstOrder) > from) return null;
  const sum = new Sum();
  for (let i = 0; i < table.orderIndex.length; i++) {
    const order = table.orderIndex[i] as number;
    if ((orders.time[order] as number) >= from * DAY_MS) sum.add(orders.net[order] as number);
    if (i % ordersATurn === ordersATurn - 1) yield 0.8 + (0.2 * i) / table.orderIndex.length;
  }
  return sum.value;
}

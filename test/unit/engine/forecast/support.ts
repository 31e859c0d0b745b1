import { customerTable } from "../../../../src/engine/customers";
import { type FitForecastOptions, type ForecastFit, fitForecast } from "../../../../src/engine/forecast";
import { packText } from "../../../../src/engine/packedText";
import type { CustomerTable, OrderTable } from "../../../../src/engine/types";

export const DAY = 86_400_000;

/** An order as a test writes it: customer, day (from 1970-01-01, fractions are the time of day), net revenue. */
export type TestOrder = readonly [customer: number, day: number, net: number];

export function ordersOf(rows: readonly TestOrder[], cost?: readonly number[]): OrderTable {
  const n = rows.length;
  const customerCount = rows.reduce((max, [customer]) => Math.max(max, customer + 1), 0);
  return {
    orderCount: n,
    customerCount,
    customer: Uint32Array.from(rows, ([customer]) => customer),
    time: Float64Array.from(rows, ([, day]) => day * DAY),
    net: Float64Array.from(rows, ([, , net]) => net),
    refund: new Float64Array(n),
    cost: cost === undefined ? new Float64Array(n).fill(Number.NaN) : Float64Array.from(cost),
    orderKey: packText([]),
    dimensions: [],
    customerKey: packText([]),
    customerName: packText([]),
  };
}

/** The customer table of all orders up to the end of `endDay`. */
export function tableOf(orders: OrderTable, endDay: number, margin = 1): CustomerTable {
  return customerTable(orders, (endDay + 1) * DAY, margin);
}

export function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

export function fitted(
  orders: OrderTable,
  endDay: number,
  options?: FitForecastOptions,
): { fit: ForecastFit; table: CustomerTable } {
  const table = tableOf(orders, endDay);
  return { fit: drain(fitForecast(orders, table, endDay * DAY, options)), table };
}

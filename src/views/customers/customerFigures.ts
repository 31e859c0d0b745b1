import { type Analysis, customerOrders, type OrderTable } from "../../engine";
import { daysSinceLast } from "./daysSinceLast";
import { valueRanks } from "./ranks";

/** One customer's figures, as the detail shows them. */
export interface CustomerFigures {
  /** Indices of the customer's orders, by time. */
  readonly indices: Uint32Array;
  readonly orders: number;
  /** Historic CLV. */
  readonly value: number;
  readonly revenue: number;
  readonly averageOrderValue: number;
  readonly first: number;
  readonly last: number;
  readonly daysSinceLast: number | null;
  readonly refunded: number;
  /** Refunds in what was ordered; null where nothing was. */
  readonly refundedShare: number | null;
  readonly rank: number;
  /** The customer is among this many of the best per cent, rounded up; null in the lower half. */
  readonly topPercent: number | null;
}

/** Null for a customer with no order within the observation. */
export function customerFigures(orders: OrderTable, analysis: Analysis, customer: number): CustomerFigures | null {
  const { table } = analysis;
  const indices = customerOrders(orders, table, customer);
  if (indices.length === 0) return null;
  let refunded = 0;
  for (const order of indices) refunded += orders.refund[order] ?? 0;
  const revenue = table.revenue[customer] ?? 0;
  const ordered = revenue + refunded;
  const rank = valueRanks(table)[customer] ?? 0;
  const percent = Math.ceil((100 * rank) / table.byValue.length);
  const last = table.lastTime[customer] ?? Number.NaN;
  return {
    indices,
    orders: indices.length,
    value: table.profit[customer] ?? 0,
    revenue,
    averageOrderValue: revenue / indices.length,
    first: table.firstTime[customer] ?? Number.NaN,
    last,
    daysSinceLast: daysSinceLast(last, analysis.end),
    refunded,
    refundedShare: ordered > 0 ? refunded / ordered : null,
    rank,
    topPercent: percent <= 50 ? percent : null,
  };
}

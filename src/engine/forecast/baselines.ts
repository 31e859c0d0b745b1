import type { HeldOut } from "./heldOut";
import { type ActiveCustomers, DAYS_PER_WEEK, happened, type Transactions } from "./transactions";
import type { BaselineName } from "./types";

/** A year of days: what the second baseline looks back. */
const yearDays = 365;

/**
 * The two forecasts without a model, for the customers known at the end of `endDay`.
 *
 * - sameRate: each customer goes on at x/T repeat transactions a week, at its own mean value (nothing from who was only seen once).
 * - lastYear: the transactions and the revenue of the last 365 days (or of the whole span, if shorter) come again, pro rata.
 */
export function baselines(
  transactions: Transactions,
  active: ActiveCustomers,
  endDay: number,
  holdoutDays: number,
): Record<BaselineName, HeldOut> {
  const n = active.customer.length;
  const all = happened(transactions, Number.NEGATIVE_INFINITY, endDay);
  const sameRate = { orders: new Float64Array(n), revenue: new Float64Array(n) };
  const windowDays = Math.min(yearDays, endDay - transactions.firstDay + 1);
  const recent = happened(transactions, endDay - windowDays, endDay);
  const share = holdoutDays / windowDays;
  const lastYear = { orders: new Float64Array(n), revenue: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const c = active.customer[i] as number;
    const T = active.T[i] as number;
    const orders = T > 0 ? ((active.x[i] as number) / T) * (holdoutDays / DAYS_PER_WEEK) : 0;
    sameRate.orders[i] = orders;
    sameRate.revenue[i] = (orders * (all.value[c] as number)) / (all.count[c] as number);
    lastYear.orders[i] = (recent.count[c] as number) * share;
    lastYear.revenue[i] = (recent.value[c] as number) * share;
  }
  return { sameRate, lastYear };
}

import { dayOf } from "../days";
import { finish, type Steps } from "../math/steps";
import { pick } from "../models/distinct";
import type { CustomerTable, OrderTable } from "../types";
import type { CustomerSummary } from "./types";

/** Days of a week: the unit of all models' times. */
export const DAYS_PER_WEEK = 7;

/** The transactions of every customer: distinct calendar days with at least one observed order, by day. */
export interface Transactions {
  readonly customerCount: number;
  /** Customer c's transactions are `offsets[c]` … `offsets[c + 1] − 1`. */
  readonly offsets: Uint32Array;
  /** Calendar day, counted from 1970-01-01. */
  readonly day: Float64Array;
  /** Net revenue of the day. */
  readonly value: Float64Array;
  /** First and last day with a transaction; NaN without any. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Customers gone through between two yields. */
const customersATurn = 20_000;

/**
 * Collapses the observed orders to transactions (one customer, one calendar day).
 *
 * @param table the customer table of these orders: its orders are those observed, by time
 */
export function transactionsOf(orders: OrderTable, table: CustomerTable): Transactions {
  return finish(transactionsInSteps(orders, table));
}

/** As {@link transactionsOf}, in steps. */
export function* transactionsInSteps(orders: OrderTable, table: CustomerTable): Steps<Transactions> {
  const n = table.customerCount;
  const most = table.orderIndex.length;
  const offsets = new Uint32Array(n + 1);
  const day = new Float64Array(most);
  const value = new Float64Array(most);
  let count = 0;
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < n; c++) {
    const from = table.offsets[c] as number;
    const to = table.offsets[c + 1] as number;
    let latest = Number.NaN;
    for (let i = from; i < to; i++) {
      const order = table.orderIndex[i] as number;
      const today = dayOf(orders.time[order] as number);
      if (today !== latest) {
        day[count] = today;
        value[count] = 0;
        count++;
        latest = today;
      }
      value[count - 1] = (value[count - 1] as number) + (orders.net[order] as number);
    }
    if (to > from) {
      firstDay = Math.min(firstDay, day[offsets[c] as number] as number);
      lastDay = Math.max(lastDay, latest);
    }
    offsets[c + 1] = count;
    if (c % customersATurn === customersATurn - 1) yield;
  }
  const any = count > 0;
  return {
    customerCount: n,
    offsets,
    day: day.slice(0, count),
    value: value.slice(0, count),
    firstDay: any ? firstDay : Number.NaN,
    lastDay: any ? lastDay : Number.NaN,
  };
}

/**
 * What the models know of each customer at the end of `endDay`: x, tx, T in weeks; and of its spend. Customers whose first
 * transaction lies later have x = −1 and zeros.
 *
 * @param withFirst whether the first transaction counts in spendCount and spendMean
 */
export function summarise(transactions: Transactions, endDay: number, withFirst: boolean): CustomerSummary {
  const n = transactions.customerCount;
  const summary = {
    x: new Float64Array(n).fill(-1),
    tx: new Float64Array(n),
    T: new Float64Array(n),
    spendCount: new Float64Array(n),
    spendMean: new Float64Array(n),
    logGaps: new Float64Array(n),
  };
  const { offsets, day, value } = transactions;
  for (let c = 0; c < n; c++) {
    const from = offsets[c] as number;
    const to = offsets[c + 1] as number;
    const first = day[from] as number;
    if (to === from || first > endDay) continue;
    let last = first;
    let x = 0;
    let spends = 0;
    let spent = 0;
    let logGaps = 0;
    for (let i = from; i < to && (day[i] as number) <= endDay; i++) {
      const today = day[i] as number;
      if (i > from) {
        logGaps += Math.log((today - last) / DAYS_PER_WEEK);
        x++;
      }
      last = today;
      const money = value[i] as number;
      if ((withFirst || i > from) && money > 0) {
        spends++;
        spent += money;
      }
    }
    summary.x[c] = x;
    summary.tx[c] = (last - first) / DAYS_PER_WEEK;
    summary.T[c] = (endDay - first) / DAYS_PER_WEEK;
    summary.spendCount[c] = spends;
    summary.spendMean[c] = spends > 0 ? spent / spends : 0;
    summary.logGaps[c] = logGaps;
  }
  return summary;
}

/** What each customer did in (afterDay, endDay]: transactions and their value. */
export function happened(
  transactions: Transactions,
  afterDay: number,
  endDay: number,
): { readonly count: Float64Array; readonly value: Float64Array } {
  const n = transactions.customerCount;
  const count = new Float64Array(n);
  const value = new Float64Array(n);
  for (let c = 0; c < n; c++) {
    for (let i = transactions.offsets[c] as number; i < (transactions.offsets[c + 1] as number); i++) {
      const day = transactions.day[i] as number;
      if (day <= afterDay || day > endDay) continue;
      count[c] = (count[c] as number) + 1;
      value[c] = (value[c] as number) + (transactions.value[i] as number);
    }
  }
  return { count, value };
}

/** The customers of a summary that have been seen (x ≥ 0), and their rows side by side. */
export interface ActiveCustomers extends CustomerSummary {
  /** Customer index by row. */
  readonly customer: Uint32Array;
}

export function activeOf(summary: CustomerSummary): ActiveCustomers {
  const n = summary.x.length;
  const customer = new Uint32Array(n);
  let seen = 0;
  for (let c = 0; c < n; c++) if ((summary.x[c] as number) >= 0) customer[seen++] = c;
  return seen === n ? { ...summary, customer } : pickCustomers(summary, customer.slice(0, seen));
}

/** The rows of the given customers. */
export function pickCustomers(summary: CustomerSummary, customer: Uint32Array): ActiveCustomers {
  return {
    customer,
    x: pick(summary.x, customer),
    tx: pick(summary.tx, customer),
    T: pick(summary.T, customer),
    spendCount: pick(summary.spendCount, customer),
    spendMean: pick(summary.spendMean, customer),
    logGaps: pick(summary.logGaps, customer),
  };
}

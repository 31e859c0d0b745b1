import type { Steps } from "../../math/steps";
import { AT_RISK_BELOW } from "../standing";
import { LIKELY_ALIVE, listed, medianOf, type PlayContext } from "./context";
import type { PlayWithList } from "./types";

/** Silent for longer, a customer is not won back by a message. */
const LONGEST_SILENCE = 365;
/** The value of a fifth of the customers is high. */
const HIGH_VALUE_PERCENT = 20;
/** The best, who are worth a call: this part of the customers, and not more than anybody can call. */
const BEST_PERCENT = 5;
const MOST_CALLS = 50;
const FEWEST_CALLS = 3;
/** Customers looked at between two yields. */
const AT_A_TIME = 20_000;
/** Overdue for no longer than this: the first reminder. */
const FRESH_DAYS = 30;

/**
 * Win back: P(alive) was at least 50 % on the day of the last order and is below it now; the last order was within a
 * year; historic CLV is positive and among the top 20 %. At stake: `atRisk`.
 */
export function winBack(context: PlayContext): PlayWithList | null {
  const { table } = context.source.analysis;
  const from = context.valueOfTop(HIGH_VALUE_PERCENT);
  const found: number[] = [];
  for (const c of table.byValue) {
    const value = table.profit[c] ?? 0;
    if (value < from || value <= 0) break;
    if (!(context.alive(c) < LIKELY_ALIVE) || context.silent(c) > LONGEST_SILENCE) continue;
    if (context.aliveAtLastOrder(c) >= LIKELY_ALIVE) found.push(c);
  }
  const told = listed(context, found, context.atRisk);
  if (told === null) return null;
  const { list, ...sums } = told;
  return { list, play: { id: "winBack", ...sums, medianSilentDays: medianOf(list, context.silent) } };
}

/** Came back at least once, is more likely there than not, and its next order is overdue. */
function isOverdue({ alive, overdue, source }: PlayContext, c: number): boolean {
  return (source.analysis.table.orders[c] ?? 0) > 1 && alive(c) >= LIKELY_ALIVE && overdue(c) > 0;
}

/**
 * Service call: overdue (see `coupon`), historic CLV positive and among the top 5 %; the 50 with most at stake.
 * At stake: `atRisk`.
 */
export function serviceCall(context: PlayContext): PlayWithList | null {
  const { table } = context.source.analysis;
  const from = context.valueOfTop(BEST_PERCENT);
  const found: number[] = [];
  for (const c of table.byValue) {
    const value = table.profit[c] ?? 0;
    if (value < from || value <= 0) break;
    if (isOverdue(context, c)) found.push(c);
  }
  const told = listed(context, found, context.atRisk, { fewest: FEWEST_CALLS, most: MOST_CALLS });
  if (told === null) return null;
  const { list, ...sums } = told;
  return {
    list,
    play: {
      id: "serviceCall",
      ...sums,
      all: found.length,
      medianSilentDays: medianOf(list, context.silent),
      medianOverdueDays: medianOf(list, context.overdue),
    },
  };
}

/**
 * Coupon at the right time: two or more orders, P(alive) at least 50 %, and the day by which the next order had an even
 * chance (as seen at the last one) has passed. Those to be called are left out. At stake: the profit of one order each. In steps.
 */
export function* coupon(context: PlayContext, called: Uint32Array): Steps<PlayWithList | null> {
  const { table } = context.source.analysis;
  const taken = new Set(called);
  const found: number[] = [];
  for (let c = 0; c < table.customerCount; c++) {
    if (isOverdue(context, c) && !taken.has(c)) found.push(c);
    if (c % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  const told = listed(context, found, context.orderProfit);
  yield;
  if (told === null) return null;
  const { list, ...sums } = told;
  return {
    list,
    play: {
      id: "coupon",
      ...sums,
      medianOverdueDays: medianOf(list, context.overdue),
      called: called.length,
      fresh: list.reduce((n, c) => n + (context.overdue(c) <= FRESH_DAYS ? 1 : 0), 0),
    },
  };
}

/** Nobody is called loyal for fewer orders. */
const FEWEST_ORDERS = 4;
/** The most loyal are at most one customer in so many. */
const LOYAL_ONE_IN = 20;

/**
 * Gifts for the most loyal: at least k orders, k the least number (4 or more) that at most one customer in 20 has
 * reached; P(alive) at least 70 %; not overdue. At stake: `lostToLeaving`.
 */
export function gifts(context: PlayContext): PlayWithList | null {
  const { table } = context.source.analysis;
  const fewestOrders = loyalFrom(table.byValue.length, table.orders);
  const found: number[] = [];
  for (let c = 0; c < table.customerCount; c++) {
    if ((table.orders[c] ?? 0) < fewestOrders || !(context.alive(c) >= AT_RISK_BELOW)) continue;
    if (!(context.overdue(c) > 0)) found.push(c);
  }
  const told = listed(context, found, context.lostToLeaving);
  if (told === null) return null;
  const { list, ...sums } = told;
  const orders = list.reduce((sum, c) => sum + (table.orders[c] ?? 0), 0);
  return {
    list,
    play: { id: "gifts", ...sums, fewestOrders, orderShare: orders / context.source.analysis.orders },
  };
}

function loyalFrom(customers: number, orders: Uint32Array): number {
  const most = orders.reduce((max, count) => Math.max(max, count), 0);
  const counts = new Uint32Array(most + 1);
  for (const count of orders) counts[count] = (counts[count] ?? 0) + 1;
  let reached = 0;
  let from = most + 1;
  while (from > FEWEST_ORDERS && (reached + (counts[from - 1] ?? 0)) * LOYAL_ONE_IN <= customers) {
    from--;
    reached += counts[from] ?? 0;
  }
  return Math.max(from, FEWEST_ORDERS);
}

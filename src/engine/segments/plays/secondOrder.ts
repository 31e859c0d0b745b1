import { dayOf } from "../../days";
import type { Steps } from "../../math/steps";
import { listed, type PlayContext } from "./context";
import type { PlayWithList } from "./types";

/** Fewer who came back say little about when people do. */
const FEWEST_RETURNED = 30;
/** "Most" second orders: four in five. */
const MOST = 0.8;
/** Customers looked at between two yields. */
const AT_A_TIME = 20_000;

/**
 * Second-order programme: customers of one order, no longer ago than the day by which four in five of those who came
 * back (on another day) had done so. At stake: the profit of one order each. In steps.
 */
export function* secondOrder(context: PlayContext): Steps<PlayWithList | null> {
  const { table } = context.source.analysis;
  const byDays = yield* returnedByDays(context);
  const returned = byDays.reduce((sum, count) => sum + count, 0);
  if (returned < FEWEST_RETURNED) return null;
  const mostDays = daysReached(byDays, MOST * returned);
  const found: number[] = [];
  for (let c = 0; c < table.customerCount; c++) {
    if (table.orders[c] === 1 && context.silent(c) <= mostDays) found.push(c);
    if (c % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  const told = listed(context, found, context.orderProfit);
  if (told === null) return null;
  const { list, ...sums } = told;
  return {
    list,
    play: { id: "secondOrder", ...sums, returned, medianDays: daysReached(byDays, 0.5 * returned), mostDays },
  };
}

/** Customers who came back, by the days from the first day with an order to the second. */
function* returnedByDays({ source: { orders, analysis }, endDay }: PlayContext): Steps<Uint32Array> {
  const { table, firstOrder } = analysis;
  const counts = new Uint32Array(firstOrder === null ? 0 : endDay - dayOf(firstOrder) + 1);
  for (let c = 0; c < table.customerCount; c++) {
    const first = dayOf(table.firstTime[c] ?? 0);
    const end = table.offsets[c + 1] ?? 0;
    for (let i = (table.offsets[c] ?? 0) + 1; i < end; i++) {
      const gap = dayOf(orders.time[table.orderIndex[i] ?? 0] ?? 0) - first;
      if (gap === 0) continue;
      counts[gap] = (counts[gap] ?? 0) + 1;
      break;
    }
    if (c % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  return counts;
}

/** The least number of days within which so many have come back. */
function daysReached(byDays: Uint32Array, many: number): number {
  let reached = 0;
  return byDays.findIndex((count) => {
    reached += count;
    return count > 0 && reached >= many;
  });
}

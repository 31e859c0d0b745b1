import { dayOf } from "../../days";
import { listed, type PlayContext, reachedBy } from "./context";
import type { PlayWithList } from "./types";

/** Fewer who came back say little about when people do. */
const FEWEST_RETURNED = 30;
/** "Most" second orders: four in five. */
const MOST = 0.8;

/**
 * Second-order programme: customers of one order, no longer ago than the day by which four in five of those who came
 * back (on another day) had done so. At stake: the profit of one order each.
 */
export function secondOrder(context: PlayContext): PlayWithList | null {
  const { table } = context.source.analysis;
  const gaps = gapsToSecondDay(context);
  if (gaps.length < FEWEST_RETURNED) return null;
  const mostDays = reachedBy(gaps, MOST);
  const found: number[] = [];
  for (let c = 0; c < table.customerCount; c++)
    if (table.orders[c] === 1 && context.silent(c) <= mostDays) found.push(c);
  const told = listed(context, found, context.orderProfit);
  if (told === null) return null;
  const { list, ...sums } = told;
  return {
    list,
    play: { id: "secondOrder", ...sums, returned: gaps.length, medianDays: reachedBy(gaps, 0.5), mostDays },
  };
}

/** Days from the first day with an order to the second, of all who have one. */
function gapsToSecondDay({ source: { orders, analysis } }: PlayContext): Float64Array {
  const { table } = analysis;
  const gaps = new Float64Array(table.byValue.length);
  let n = 0;
  for (let c = 0; c < table.customerCount; c++) {
    const first = dayOf(table.firstTime[c] ?? 0);
    const end = table.offsets[c + 1] ?? 0;
    for (let i = (table.offsets[c] ?? 0) + 1; i < end; i++) {
      const gap = dayOf(orders.time[table.orderIndex[i] ?? 0] ?? 0) - first;
      if (gap === 0) continue;
      gaps[n++] = gap;
      break;
    }
  }
  return gaps.slice(0, n);
}

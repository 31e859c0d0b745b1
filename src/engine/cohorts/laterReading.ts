import { dayOf } from "../days";
import { orderProfit } from "../profit";
import type { CustomerTable, OrderTable } from "../types";
import { type CohortRows, NO_ROW } from "./cohortRows";
import { fixedAges } from "./types";

/** Orders looked at between two yields: about 10 ms. */
const batch = 100_000;
const longest = Math.max(...fixedAges);

/** Who would be new, and when, had the file begun later; by customer index. */
export interface LaterReading {
  /** Day of the first order from the later beginning on; −1 for nobody's. */
  readonly firstDay: Int32Array;
  /** `[fixed age][customer]`: what it brought by then, counted from that day; NaN where not observed for so long. */
  readonly values: readonly Float64Array[];
}

/**
 * The same orders read as if the file began on another day: whoever bought before and comes back after it is new at the
 * first order from then on, as old customers of a shop are in every file that begins later than the shop. Yields the share
 * done.
 *
 * @param fromDay first day of the reading, counted from 1970-01-01
 * @param endDay last day of observation
 * @param margin profit per unit of net revenue where no cost is known
 */
export function* laterReading(
  orders: OrderTable,
  customers: CustomerTable,
  { rowOf }: Pick<CohortRows, "rowOf">,
  fromDay: number,
  endDay: number,
  margin: number,
): Generator<number, LaterReading> {
  const n = customers.customerCount;
  const firstDay = new Int32Array(n).fill(-1);
  const values = fixedAges.map(() => new Float64Array(n).fill(Number.NaN));
  const brought = new Float64Array(fixedAges.length);
  let work = 0;
  for (let c = 0; c < n; c++) {
    const from = customers.offsets[c] ?? 0;
    const to = customers.offsets[c + 1] ?? 0;
    work += 1 + to - from;
    if (work >= batch) {
      work = 0;
      yield c / n;
    }
    if ((rowOf[c] ?? NO_ROW) === NO_ROW) continue;
    let first = -1;
    brought.fill(0);
    for (let at = from; at < to; at++) {
      const order = customers.orderIndex[at] ?? 0;
      const day = dayOf(orders.time[order] ?? 0);
      if (day < fromDay) continue;
      if (first < 0) first = day;
      const since = day - first;
      if (since >= longest) break;
      const profit = orderProfit(orders, order, margin);
      for (let i = 0; i < fixedAges.length; i++) {
        if (since < (fixedAges[i] ?? 0)) brought[i] = (brought[i] ?? 0) + profit;
      }
    }
    firstDay[c] = first;
    if (first < 0) continue;
    fixedAges.forEach((age, i) => {
      const own = values[i];
      if (own !== undefined && endDay - first >= age) own[c] = brought[i] ?? 0;
    });
  }
  return { firstDay, values };
}

import { fixedAges } from "../cohorts/types";
import { DAYS_PER_MONTH, dayOf } from "../days";
import type { InsightSource } from "../insights/types";
import { orderProfit } from "../profit";
import type { Analysis } from "../types";

/** Orders looked at between two yields: about 10 ms. */
const batch = 40_000;
/** Months a curve is followed. */
export const mostMonths = 60;
const lastAge = Math.max(...fixedAges);

/** What every grouping of the customers needs of their orders. One slot a customer of the table. */
export interface Histories {
  /** Day of the first order; 0 without one. */
  readonly firstDay: Int32Array;
  /** Full months observed, at most `mostMonths`. */
  readonly months: Uint8Array;
  /** Profit of customer c by month since its first order, within the full months: `offsets[c]` … `offsets[c + 1] − 1`, by month. */
  readonly offsets: Uint32Array;
  readonly month: Uint8Array;
  readonly profit: Float64Array;
  /** Value at the fixed ages, NaN where not observed for so long: `[age][customer]`. */
  readonly values: readonly Float64Array[];
}

const known = new WeakMap<Analysis, Histories>();

/** Reads the customers' orders once for an analysis, so that another grouping or audience need not. Yields the share done. */
export function* historiesOf({ orders, analysis }: InsightSource): Generator<number, Histories> {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const { table } = analysis;
  const n = table.customerCount;
  const margin = analysis.settings.margin;
  const endDay = analysis.end === null ? 0 : dayOf(analysis.end);
  const firstDay = new Int32Array(n);
  const months = new Uint8Array(n);
  const offsets = new Uint32Array(n + 1);
  const month = new Uint8Array(table.orderIndex.length);
  const profits = new Float64Array(table.orderIndex.length);
  const values = fixedAges.map(() => new Float64Array(n).fill(Number.NaN));
  const brought = new Float64Array(fixedAges.length);
  let slot = 0;
  let work = 0;
  for (let c = 0; c < n; c++) {
    const from = table.offsets[c] ?? 0;
    const to = table.offsets[c + 1] ?? 0;
    work += 1 + to - from;
    if (work >= batch) {
      work = 0;
      yield c / n;
    }
    if (to > from) {
      const first = dayOf(table.firstTime[c] ?? 0);
      const days = endDay - first;
      const full = Math.min(mostMonths, Math.floor(days / DAYS_PER_MONTH));
      firstDay[c] = first;
      months[c] = full;
      brought.fill(0);
      let latest = -1;
      for (let at = from; at < to; at++) {
        const order = table.orderIndex[at] ?? 0;
        const since = dayOf(orders.time[order] ?? 0) - first;
        const age = Math.floor(since / DAYS_PER_MONTH);
        if (age >= full && since >= lastAge) break;
        const profit = orderProfit(orders, order, margin);
        for (let i = 0; i < fixedAges.length; i++) {
          if (since < (fixedAges[i] ?? 0)) brought[i] = (brought[i] ?? 0) + profit;
        }
        if (age >= full) continue;
        if (age !== latest) {
          latest = age;
          month[slot] = age;
          slot++;
        }
        profits[slot - 1] = (profits[slot - 1] ?? 0) + profit;
      }
      for (let i = 0; i < fixedAges.length; i++) {
        const own = values[i];
        if (own !== undefined && days >= (fixedAges[i] ?? 0)) own[c] = brought[i] ?? 0;
      }
    }
    offsets[c + 1] = slot;
  }
  const histories = { firstDay, months, offsets, month: month.slice(0, slot), profit: profits.slice(0, slot), values };
  known.set(analysis, histories);
  return histories;
}

import type { ActiveCustomers, Transactions } from "../forecast/transactions";
import { DAYS_PER_WEEK } from "../forecast/transactions";
import type { Steps } from "../math/steps";

/** What was known of a shop at the end of a day. */
export interface Known {
  /** Customers with a transaction by then, and what the models know of each (times in weeks). */
  readonly active: ActiveCustomers;
  /** Those with a second transaction by then. */
  readonly returned: number;
  /** Values of the positive transactions; to be read before the next day is asked for. */
  readonly positiveValues: Float64Array;
  /** Mean of all transactions ÷ mean of the positive ones, 0 … 1. */
  readonly positiveFactor: number;
}

/** A shop's past, told at one day after another. */
export interface Histories {
  readonly firstDay: number;
  /**
   * What was known at the end of a day, none before the day asked for last: only what came in between is gone through.
   * @throws RangeError on an earlier day
   */
  upTo(endDay: number): Steps<Known>;
}

/** Customers gone through between two yields. */
const customersATurn = 20_000;

/**
 * Opens a shop's past.
 *
 * @param withFirst whether a customer's first transaction counts in its spend
 */
export function historiesOf(transactions: Transactions, withFirst: boolean): Histories {
  const { customerCount: n, offsets, day, value, firstDay } = transactions;
  const next = offsets.slice(0, n);
  const spends = new Float64Array(n);
  const spent = new Float64Array(n);
  const logGaps = new Float64Array(n);
  const positive = new Float64Array(value.length);
  let positives = 0;
  let gained = 0;
  let all = 0;
  let seen = 0;
  let reached = Number.NEGATIVE_INFINITY;

  /** The transactions of a customer that are new by the end of a day. */
  const follow = (c: number, endDay: number): void => {
    const from = offsets[c] as number;
    const to = offsets[c + 1] as number;
    let i = next[c] as number;
    for (; i < to && (day[i] as number) <= endDay; i++) {
      const money = value[i] as number;
      all += money;
      seen++;
      if (money > 0) {
        positive[positives++] = money;
        gained += money;
      }
      if (i > from) {
        const gap = (day[i] as number) - (day[i - 1] as number);
        logGaps[c] = (logGaps[c] as number) + Math.log(gap / DAYS_PER_WEEK);
      }
      if ((withFirst || i > from) && money > 0) {
        spends[c] = (spends[c] as number) + 1;
        spent[c] = (spent[c] as number) + money;
      }
    }
    next[c] = i;
  };

  return {
    firstDay,
    *upTo(endDay) {
      if (endDay < reached) throw new RangeError(`day ${endDay} lies before day ${reached}`);
      reached = endDay;
      let known = 0;
      for (let c = 0; c < n; c++) {
        follow(c, endDay);
        if ((next[c] as number) > (offsets[c] as number)) known++;
        if (c % customersATurn === customersATurn - 1) yield;
      }
      const column = (): Float64Array => new Float64Array(known);
      const active = {
        customer: new Uint32Array(known),
        x: column(),
        tx: column(),
        T: column(),
        spendCount: column(),
        spendMean: column(),
        logGaps: column(),
      };
      let returned = 0;
      let row = 0;
      for (let c = 0; c < n; c++) {
        const from = offsets[c] as number;
        const to = next[c] as number;
        if (to > from) {
          const first = day[from] as number;
          const count = spends[c] as number;
          active.customer[row] = c;
          active.x[row] = to - from - 1;
          active.tx[row] = ((day[to - 1] as number) - first) / DAYS_PER_WEEK;
          active.T[row] = (endDay - first) / DAYS_PER_WEEK;
          active.spendCount[row] = count;
          active.spendMean[row] = count > 0 ? (spent[c] as number) / count : 0;
          active.logGaps[row] = logGaps[c] as number;
          if (to - from > 1) returned++;
          row++;
        }
        if (c % customersATurn === customersATurn - 1) yield;
      }
      const some = gained > 0 && seen > 0;
      return {
        active,
        returned,
        positiveValues: positive.subarray(0, positives),
        positiveFactor: some ? Math.min(1, Math.max(0, all / seen / (gained / positives))) : 0,
      };
    },
  };
}

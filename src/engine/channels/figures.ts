import { fixedAges } from "../cohorts/types";
import { DAYS_PER_MONTH, dayOf } from "../days";
import type { InsightSource } from "../insights/types";
import { SumColumn } from "../math/sum";
import { orderProfit } from "../profit";
import { NO_CODE } from "./grouping";
import { monthsFrom } from "./months";
import type { ProfitCurve } from "./types";

/** Orders looked at between two yields: about 10 ms. */
const batch = 60_000;
/** Months a curve is followed. */
const mostMonths = 60;
const lastAge = Math.max(...fixedAges);

/** Sums by row of the answer; the last row is everybody. */
export interface GroupSums {
  readonly customers: Uint32Array;
  readonly orders: Float64Array;
  readonly repeaters: Uint32Array;
  readonly revenue: SumColumn;
  readonly profit: SumColumn;
  readonly predicted: SumColumn;
  readonly atRisk: { readonly customers: Uint32Array; readonly predicted: SumColumn; readonly gain: SumColumn };
  readonly curves: readonly ProfitCurve[];
  readonly newCustomers: readonly Uint32Array[];
  /** Value of each customer at the fixed ages, NaN where not observed for so long: `[age][customer]`. */
  readonly values: readonly Float64Array[];
}

/** P(alive) between which a customer may have gone. */
export const riskFrom = 0.2;
export const riskTo = 0.8;

/**
 * One pass over the customers and their orders. Yields the share done.
 *
 * @param rowOf row by customer index, or `NO_CODE`
 * @param count rows without that of everybody
 */
export function* groupSums(source: InsightSource, rowOf: Uint32Array, count: number): Generator<number, GroupSums> {
  const { orders, analysis, forecast } = source;
  const { table } = analysis;
  const margin = analysis.settings.margin;
  const endDay = analysis.end === null ? 0 : dayOf(analysis.end);
  const months = monthsFrom(analysis);
  const expected = forecast?.result?.customers ?? null;
  const all = count + 1;
  const sums: GroupSums = {
    customers: new Uint32Array(all),
    orders: new Float64Array(all),
    repeaters: new Uint32Array(all),
    revenue: new SumColumn(all),
    profit: new SumColumn(all),
    predicted: new SumColumn(all),
    atRisk: { customers: new Uint32Array(all), predicted: new SumColumn(all), gain: new SumColumn(all) },
    curves: [],
    newCustomers: Array.from({ length: all }, () => new Uint32Array(months.count)),
    values: fixedAges.map(() => new Float64Array(table.customerCount).fill(Number.NaN)),
  };
  const curves = curveSums(all);
  const brought = new Float64Array(fixedAges.length);
  let work = 0;
  for (let c = 0; c < table.customerCount; c++) {
    const row = rowOf[c] ?? NO_CODE;
    if (row === NO_CODE) continue;
    const from = table.offsets[c] ?? 0;
    const to = table.offsets[c + 1] ?? 0;
    work += 1 + to - from;
    if (work >= batch) {
      work = 0;
      yield c / table.customerCount;
    }
    const first = dayOf(table.firstTime[c] ?? 0);
    const days = endDay - first;
    const full = Math.min(mostMonths, Math.floor(days / DAYS_PER_MONTH));
    const month = months.of(first);
    brought.fill(0);
    let cumulative = 0;
    for (let at = from; at < to; at++) {
      const order = table.orderIndex[at] ?? 0;
      const since = dayOf(orders.time[order] ?? 0) - first;
      const age = Math.floor(since / DAYS_PER_MONTH);
      if (age >= full && since >= lastAge) break;
      const profit = orderProfit(orders, order, margin);
      if (age < full) {
        const before = cumulative;
        cumulative += profit;
        // (after² − before²): what the sum of squares changes by.
        curves.add(row, age, profit, (cumulative + before) * profit);
        curves.add(count, age, profit, (cumulative + before) * profit);
      }
      for (let i = 0; i < fixedAges.length; i++) {
        if (since < (fixedAges[i] ?? 0)) brought[i] = (brought[i] ?? 0) + profit;
      }
    }
    for (let i = 0; i < fixedAges.length; i++) {
      const own = sums.values[i];
      if (own !== undefined && days >= (fixedAges[i] ?? 0)) own[c] = brought[i] ?? 0;
    }
    for (const slot of [row, count]) {
      curves.leave(slot, full, cumulative);
      addOne(sums.customers, slot);
      sums.orders[slot] = (sums.orders[slot] ?? 0) + to - from;
      if (to - from >= 2) addOne(sums.repeaters, slot);
      sums.revenue.add(slot, table.revenue[c] ?? 0);
      sums.profit.add(slot, table.profit[c] ?? 0);
      const byMonth = sums.newCustomers[slot];
      if (byMonth !== undefined) addOne(byMonth, month);
      if (expected === null) continue;
      const predicted = expected.predictedClv[c] ?? 0;
      const alive = expected.probabilityAlive[c] ?? 0;
      sums.predicted.add(slot, predicted);
      if (alive < riskFrom || alive >= riskTo) continue;
      addOne(sums.atRisk.customers, slot);
      sums.atRisk.predicted.add(slot, predicted);
      sums.atRisk.gain.add(slot, (predicted * (1 - alive)) / alive);
    }
  }
  return { ...sums, curves: Array.from({ length: all }, (_, row) => curves.curve(row, sums.customers[row] ?? 0)) };
}

function addOne(counts: Uint32Array, slot: number): void {
  counts[slot] = (counts[slot] ?? 0) + 1;
}

/** Sums of cumulative profit and of its square by row and month, kept as what they change by from month to month. */
function curveSums(rows: number) {
  const width = mostMonths + 1;
  const sums = new SumColumn(rows * width);
  const squares = new SumColumn(rows * width);
  const left = new Uint32Array(rows * width);
  return {
    add(row: number, month: number, profit: number, square: number): void {
      sums.add(row * width + month, profit);
      squares.add(row * width + month, square);
    },
    /** A customer observed for `months` full months, who has brought `cumulative` in them, is in no later one. */
    leave(row: number, months: number, cumulative: number): void {
      const slot = row * width + months;
      sums.add(slot, -cumulative);
      squares.add(slot, -cumulative * cumulative);
      left[slot] = (left[slot] ?? 0) + 1;
    },
    curve(row: number, customers: number): ProfitCurve {
      const observed: number[] = [];
      const mean: number[] = [];
      const error: number[] = [];
      let sum = 0;
      let square = 0;
      let n = customers;
      for (let month = 0; month < mostMonths; month++) {
        n -= left[row * width + month] ?? 0;
        if (n === 0) break;
        sum += sums.at(row * width + month);
        square += squares.at(row * width + month);
        const average = sum / n;
        observed.push(n);
        mean.push(average);
        error.push(n > 1 ? Math.sqrt(Math.max(0, square / n - average * average) / (n - 1)) : Number.NaN);
      }
      return { observed: Uint32Array.from(observed), mean: Float64Array.from(mean), error: Float64Array.from(error) };
    },
  };
}

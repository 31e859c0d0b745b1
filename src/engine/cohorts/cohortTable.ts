import { dayOf } from "../days";
import { Sum, SumColumn } from "../math/sum";
import { orderProfit } from "../profit";
import type { CustomerTable, OrderTable } from "../types";
import { agesIn, type CohortRows, NO_ROW } from "./cohortRows";
import { unitDays } from "./periods";
import { type CohortTable, fixedAges } from "./types";

/** Orders looked at between two yields: about 10 ms. */
const batch = 100_000;
const lastFixedAge = Math.max(...fixedAges);

/** The table, and what each customer had brought at the fixed ages: `[fixed age][customer]`, NaN where not observed for so long. */
export interface CohortFigures {
  readonly table: CohortTable;
  readonly values: readonly Float64Array[];
}

/**
 * Retention, cumulative profit and orders by cohort and age, and each customer's value at the fixed ages, in one pass
 * over the orders. Yields the share done.
 *
 * @param endDay last day of observation, counted from 1970-01-01
 * @param margin profit per unit of net revenue where no cost is known
 */
export function* cohortFigures(
  orders: OrderTable,
  customers: CustomerTable,
  rows: CohortRows,
  endDay: number,
  margin: number,
): Generator<number, CohortFigures> {
  const { unit, ages, count, rowOf, firstDay } = rows;
  const length = unitDays[unit];
  const width = ages + 1;
  // What the sums over the observed change by at an age: up by its orders, down by what a customer has brought once it
  // has not been observed for the whole of it.
  const profits = new SumColumn(count * width);
  const made = new Float64Array(count * width);
  const stayed = new Float64Array(count * width);
  const active = new Uint32Array(count * ages);
  const values = fixedAges.map(() => new Float64Array(customers.customerCount).fill(Number.NaN));
  const brought = new Float64Array(fixedAges.length);
  let work = 0;
  for (let c = 0; c < customers.customerCount; c++) {
    const row = rowOf[c] ?? NO_ROW;
    const from = customers.offsets[c] ?? 0;
    const to = customers.offsets[c + 1] ?? 0;
    work += 1 + to - from;
    if (work >= batch) {
      work = 0;
      yield c / customers.customerCount;
    }
    if (row === NO_ROW) continue;
    const first = firstDay[c] ?? 0;
    const days = endDay - first;
    const full = Math.min(ages, agesIn(days, unit));
    const base = row * width;
    let sum = 0;
    let number = 0;
    let latest = -1;
    brought.fill(0);
    for (let at = from; at < to; at++) {
      const order = customers.orderIndex[at] ?? 0;
      const since = dayOf(orders.time[order] ?? 0) - first;
      const age = Math.floor(since / length);
      if (age >= full && since >= lastFixedAge) break;
      const profit = orderProfit(orders, order, margin);
      if (age < full) {
        profits.add(base + age, profit);
        made[base + age] = (made[base + age] ?? 0) + 1;
        sum += profit;
        number++;
        if (age !== latest) {
          latest = age;
          active[row * ages + age] = (active[row * ages + age] ?? 0) + 1;
        }
      }
      for (let i = 0; i < fixedAges.length; i++) {
        if (since < (fixedAges[i] ?? 0)) brought[i] = (brought[i] ?? 0) + profit;
      }
    }
    profits.add(base + full, -sum);
    made[base + full] = (made[base + full] ?? 0) - number;
    stayed[base + full] = (stayed[base + full] ?? 0) + 1;
    fixedAges.forEach((age, i) => {
      const own = values[i];
      if (own !== undefined && days >= age) own[c] = brought[i] ?? 0;
    });
  }
  return { table: tableOf(rows, active, profits, made, stayed), values };
}

function tableOf(
  rows: CohortRows,
  active: Uint32Array,
  profits: SumColumn,
  made: Float64Array,
  stayed: Float64Array,
): CohortTable {
  const { unit, count, ages, start, until, customers, completeAges } = rows;
  const observed = new Uint32Array(count * ages);
  const profit = new Float64Array(count * ages).fill(Number.NaN);
  const orders = new Float64Array(count * ages).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const total = new Sum();
    let number = 0;
    let left = customers[row] ?? 0;
    for (let age = 0; age < ages; age++) {
      const change = row * (ages + 1) + age;
      const cell = row * ages + age;
      left -= stayed[change] ?? 0;
      total.add(profits.at(change));
      number += made[change] ?? 0;
      if (left === 0) break;
      observed[cell] = left;
      profit[cell] = total.value / left;
      orders[cell] = number / left;
    }
  }
  return { unit, count, ages, start, until, customers, completeAges, observed, active, profit, orders };
}

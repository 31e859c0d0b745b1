import type { InsightTask } from "../insights/types";
import { Sum, SumColumn } from "../math/sum";
import { type AllArrivals, isMeant, type Meant } from "./arrivals";
import { agesIn, type CohortRows } from "./cohortRows";
import { unitDays } from "./periods";
import type { CohortTable } from "./types";

/** Orders looked at between two yields: a few ms. */
const batch = 100_000;

/**
 * Retention, cumulative profit and orders by cohort and age, in one pass over the orders. Yields the share done.
 *
 * @param endDay last day of observation, counted from 1970-01-01
 */
export function* cohortTable(meant: Meant<AllArrivals>, rows: CohortRows, endDay: number): InsightTask<CohortTable> {
  const { unit, count, ages, start, until, customers, completeAges } = rows;
  const { firstDay, orders } = meant.arrivals;
  const { offsets, day, profit } = orders;
  const ageOf = agesByDay(ages, unit);
  const sums = cellSums(count, ages);
  let alike = customersAlike(ages);
  let work = 0;
  for (let row = 0; row < count; row++) {
    const to = rows.to[row] as number;
    for (let place = rows.from[row] as number; place < to; place++) {
      if (!isMeant(meant, place)) continue;
      const first = firstDay[place] as number;
      const full = Math.min(ages, agesIn(endDay - first, unit));
      if (full !== alike.full) {
        addTo(sums, alike, row);
        alike = customersAlike(full);
      }
      alike.count++;
      const end = offsets[place + 1] as number;
      let latest = -1;
      for (let at = offsets[place] as number; at < end; at++) {
        const since = (day[at] as number) - first;
        // Beyond the last age there is none; the age itself must have been observed to its end.
        const age = since < ageOf.length ? (ageOf[since] as number) : full;
        if (age >= full) break;
        alike.profits.add(age, profit[at] as number);
        alike.orders[age] = (alike.orders[age] as number) + 1;
        if (age === latest) continue;
        latest = age;
        alike.active[age] = (alike.active[age] as number) + 1;
      }
      if (end - work < batch) continue;
      work = end;
      yield place / firstDay.length;
    }
    addTo(sums, alike, row);
    alike = customersAlike(ages);
  }
  return { unit, count, ages, start, until, customers, completeAges, ...figuresOf(sums) };
}

/** Age of an order by days since the first one, as far as ages are told apart. */
function agesByDay(ages: number, unit: CohortTable["unit"]): Uint8Array {
  return Uint8Array.from({ length: Math.ceil(ages * unitDays[unit]) }, (_, since) =>
    Math.floor(since / unitDays[unit]),
  );
}

/** What is told of customers who have been observed for the same number of whole ages, by age. */
interface Alike {
  readonly full: number;
  count: number;
  readonly profits: SumColumn;
  readonly orders: Float64Array;
  readonly active: Uint32Array;
}

function customersAlike(full: number): Alike {
  return {
    full,
    count: 0,
    profits: new SumColumn(full),
    orders: new Float64Array(full),
    active: new Uint32Array(full),
  };
}

interface CellSums {
  readonly ages: number;
  readonly observed: Uint32Array;
  readonly active: Uint32Array;
  readonly profits: SumColumn;
  readonly orders: Float64Array;
}

function cellSums(count: number, ages: number): CellSums {
  const cells = count * ages;
  return {
    ages,
    observed: new Uint32Array(cells),
    active: new Uint32Array(cells),
    profits: new SumColumn(cells),
    orders: new Float64Array(cells),
  };
}

/** Profit and orders of an age are those from the first order on. */
function addTo({ ages, observed, active, profits, orders }: CellSums, alike: Alike, row: number): void {
  if (alike.count === 0) return;
  const brought = new Sum();
  let made = 0;
  for (let age = 0; age < alike.full; age++) {
    const cell = row * ages + age;
    brought.add(alike.profits.at(age));
    made += alike.orders[age] as number;
    observed[cell] = (observed[cell] as number) + alike.count;
    active[cell] = (active[cell] as number) + (alike.active[age] as number);
    profits.add(cell, brought.value);
    orders[cell] = (orders[cell] as number) + made;
  }
}

function figuresOf({ observed, active, profits, orders }: CellSums) {
  const each = (total: (cell: number) => number) =>
    Float64Array.from(observed, (n, cell) => (n === 0 ? Number.NaN : total(cell) / n));
  return { observed, active, profit: each((cell) => profits.at(cell)), orders: each((cell) => orders[cell] as number) };
}

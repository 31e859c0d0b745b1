import type { InsightSource } from "../insights/types";
import { SumColumn } from "../math/sum";
import { curveSums } from "./curves";
import { NO_CODE } from "./grouping";
import type { Histories } from "./histories";
import { monthsFrom } from "./months";
import type { AtRisk, ProfitCurve } from "./types";

/** Customers looked at between two yields. */
const batch = 10_000;
/** P(alive) between which a customer may have gone. */
export const riskFrom = 0.2;
export const riskTo = 0.8;

/** Sums over the customers of a group, or over everybody's. */
export interface GroupSums {
  readonly customers: number;
  readonly orders: number;
  readonly repeaters: number;
  readonly revenue: number;
  readonly profit: number;
  readonly predicted: number;
  readonly atRisk: AtRisk;
  readonly curve: ProfitCurve;
  readonly newCustomers: Uint32Array;
}

const columns = [
  "customers",
  "orders",
  "repeaters",
  "revenue",
  "profit",
  "predicted",
  "gone",
  "risked",
  "gain",
] as const;
type Column = (typeof columns)[number];

/**
 * One pass over the customers. Yields the share done.
 *
 * @param rowOf row by customer index, or `NO_CODE`
 * @returns a slot a row, and one more for everybody
 */
export function* groupSums(
  source: InsightSource,
  histories: Histories,
  rowOf: Uint32Array,
  count: number,
): Generator<number, readonly GroupSums[]> {
  const { table } = source.analysis;
  const months = monthsFrom(source.analysis);
  const expected = source.forecast?.result?.customers ?? null;
  const sums = Object.fromEntries(columns.map((name) => [name, new SumColumn(count)])) as Record<Column, SumColumn>;
  const newCustomers = Array.from({ length: count }, () => new Uint32Array(months.count));
  const curves = curveSums(count);
  for (let c = 0; c < table.customerCount; c++) {
    if (c % batch === batch - 1) yield c / table.customerCount;
    const row = rowOf[c] ?? NO_CODE;
    if (row === NO_CODE) continue;
    const orders = table.orders[c] ?? 0;
    sums.customers.add(row, 1);
    sums.orders.add(row, orders);
    if (orders >= 2) sums.repeaters.add(row, 1);
    sums.revenue.add(row, table.revenue[c] ?? 0);
    sums.profit.add(row, table.profit[c] ?? 0);
    curves.add(row, histories, c);
    const byMonth = newCustomers[row];
    const month = months.of(histories.firstDay[c] ?? 0);
    if (byMonth !== undefined) byMonth[month] = (byMonth[month] ?? 0) + 1;
    if (expected === null) continue;
    const predicted = expected.predictedClv[c] ?? 0;
    const alive = expected.probabilityAlive[c] ?? 0;
    sums.predicted.add(row, predicted);
    if (alive < riskFrom || alive >= riskTo) continue;
    sums.gone.add(row, 1);
    sums.risked.add(row, predicted);
    sums.gain.add(row, (predicted * (1 - alive)) / alive);
  }
  const all = curves.everybody();
  const told = (of: (name: Column) => number, curve: ProfitCurve, byMonth: Uint32Array): GroupSums => ({
    customers: of("customers"),
    orders: of("orders"),
    repeaters: of("repeaters"),
    revenue: of("revenue"),
    profit: of("profit"),
    predicted: of("predicted"),
    atRisk: { customers: of("gone"), predicted: of("risked"), gain: of("gain") },
    curve,
    newCustomers: byMonth,
  });
  const rows = newCustomers.map((byMonth, row) => told((name) => sums[name].at(row), curves.curve(row), byMonth));
  const whole = told((name) => totalOf(sums[name], count), all, addedUp(newCustomers, months.count));
  return [...rows, whole];
}

function totalOf(column: SumColumn, count: number): number {
  const sum = new SumColumn(1);
  for (let row = 0; row < count; row++) sum.add(0, column.at(row));
  return sum.at(0);
}

function addedUp(lists: readonly Uint32Array[], length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => lists.reduce((sum, list) => sum + (list[i] ?? 0), 0));
}

import type { Row } from "../shop";

/** Everything once more by plain loops over plain rows; no code of the engine. */

const dayMs = 86_400_000;
const monthDays = 30.4375;
const dayOf = (time: number) => Math.floor(time / dayMs);

export interface NaiveGroup {
  customers: number;
  orders: number;
  revenue: number;
  profit: number;
  repeaters: number;
  /** By age: values of the customers observed so long. */
  values: Record<number, number[]>;
  /** By month: cumulative profit of the customers observed for it. */
  months: number[][];
  /** First orders by "2025-03". */
  arrivals: Record<string, number>;
}

export function naiveGroups(rows: readonly Row[], margin: number, only?: (own: readonly Row[]) => boolean) {
  const end = Math.max(...rows.map((row) => dayOf(row.time)));
  const profit = (row: Row) => (row.cost === undefined ? row.net * margin : row.net - row.cost);
  const groups = new Map<string, NaiveGroup>();
  for (const customer of new Set(rows.map((row) => row.customer))) {
    // Of orders at one moment, the one that comes first in the rows.
    const own = rows.filter((row) => row.customer === customer).sort((a, b) => a.time - b.time);
    const [first] = own;
    if (first === undefined || (only !== undefined && !only(own))) continue;
    const key = first.channel ?? "";
    const group: NaiveGroup = groups.get(key) ?? {
      customers: 0,
      orders: 0,
      revenue: 0,
      profit: 0,
      repeaters: 0,
      values: { 90: [], 180: [], 365: [] },
      months: [],
      arrivals: {},
    };
    groups.set(key, group);
    group.customers++;
    group.orders += own.length;
    group.repeaters += own.length > 1 ? 1 : 0;
    const since = (row: Row) => dayOf(row.time) - dayOf(first.time);
    for (const row of own) {
      group.revenue += row.net;
      group.profit += profit(row);
    }
    const observed = end - dayOf(first.time);
    for (const age of [90, 180, 365]) {
      if (observed < age) continue;
      group.values[age]?.push(own.filter((row) => since(row) < age).reduce((sum, row) => sum + profit(row), 0));
    }
    for (let month = 0; observed >= (month + 1) * monthDays; month++) {
      group.months[month] ??= [];
      const until = own.filter((row) => since(row) < (month + 1) * monthDays);
      group.months[month]?.push(until.reduce((sum, row) => sum + profit(row), 0));
    }
    const month = new Date(first.time).toISOString().slice(0, 7);
    group.arrivals[month] = (group.arrivals[month] ?? 0) + 1;
  }
  return groups;
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

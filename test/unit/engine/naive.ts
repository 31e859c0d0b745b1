import type { AnalysisSettings } from "../../../src/engine";
import type { Row } from "./shop";

/**
 * Every figure once more, in plain loops over row objects, from the definitions alone. Slow, and sharing no code with
 * the engine.
 */
export interface NaiveCustomer {
  readonly id: string;
  readonly orders: Row[];
  readonly value: number;
  readonly revenue: number;
}

const MS = 24 * 60 * 60 * 1000;
export const dayNumber = (time: number) => Math.floor(time / MS);
const add = (values: number[]) => values.reduce((a, b) => a + b, 0);

export function profitOf(row: Row, margin: number): number {
  return row.cost === undefined ? row.net * margin : row.net - row.cost;
}

export function endDayOf(rows: readonly Row[], settings: AnalysisSettings): number | null {
  if (settings.end !== null) return dayNumber(settings.end);
  return rows.length === 0 ? null : Math.max(...rows.map((row) => dayNumber(row.time)));
}

export function insideOf(rows: readonly Row[], settings: AnalysisSettings): Row[] {
  const end = endDayOf(rows, settings);
  return rows.filter((row) => end !== null && dayNumber(row.time) <= end);
}

export function customersOf(rows: readonly Row[], settings: AnalysisSettings): NaiveCustomer[] {
  const byId = new Map<string, Row[]>();
  for (const row of insideOf(rows, settings)) byId.set(row.customer, [...(byId.get(row.customer) ?? []), row]);
  return [...byId].map(([id, orders]) => ({
    id,
    orders: orders.sort((a, b) => a.time - b.time),
    value: add(orders.map((row) => profitOf(row, settings.margin))),
    revenue: add(orders.map((row) => row.net)),
  }));
}

export function naiveKpis(rows: readonly Row[], settings: AnalysisSettings) {
  const inside = insideOf(rows, settings);
  const customers = customersOf(rows, settings);
  const revenue = add(inside.map((row) => row.net));
  const profit = add(inside.map((row) => profitOf(row, settings.margin)));
  const n = customers.length;
  return {
    customers: n,
    orders: inside.length,
    revenue,
    grossProfit: profit,
    averageOrderValue: inside.length === 0 ? null : revenue / inside.length,
    repeatPurchaseRate: n === 0 ? null : customers.filter((c) => c.orders.length > 1).length / n,
    averageHistoricClv: n === 0 ? null : profit / n,
  };
}

export function naiveFormula(rows: readonly Row[], settings: AnalysisSettings) {
  const inside = insideOf(rows, settings);
  const end = endDayOf(rows, settings) ?? 0;
  const span = inside.length === 0 ? 0 : end - Math.min(...inside.map((row) => dayNumber(row.time)));
  const w = Math.min(365, Math.floor(span / 2));
  const idsWithOrderIn = (from: number, to: number) =>
    new Set(inside.filter((r) => dayNumber(r.time) > from && dayNumber(r.time) <= to).map((r) => r.customer));
  const latest = w < 1 ? new Set<string>() : idsWithOrderIn(end - w, end);
  const previous = w < 1 ? new Set<string>() : idsWithOrderIn(end - 2 * w, end - w);
  const lost = [...previous].filter((id) => !latest.has(id)).length;
  const ordersInWindow = inside.filter((r) => w >= 1 && dayNumber(r.time) > end - w && dayNumber(r.time) <= end).length;
  const kpis = naiveKpis(rows, settings);
  const frequency = latest.size === 0 ? null : ordersInWindow / latest.size;
  const churn = previous.size === 0 ? null : lost / previous.size;
  const costsKnown = inside.some((row) => row.cost !== undefined);
  const margin = costsKnown && kpis.revenue > 0 ? kpis.grossProfit / kpis.revenue : settings.margin;
  const aov = kpis.averageOrderValue;
  const clv =
    aov === null || frequency === null || churn === null || churn === 0 ? null : (aov * margin * frequency) / churn;
  return { w, span, frequency, churn, margin, clv, active: latest.size, previous: previous.size };
}

export function naiveByOrder(rows: readonly Row[], settings: AnalysisSettings, k: number) {
  const customers = customersOf(rows, settings);
  const reached = customers.filter((c) => c.orders.length >= k);
  return {
    reached: reached.length,
    share: reached.length / customers.length,
    value: add(reached.map((c) => c.value)) / reached.length,
  };
}

export function naiveByMonth(rows: readonly Row[], settings: AnalysisSettings, month: number) {
  const end = endDayOf(rows, settings) ?? 0;
  const firstDay = (c: NaiveCustomer) => Math.min(...c.orders.map((row) => dayNumber(row.time)));
  const age = (c: NaiveCustomer, row: Row) => dayNumber(row.time) - firstDay(c);
  const observed = customersOf(rows, settings).filter((c) => end - firstDay(c) >= (month + 1) * 30.4375);
  const active = observed.filter((c) =>
    c.orders.some(
      (row) =>
        age(c, row) >= month * 30.4375 && age(c, row) < (month + 1) * 30.4375 && profitOf(row, settings.margin) > 0,
    ),
  );
  const broughtBy = (c: NaiveCustomer) =>
    add(c.orders.filter((row) => age(c, row) < (month + 1) * 30.4375).map((row) => profitOf(row, settings.margin)));
  return {
    observed: observed.length,
    active: active.length,
    share: active.length / observed.length,
    value: active.length === 0 ? null : add(active.map(broughtBy)) / active.length,
    valueAllObserved: add(observed.map(broughtBy)) / observed.length,
  };
}

export function naiveTopShare(values: readonly number[], percent: number) {
  const sorted = [...values].sort((a, b) => b - a);
  let count = 0;
  while (count * 100 < values.length * percent) count++;
  const total = add(sorted);
  return { customers: count, share: total > 0 ? add(sorted.slice(0, count)) / total : null };
}

/** Half the mean absolute difference of all pairs, over the mean: the definition, in n² steps. */
export function naiveGini(values: readonly number[]): number | null {
  const total = add([...values]);
  if (!(total > 0)) return null;
  let differences = 0;
  for (const a of values) for (const b of values) differences += Math.abs(a - b);
  return differences / (2 * values.length * total);
}

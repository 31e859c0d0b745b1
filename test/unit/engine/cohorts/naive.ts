import type { AnalysisSettings, CohortUnit } from "../../../../src/engine";
import { dayNumber, endDayOf, insideOf, profitOf } from "../naive";
import type { Row } from "../shop";

/**
 * Cohorts once more, by plain loops over row objects and the definitions in docs/METHODS.md. Slow, and sharing no code
 * with the engine.
 */
export const unitLength = { month: 30.4375, quarter: 91.3125, week: 7 } as const;

/** The cohort of a first order as text: "2025-03", "2025-Q1", or the Monday of its week. */
export function cohortOf(time: number, unit: CohortUnit): string {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  if (unit === "month") return `${year}-${String(month).padStart(2, "0")}`;
  if (unit === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  const monday = new Date(time);
  while (monday.getUTCDay() !== 1) monday.setUTCDate(monday.getUTCDate() - 1);
  return monday.toISOString().slice(0, 10);
}

interface Member {
  readonly first: number;
  readonly orders: readonly { readonly since: number; readonly profit: number }[];
}

export function naiveCohorts(rows: readonly Row[], settings: AnalysisSettings, unit: CohortUnit) {
  const end = endDayOf(rows, settings) ?? 0;
  const byCustomer = new Map<string, Row[]>();
  for (const row of insideOf(rows, settings))
    byCustomer.set(row.customer, [...(byCustomer.get(row.customer) ?? []), row]);
  const cohorts = new Map<string, Member[]>();
  for (const own of byCustomer.values()) {
    const time = Math.min(...own.map((row) => row.time));
    const first = dayNumber(time);
    const orders = own.map((row) => ({ since: dayNumber(row.time) - first, profit: profitOf(row, settings.margin) }));
    const key = cohortOf(time, unit);
    cohorts.set(key, [...(cohorts.get(key) ?? []), { first, orders }]);
  }
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return [...cohorts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => ({
      key,
      customers: members.length,
      cell(age: number) {
        const observed = members.filter(({ first }) => end - first >= (age + 1) * unitLength[unit]);
        const until = (age + 1) * unitLength[unit];
        const early = observed.map(({ orders }) => orders.filter(({ since }) => since < until));
        return {
          observed: observed.length,
          complete: observed.length === members.length,
          active: observed.filter(({ orders }) =>
            orders.some(({ since }) => since >= age * unitLength[unit] && since < until),
          ).length,
          profit: mean(early.map((orders) => orders.reduce((sum, order) => sum + order.profit, 0))),
          orders: mean(early.map((orders) => orders.length)),
        };
      },
      atAge(days: number) {
        const observed = members.filter(({ first }) => end - first >= days);
        const values = observed.map(({ orders }) =>
          orders.filter(({ since }) => since < days).reduce((sum, order) => sum + order.profit, 0),
        );
        const average = mean(values);
        const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
        return { observed: values.length, mean: average, error: Math.sqrt(variance / values.length) };
      },
    }));
}

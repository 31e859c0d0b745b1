import type { CohortTable } from "./types";

/** One age of a cohort, as "Download results" writes it. Money in the data set's currency. */
export interface ResultsCohortCell {
  /** 1 is the first 30.4375 days after the first order. */
  readonly age: number;
  /** Customers observed for the whole age; the figures are over them. */
  readonly customers: number;
  /** Share of them with an order at that age, 0 … 1. */
  readonly retention: number;
  /** Per customer, from the first order to the end of the age. */
  readonly cumulativeProfit: number;
  readonly orders: number;
  /** Everybody in the cohort has been observed for the whole age. */
  readonly complete: boolean;
}

export interface ResultsCohort {
  /** YYYY-MM-DD, first day of the period. */
  readonly cohort: string;
  readonly customers: number;
  readonly cells: readonly ResultsCohortCell[];
}

/** The cohort table as plain data, ready for `JSON.stringify`; cells without an observed customer are left out. */
export function cohortResults(table: CohortTable): ResultsCohort[] {
  return Array.from(table.customers, (customers, row) => ({
    cohort: new Date(table.start[row] ?? 0).toISOString().slice(0, 10),
    customers,
    cells: Array.from({ length: table.ages }, (_, age) => age)
      .filter((age) => (table.observed[row * table.ages + age] ?? 0) > 0)
      .map((age) => {
        const cell = row * table.ages + age;
        const observed = table.observed[cell] ?? 0;
        return {
          age: age + 1,
          customers: observed,
          retention: (table.active[cell] ?? 0) / observed,
          cumulativeProfit: table.profit[cell] ?? 0,
          orders: table.orders[cell] ?? 0,
          complete: age < (table.completeAges[row] ?? 0),
        };
      }),
  }));
}

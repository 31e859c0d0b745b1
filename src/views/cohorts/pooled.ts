import { type CohortTable, SURE_COHORT, type ValueAtAge } from "../../engine";

/** An age over all cohorts together. */
export interface PooledAge {
  readonly observed: number;
  readonly retention: number;
  readonly profit: number;
  readonly orders: number;
}

/** Figures of all customers observed for the whole of an age; ages end where fewer than 30 are. */
export function pooledAges({ count, ages, observed, active, profit, orders }: CohortTable): PooledAge[] {
  const pooled: PooledAge[] = [];
  for (let age = 0; age < ages; age++) {
    const sums = { observed: 0, active: 0, profit: 0, orders: 0 };
    for (let row = 0; row < count; row++) {
      const cell = row * ages + age;
      const n = observed[cell] ?? 0;
      if (n === 0) continue;
      sums.observed += n;
      sums.active += active[cell] ?? 0;
      sums.profit += n * (profit[cell] ?? 0);
      sums.orders += n * (orders[cell] ?? 0);
    }
    const n = sums.observed;
    if (n < SURE_COHORT) break;
    pooled.push({ observed: n, retention: sums.active / n, profit: sums.profit / n, orders: sums.orders / n });
  }
  return pooled;
}

/** Mean value at an age over all customers observed for so long; null below 30 of them. */
export function pooledValue({
  observed,
  mean,
}: ValueAtAge): { readonly value: number; readonly customers: number } | null {
  const customers = observed.reduce((sum, n) => sum + n, 0);
  if (customers < SURE_COHORT) return null;
  const total = observed.reduce((sum, n, row) => (n === 0 ? sum : sum + n * (mean[row] ?? 0)), 0);
  return { value: total / customers, customers };
}

import { concentration } from "./concentration";
import { distributionOf } from "./distribution";
import type { CustomerForecasts } from "./forecast/types";
import type { InsightSource, InsightTask } from "./insights/types";
import type { Concentration, CustomerTable, Distribution } from "./types";

/** How total CLV, what a customer has brought in and is expected to bring in the horizon, is spread over the customers. */
export interface TotalSpread {
  readonly distribution: Distribution;
  readonly concentration: Concentration;
}

/** `wanted` false asks for nothing: a screen that shows what has been says so. */
export interface TotalSpreadAsk {
  readonly wanted: boolean;
}

/** Total CLV of the customers with an observed order, ascending. Money in the data set's currency. */
export function totalClvs(table: CustomerTable, { predictedClv }: CustomerForecasts): Float64Array {
  return Float64Array.from(table.byValue, (c) => (table.profit[c] ?? 0) + (predictedClv[c] ?? 0)).sort();
}

/** Answers with null where nothing is wanted or there is no forecast. */
export function* totalSpreadTask(
  { analysis, forecast }: InsightSource,
  { wanted }: TotalSpreadAsk,
): InsightTask<TotalSpread | null> {
  const expected = forecast?.result?.customers;
  if (!wanted || expected === undefined) return null;
  const ascending = totalClvs(analysis.table, expected);
  yield 0.5;
  const distribution = distributionOf(ascending);
  yield 0.75;
  return { distribution, concentration: concentration(ascending.slice().reverse()) };
}

import { customerTable } from "../customers";
import { DAY_MS } from "../days";
import { type ForecastFit, fitForecast, type ModelName, predictForecast } from "../forecast";
import type { InsightSource, InsightTask } from "../insights/types";
import type { OrderTable } from "../types";

/** What was known at the end of a day, and the model fitted on it. */
interface Known {
  readonly key: string;
  readonly source: InsightSource & { readonly fit: ForecastFit };
}

/** The last few days looked back to: another list or another end of the same campaign needs no new fit. */
const remembered = new WeakMap<OrderTable, Known[]>();
const most = 3;

/**
 * The shop as it was known at the end of a day: its customers then, and the model in use fitted on nothing later. The
 * forecast is the one a user would have seen that day. Seeded; kept for the next question about the same orders.
 *
 * @param endDay counted from 1970-01-01
 */
export function* knownBefore(source: InsightSource, endDay: number): InsightTask<Known["source"]> {
  const { orders, lines, analysis, forecast } = source;
  const model: "auto" | ModelName = forecast?.result?.model ?? "auto";
  const settings = forecast?.settings ?? { horizonDays: 365, annualDiscountRate: 0.1, model };
  const key = JSON.stringify([endDay, model, analysis.settings.margin, settings]);
  const known = remembered.get(orders) ?? [];
  const found = known.find((one) => one.key === key);
  if (found !== undefined) return found.source;
  yield 0;
  const table = customerTable(orders, (endDay + 1) * DAY_MS, analysis.settings.margin);
  const end = endDay * DAY_MS;
  yield 0.05;
  const work = fitForecast(orders, table, end, { model });
  let fit: ForecastFit | null = null;
  while (fit === null) {
    const next = work.next();
    if (next.done) fit = next.value;
    else yield 0.05 + 0.85 * next.value.share;
  }
  const before = {
    orders,
    lines,
    analysis: { ...analysis, table, end, settings: { ...analysis.settings, end } },
    forecast: predictForecast(fit, table, settings),
    fit,
  };
  yield 0.95;
  remembered.set(orders, [...known, { key, source: before }].slice(-most));
  return before;
}

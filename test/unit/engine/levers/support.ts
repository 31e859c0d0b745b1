import {
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  fitForecast,
  type InsightSource,
  type ModelName,
  predictForecast,
  shopStart,
  simulateShop,
} from "../../../../src/engine";
import { noLines } from "../../../support/tables";

const DAY = 86_400_000;
export const spend = { p: 6, q: 4, v: 50 };

const known = new Map<ModelName, ReturnType<typeof made>>();

/** As `made`, once a model. */
export function sourceOf(model: ModelName, params: Record<string, number>) {
  const source = known.get(model) ?? made(model, params);
  known.set(model, source);
  return source;
}

/** A made-up shop of 600 days with its forecast by one model, as a screen's question finds it. */
function made(model: ModelName, params: Record<string, number>) {
  const orders = simulateShop({ model, params, spend, customers: 700, acquisitionDays: 600, days: 600, seed: 3 });
  const analysis = analyse(orders, { ...defaultAnalysisSettings, end: (shopStart + 599) * DAY, margin: 0.4 });
  const work = fitForecast(orders, analysis.table, analysis.end ?? 0, { model });
  let step = work.next();
  while (!step.done) step = work.next();
  const fit = step.value;
  const forecast = predictForecast(fit, analysis.table, { ...defaultForecastSettings, model });
  const source: InsightSource = { orders, lines: noLines, analysis, forecast, fit };
  const { state } = fit;
  const { result } = forecast;
  if (state === null || result === null) throw new Error("this shop has a forecast");
  return { source, state, result };
}

/** What a question answers, and the shares it told on the way. */
export function answered<T>(task: Generator<number, T, void>): { readonly answer: T; readonly shares: number[] } {
  const shares: number[] = [];
  for (;;) {
    const next = task.next();
    if (next.done) return { answer: next.value, shares };
    shares.push(next.value);
  }
}

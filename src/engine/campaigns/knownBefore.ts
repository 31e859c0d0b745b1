import { DAY_MS } from "../days";
import { type ForecastFit, type ForecastSettings, fitForecast, type ModelName, predictInSteps } from "../forecast";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import type { OrderTable } from "../types";
import { tableBefore } from "./tableBefore";
import { within } from "./within";

/** The shop as known on a day, and the model fitted on nothing later. */
export type KnownShop = InsightSource & { readonly fit: ForecastFit };

interface KeptFit {
  readonly endDay: number;
  readonly model: "auto" | ModelName;
  readonly fit: ForecastFit;
}

/** Fits of the last few days looked back to: another list, end or margin of the same campaign needs no new one. */
const kept = new WeakMap<OrderTable, readonly KeptFit[]>();
const most = 4;

/**
 * The shop as it was known at the end of a day: its customers then, and the model in use fitted on nothing later. Seeded.
 *
 * @param endDay counted from 1970-01-01
 * @param withForecast whether the forecast of that day is wanted too: the one a user would have seen, for segments that go by it
 */
export function* knownBefore(source: InsightSource, endDay: number, withForecast: boolean): InsightTask<KnownShop> {
  const { orders, lines, analysis, forecast } = source;
  const model = forecast?.result?.model ?? "auto";
  const end = endDay * DAY_MS;
  yield 0;
  const table = yield* atShare(tableBefore(orders, analysis.table, end + DAY_MS, analysis.settings.margin), 0);
  yield 0.05;
  const fit = yield* within(fitOf(orders, table, endDay, model), 0.05, 0.9);
  const settings: ForecastSettings = forecast?.settings ?? { horizonDays: 365, annualDiscountRate: 0.1, model };
  return {
    orders,
    lines,
    analysis: { ...analysis, table, end, settings: { ...analysis.settings, end } },
    forecast: withForecast ? yield* atShare(predictInSteps(fit, table, settings), 0.9) : null,
    fit,
  };
}

function* fitOf(
  orders: OrderTable,
  table: InsightSource["analysis"]["table"],
  endDay: number,
  model: "auto" | ModelName,
): InsightTask<ForecastFit> {
  const fits = kept.get(orders) ?? [];
  const isSame = (one: KeptFit) => one.endDay === endDay && one.model === model;
  const found = fits.find(isSame);
  const keep = (one: KeptFit) => kept.set(orders, [...fits.filter((other) => !isSame(other)), one].slice(-most));
  if (found !== undefined) {
    keep(found);
    return found.fit;
  }
  const work = fitForecast(orders, table, endDay * DAY_MS, { model });
  for (;;) {
    const next = work.next();
    if (next.done) {
      keep({ endDay, model, fit: next.value });
      return next.value;
    }
    yield next.value.share;
  }
}

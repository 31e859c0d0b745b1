import {
  defaultForecastSettings,
  type Forecast,
  type ForecastFit,
  predictForecast,
  simulateShop,
} from "../../../../src/engine/forecast";
import { fitted } from "./support";

/** A simulated shop of 400 customers over 400 days, its MBG/NBD fit, and the forecast with the settings one begins with. */
export const endDay = 18262 + 399;
export const shop = simulateShop({
  model: "mbgnbd",
  params: { r: 0.7, alpha: 6, a: 0.6, b: 1.8 },
  spend: { p: 3, q: 5, v: 60 },
  customers: 400,
  acquisitionDays: 400,
  days: 400,
  seed: 21,
});
export const { fit, table } = fitted(shop, endDay, { model: "mbgnbd" });

export function resultOf(forecast: Forecast) {
  if (forecast.result === null) throw new Error("refused");
  return forecast.result;
}

export function stateOf(of: ForecastFit) {
  if (of.state === null) throw new Error("refused");
  return of.state;
}

export const forecast = predictForecast(fit, table, defaultForecastSettings);
export const result = resultOf(forecast);
export const state = stateOf(fit);

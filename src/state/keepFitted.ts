import type { Forecast } from "../engine";

/**
 * For two forecasts of one fit. A new prediction from an old fit comes with copies of what the fit alone decides. Keeping the former objects lets the
 * drawings of them stay as they are, so that only what moved with the horizon is drawn again.
 */
export function keepFitted(forecast: Forecast, before: Forecast): Forecast {
  const [now, old] = [forecast.result, before.result];
  if (now === null || old === null) return forecast;
  const { meaning, spend, tracking, histogram, aliveGrid } = old;
  return { ...forecast, backtest: before.backtest, result: { ...now, meaning, spend, tracking, histogram, aliveGrid } };
}

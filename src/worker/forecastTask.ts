import { type Forecast, type ForecastProgress, type ForecastSettings, fitForecast, predictForecast } from "../engine";
import { type FitKey, required, type Session } from "./session";

export interface Forecasted {
  readonly forecast: Forecast;
  /** Which fit of this session it stands on. */
  readonly fit: number;
}

/** Fits where needed, then predicts. Yields between steps, so that other requests, Cancel among them, get their turn. */
export function* forecastTask(
  session: Session,
  settings: ForecastSettings,
): Generator<ForecastProgress, Forecasted, void> {
  const tables = required(session.table, "table");
  const { table, end } = required(session.analysis, "analysis");
  const key = { tables, end: end ?? 0, model: settings.model };
  if (session.fit === null || !isSame(session.fit.key, key)) {
    const fit = yield* fitForecast(tables.orders, table, key.end, { model: settings.model });
    session.fits++;
    session.fit = { key, fit, count: session.fits };
  }
  // The margin may have changed while the fit was under way: predict with the analysis of now.
  const forecast = predictForecast(session.fit.fit, required(session.analysis, "analysis").table, settings);
  session.forecast = forecast;
  return { forecast, fit: session.fit.count };
}

function isSame(a: FitKey, b: FitKey): boolean {
  return a.tables === b.tables && a.end === b.end && a.model === b.model;
}

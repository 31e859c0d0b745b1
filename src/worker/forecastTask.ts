import { type Forecast, type ForecastProgress, type ForecastSettings, fitForecast, predictForecast } from "../engine";
import { required, type Session } from "./session";

/** Fits where needed, then predicts. Yields between steps, so that other requests, Cancel among them, get their turn. */
export function* forecastTask(
  session: Session,
  settings: ForecastSettings,
): Generator<ForecastProgress, Forecast, void> {
  const tables = required(session.table, "table");
  const { table, end } = required(session.analysis, "analysis");
  const key = { tables, end: end ?? 0, model: settings.model };
  const known = session.fit;
  const isKnown =
    known !== null && known.key.tables === tables && known.key.end === key.end && known.key.model === key.model;
  const fit = isKnown ? known.fit : yield* fitForecast(tables.orders, table, key.end, { model: settings.model });
  session.fit = { key, fit };
  // The margin may have changed while the fit was under way: predict with the analysis of now.
  session.forecast = predictForecast(fit, required(session.analysis, "analysis").table, settings);
  return session.forecast;
}

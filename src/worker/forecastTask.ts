import { type Forecast, type ForecastProgress, type ForecastSettings, fitForecast, predictInSteps } from "../engine";
import { type FitKey, required, type Session } from "./session";

export interface Forecasted {
  readonly forecast: Forecast;
  /** Which fit of this session it stands on. */
  readonly fit: number;
}

/**
 * Fits where needed, then predicts. Yields between steps, so that other requests, Cancel among them, get their turn; null where
 * there is no progress worth telling: a prediction alone is over before it could be read.
 */
export function* forecastTask(
  session: Session,
  settings: ForecastSettings,
): Generator<ForecastProgress | null, Forecasted, void> {
  const tables = required(session.table, "table");
  const { table, end } = required(session.analysis, "analysis");
  const key = { tables, end: end ?? 0, model: settings.model };
  if (session.fit === null || !isSame(session.fit.key, key)) {
    const former = session.fit?.fit ?? null;
    const fit = yield* fitForecast(tables.orders, table, key.end, { model: settings.model, former });
    session.fits++;
    session.fit = { key, fit, count: session.fits };
  }
  // The margin may have changed while the fit was under way: predict with the analysis of now.
  const { fit, count } = session.fit;
  const work = predictInSteps(fit, required(session.analysis, "analysis").table, settings);
  for (;;) {
    const next = work.next();
    if (next.done) {
      session.forecast = next.value;
      return { forecast: next.value, fit: count };
    }
    yield null;
  }
}

function isSame(a: FitKey, b: FitKey): boolean {
  return a.tables === b.tables && a.end === b.end && a.model === b.model;
}

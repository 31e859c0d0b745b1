import type { Backtest, ForecastResult } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { daysText } from "./horizons";

/** Which model is in use, and with what right: only what the test says. */
export function modelTitle(backtest: Backtest, result: ForecastResult, t: Messages, f: Format): string {
  const words = t.forecast.models;
  const name = t.forecast.names[result.model];
  if (result.model !== result.autoModel) return words.own(name, t.forecast.names[result.autoModel]);
  const scored = backtest.rows.flatMap((row) => (row.score === null ? [] : [{ ...row, score: row.score }]));
  const own = scored.find((row) => row.name === result.model);
  if (own === undefined || scored.length < 2) return words.inUse(name);
  const days = daysText(backtest.holdoutDays, t, f);
  const best = Math.max(...scored.map((row) => row.score));
  if (own.score === best) return words.best(name, days, scored.length);
  const gapError = own.scoreGapError ?? 0;
  return best - own.score <= gapError ? words.asGood(name, days) : words.inUse(name);
}

import type { Backtest } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { Fitted } from "./fitted";
import { daysText } from "./horizons";

/** Which model is in use, and with what right: only what the test says. */
export function modelTitle(backtest: Backtest, fitted: Fitted, t: Messages, f: Format): string {
  const words = t.forecast.models;
  const name = t.forecast.names[fitted.model];
  if (fitted.model !== fitted.autoModel) return words.own(name, t.forecast.names[fitted.autoModel]);
  const scored = backtest.rows.flatMap((row) => (row.score === null ? [] : [{ ...row, score: row.score }]));
  const own = scored.find((row) => row.name === fitted.model);
  if (own === undefined || scored.length < 2) return words.inUse(name);
  const days = daysText(backtest.holdoutDays, t, f);
  const best = Math.max(...scored.map((row) => row.score));
  // Paired standard errors tell whether one score is better than another by more than chance.
  const alike = scored.filter((row) => best - row.score <= (row.scoreGapError ?? 0));
  if (!alike.includes(own)) return words.inUse(name);
  return alike.length === 1 ? words.best(name, days, scored.length) : words.asGood(name, days);
}

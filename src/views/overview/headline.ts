import type { Analysis } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { isShaky } from "../shared/cautions";
import type { ForecastStatus } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { shareText } from "../shared/shareText";

/**
 * The screen's opening sentence: what a customer has brought in, and what is expected of it, or without a forecast how
 * many came back. Holds no figure that is not known.
 */
export function headline(analysis: Analysis, status: ForecastStatus, t: Messages, f: Format): Phrase {
  const words = t.overview.headline;
  const { averageHistoricClv: value, repeatPurchaseRate: repeat } = analysis.kpis;
  if (value === null) return [t.overview.empty.title];
  if (analysis.customers === 1) return [...words.single(analysis.moneyIs, f.moneyWords(value)), ...words.stop];
  const lost = value < 0;
  const start = lost ? words.cost(f.moneyWords(-value)) : words.brought(analysis.moneyIs, f.moneyWords(value));
  const expected = expectedText(status, f);
  if (expected !== null && status.kind === "known") {
    const horizon = horizonText(status.settings.horizonDays, t, f);
    return [...start, ...(lost ? words.expectedAfterCost(expected, horizon) : words.expected(expected, horizon))];
  }
  if (repeat === null) return [...start, ...words.stop];
  return [...start, ...(repeat === 0 ? words.noRepeat : words.repeat(shareText(repeat, f)))];
}

/** Null where nothing can be said to be looked forward to: no forecast, too little behind it, or nothing to expect. */
function expectedText(status: ForecastStatus, f: Format): string | null {
  if (status.kind !== "known" || isShaky(status)) return null;
  const { value } = status.result.totals.averageClv;
  const text = f.moneyWords(value);
  return value > 0 && text !== f.moneyWords(0) ? text : null;
}

import type { Analysis } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";

/** The screen's opening sentence: what a customer has brought in, and how many came back. Holds no figure that is not known. */
export function headline(analysis: Analysis, t: Messages, f: Format): Phrase {
  const words = t.overview.headline;
  const { averageHistoricClv: value, repeatPurchaseRate: repeat } = analysis.kpis;
  if (value === null) return [t.overview.empty.title];
  if (analysis.customers === 1) return [...words.single(analysis.moneyIs, f.moneyWords(value)), ...words.stop];
  const start = value < 0 ? words.cost(f.moneyWords(-value)) : words.brought(analysis.moneyIs, f.moneyWords(value));
  if (repeat === null) return [...start, ...words.stop];
  return [...start, ...(repeat === 0 ? words.noRepeat : words.repeat(f.percent(repeat, 0)))];
}

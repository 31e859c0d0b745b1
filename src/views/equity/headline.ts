import type { EquityAnswer } from "../../engine";
import type { Format } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { topTenth } from "./partsReading";
import type { EquityWords } from "./words";

/** What present customers are worth, and how much of it a tenth of them holds. */
export function headline(
  value: number,
  parts: EquityAnswer | null,
  money: "revenue" | "profit",
  horizon: string,
  w: EquityWords,
  f: Format,
): Phrase {
  if (!(value > 0)) return w.headlineNothing(horizon);
  const share = parts === null ? null : topTenth(parts);
  const said = { value: f.moneyWords(value), horizon, money };
  return share === null ? w.headlinePlain(said) : w.headline({ ...said, share: f.percent(share, 0) });
}

import type { LineTable, OrderValuesAnswer, PairsAnswer, ProductPair } from "../../engine";
import type { Format } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { cutMiddle } from "../../ui";
import { shareText, timesText } from "./figures";
import { thresholdShown } from "./offerTerms";
import { productName } from "./productName";
import type { ProductWords } from "./words";

/** Two names of more letters would leave the sentence no room; the card below has them whole. */
const longestName = 48;

/** What the screen opens with: the pair that goes together most beyond chance; without one, where orders end just short. */
export function headline(
  pairs: PairsAnswer | null,
  values: OrderValuesAnswer | null,
  lines: LineTable,
  w: ProductWords,
  f: Format,
): Phrase {
  const [pair] = pairs?.pairs ?? [];
  if (pairs !== null && pair !== undefined) return pairPhrase(pair, pairs, lines, w, f);
  if (pairs !== null && pairs.tested > 0) return [w.headline.none];
  const threshold = values === null ? null : thresholdShown(values);
  if (values === null || threshold === null) return [w.headline.plain];
  return w.headline.below(shareText(threshold.below / values.orders, f), f.moneyWords(threshold.from));
}

function pairPhrase(pair: ProductPair, { over }: PairsAnswer, lines: LineTable, w: ProductWords, f: Format): Phrase {
  const count = pair.onlyA + pair.onlyB;
  return w.headline.pair({
    a: cutMiddle(productName(lines, pair.a, w, f), longestName),
    b: cutMiddle(productName(lines, pair.b, w, f), longestName),
    times: timesText(pair.times, f),
    one: f.integer(count),
    count,
    over,
  });
}

import { type Analysis, type ListedPlay, type Plans, rfmSegments, type Segments } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import type { KnownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { usualResponse } from "./playText";
import type { SegmentWords } from "./words";

interface Told {
  readonly analysis: Analysis;
  readonly segments: Segments;
  readonly plays: readonly ListedPlay[];
  readonly forecast: KnownForecast | null;
  readonly response: Plans["playResponse"];
  readonly w: SegmentWords;
  readonly t: Messages;
  readonly f: Format;
}

/** The screen in one sentence: who has probably left; else what to begin with; else who the best are. */
export function headline({ analysis, segments, plays, forecast, response, w, t, f }: Told): Phrase {
  const winBack = plays.find(({ id }) => id === "winBack");
  if (winBack !== undefined && forecast !== null) {
    const share = response.winBack ?? usualResponse;
    return w.headline.winBack(
      winBack.customers,
      f.integer(winBack.customers),
      f.moneyWords(winBack.value),
      f.percent(share, 0),
      f.moneyWords(winBack.stake * share),
      horizonText(forecast.settings.horizonDays, t, f),
    );
  }
  const [first] = plays;
  if (first !== undefined) {
    return w.headline.play(
      t.common.customersCount(first.customers, f.integer(first.customers)),
      lowerFirst(w.plays[first.id].title),
      f.moneyWords(first.stake),
    );
  }
  const champions = segments.rfm[rfmSegments.indexOf("champions")];
  if (champions === undefined || champions.customers === 0 || !(segments.all.value > 0)) return [w.headline.plain];
  return w.headline.best(
    f.percent(champions.customers / segments.all.customers, 0),
    f.percent(champions.value / segments.all.value, 0),
    analysis.moneyIs,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

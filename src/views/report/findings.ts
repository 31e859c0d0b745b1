import { emptyPlans } from "../../engine";
import type { Format, Language, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { headline as channelsHeadline } from "../channels/headline";
import { words as channelWords } from "../channels/words";
import { headline as cohortsHeadline } from "../cohorts/headline";
import { words as cohortWords } from "../cohorts/words";
import { headline as equityHeadline } from "../equity/headline";
import { words as equityWords } from "../equity/words";
import { verdict } from "../forecast/headline";
import { headline as leversHeadline } from "../levers/headline";
import { leverageOf } from "../levers/leverage";
import { words as leverWords } from "../levers/words";
import { headline as overviewHeadline } from "../overview/headline";
import { headline as productsHeadline } from "../products/headline";
import { words as productWords } from "../products/words";
import { headline as segmentsHeadline } from "../segments/headline";
import { words as segmentWords } from "../segments/words";
import type { ForecastStatus } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import type { InsightScreenProps } from "../shared/insightScreen";
import type { ReportAnswers } from "./useReport";

/** A sentence of the report, and the screen that has the evidence. */
export interface Finding {
  readonly screen: "overview" | "cohorts" | "channels" | "segments" | "products" | "levers" | "equity" | "forecast";
  readonly phrase: Phrase;
}

interface Told extends Pick<InsightScreenProps, "dataset" | "analysis" | "forecast" | "lines"> {
  readonly status: ForecastStatus;
  readonly answers: ReportAnswers;
}

/** Age at which channels are compared in the report, in days. */
const channelAge = 180;

/** The opening sentences of the screens, in the order of a report; those that are not known are left out. */
export function findings(told: Told, t: Messages, f: Format, language: Language): Finding[] {
  const { analysis, dataset, lines, status, answers } = told;
  const known = status.kind === "known" ? status : null;
  const found: Finding[] = [{ screen: "overview", phrase: overviewHeadline(analysis, status, t, f) }];
  if (answers.equity !== null && known !== null) {
    const value = known.result.totals.customerEquity.value;
    const horizon = horizonText(known.settings.horizonDays, t, f);
    found.push({
      screen: "equity",
      phrase: equityHeadline(value, answers.equity, analysis.moneyIs, horizon, equityWords[language], f),
    });
  }
  if (answers.segments !== null && answers.plays !== null) {
    const response = dataset.plans?.playResponse ?? emptyPlans.playResponse;
    const { segments, plays } = answers;
    const w = segmentWords[language];
    found.push({
      screen: "segments",
      phrase: segmentsHeadline({ analysis, segments, plays, forecast: known, response, w, t, f }),
    });
  }
  if (answers.cohorts !== null) {
    found.push({ screen: "cohorts", phrase: cohortsHeadline(answers.cohorts, cohortWords[language], f) });
  }
  if (answers.channels !== null) {
    const naming = { by: answers.channels.by, w: channelWords[language], t, f };
    found.push({
      screen: "channels",
      phrase: channelsHeadline(answers.channels, channelAge, analysis.moneyIs, naming),
    });
  }
  if (answers.pairs !== null || answers.values !== null) {
    found.push({
      screen: "products",
      phrase: productsHeadline(answers.pairs, answers.values, lines, productWords[language], f),
    });
  }
  if (answers.levers !== null) {
    const leverage = leverageOf(dataset, analysis, answers.levers);
    found.push({ screen: "levers", phrase: leversHeadline(leverage, leverWords[language], f) });
  }
  if (told.forecast !== null && known !== null) {
    found.push({ screen: "forecast", phrase: [verdict(told.forecast, known.result, t, f)] });
  }
  // A screen without a finding opens with its name: in a list of findings that says nothing.
  const names = [
    segmentWords[language].headline.plain,
    cohortWords[language].headline.plain,
    channelWords[language].title,
    productWords[language].headline.plain,
    leverWords[language].headlineNone,
  ];
  return found.filter(({ phrase: [first, ...rest] }) => rest.length > 0 || !names.some((name) => name === first));
}

import { acquisitionFigures, emptyPlans, type FixedAge, marketShare } from "../../engine";
import type { Format, Language, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { costsFinding } from "../channels/costsTitle";
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
import { words as reportWords } from "./words";

/** A sentence of the report, and the screen that has the evidence. */
export interface Finding {
  /** Two of one screen are told apart by it. */
  readonly name: Finding["screen"] | "costs" | "equityShare";
  readonly screen: "overview" | "cohorts" | "channels" | "segments" | "products" | "levers" | "equity" | "forecast";
  readonly phrase: Phrase;
}

interface Told extends Pick<InsightScreenProps, "dataset" | "analysis" | "forecast" | "lines"> {
  readonly status: ForecastStatus;
  readonly answers: ReportAnswers;
}

/** Age at which channels are compared in the report, in days. */
const channelAge: FixedAge = 180;

/**
 * The opening sentences of the screens, in the order of a report, and what follows from the costs and competitors that were typed; those
 * that are not known are left out.
 */
export function findings(told: Told, t: Messages, f: Format, language: Language): Finding[] {
  const { analysis, dataset, lines, status, answers } = told;
  const known = status.kind === "known" ? status : null;
  const found: Finding[] = [{ name: "overview", screen: "overview", phrase: overviewHeadline(analysis, status, t, f) }];
  if (answers.equity !== null && known !== null) {
    const value = known.result.totals.customerEquity.value;
    const horizon = horizonText(known.settings.horizonDays, t, f);
    found.push({
      name: "equity",
      screen: "equity",
      phrase: equityHeadline(value, answers.equity, analysis.moneyIs, horizon, equityWords[language], f),
    });
    const { customerEquity } = known.result.totals;
    const share = marketShare(customerEquity, answers.equity.yearRevenue, dataset.plans?.competitors ?? []);
    if (share.equity !== null) {
      const percent = (part: number) => f.percent(part, 0);
      const revenue = share.revenue === null ? null : percent(share.revenue);
      const others = share.compared.length;
      const sentence = reportWords[language].share(percent(share.equity.value), revenue, others, f.integer(others));
      found.push({ name: "equityShare", screen: "equity", phrase: [sentence] });
    }
  }
  if (answers.segments !== null && answers.plays !== null) {
    const response = dataset.plans?.playResponse ?? emptyPlans.playResponse;
    const { segments, plays } = answers;
    const w = segmentWords[language];
    found.push({
      name: "segments",
      screen: "segments",
      phrase: segmentsHeadline({ analysis, segments, plays, forecast: known, response, w, t, f }),
    });
  }
  if (answers.cohorts !== null) {
    found.push({
      name: "cohorts",
      screen: "cohorts",
      phrase: cohortsHeadline(answers.cohorts, cohortWords[language], f),
    });
  }
  if (answers.channels !== null) {
    const naming = { by: answers.channels.by, w: channelWords[language], t, f };
    found.push({
      name: "channels",
      screen: "channels",
      phrase: channelsHeadline(answers.channels, channelAge, analysis.moneyIs, naming),
    });
    const { spend, target } = dataset.plans?.acquisition ?? emptyPlans.acquisition;
    const figures = acquisitionFigures(answers.channels, null, spend, { basis: channelAge, target });
    const sentence = costsFinding(figures, channelAge, naming);
    if (sentence !== null) found.push({ name: "costs", screen: "channels", phrase: [sentence] });
  }
  if (answers.pairs !== null || answers.values !== null) {
    found.push({
      name: "products",
      screen: "products",
      phrase: productsHeadline(answers.pairs, answers.values, lines, productWords[language], f),
    });
  }
  if (answers.levers !== null) {
    const leverage = leverageOf(dataset, analysis, answers.levers);
    found.push({ name: "levers", screen: "levers", phrase: leversHeadline(leverage, leverWords[language], f) });
  }
  if (told.forecast !== null && known !== null) {
    found.push({ name: "forecast", screen: "forecast", phrase: [verdict(told.forecast, known.result, t, f)] });
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

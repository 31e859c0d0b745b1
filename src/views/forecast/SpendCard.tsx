import { memo } from "react";
import { ChartFrame } from "../../charts";
import type { SpendMeaning } from "../../engine";
import { type Format, type Messages, useI18n } from "../../i18n";
import { figureText } from "./figureText";
import { flagText } from "./flagText";
import { ParameterTable, parameterFigures } from "./ParameterTable";
import type { FittedCardProps } from "./types";

/** From here on customers' means lie within about 3 % of each other. */
const alikeFrom = 1000;

/** What an order is expected to be worth, and on whose spending that rests. */
export const SpendCard = memo(function SpendCard({ analysis, fitted, source }: FittedCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.spend;
  const { spend } = fitted;
  const own = spend.kind === "gammaGamma";
  const rows = own ? spendRows(spend, t, f) : [];
  const flag = own && spend.params.q > alikeFrom ? words.alike : flagText(spend.flag, t);
  return (
    <ChartFrame
      name="spend"
      kind="table"
      title={spend.mean > 0 ? words.title(f.moneyShort(spend.mean)) : words.plain}
      subtitle={own ? words.subtitle : words.subtitleCommon}
      definition="spendModel"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      table={parameterFigures({ words: words.table, rows })}
    >
      <div className="fc-words">
        {spendSentences(spend, t, f).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {flag !== null && <p className="fc-flag">{flag}</p>}
      </div>
      {rows.length > 0 && <ParameterTable caption={words.plain} words={words.table} rows={rows} />}
    </ChartFrame>
  );
});

function spendSentences(spend: SpendMeaning, t: Messages, f: Format): string[] {
  const words = t.forecast.spend;
  const sentences: string[] = [];
  if (spend.kind === "commonMean") sentences.push(words.common);
  else {
    // E = ((q − 1) × everybody's mean + p × x × own mean) ÷ (p × x + q − 1).
    const own = (orders: number) => (spend.params.p * orders) / (spend.params.p * orders + spend.params.q - 1);
    sentences.push(words.own(f.percent(own(1), 0), f.percent(own(5), 0)));
    const { scoreWithFirst, scoreWithoutFirst, withFirst } = spend;
    const tested = scoreWithFirst !== null && scoreWithoutFirst !== null;
    if (withFirst) {
      sentences.push(tested && scoreWithFirst > scoreWithoutFirst ? words.withFirst : words.withFirstPlain);
    } else {
      sentences.push(tested && scoreWithoutFirst > scoreWithFirst ? words.withoutFirst : words.withoutFirstPlain);
    }
  }
  if (spend.positiveFactor < 0.9995) sentences.push(words.positive(f.percent(1 - spend.positiveFactor)));
  return sentences;
}

function spendRows({ params, standardErrors }: SpendMeaning, t: Messages, f: Format) {
  const words = t.forecast.spend.meanings;
  const meanings = {
    p: words.p(f.percent(1 / Math.sqrt(params.p), 0)),
    // Means are spread as an inverse gamma: its coefficient of variation is 1/√(q − 2), without bound for q ≤ 2.
    q: params.q > 2 ? words.q(f.percent(1 / Math.sqrt(params.q - 2), 0)) : words.qWide,
    v: words.v,
  };
  return (["p", "q", "v"] as const).map((name) => ({
    symbol: name,
    value: figureText(params[name], f),
    error:
      Number.isFinite(standardErrors[name]) && standardErrors[name] > 0
        ? figureText(standardErrors[name], f)
        : t.forecast.parameters.atLimit,
    meaning: meanings[name],
  }));
}

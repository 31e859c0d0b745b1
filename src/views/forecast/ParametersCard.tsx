import { memo } from "react";
import { ChartFrame } from "../../charts";
import { useI18n } from "../../i18n";
import { figureText } from "./figureText";
import { flagText } from "./flagText";
import { ParameterTable, parameterFigures } from "./ParameterTable";
import { halfLifeTitle, parameterMeaning } from "./parameterMeaning";
import type { FittedCardProps } from "./types";

const symbols: Readonly<Record<string, string>> = { alpha: "α", beta: "β" };

/** The model's parameters, how sure they are, and what they mean. */
export const ParametersCard = memo(function ParametersCard({ analysis, fitted, source }: FittedCardProps) {
  const { t, f } = useI18n();
  const words = t.forecast.parameters;
  const { meaning } = fitted;
  const rows = Object.entries(meaning.params)
    .filter(([, value]) => Number.isFinite(value))
    .map(([name, value]) => {
      const error = meaning.standardErrors[name] ?? 0;
      // k is chosen, not fitted.
      const known = Number.isFinite(error) && error > 0;
      return {
        symbol: symbols[name] ?? name,
        value: name === "k" ? f.integer(value) : figureText(value, f),
        error: known ? figureText(error, f) : name === "k" ? "" : words.atLimit,
        meaning: value > 0 ? parameterMeaning(name, meaning, t, f) : words.stay,
      };
    });
  const flag = flagText(meaning.flag, t);
  return (
    <ChartFrame
      name="parameters"
      kind="table"
      title={halfLifeTitle(meaning, t, f)}
      subtitle={words.subtitle(t.forecast.names[meaning.name], t.forecast.beliefs[meaning.name])}
      definition="modelParameters"
      source={source}
      n={t.charts.sampleSize(t.common.customersCount(analysis.customers, f.integer(analysis.customers)))}
      note={words.logLikelihood(f.decimal(meaning.logLikelihood, 1))}
      table={parameterFigures({ words, rows })}
    >
      {flag !== null && <p className="fc-words fc-flag">{flag}</p>}
      <ParameterTable caption={words.plain} words={words} rows={rows} />
    </ChartFrame>
  );
});

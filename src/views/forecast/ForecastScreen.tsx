import { useMemo, useRef } from "react";
import type { Forecast, ForecastResult } from "../../engine";
import { useI18n } from "../../i18n";
import { Notice, PageHeader } from "../../ui";
import { isEveryCostKnown } from "../shared/margin";
import { AliveCard } from "./AliveCard";
import { CalibrationCard } from "./CalibrationCard";
import { CheckList } from "./CheckList";
import { DropoutCard, RateCard } from "./DensityCards";
import { ExpectedSentence } from "./ExpectedSentence";
import { ForecastFigures } from "./ForecastFigures";
import { FrequencyCard } from "./FrequencyCard";
import { useFitted } from "./fitted";
import { headline, verdict } from "./headline";
import { daysText } from "./horizons";
import { ModelsCard } from "./ModelsCard";
import { NewCustomerCard } from "./NewCustomerCard";
import { ParametersCard } from "./ParametersCard";
import { SettingsBar } from "./SettingsBar";
import { SpendCard } from "./SpendCard";
import { TrackingCard } from "./TrackingCard";
import type { ForecastProps } from "./types";
import { UncertaintyCard } from "./UncertaintyCard";

type ForecastScreenProps = Omit<ForecastProps, "forecast"> & {
  readonly forecast: Forecast;
  readonly result: ForecastResult;
};

/** A made forecast: what to expect, how far it can be trusted, what it believes, what was checked. */
export function ForecastScreen(props: ForecastScreenProps) {
  const { t, f } = useI18n();
  const { dataset, analysis, forecast, result, onSettings } = props;
  const words = t.forecast;
  const checks = useRef<HTMLElement>(null);
  const { backtest } = forecast;
  const care = forecast.checks.filter(({ severity }) => severity !== "ok").length;
  const fitted = useFitted(forecast, result);
  const { name } = dataset;
  const source = useMemo(() => ({ dataset: name, from: analysis.firstOrder, to: analysis.end }), [name, analysis]);
  const card = { analysis, forecast, result, source };
  const fit = { analysis, fitted, source };
  const showChecks = () => {
    checks.current?.scrollIntoView({ block: "start" });
    checks.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <PageHeader
        title={<ExpectedSentence phrase={headline(analysis, forecast, result, t, f)} />}
        note={verdict(forecast, result, t, f)}
      />
      <SettingsBar
        settings={dataset.forecastSettings}
        margin={isEveryCostKnown(analysis) ? null : dataset.settings.margin}
        autoModel={result.autoModel}
        onSettings={onSettings}
        onMargin={props.onMargin}
      />
      <ForecastFigures {...card} />
      {backtest !== null && backtest.naiveWinner !== null && (
        <Notice kind="warn" title={words.naive.title}>
          {words.naive[backtest.naiveWinner](daysText(backtest.holdoutDays, t, f))}
        </Notice>
      )}
      {care > 0 && (
        <p className="fc-care">
          {words.care.title(care)}{" "}
          <button type="button" className="p-link" onClick={showChecks}>
            {words.care.show} ↓
          </button>
        </p>
      )}

      <h2 className="fc-section">{words.sections.ahead}</h2>
      <div className="fc-wide-narrow">
        <TrackingCard {...fit} />
        <NewCustomerCard {...card} />
      </div>

      <h2 className="fc-section">{words.sections.trust}</h2>
      <ModelsCard {...fit} onSettings={onSettings} />
      <div className="fc-pair">
        <CalibrationCard {...fit} />
        <FrequencyCard {...fit} />
      </div>
      <UncertaintyCard {...card} />

      <h2 className="fc-section">{words.sections.model}</h2>
      <div className="fc-wide-narrow">
        <AliveCard {...fit} />
        <div className="fc-stack">
          <RateCard {...fit} />
          <DropoutCard {...fit} />
        </div>
      </div>
      <div className="fc-pair">
        <ParametersCard {...fit} />
        <SpendCard {...fit} />
      </div>

      <h2 className="fc-section">{words.sections.checks}</h2>
      <section ref={checks} tabIndex={-1} className="fc-checks-frame" aria-label={words.checks.title}>
        <CheckList checks={forecast.checks} />
      </section>
    </>
  );
}

import { type ReactNode, useMemo, useRef } from "react";
import type { Forecast, ForecastResult } from "../../engine";
import { useI18n } from "../../i18n";
import { Notice, PageHeader } from "../../ui";
import { useInTurn } from "../shared/useInTurn";
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
import type { FittedCardProps, ForecastProps } from "./types";
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
  const turns = useInTurn(fitted, 7);
  /** A card of the fit when its turn has come. */
  const inTurn = (turn: number, draw: (props: FittedCardProps) => ReactNode): ReactNode => {
    const own = turns[turn];
    return own == null ? <div className="fc-later" /> : draw({ analysis, fitted: own, source });
  };
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
        margin={dataset.settings.margin}
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
        {inTurn(0, (fit) => (
          <TrackingCard {...fit} />
        ))}
        <NewCustomerCard {...card} />
      </div>

      <h2 className="fc-section">{words.sections.trust}</h2>
      {inTurn(1, (fit) => (
        <ModelsCard {...fit} onSettings={onSettings} />
      ))}
      <div className="fc-pair">
        {inTurn(2, (fit) => (
          <CalibrationCard {...fit} />
        ))}
        {inTurn(3, (fit) => (
          <FrequencyCard {...fit} />
        ))}
      </div>
      <UncertaintyCard {...card} />

      <h2 className="fc-section">{words.sections.model}</h2>
      <div className="fc-wide-narrow">
        {inTurn(4, (fit) => (
          <AliveCard {...fit} />
        ))}
        <div className="fc-stack">
          {inTurn(5, (fit) => (
            <RateCard {...fit} />
          ))}
          {inTurn(6, (fit) => (
            <DropoutCard {...fit} />
          ))}
        </div>
      </div>
      <div className="fc-pair">
        {inTurn(6, (fit) => (
          <>
            <ParametersCard {...fit} />
            <SpendCard {...fit} />
          </>
        ))}
      </div>

      <h2 className="fc-section">{words.sections.checks}</h2>
      <section ref={checks} tabIndex={-1} className="fc-checks-frame" aria-label={words.checks.title}>
        <CheckList checks={forecast.checks} />
      </section>
    </>
  );
}

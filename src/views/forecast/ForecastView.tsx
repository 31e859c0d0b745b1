import "./forecast.css";
import { Button } from "@mantine/core";
import { useI18n } from "../../i18n";
import { EmptyState, Notice } from "../../ui";
import { ForecastScreen } from "./ForecastScreen";
import { Refused } from "./Refused";
import type { ForecastProps } from "./types";
import { useLasting } from "./useLasting";
import { Working } from "./Working";

/** What the customers of a data set are expected to bring, how sure that is, and why. */
export function ForecastView(props: ForecastProps) {
  const { t } = useI18n();
  const { dataset, forecast, progress, onCancel, onRetry } = props;
  const words = t.forecast;
  const wanted = dataset.forecastSettings;
  const idle = progress === null;
  const stopped = useLasting(idle && forecast === null);
  const slow = useLasting(!idle);
  const stale = useLasting(
    idle &&
      forecast !== null &&
      (forecast.settings.model !== wanted.model ||
        forecast.settings.horizonDays !== wanted.horizonDays ||
        forecast.settings.annualDiscountRate !== wanted.annualDiscountRate),
  );
  const retry = (
    <Button onClick={onRetry} data-testid="forecast-retry">
      {words.stopped.action}
    </Button>
  );

  if (forecast === null) {
    return stopped ? (
      <EmptyState whole title={words.stopped.title} text={words.stopped.text} action={retry} />
    ) : (
      <Working title={words.working.title} text={words.working.text} progress={progress} onCancel={onCancel} />
    );
  }
  const { result, refusal } = forecast;
  return (
    <div className="fc">
      {slow && (
        <div className="p-card fc-again">
          <Working title={words.working.again} progress={progress} onCancel={onCancel} />
        </div>
      )}
      {stale && <Notice kind="info" title={words.stopped.stale} action={retry} />}
      {result === null ? (
        <Refused code={refusal?.code ?? "noFit"} refusal={refusal} checks={forecast.checks} />
      ) : (
        <ForecastScreen {...props} forecast={forecast} result={result} />
      )}
    </div>
  );
}

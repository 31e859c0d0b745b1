import { useI18n } from "../../i18n";
import { hashOf } from "../../state/route";
import type { ForecastStatus } from "../shared/forecastStatus";
import { absenceText } from "../shared/forecastText";

interface ForecastLineProps {
  readonly status: Exclude<ForecastStatus, { kind: "known" }>;
}

/** Why the forecast's figures are not here, or how far they have come; the rest of the screen does not wait for them. */
export function ForecastLine({ status }: ForecastLineProps) {
  const { t, f } = useI18n();
  const share = status.kind === "working" ? status.share : null;
  return (
    <p className="cust-forecast-line">
      {status.kind === "refused" && <strong>{t.customers.noForecast} </strong>}
      {absenceText(status, t, f)}
      {share !== null && ` ${f.percent(share, 0)}`}{" "}
      <a className="p-link" href={hashOf("forecast")}>
        {t.common.forecast.open}
      </a>
    </p>
  );
}

import type { Analysis } from "../../engine";
import { useI18n } from "../../i18n";
import { Definition, Kpi } from "../../ui";
import { cautionCount } from "../shared/cautions";
import type { ForecastStatus } from "../shared/forecastStatus";
import { absenceText, horizonText } from "../shared/forecastText";
import { type ExpectedName, expectedFigure } from "./expectedFigures";

interface ExpectedKpiProps {
  readonly name: ExpectedName;
  readonly analysis: Analysis;
  readonly status: ForecastStatus;
  /** Given to the one figure that speaks for all: it tells progress and reasons in full, and leads to the forecast. */
  readonly onForecast?: () => void;
}

/** A figure of the forecast with its interval; what is missing for it; or how far the forecast has come. */
export function ExpectedKpi({ name, analysis, status, onForecast }: ExpectedKpiProps) {
  const { t, f } = useI18n();
  const cautions = status.kind === "known" ? cautionCount(status) : 0;
  const link = onForecast !== undefined && (
    <button
      type="button"
      className={`p-link p-small overview-adjust${cautions > 0 ? " overview-caution" : ""}`}
      onClick={onForecast}
    >
      {cautions > 0 ? t.common.forecast.openWarned(cautions, f.integer(cautions)) : t.common.forecast.open}
    </button>
  );
  if (status.kind === "known") {
    const figure = expectedFigure(name, analysis, status.result, t, f);
    const horizon = horizonText(status.settings.horizonDays, t, f);
    return (
      <Kpi
        name={name}
        value={figure?.value ?? null}
        text={figure?.text ?? ""}
        note={figure?.note}
        {...(name === "predictedClv"
          ? { label: t.overview.withHorizon(t.definitions.predictedClv.name, horizon) }
          : {})}
        action={link}
      />
    );
  }
  if (status.kind === "refused") {
    const missing = onForecast === undefined ? t.overview.needsForecast : absenceText(status, t, f);
    return <Kpi name={name} value={null} text="" missing={missing} action={link} />;
  }
  return (
    <div className="p-kpi">
      <div className="p-kpi-label">
        <span>{t.definitions[name].name}</span>
        <Definition name={name} />
      </div>
      <p className="overview-pending">
        <span className="overview-pending-dash" aria-hidden="true">
          –
        </span>
        {onForecast !== undefined && absenceText(status, t, f)}
      </p>
      {onForecast !== undefined && status.kind === "working" && <Working share={status.share} />}
      {link}
    </div>
  );
}

/** A thin bar: the rest of the screen is there to be read meanwhile. */
function Working({ share }: { readonly share: number | null }) {
  const { t, f } = useI18n();
  return (
    <div
      className="p-progress-track"
      role="progressbar"
      aria-label={t.common.forecast.working}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share === null ? {} : { "aria-valuenow": Math.round(100 * share), "aria-valuetext": f.percent(share, 0) })}
    >
      <div className="p-progress-bar overview-expected-bar" style={{ width: `${100 * (share ?? 0)}%` }} />
    </div>
  );
}

import { type ComponentType, memo, type ReactNode, useState } from "react";
import type { ChartSource } from "../../charts";
import type { Analysis, Forecast, TotalSpread } from "../../engine";
import { useI18n } from "../../i18n";
import type { AskInsight } from "../../state";
import { SegmentedSwitch } from "../../ui";
import { knownForecast } from "../shared/forecastStatus";
import { horizonText } from "../shared/forecastText";
import { useInsight } from "../shared/useInsight";

type Worth = "historic" | "total";

/** What a drawing of how value is spread over customers is given. */
export interface SpreadProps {
  readonly analysis: Analysis;
  readonly source: ChartSource;
  /** Of what has been where nothing is given. */
  readonly spread?: TotalSpread;
  /** The horizon in words where what is expected within it is counted; null where only what has been is. */
  readonly horizon?: string | null;
  readonly controls?: ReactNode;
}

interface SpreadCardProps {
  readonly draw: ComponentType<SpreadProps>;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly source: ChartSource;
  readonly ask: AskInsight;
}

/** How value is spread over customers: what they have brought in, or, where there is a forecast, that and what is expected of them. */
export const SpreadCard = memo(function SpreadCard(props: SpreadCardProps) {
  const { t, f } = useI18n();
  const { draw: Draw, analysis, forecast, source } = props;
  const [worth, setWorth] = useState<Worth>("historic");
  const known = knownForecast(forecast);
  const { shown } = useInsight(props, "totalSpread", { wanted: known !== null && worth === "total" });
  const total = known === null || worth === "historic" ? null : (shown?.answer ?? null);
  const words = t.overview.worth;
  return (
    <Draw
      analysis={analysis}
      source={source}
      spread={total ?? analysis}
      horizon={total === null || known === null ? null : horizonText(known.settings.horizonDays, t, f)}
      controls={
        known !== null && (
          <SegmentedSwitch
            label={words.label}
            value={worth}
            options={[
              { value: "historic", label: words.historic },
              { value: "total", label: words.total },
            ]}
            onChange={setWorth}
          />
        )
      }
    />
  );
});

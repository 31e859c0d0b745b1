import type { ChartSource } from "../../charts";
import type { Analysis, Forecast, ForecastProgress, ForecastResult, ForecastSettings } from "../../engine";
import type { DatasetMeta } from "../../state";
import type { Fitted } from "./fitted";

export interface ForecastProps {
  readonly dataset: DatasetMeta;
  readonly analysis: Analysis;
  /** The last one made; while a new one is in the making it stays on the screen. */
  readonly forecast: Forecast | null;
  /** Where the making of a new one is; null when none is made. */
  readonly progress: ForecastProgress | null;
  readonly onSettings: (patch: Partial<ForecastSettings>) => void;
  readonly onMargin: (margin: number) => void;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

/** What each card of a fit is given. */
export interface FittedCardProps {
  readonly analysis: Analysis;
  readonly fitted: Fitted;
  readonly source: ChartSource;
}

/** What each card of what is expected is given. */
export interface ForecastCardProps {
  readonly analysis: Analysis;
  readonly forecast: Forecast;
  readonly result: ForecastResult;
  readonly source: ChartSource;
}

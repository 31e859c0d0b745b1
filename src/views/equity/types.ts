import type { ChartSource } from "../../charts";
import type { Analysis } from "../../engine";
import type { KnownForecast } from "../shared/forecastStatus";

/** What every card of the screen needs. */
export interface EquityCardProps {
  readonly analysis: Analysis;
  readonly known: KnownForecast;
  readonly source: ChartSource;
}

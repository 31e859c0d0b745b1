import type { Analysis, Forecast, LineTable, OrderTable, Plans } from "../../engine";
import type { AskInsight, DatasetMeta, Forecasting } from "../../state";

/** What every screen that asks the worker about the open data set is given. */
export interface InsightScreenProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly forecasting: Forecasting;
  readonly hideNames: boolean;
  readonly onHideNames: (hide: boolean) => void;
  readonly ask: AskInsight;
  readonly onPlans: (patch: Partial<Plans>) => Promise<void>;
  readonly onOpenCustomer: (customer: number) => void;
}

import type { Analysis, Forecast, FormulaOverrides, OrderTable } from "../../engine";
import type { AskInsight, DatasetMeta, Forecasting } from "../../state";

export interface OverviewProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly forecast: Forecast | null;
  readonly forecasting: Forecasting;
  readonly hideNames: boolean;
  readonly onHideNames: (hidden: boolean) => void;
  readonly onOpenCustomer: (index: number) => void;
  readonly onAllCustomers: () => void;
  readonly onFormula: (overrides: FormulaOverrides) => void;
  /** Goes to the forecast's own screen. */
  readonly onForecast: () => void;
  readonly ask: AskInsight;
  readonly onDownloadResults: () => void;
}

import type { Analysis, FormulaOverrides, OrderTable } from "../../engine";
import type { DatasetMeta } from "../../state";

export interface OverviewProps {
  readonly dataset: DatasetMeta;
  readonly orders: OrderTable;
  readonly analysis: Analysis;
  readonly hideNames: boolean;
  readonly onHideNames: (hidden: boolean) => void;
  readonly onOpenCustomer: (index: number) => void;
  readonly onAllCustomers: () => void;
  readonly onFormula: (overrides: FormulaOverrides) => void;
  readonly onDownloadResults: () => void;
}

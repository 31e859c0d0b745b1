import type { AnalysisSettings, ForecastSettings, LineTable, OrderTable } from "../engine";
import type { FileRead, ImportMapping, Reconciliation } from "../ingest";

/** Everything about a data set but its columns: one record, listed without touching the chunks. */
export interface DatasetMeta {
  readonly id: string;
  readonly name: string;
  /** ms since epoch. */
  readonly importedAt: number;
  readonly currency: string;
  readonly files: readonly FileRead[];
  readonly mapping: ImportMapping;
  readonly reconciliation: Reconciliation;
  readonly settings: AnalysisSettings;
  readonly forecastSettings: ForecastSettings;
  readonly orders: number;
  readonly customers: number;
  readonly firstOrder: number;
  readonly lastOrder: number;
  /** The generated shop, said so wherever its figures stand. */
  readonly sample: boolean;
}

export interface Dataset {
  readonly meta: DatasetMeta;
  readonly orders: OrderTable;
  readonly lines: LineTable;
}

export type StoreErrorCode = "quota" | "unavailable" | "newerVersion" | "blocked" | "damaged" | "unknown";

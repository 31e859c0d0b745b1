import type {
  AlivePoint,
  Analysis,
  AnalysisSettings,
  CustomerQuery,
  Forecast,
  ForecastProgress,
  ForecastSettings,
} from "../engine";
import type { ImportDraft, ImportMapping, Role } from "../ingest";
import type { Dataset, DatasetMeta, StoreErrorCode } from "../store";
import type { Failure } from "../worker/protocol";

/** What the root's `data-state` says. */
export type Phase = "empty" | "mapping" | "importing" | "analysing" | "ready" | "failed";

export type AppFailure = Failure | { readonly kind: "store"; readonly code: StoreErrorCode; readonly message: string };

/** The import under way; null when there is none. */
export type ImportJob =
  | {
      readonly step: "reading";
      readonly fileNames: readonly string[];
      readonly bytesDone: number;
      readonly bytesTotal: number;
      readonly rows: number;
    }
  | { readonly step: "mapping"; readonly draft: ImportDraft; readonly mapping: ImportMapping }
  | { readonly step: "building" }
  | { readonly step: "storing" };

/** idle: done, or nothing to forecast. stopped: by the user, until asked again. */
export type Forecasting =
  | { readonly step: "idle" }
  | { readonly step: "stopped" }
  | { readonly step: "working"; readonly progress: ForecastProgress | null };

export interface AppState {
  /** False until the store has been asked for the last data set. */
  readonly started: boolean;
  readonly datasets: readonly DatasetMeta[];
  readonly dataset: Dataset | null;
  readonly analysis: Analysis | null;
  /** An analysis of the open data set is being worked out. */
  readonly analysing: boolean;
  /** What is expected of the open data set; the last one stays until its successor is there. */
  readonly forecast: Forecast | null;
  readonly forecasting: Forecasting;
  readonly job: ImportJob | null;
  readonly failure: AppFailure | null;
  /** The data set could not be stored (private window, full disk): it lives until the tab is closed. */
  readonly unsaved: StoreErrorCode | null;
}

/** All that views may ask for. Every one of them leaves what is stored as it was when it fails. */
export interface AppActions {
  start(): Promise<void>;
  importFiles(files: readonly File[]): Promise<void>;
  /** Pasted cells; `name` becomes the data set's. */
  importText(text: string, name: string): Promise<void>;
  /** Imports the generated shop as a file would be, without the mapping screen. */
  loadSample(name: string): Promise<void>;
  setRole(group: number, column: number, role: Role): void;
  setGroup(
    group: number,
    patch: Partial<Pick<ImportMapping["groups"][number], "grain" | "dateOrder" | "decimalMark" | "excludedStatuses">>,
  ): void;
  setCurrency(currency: string): void;
  confirmImport(): Promise<void>;
  cancelImport(): void;
  openDataset(id: string): Promise<void>;
  renameDataset(id: string, name: string): Promise<void>;
  deleteDataset(id: string): Promise<void>;
  setSettings(patch: Partial<AnalysisSettings>): Promise<void>;
  /** Only another model means a new fit. */
  setForecastSettings(patch: Partial<ForecastSettings>): Promise<void>;
  makeForecast(): Promise<void>;
  stopForecast(): void;
  /** P(alive) of one customer over time; empty without a forecast. */
  aliveHistory(customer: number): Promise<readonly AlivePoint[]>;
  setDatasetCurrency(currency: string): Promise<void>;
  dismissFailure(): void;
  /** The JSON of "Download results"; null when there is nothing to write. */
  results(): Promise<Blob | null>;
  /** Rows of the customers table in order, worked out in the worker. */
  queryCustomers(query: CustomerQuery): Promise<Uint32Array>;
}

import type {
  AlivePoint,
  Analysis,
  AnalysisSettings,
  CustomerQuery,
  Forecast,
  ForecastProgress,
  ForecastSettings,
  InsightAnswer,
  InsightAsk,
  InsightKind,
  Plans,
} from "../engine";
import type {
  FileChoice,
  GroupMapping,
  ImportDraft,
  ImportMapping,
  ImportSurvey,
  MergeCounts,
  RefusalCause,
  Role,
} from "../ingest";
import type { Dataset, DatasetMeta, LastImport, StoreErrorCode } from "../store";
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
  | MappingJob
  | { readonly step: "building" }
  | { readonly step: "storing" };

/** All files are read, and how they are meant is being settled. */
export interface MappingJob {
  readonly step: "mapping";
  readonly fileNames: readonly string[];
  readonly draft: ImportDraft;
  readonly mapping: ImportMapping;
  /** What the mapping makes of the files; null before it is counted, and where counting failed. */
  readonly survey: ImportSurvey | null;
  /** The counts are being worked out again: those on show are of an earlier mapping. */
  readonly surveying: boolean;
  /** Nothing in the files says their currency: the one in the mapping is a guess that the user should look at. */
  readonly currencyOpen?: boolean;
  /** Header signatures of groups that are read as their like was last time. */
  readonly remembered: readonly string[];
  /** The open data set, to which the files can be added; null where there is none. */
  readonly openDataset: Pick<DatasetMeta, "id" | "name" | "currency"> | null;
  readonly target: ImportTarget;
  /** What adding to the open data set would change; null before it is counted. */
  readonly changes: MergeCounts | null;
}

/** A data set of its own, or the open one. */
export type ImportTarget = "new" | "open";

/** What the user may change of a group besides the columns' roles. */
export type GroupPatch = Partial<
  Pick<
    GroupMapping,
    | "grain"
    | "dateOrder"
    | "blankDates"
    | "repeatedTotals"
    | "decimalMark"
    | "excludedStatuses"
    | "kind"
    | "customerKeys"
    | "amount"
    | "discountSaid"
  >
>;

/** A choice for one file; of a workbook more sheets may be read beside the chosen one, each as a file of its own. */
export type ReadingChoice = FileChoice & { readonly alsoSheets?: readonly string[] };

/** What the user may change of the import besides its groups. */
export type ImportPatch = Partial<Pick<ImportMapping, "currencies" | "categoryMargins" | "overlaps">>;

/** Rows of the last import that could not be read, while its files are still at hand. */
export interface RefusedInTab {
  readonly dataset: string;
  readonly rows: number;
}

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
  /** The import that can be undone. */
  readonly lastImport: LastImport | null;
  readonly refused: RefusedInTab | null;
}

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** A newer question of the same kind from the same asker replaces an unanswered one, which is answered by null. */
export type AskInsight = <K extends InsightKind>(
  kind: K,
  ask: InsightAsk<K>,
  onShare?: (share: number) => void,
  asker?: string,
) => Promise<InsightAnswer<K> | null>;

/** All that views may ask for. Every one of them leaves what is stored as it was when it fails. */
export interface AppActions {
  start(): Promise<void>;
  importFiles(files: readonly File[]): Promise<void>;
  /** Pasted cells; `name` becomes the data set's. */
  importText(text: string, name: string): Promise<void>;
  /** Imports the generated shop as a file would be, without the mapping screen. */
  loadSample(name: string): Promise<void>;
  setRole(group: number, column: number, role: Role): void;
  setGroup(group: number, patch: GroupPatch): void;
  setImport(patch: ImportPatch): void;
  setCurrency(currency: string): void;
  setTarget(target: ImportTarget): void;
  /** Reads a group as its cells and headers say, not as last time. */
  forgetRemembered(headerSignature: string): void;
  /** Another encoding or sheet for one file: all files are read once more. */
  chooseReading(choice: ReadingChoice): Promise<void>;
  /** More files beside those that are being mapped. */
  addFiles(files: readonly File[]): Promise<void>;
  confirmImport(): Promise<void>;
  /**
   * The refused rows as written, a file for each file that has some: of the import on the mapping screen, or else of the
   * last one. Null where the files are not at hand any more.
   */
  refusedFiles(causes: Readonly<Record<RefusalCause, string>>): Promise<readonly NamedBlob[] | null>;
  /** Puts back what was there before the last import. */
  undoImport(): Promise<void>;
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
  /** Keeps what the user has typed about the shop with the open data set. */
  setPlans(patch: Partial<Plans>): Promise<void>;
  /** An answer from the worker; null where a newer question of its kind, or another data set, came in between. */
  insight: AskInsight;
  setDatasetCurrency(currency: string): Promise<void>;
  dismissFailure(): void;
  /** The JSON of "Download results"; null when there is nothing to write. */
  results(): Promise<Blob | null>;
  /** Rows of the customers table in order, worked out in the worker. */
  queryCustomers(query: CustomerQuery): Promise<Uint32Array>;
}

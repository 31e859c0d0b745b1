import type {
  AlivePoint,
  Analysis,
  AnalysisSettings,
  CustomerQuery,
  Forecast,
  ForecastProgress,
  ForecastSettings,
  InsightAnswer,
  InsightKind,
  InsightQuestion,
  LineTable,
  OrderNumbers,
  OrderTable,
} from "../engine";
import type {
  ImportDraft,
  ImportFailure,
  ImportMapping,
  ImportResult,
  ImportSurvey,
  MergeCounts,
  MergedImport,
  Reconciliation,
  RefusalCause,
  RefusedRows,
  StoredImport,
} from "../ingest";

/** A data set to add to, without its tables: those of the worker's own table are meant. */
export type MergeBase = Omit<StoredImport, "orders" | "lines">;

/** What of a data set's orders the analysis does not read. */
export type RestOfOrders = Omit<OrderTable, keyof OrderNumbers>;

/**
 * The whole conversation between page and worker: two unions.
 * `id` pairs an answer with its request. The page reads files and stores; the worker decodes, parses and computes.
 */
export type Request =
  /** Start reading files; a new job forgets the one before. `mapping` tells which columns to keep on a second reading. */
  | {
      readonly type: "importOpen";
      readonly id: number;
      readonly files: readonly { readonly name: string; readonly size: number; readonly lastModified?: number }[];
      readonly mapping: ImportMapping | null;
    }
  /** The next bytes of one file, transferred; files in order. Answered by `sliceDone`, so that the page can hold back. */
  | {
      readonly type: "importSlice";
      readonly id: number;
      readonly file: number;
      readonly bytes: ArrayBuffer;
      readonly last: boolean;
    }
  /** All slices are in: what was found? Answered by `draft`. */
  | { readonly type: "importDraft"; readonly id: number }
  /** Make orders of it. Answered by `built`, or by `rereadNeeded` when the mapping wants a column that was not kept. */
  | { readonly type: "importBuild"; readonly id: number; readonly mapping: ImportMapping }
  /** Count what a mapping makes of the files. Answered by `surveyed`, or by `rereadNeeded`. */
  | { readonly type: "importSurvey"; readonly id: number; readonly mapping: ImportMapping }
  /** What would adding the files to the worker's table change? Answered by `compared`, or by `rereadNeeded`. */
  | { readonly type: "importCompare"; readonly id: number; readonly mapping: ImportMapping; readonly base: MergeBase }
  /** Add the built orders to the worker's table. Answered by `merged`; `importAdopt` then takes the merged ones. */
  | { readonly type: "importMerge"; readonly id: number; readonly base: MergeBase }
  /** Start picking the refused rows out of the same files. `causes`: the words for each. Answered by `done`. */
  | {
      readonly type: "refusedOpen";
      readonly id: number;
      readonly files: readonly { readonly name: string; readonly size: number }[];
      readonly mapping: ImportMapping;
      readonly refused: RefusedRows;
      readonly causes: Readonly<Record<RefusalCause, string>>;
    }
  /** As `importSlice`, for the refused rows. Answered by `sliceDone`. */
  | {
      readonly type: "refusedSlice";
      readonly id: number;
      readonly file: number;
      readonly bytes: ArrayBuffer;
      readonly last: boolean;
    }
  /** Answered by `refusedFiles`. */
  | { readonly type: "refusedFinish"; readonly id: number }
  /** Make the built orders the worker's table, and let go of the job. Answered by `done`. */
  | { readonly type: "importAdopt"; readonly id: number }
  /** Let go of the job's memory. Answered by `done`. */
  | { readonly type: "importDrop"; readonly id: number }
  /** Put a table from the store into the worker. Answered by `done`. */
  | { readonly type: "tableLoad"; readonly id: number; readonly orders: OrderTable; readonly lines: LineTable }
  /**
   * Analyse a data set of which the store has not read more yet. The worker's table stays what it was until `tableRest` brings
   * the rest, if it does. Answered by `analysed`.
   */
  | {
      readonly type: "tableNumbers";
      readonly id: number;
      readonly dataset: string;
      readonly orders: OrderNumbers;
      readonly settings: AnalysisSettings;
    }
  /** Make the data set of the last `tableNumbers` the worker's table, with its analysis. Answered by `done`. */
  | {
      readonly type: "tableRest";
      readonly id: number;
      readonly dataset: string;
      readonly orders: RestOfOrders;
      readonly lines: LineTable;
    }
  /** Analyse the table in the worker. Answered by `analysed`. */
  | { readonly type: "analyse"; readonly id: number; readonly settings: AnalysisSettings }
  /**
   * Forecast what the analysed customers will bring. Answered by `forecast`, after any number of `forecastProgress`, or by
   * `cancelled` when a newer one, `forecastCancel` or another table came in between. Only another table, end or model
   * means a new fit.
   */
  | { readonly type: "forecast"; readonly id: number; readonly settings: ForecastSettings }
  /** Answered by `done`; the forecast under way is answered by `cancelled`. */
  | { readonly type: "forecastCancel"; readonly id: number }
  /**
   * A question about the analysed customers. Answered by `insight`, after any number of `insightProgress`, or by
   * `cancelled` when another table or a newer question of the same kind from the same asker came in between.
   */
  | { readonly type: "insight"; readonly id: number; readonly question: InsightQuestion; readonly asker: string }
  /** P(alive) of one customer over time, by the fit in use. Answered by `aliveHistory`. */
  | { readonly type: "aliveHistory"; readonly id: number; readonly customer: number }
  /** The analysis as the JSON file that "Download results" hands out, in UTF-8. Answered by `results`. */
  | {
      readonly type: "results";
      readonly id: number;
      readonly name: string;
      readonly currency: string;
      readonly reconciliation: Reconciliation;
    }
  /** Rows of the customers table, in order. Answered by `customerRows`. */
  | { readonly type: "customers"; readonly id: number; readonly query: CustomerQuery };

export type Response =
  | { readonly type: "sliceDone"; readonly id: number; readonly rows: number }
  | { readonly type: "draft"; readonly id: number; readonly draft: ImportDraft }
  | { readonly type: "built"; readonly id: number; readonly result: ImportResult }
  | { readonly type: "rereadNeeded"; readonly id: number }
  | { readonly type: "surveyed"; readonly id: number; readonly survey: ImportSurvey }
  | { readonly type: "compared"; readonly id: number; readonly counts: MergeCounts }
  | { readonly type: "merged"; readonly id: number; readonly merged: MergedImport }
  | { readonly type: "refusedFiles"; readonly id: number; readonly files: readonly RefusedFile[] }
  | { readonly type: "done"; readonly id: number }
  | { readonly type: "analysed"; readonly id: number; readonly analysis: Analysis }
  | { readonly type: "forecastProgress"; readonly id: number; readonly progress: ForecastProgress }
  /** `fit` counts fits: forecasts with the same one differ only in what horizon, rate and margin decide. */
  | { readonly type: "forecast"; readonly id: number; readonly forecast: Forecast; readonly fit: number }
  /** Share done, 0 … 1. */
  | { readonly type: "insightProgress"; readonly id: number; readonly share: number }
  | { readonly type: "insight"; readonly id: number; readonly answer: InsightAnswer<InsightKind> }
  | { readonly type: "cancelled"; readonly id: number }
  | { readonly type: "aliveHistory"; readonly id: number; readonly points: readonly AlivePoint[] }
  | { readonly type: "results"; readonly id: number; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly type: "customerRows"; readonly id: number; readonly rows: Uint32Array }
  | { readonly type: "failed"; readonly id: number; readonly failure: Failure };

/** Refused rows of one file as a file of their own. */
export interface RefusedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What went wrong, as data: the page turns it into a sentence in the user's language. */
export type Failure =
  | { readonly kind: "import"; readonly import: ImportFailure }
  | { readonly kind: "unexpected"; readonly message: string };

import type { AnalysisSettings, ForecastSettings, LineTable, OrderTable, Plans } from "../engine";
import type { FileRead, GroupMapping, ImportMapping, MergeCounts, Provenance, Reconciliation } from "../ingest";

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
  /** What the user has typed about the shop; a part is absent until something is (and in data sets of earlier versions). */
  readonly plans?: Partial<Plans>;
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
  /** Which file each order stands in; absent in data sets of the first version. */
  readonly provenance?: Provenance;
}

/** The last import, which can be undone until the next one. */
export interface LastImport {
  readonly dataset: string;
  /** What it was added to, or null when it made the data set. */
  readonly former: DatasetMeta | null;
  /** The data set that was open before it made a new one. */
  readonly openBefore: string | null;
  readonly files: readonly string[];
  /** ms since epoch. */
  readonly at: number;
  /** What it changed; null when it made the data set. */
  readonly counts: MergeCounts | null;
}

/** How the user had files of one header read, to be proposed when such a file comes again. */
export interface RememberedMapping {
  /** Its `grain` is one the user chose; `grainChosen` false: the file decides anew. */
  readonly group: GroupMapping;
  readonly grainChosen: boolean;
  /** Statuses that were there: others are new, and judged by themselves. */
  readonly statuses: readonly string[];
  readonly currency: string;
  /** Margins by category of the import. Absent: none. */
  readonly categoryMargins?: Readonly<Record<string, number>>;
}

export type StoreErrorCode = "quota" | "unavailable" | "newerVersion" | "blocked" | "damaged" | "unknown";

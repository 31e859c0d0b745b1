import type { Analysis, Forecast, ForecastFit, InsightSource, LineTable, OrderNumbers, OrderTable } from "../engine";
import type { createRefusedReader, ImportReader, ImportResult, MergedImport } from "../ingest";

/** What the worker remembers between requests: the import under way, the table that is analysed, and what came of it. */
export interface Session {
  reader: ImportReader | null;
  built: BuiltImport | null;
  /** Picks the refused rows out of files that are read once more. */
  refusing: ReturnType<typeof createRefusedReader> | null;
  table: Tables | null;
  analysis: Analysis | null;
  /** A stored data set that is analysed already while the rest of it is being read. */
  arriving: { readonly dataset: string; readonly orders: OrderNumbers; readonly analysis: Analysis } | null;
  /** The fitted models, and what they were fitted to. */
  fit: { readonly key: FitKey; readonly fit: ForecastFit; readonly count: number } | null;
  fits: number;
  forecast: Forecast | null;
}

/** Orders made of the files, and what the data set becomes with them; `mapping` says by which word they were made. */
export interface BuiltImport {
  readonly mapping: string;
  readonly result: ImportResult;
  merged: MergedImport | null;
}

export interface Tables {
  readonly orders: OrderTable;
  readonly lines: LineTable;
}

/** What a fit depends on: the same three mean the same fit. */
export interface FitKey {
  readonly tables: Tables;
  readonly end: number;
  readonly model: string;
}

export function emptySession(): Session {
  return {
    reader: null,
    built: null,
    refusing: null,
    table: null,
    analysis: null,
    arriving: null,
    fit: null,
    fits: 0,
    forecast: null,
  };
}

/** What was worked out from another table goes with it. */
export function setTable(session: Session, table: Tables, analysis: Analysis | null = null): void {
  session.table = table;
  session.analysis = analysis;
  session.arriving = null;
  session.fit = null;
  session.forecast = null;
}

export function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`the worker has no ${what}`);
  return value;
}

/** What is known of the analysed table. */
export function insightSource(session: Session): InsightSource {
  const { orders, lines } = required(session.table, "table");
  const { forecast, fit } = session;
  return { orders, lines, analysis: required(session.analysis, "analysis"), forecast, fit: fit?.fit ?? null };
}

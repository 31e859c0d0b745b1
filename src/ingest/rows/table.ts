import type { Delimiter } from "../types";

/** What is known of a table when its header has been found. */
export interface TableStart {
  readonly header: readonly string[];
  /** 1-based line of the header in the file, or row of the sheet. */
  readonly headerLine: number;
  /** First data rows. */
  readonly rows: readonly (readonly string[])[];
  readonly preamble: readonly string[];
  readonly delimiter: Delimiter;
}

/** Where the rows of a file go. */
export interface TableSink {
  start(table: TableStart): void;
  /**
   * Rows below the header; cells as written, blank lines as `[""]`.
   * @param firstLine 1-based line of the first row.
   * @param spans lines from each row to the next; null when it is one everywhere.
   */
  rows(rows: string[][], firstLine: number, spans: Uint32Array | null): void;
  /** A line whose quote never closes, put aside. */
  broken(line: number, text: string): void;
}

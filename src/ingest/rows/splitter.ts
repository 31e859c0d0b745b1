import type Papa from "papaparse";
import { ImportError } from "../importError";
import type { Delimiter } from "../types";
import { type RowParser, rowParser } from "./parser";

/** Text given to the parser at once: small enough that rows die young in memory, large enough that calls cost nothing. */
const pieceLength = 65_536;
/** Less than this part of a piece waits for more text. */
const worthParsing = 1 / 4;
/** A row longer than this is no row: an opened quote swallows the file, or the file has no lines. */
export const maxRowLength = 1_048_576;
/** Stray quotes that are put aside line by line before the file as a whole is called unreadable. */
const maxBrokenLines = 100;

export interface RowSink {
  /**
   * @param rows cells as written, blank lines as `[""]`.
   * @param firstLine 1-based line of the first row.
   * @param lines lines that each row spans; null when every row is one line.
   */
  rows(rows: string[][], firstLine: number, lines: Uint32Array | null): void;
  /** A line whose quote never closes, put aside. */
  broken(line: number, text: string): void;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function linesPerRow(rows: readonly string[][]): Uint32Array {
  const lines = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    let count = 1;
    for (const cell of rows[i] ?? []) {
      if (cell.includes("\n")) count += countLineEnds(cell);
    }
    lines[i] = count;
  }
  return lines;
}

/**
 * Text with LF line ends to rows, in pieces of bounded size. A row that is not complete waits for more text; the wait is
 * bounded by `maxRowLength`, and doubles, so that a quote that never closes costs neither memory nor repeated scanning.
 */
export class RowSplitter {
  readonly #parser: RowParser;
  readonly #sink: RowSink;
  readonly #file: string;
  readonly #piece: number;
  #rest = "";
  #line = 1;
  #need: number;
  #brokenLines = 0;

  constructor(delimiter: Delimiter, file: string, sink: RowSink, piece = pieceLength) {
    this.#parser = rowParser(delimiter);
    this.#sink = sink;
    this.#file = file;
    this.#piece = piece;
    this.#need = piece;
  }

  /** @throws ImportError `cellTooLong`, `unreadableFile`. */
  push(text: string, last: boolean): void {
    let all = this.#rest + text;
    if (last && all.length > 0 && !all.endsWith("\n")) all += "\n";
    let at = 0;
    while (at < all.length) {
      const left = all.length - at;
      if (left < this.#need && !last && (this.#need > this.#piece || left < this.#piece * worthParsing)) break;
      const used = this.#parsePiece(all, at, last && left <= this.#need);
      at += used;
      if (used > 0) {
        this.#need = this.#piece;
      } else {
        if (this.#need >= maxRowLength) this.#refuseLongRow(all.slice(at, at + this.#need));
        this.#need = Math.min(this.#need * 2, maxRowLength);
      }
    }
    this.#rest = all.slice(at);
  }

  /** Parses up to `need` characters and returns how many were used; at the end of the file all of them are. */
  #parsePiece(all: string, at: number, end: boolean): number {
    const piece = end ? all.slice(at) : this.#cutAtLine(all, at);
    if (piece === "") return 0;
    const result = this.#parser.parse(piece, true);
    const swallowing = result.errors.length === 0 ? null : this.#swallowedLines(result);
    if (swallowing !== null) {
      const good = result.data.slice(0, swallowing.row);
      const before = this.#emit(good, null);
      const broken = piece.slice(this.#offsetOfLine(piece, before));
      const until = piece.lastIndexOf("\n", swallowing.index) + 1;
      const lineEnd = piece.indexOf("\n", Math.max(until, piece.length - broken.length)) + 1;
      this.#putAside(piece.slice(piece.length - broken.length, lineEnd));
      return lineEnd;
    }
    const used = result.meta.cursor;
    const hasQuote = piece.includes('"');
    this.#emit(result.data, hasQuote ? piece.slice(0, used) : null, !hasQuote);
    if (end && used < piece.length) {
      // The file ends inside a quote: the line that opened it is put aside, and reading goes on below it.
      const lineEnd = piece.indexOf("\n", used) + 1;
      this.#putAside(piece.slice(used, lineEnd));
      return lineEnd;
    }
    return used;
  }

  #cutAtLine(all: string, at: number): string {
    const lineEnd = all.lastIndexOf("\n", at + this.#need - 1);
    return lineEnd < at ? "" : all.slice(at, lineEnd + 1);
  }

  /** Hands rows on and returns how many lines they span. */
  #emit(rows: string[][], text: string | null, single = false): number {
    if (rows.length === 0) return 0;
    const oneLineEach = single || (text !== null && countLineEnds(text) === rows.length);
    const lines = oneLineEach ? null : linesPerRow(rows);
    const total = lines === null ? rows.length : lines.reduce((sum, count) => sum + count, 0);
    this.#sink.rows(rows, this.#line, lines);
    this.#line += total;
    return total;
  }

  /** A malformed quote whose cell ran over a line end: it has swallowed rows. */
  #swallowedLines(result: Papa.ParseResult<string[]>): { row: number; index: number } | null {
    for (const error of result.errors) {
      const row = error.row ?? -1;
      if (error.code !== "InvalidQuotes" || error.index === undefined) continue;
      if (result.data[row]?.some((cell) => cell.includes("\n"))) return { row, index: error.index };
    }
    return null;
  }

  #offsetOfLine(text: string, lines: number): number {
    let at = 0;
    for (let i = 0; i < lines; i++) at = text.indexOf("\n", at) + 1;
    return at;
  }

  #putAside(text: string): void {
    this.#brokenLines++;
    if (this.#brokenLines > maxBrokenLines) {
      throw new ImportError("unreadableFile", { file: this.#file, line: this.#line, detail: "quotes" });
    }
    this.#sink.broken(this.#line, text);
    this.#line += countLineEnds(text);
  }

  #refuseLongRow(text: string): never {
    const result = this.#parser.parse(text, false);
    const opened = result.errors.find((error) => error.code === "MissingQuotes");
    const line = this.#line + (opened?.index === undefined ? 0 : countLineEnds(text.slice(0, opened.index)));
    throw new ImportError("cellTooLong", { file: this.#file, line, detail: opened === undefined ? "" : "quote" });
  }
}

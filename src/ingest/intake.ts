import { type FileGroup, headRows } from "./group";
import { ImportError } from "./importError";
import type { TableStart } from "./rows/table";
import { TableReader } from "./rows/tableReader";
import type { Delimiter, FileChoice, FileRead } from "./types";

/** Finds the group of a header, making it when it is new. */
export type GroupFor = (header: readonly string[], rows: readonly (readonly string[])[]) => FileGroup;

/** What is known of a file before its bytes come. */
export interface SourceFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** ms since epoch; absent where it means nothing (pasted cells). */
  readonly lastModified?: number;
}

/** Rows that room is made for at most, however large a file says it is. */
const mostExpected = 1 << 22;

/** One file on its way to its group. */
export class FileIntake {
  readonly #index: number;
  readonly #name: string;
  readonly #size: number;
  readonly #lastModified: number | undefined;
  readonly #groupFor: GroupFor;
  readonly #table: TableReader;
  #group: FileGroup | null = null;
  #delimiter: Delimiter = ",";
  #headerLine = 1;
  #preamble: readonly string[] = [];
  #descriptionLine: number | null = null;
  #firstDataRow = true;
  #rows = 0;

  constructor(index: number, source: SourceFile, choice: FileChoice | null, groupFor: GroupFor) {
    const { name } = source;
    this.#index = index;
    this.#name = name;
    this.#size = source.size;
    this.#lastModified = source.lastModified;
    this.#groupFor = groupFor;
    this.#table = new TableReader(name, choice, {
      start: (table) => this.#start(table),
      rows: (rows, line, spans) => this.#takeRows(rows, line, spans),
      broken: (line, text) => {
        this.#group?.quoteUnclosed.add(this.#index, line, text.trim());
        this.#rows++;
      },
    });
  }

  /** @throws ImportError of every kind that a file's bytes can cause. */
  push(bytes: Uint8Array, last: boolean): void {
    const isFirst = this.#rows === 0;
    this.#table.push(bytes, last);
    if (isFirst && !last) this.#expectRest();
    if (last && this.#rows === 0) throw new ImportError("headerOnly", { file: this.#name });
  }

  /** The rest of the file will hold about as many rows a byte as its beginning. */
  #expectRest(): void {
    const { bytes } = this.#table;
    const rest = Math.ceil((this.#rows * 1.02 * (this.#size - bytes)) / bytes);
    if (rest > 0) this.#group?.expect(Math.min(rest, mostExpected));
  }

  get rows(): number {
    return this.#rows;
  }

  get group(): FileGroup | null {
    return this.#group;
  }

  /** Whether the file would be read like this under a choice. */
  serves(choice: FileChoice | null): boolean {
    const { encoding, sheet, container } = this.#table;
    if (choice?.encoding !== undefined && container !== "workbook" && choice.encoding !== encoding) return false;
    return choice?.sheet === undefined || container !== "workbook" || choice.sheet === sheet;
  }

  read(): FileRead {
    const { bytes, encoding, container, signature, sheets, sheet, encodings } = this.#table;
    return {
      name: this.#name,
      bytes,
      encoding,
      delimiter: this.#delimiter,
      headerLine: this.#headerLine,
      rows: this.#rows,
      facts: {
        position: this.#index,
        container,
        signature,
        sheets,
        sheet,
        encodings,
        preamble: this.#preamble,
        descriptionLine: this.#descriptionLine,
        platform: this.#group?.platform ?? null,
        headerSignature: this.#group?.signature ?? "",
        ...(this.#lastModified !== undefined && { lastModified: this.#lastModified }),
      },
    };
  }

  #start(table: TableStart): void {
    this.#delimiter = table.delimiter;
    this.#headerLine = table.headerLine;
    this.#preamble = table.preamble;
    this.#group = this.#groupFor(table.header, table.rows.slice(0, headRows));
    const { refusal } = this.#group;
    if (refusal !== null && refusal !== undefined) {
      throw new ImportError(refusal.code, { file: this.#name, detail: refusal.instead });
    }
    this.#group.startFile(this.#index, table.header.length);
  }

  #takeRows(rows: string[][], firstLine: number, spans: Uint32Array | null): void {
    const group = this.#group;
    if (group === null) return;
    let from = 0;
    let line = firstLine;
    if (this.#firstDataRow) {
      const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
      if (first >= 0) {
        this.#firstDataRow = false;
        if (group.isDescription(rows[first] ?? [])) {
          for (; from <= first; from++) {
            this.#descriptionLine = line;
            line += spans?.[from] ?? 1;
          }
        }
      }
    }
    const taken = from === 0 ? rows : rows.slice(from);
    if (taken.length === 0) return;
    const before = group.rowsSeen;
    group.take(taken, this.#index, line, from === 0 ? spans : (spans?.slice(from) ?? null));
    this.#rows += group.rowsSeen - before;
  }
}

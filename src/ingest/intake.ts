import { type FileGroup, headRows } from "./group";
import { ImportError } from "./importError";
import { findShape, headLength } from "./rows/shape";
import { RowSplitter } from "./rows/splitter";
import { ByteDecoder } from "./text/decoder";
import { LineEnds } from "./text/lineEnds";
import { refuseMarkup } from "./text/sniff";
import type { Delimiter, FileRead } from "./types";

/** Finds the group of a header, making it when it is new. */
export type GroupFor = (header: readonly string[], rows: readonly (readonly string[])[]) => FileGroup;

/** One file on its way: bytes → text → shape → rows → its group. */
export class FileIntake {
  readonly #index: number;
  readonly #name: string;
  readonly #groupFor: GroupFor;
  readonly #decoder: ByteDecoder;
  readonly #lineEnds = new LineEnds();
  #head = "";
  #splitter: RowSplitter | null = null;
  #group: FileGroup | null = null;
  #delimiter: Delimiter = ",";
  #headerLine = 1;
  /** Rows still to be passed over: the preamble and the header. */
  #skip = 0;
  #firstDataRow = true;
  #bytes = 0;
  #rows = 0;

  constructor(index: number, name: string, groupFor: GroupFor) {
    this.#index = index;
    this.#name = name;
    this.#groupFor = groupFor;
    this.#decoder = new ByteDecoder(name);
  }

  /** @throws ImportError of every kind that a file's bytes can cause. */
  push(bytes: Uint8Array, last: boolean): void {
    this.#bytes += bytes.length;
    const text = this.#lineEnds.normalise(this.#decoder.decode(bytes, last));
    if (this.#splitter !== null) this.#splitter.push(text, last);
    else this.#takeHead(text, last);
    if (last && this.#rows === 0) throw new ImportError("headerOnly", { file: this.#name });
  }

  get rows(): number {
    return this.#rows;
  }

  get group(): FileGroup | null {
    return this.#group;
  }

  read(): FileRead {
    return {
      name: this.#name,
      bytes: this.#bytes,
      encoding: this.#decoder.encoding,
      delimiter: this.#delimiter,
      headerLine: this.#headerLine,
      rows: this.#rows,
    };
  }

  #takeHead(text: string, last: boolean): void {
    this.#head += text;
    if (this.#head.length < headLength && !last) return;
    const all = this.#head.replace(/^\uFEFF/, "");
    this.#head = "";
    if (all.trim() === "" && last) throw new ImportError("emptyFile", { file: this.#name });
    refuseMarkup(all, this.#name);
    const shape = findShape(all.slice(0, headLength), last && all.length <= headLength);
    if (shape === null) throw new ImportError("noHeader", { file: this.#name, line: 1 });
    this.#delimiter = shape.delimiter;
    this.#headerLine = shape.headerLine;
    this.#skip = shape.headerRow + 1;
    this.#group = this.#groupFor(shape.header, shape.rows.slice(0, headRows));
    if (this.#group.buyerIsIn !== null) {
      throw new ImportError("noBuyerInFile", { file: this.#name, detail: this.#group.buyerIsIn });
    }
    this.#group.startFile(this.#index);
    this.#splitter = new RowSplitter(shape.delimiter, this.#name, {
      rows: (rows, line, lines) => this.#takeRows(rows, line, lines),
      broken: (line, broken) => this.#takeBroken(line, broken),
    });
    this.#splitter.push(all, last);
  }

  #takeRows(rows: string[][], firstLine: number, lines: Uint32Array | null): void {
    const group = this.#group;
    if (group === null) return;
    let taken = rows;
    let line = firstLine;
    let spans = lines;
    const drop = (count: number): void => {
      for (let i = 0; i < count; i++) line += spans?.[i] ?? 1;
      taken = taken.slice(count);
      spans = spans?.slice(count) ?? null;
    };
    if (this.#skip > 0) {
      const above = Math.min(this.#skip, taken.length);
      this.#skip -= above;
      drop(above);
    }
    if (this.#firstDataRow) {
      const first = taken.findIndex((row) => row.some((cell) => cell.trim() !== ""));
      if (first >= 0) {
        this.#firstDataRow = false;
        if (group.isDescription(taken[first] ?? [])) drop(first + 1);
      }
    }
    if (taken.length === 0) return;
    const before = group.rowsSeen;
    group.take(taken, this.#index, line, spans);
    this.#rows += group.rowsSeen - before;
  }

  #takeBroken(line: number, text: string): void {
    if (this.#skip > 0) throw new ImportError("noHeader", { file: this.#name, line, detail: "quotes" });
    this.#group?.quoteUnclosed.add(this.#index, line, text.trim());
    this.#rows++;
  }
}

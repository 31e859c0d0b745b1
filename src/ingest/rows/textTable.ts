import { ImportError } from "../importError";
import { ByteDecoder } from "../text/decoder";
import { LineEnds } from "../text/lineEnds";
import { refuseMarkup } from "../text/sniff";
import type { Encoding, EncodingReading } from "../types";
import { findShape, headLength } from "./shape";
import { maxRowLength, RowSplitter } from "./splitter";
import type { TableSink } from "./table";

/** Characters that the shape is found in: the usual ones, and more where not even two lines end within them. */
function headOf(text: string): number {
  const first = text.indexOf("\n");
  const second = first < 0 ? -1 : text.indexOf("\n", first + 1);
  if (second < 0) return text.length < headLength ? headLength : maxRowLength;
  return Math.max(headLength, Math.min(second + 1, maxRowLength));
}

/**
 * Bytes decoded at once. Text in pieces that a processor keeps near, each ending with a line, is parsed where it lies: in one large piece,
 * or in pieces that end within a line and are joined, every character would be fetched and copied once more.
 */
const pieceBytes = 65_536;
const lineEnd = 10;

/** A text file on its way: bytes → text → shape → rows. */
export class TextTable {
  readonly #name: string;
  readonly #sink: TableSink;
  readonly #decoder: ByteDecoder;
  readonly #lineEnds = new LineEnds();
  #head = "";
  #splitter: RowSplitter | null = null;
  /** Rows still to be passed over: the preamble and the header. */
  #skip = 0;

  constructor(name: string, encoding: Encoding | null, sink: TableSink) {
    this.#name = name;
    this.#sink = sink;
    this.#decoder = new ByteDecoder(name, encoding);
  }

  get encoding(): Encoding {
    return this.#decoder.encoding;
  }

  get encodings(): readonly EncodingReading[] {
    return this.#decoder.readings();
  }

  /** @throws ImportError of every kind that a file's bytes can cause. */
  push(bytes: Uint8Array, last: boolean): void {
    let at = 0;
    while (bytes.length - at > pieceBytes) {
      const end = bytes.lastIndexOf(lineEnd, at + pieceBytes - 1) + 1;
      const next = end > at ? end : at + pieceBytes;
      this.#pushPiece(bytes.subarray(at, next), false);
      at = next;
    }
    this.#pushPiece(at === 0 ? bytes : bytes.subarray(at), last);
  }

  #pushPiece(bytes: Uint8Array, last: boolean): void {
    const text = this.#lineEnds.normalise(this.#decoder.decode(bytes, last));
    if (this.#splitter !== null) this.#splitter.push(text, last);
    else this.#takeHead(text, last);
  }

  #takeHead(text: string, last: boolean): void {
    this.#head += text;
    const length = headOf(this.#head);
    if (this.#head.length < length && !last) return;
    const all = this.#head.replace(/^\uFEFF/, "");
    this.#head = "";
    if (all.trim() === "" && last) throw new ImportError("emptyFile", { file: this.#name });
    refuseMarkup(all, this.#name);
    const shape = findShape(all.slice(0, length), last && all.length <= length);
    if (shape === null) throw new ImportError("noHeader", { file: this.#name, line: 1 });
    this.#skip = shape.headerRow + 1;
    this.#sink.start(shape);
    this.#splitter = new RowSplitter(shape.delimiter, this.#name, {
      rows: (rows, line, lines) => this.#takeRows(rows, line, lines),
      broken: (line, broken) => {
        if (this.#skip > 0) throw new ImportError("noHeader", { file: this.#name, line, detail: "quotes" });
        this.#sink.broken(line, broken);
      },
    });
    this.#splitter.push(all, last);
  }

  #takeRows(rows: string[][], firstLine: number, lines: Uint32Array | null): void {
    const above = Math.min(this.#skip, rows.length);
    this.#skip -= above;
    if (above === 0) {
      this.#sink.rows(rows, firstLine, lines);
      return;
    }
    let line = firstLine;
    for (let i = 0; i < above; i++) line += lines?.[i] ?? 1;
    if (above < rows.length) this.#sink.rows(rows.slice(above), line, lines?.slice(above) ?? null);
  }
}

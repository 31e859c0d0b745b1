import { Gunzip } from "fflate";
import { ImportError } from "../importError";
import { Signature } from "../text/signature";
import type { Container, Encoding, EncodingReading, FileChoice, SheetInfo } from "../types";
import { SheetTable } from "./sheetTable";
import type { TableSink } from "./table";
import { TextTable } from "./textTable";

/** Bytes that tell what a file is kept as. */
const magicLength = 4;

function containerOf(head: Uint8Array): Container {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04 ? "workbook" : "text";
}

/** One file on its way to rows, whatever it is kept as. */
export class TableReader {
  readonly #name: string;
  readonly #choice: FileChoice | null;
  readonly #sink: TableSink;
  readonly #signature = new Signature();
  #held = new Uint8Array(0);
  #text: TextTable | null = null;
  #sheet: SheetTable | null = null;
  #gunzip: Gunzip | null = null;
  container: Container = "text";
  bytes = 0;

  constructor(name: string, choice: FileChoice | null, sink: TableSink) {
    this.#name = name;
    this.#choice = choice;
    this.#sink = sink;
  }

  get encoding(): Encoding {
    return this.#text?.encoding ?? "utf-8";
  }

  get encodings(): readonly EncodingReading[] {
    return this.#text?.encodings ?? [];
  }

  get sheets(): readonly SheetInfo[] {
    return this.#sheet?.sheets ?? [];
  }

  get sheet(): string | null {
    return this.#sheet?.sheet ?? null;
  }

  get signature(): string {
    return this.#signature.text();
  }

  /** @throws ImportError of every kind that a file's bytes can cause. */
  push(bytes: Uint8Array, last: boolean): void {
    this.bytes += bytes.length;
    this.#signature.push(bytes);
    if (this.#text !== null || this.#sheet !== null) {
      this.#pass(bytes, last);
      return;
    }
    let all = bytes;
    if (this.#held.length > 0) {
      all = new Uint8Array(this.#held.length + bytes.length);
      all.set(this.#held);
      all.set(bytes, this.#held.length);
    }
    if (all.length < magicLength && !last) {
      this.#held = all.slice();
      return;
    }
    this.#open(all);
    this.#pass(all, last);
  }

  #open(head: Uint8Array): void {
    this.container = containerOf(head);
    if (this.container === "workbook") {
      this.#sheet = new SheetTable(this.#name, this.#choice?.sheet ?? null, this.#sink);
      return;
    }
    const text = new TextTable(this.#name, this.#choice?.encoding ?? null, this.#sink);
    this.#text = text;
    if (this.container === "gzip") this.#gunzip = new Gunzip((data, last) => text.push(data, last));
  }

  #pass(bytes: Uint8Array, last: boolean): void {
    if (this.#gunzip === null) {
      this.#sheet?.push(bytes, last);
      this.#text?.push(bytes, last);
      return;
    }
    try {
      this.#gunzip.push(bytes, last);
    } catch (error) {
      if (error instanceof ImportError) throw error;
      throw new ImportError("unreadableFile", { file: this.#name, detail: "archive" });
    }
  }
}

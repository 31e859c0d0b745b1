import { ImportError } from "../importError";
import { platformOf } from "../recognise/platforms";
import type { SheetInfo } from "../types";
import { Workbook } from "../workbook/workbook";
import { aliasCount, cleanHeader, findHeader, isBlankRow, preambleOf } from "./shape";
import type { TableSink } from "./table";

/** Rows of a sheet that are looked at before its header is decided. */
const headCount = 1000;
/** Rows of each sheet that are looked at when one is chosen. */
const glance = 60;
const batchSize = 2000;

interface NumberedRow {
  readonly cells: string[];
  readonly row: number;
}

/** How much the first rows of a sheet look like orders; 0 for a sheet without a table. */
function likeness(rows: readonly string[][]): number {
  const at = findHeader(rows);
  const header = rows[at];
  if (header === undefined || rows.length < at + 2) return 0;
  return 1 + aliasCount(header) + (platformOf(header) === null ? 0 : 100);
}

function withoutTail(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === "") end--;
  return cells.slice(0, end);
}

/** A workbook on its way: its bytes are kept until the last, since a zip archive has its table of contents at the end. */
export class SheetTable {
  readonly #name: string;
  readonly #sink: TableSink;
  readonly #wanted: string | null;
  readonly #slices: Uint8Array[] = [];
  #width = 0;
  sheets: readonly SheetInfo[] = [];
  sheet: string | null = null;

  /** @param sheet the sheet to read; null chooses the one that looks most like orders. */
  constructor(name: string, sheet: string | null, sink: TableSink) {
    this.#name = name;
    this.#wanted = sheet;
    this.#sink = sink;
  }

  /** @throws ImportError of every kind that a workbook can cause. */
  push(bytes: Uint8Array, last: boolean): void {
    this.#slices.push(bytes.slice());
    if (!last) return;
    const workbook = new Workbook(this.#whole(), this.#name);
    const likely = workbook.sheets.map((info) => {
      const rows: string[][] = [];
      workbook.rows(info.name, (cells) => rows.push(cells) < glance);
      return { ...info, score: likeness(rows) };
    });
    const best = Math.max(...likely.map(({ score, hidden }) => (hidden ? -1 : score)));
    const chosen =
      this.#wanted ?? (likely.find(({ score, hidden }) => !hidden && score === best) ?? likely[0])?.name ?? "";
    this.sheets = likely.map(({ name, rows, hidden, score }) => ({
      name,
      rows,
      hidden,
      likely: !hidden && score >= 4,
    }));
    this.sheet = chosen;
    this.#read(workbook, chosen);
  }

  #whole(): Uint8Array {
    const whole = new Uint8Array(this.#slices.reduce((sum, slice) => sum + slice.length, 0));
    let at = 0;
    for (const slice of this.#slices.splice(0)) {
      whole.set(slice, at);
      at += slice.length;
    }
    return whole;
  }

  #read(workbook: Workbook, sheet: string): void {
    const head: NumberedRow[] = [];
    let batch: NumberedRow[] = [];
    let started = false;
    workbook.rows(sheet, (cells, row) => {
      if (!started) {
        if (head.push({ cells, row }) < headCount) return true;
        this.#start(head);
        started = true;
        return true;
      }
      batch.push({ cells, row });
      if (batch.length === batchSize) {
        this.#hand(batch);
        batch = [];
      }
      return true;
    });
    if (!started) this.#start(head);
    this.#hand(batch);
  }

  #start(head: readonly NumberedRow[]): void {
    if (head.every(({ cells }) => isBlankRow(cells))) throw new ImportError("emptyFile", { file: this.#name });
    const rows = head.map(({ cells }) => cells);
    const at = findHeader(rows);
    const header = cleanHeader(withoutTail(rows[at] ?? []));
    if (header.length === 0) throw new ImportError("noHeader", { file: this.#name, line: 1 });
    this.#width = header.length;
    const below = rows.slice(at + 1).filter((row) => !isBlankRow(row));
    this.#sink.start({
      header,
      headerLine: head[at]?.row ?? 1,
      rows: below,
      preamble: preambleOf(rows.slice(0, at)),
      delimiter: ",",
    });
    this.#hand(head.slice(at + 1));
  }

  /** Rows with the distance from each to the next; what stands to the right of the table is no part of it. */
  #hand(batch: readonly NumberedRow[]): void {
    const [first] = batch;
    if (first === undefined) return;
    const spans = Uint32Array.from(batch, ({ row }, i) => (batch[i + 1]?.row ?? row + 1) - row);
    this.#sink.rows(
      batch.map(({ cells }) => (cells.length > this.#width ? cells.slice(0, this.#width) : cells)),
      first.row,
      spans,
    );
  }
}

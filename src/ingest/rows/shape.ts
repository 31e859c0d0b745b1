import { aliasOf } from "../recognise/aliases";
import { evidenceOf } from "../recognise/evidence";
import type { Delimiter } from "../types";
import { rowParser } from "./parser";

/** Characters looked at before delimiter and header are decided. */
export const headLength = 65_536;
/** A header stands within this many rows. */
const maxPreamble = 40;

export interface Shape {
  readonly delimiter: Delimiter;
  /** Rows above the header, blank ones included, then the header's own position. */
  readonly headerRow: number;
  /** 1-based line of the header. */
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Rows below the header in the head, blank ones left out. */
  readonly rows: readonly (readonly string[])[];
}

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell === "" || cell.trim() === "");
}

function parseHead(text: string, delimiter: Delimiter, whole: boolean): string[][] {
  const ended = whole && !text.endsWith("\n") ? `${text}\n` : text;
  return rowParser(delimiter).parse(ended, true).data;
}

function aliasCount(row: readonly string[]): number {
  return row.reduce((count, cell) => count + (aliasOf(cell) === null ? 0 : 1), 0);
}

function modalWidth(rows: readonly (readonly string[])[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 0;
  let best = 0;
  for (const [candidate, count] of counts) {
    if (count > best || (count === best && candidate > width)) {
      width = candidate;
      best = count;
    }
  }
  return { width, share: rows.length === 0 ? 0 : best / rows.length };
}

function score(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => !isBlankRow(row)).slice(0, 500);
  const { width, share } = modalWidth(filled);
  const names = Math.max(0, ...filled.slice(0, maxPreamble).map(aliasCount));
  return (width < 2 ? 0 : share * (1 + Math.min(width, 10) / 10)) + (width < 2 ? 0 : names * 3);
}

/** Position of the header row, or −1: the first row that names known columns, else a row of words above rows of values. */
function findHeader(rows: readonly (readonly string[])[]): number {
  const head = rows.slice(0, maxPreamble);
  const counts = head.map(aliasCount);
  const most = Math.max(0, ...counts);
  if (most >= 2) return counts.findIndex((count) => count >= Math.max(2, 0.6 * most));
  const { width } = modalWidth(rows.filter((row) => !isBlankRow(row)));
  return head.findIndex((row) => {
    const filled = row.filter((cell) => cell.trim() !== "");
    if (filled.length === 0 || filled.length < Math.min(2, width) || filled.length < 0.6 * width) return false;
    const cells = evidenceOf(filled);
    return cells.numbers === 0 && cells.dates === 0 && cells.emails === 0;
  });
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

/**
 * Finds the delimiter over many rows with quotes respected, and the header below any preamble.
 * @param text start of the file, LF line ends.
 * @param whole the text is the whole file.
 * @returns null when no row can be a header.
 */
export function findShape(text: string, whole: boolean): Shape | null {
  // Excel's own hint stands alone on the first line.
  const hint = /^sep=([,;|\t])\n/i.exec(text)?.[1];
  let best: { delimiter: Delimiter; rows: string[][]; score: number } | null = null;
  for (const delimiter of delimiters) {
    if (hint !== undefined && hint !== delimiter) continue;
    const rows = parseHead(text, delimiter, whole);
    const candidate = { delimiter, rows, score: score(rows) };
    if (best === null || candidate.score > best.score) best = candidate;
  }
  if (best === null) return null;
  const headerRow = findHeader(hint === undefined ? best.rows : [[""], ...best.rows.slice(1)]);
  const header = best.rows[headerRow];
  if (header === undefined) return null;
  const above = best.rows.slice(0, headerRow).flat();
  const lineEndsInCells = above.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
  return {
    delimiter: best.delimiter,
    headerRow,
    headerLine: headerRow + 1 + lineEndsInCells,
    header: header.map((cell) =>
      cell
        .replace(/\uFEFF/g, "")
        .trim()
        .normalize("NFC"),
    ),
    rows: best.rows.slice(headerRow + 1).filter((row) => !isBlankRow(row)),
  };
}

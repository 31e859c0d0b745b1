import { looksVietnamese, wordsOf } from "../recognise/normalise";
import type { DateOrder, DecimalMark } from "../types";
import { hasNoDecimals } from "../values/currency";
import { type DatePart, dayMs, dayUnder, readDatePart, splitDateTime } from "../values/dates";
import { type ReadNumber, readNumber, valueUnder } from "../values/numbers";
import type { CellRow } from "./cellRows";

/** What one channel cost in one month, added up. */
export interface SpendLine {
  readonly value: string;
  /** "2025-03" */
  readonly month: string;
  readonly amount: number;
}

export type SpendCause = "date" | "channel" | "amount" | "negative";

export interface SpendFile {
  /** By month, then by channel as it first comes. */
  readonly lines: readonly SpendLine[];
  /** Lines of the file that were read. */
  readonly read: number;
  readonly refused: readonly { readonly line: number; readonly cause: SpendCause; readonly text: string }[];
}

/**
 * Why nothing could be read.
 * - empty: there is no line.
 * - columns: date, channel and amount were not found.
 * - dates: the order of day and month is open.
 * - file: it is no table.
 */
export type SpendFailure = "empty" | "columns" | "dates" | "file";

/** Words of headers, folded. */
const dateWords = ["date", "day", "month", "ngay", "thang", "week", "tuan", "start"];
const channelWords = ["channel", "source", "platform", "kenh", "nguon", "campaign", "medium", "account"];
const amountWords = ["cost", "spend", "spent", "amount", "budget", "chi", "tien", "phi"];
/** Rows looked at to tell columns apart. */
const glance = 200;

/** Reads rows of date, channel, amount; columns are found by their headers, else by what their cells hold. */
export function readSpendRows(rows: readonly CellRow[], currency: string): SpendFile | SpendFailure {
  const [head] = rows;
  if (head === undefined) return "empty";
  const first = columnsByHeader(head.cells);
  const hasHeader = first !== null || !head.cells.some((cell) => monthOf(readDate(cell), "dmy") !== null);
  const body = hasHeader ? rows.slice(1) : rows;
  if (body.length === 0) return "empty";
  const columns = first ?? columnsByCells(body.slice(0, glance));
  if (columns === null) return "columns";
  const cells = body.map(({ cells: own, line }) => ({
    line,
    date: readDate(own[columns.date] ?? ""),
    dateText: (own[columns.date] ?? "").trim(),
    channel: (own[columns.channel] ?? "").normalize("NFC").replace(/\s+/g, " ").trim(),
    amount: readNumber(own[columns.amount] ?? ""),
    amountText: (own[columns.amount] ?? "").trim(),
  }));
  const vietnamese = currency === "VND" || head.cells.some(looksVietnamese);
  const order = dateOrder(
    cells.map(({ date }) => date),
    vietnamese,
  );
  if (order === null) return "dates";
  const mark = decimalMark(
    cells.map(({ amount }) => amount),
    vietnamese || hasNoDecimals(currency),
  );
  const sums = new Map<string, SpendLine>();
  const refused: { line: number; cause: SpendCause; text: string }[] = [];
  let read = 0;
  for (const { line, date, dateText, channel, amount, amountText } of cells) {
    const month = monthOf(date, order);
    const value = amount === null ? Number.NaN : valueUnder(amount, mark);
    const cause: SpendCause | null =
      month === null
        ? "date"
        : channel === ""
          ? "channel"
          : Number.isNaN(value)
            ? "amount"
            : value < 0
              ? "negative"
              : null;
    if (cause !== null || month === null) {
      refused.push({ line, cause: cause ?? "date", text: cause === "date" ? dateText : amountText });
      continue;
    }
    read++;
    const key = `${month} ${channel}`;
    sums.set(key, { value: channel, month, amount: (sums.get(key)?.amount ?? 0) + value });
  }
  const lines = [...sums.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return { lines, read, refused };
}

interface Columns {
  readonly date: number;
  readonly channel: number;
  readonly amount: number;
}

function columnsByHeader(header: readonly string[]): Columns | null {
  const taken = new Set<number>();
  const find = (words: readonly string[]): number => {
    const at = header.findIndex((cell, i) => !taken.has(i) && wordsOf(cell).some((word) => words.includes(word)));
    taken.add(at);
    return at;
  };
  const [date, amount, channel] = [find(dateWords), find(amountWords), find(channelWords)];
  return date < 0 || amount < 0 || channel < 0 ? null : { date, channel, amount };
}

/** The column with most dates, of the others that with most numbers, and the first that is mostly words. */
function columnsByCells(rows: readonly CellRow[]): Columns | null {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const share = (column: number, is: (cell: string) => boolean): number =>
    rows.filter(({ cells }) => is(cells[column] ?? "")).length / rows.length;
  const columns = Array.from({ length: width }, (_, i) => i);
  const isDate = (cell: string) => monthOf(readDate(cell), "dmy") !== null || monthOf(readDate(cell), "mdy") !== null;
  const best = (list: readonly number[], is: (cell: string) => boolean): number =>
    list.reduce((found, column) => (share(column, is) > Math.max(0.5, share(found, is)) ? column : found), -1);
  const date = best(columns, isDate);
  const amount = best(
    columns.filter((column) => column !== date),
    (cell) => readNumber(cell) !== null,
  );
  const isWord = (cell: string) => cell.trim() !== "" && readNumber(cell) === null;
  const channel = columns.find((column) => column !== date && column !== amount && share(column, isWord) > 0.5);
  return date < 0 || amount < 0 || channel === undefined ? null : { date, channel, amount };
}

/** A whole month, or a date. */
type SpendDate = { readonly kind: "month"; readonly month: string } | DatePart;

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2025-03", "03/2025", "tháng 3/2025", "Mar 2025" are months; else the date of the cell. */
function readDate(cell: string): SpendDate {
  const text = wordsOf(cell).filter((word) => word !== "thang" && word !== "thg" && word !== "nam" && word !== "t");
  if (text.length === 2) {
    const year = text.find((word) => /^(19|20)\d{2}$/.test(word));
    const other = text.find((word) => word !== year) ?? "";
    const named = monthNames.findIndex((name) => other.startsWith(name)) + 1;
    const month = /^t?\d{1,2}$/.test(other) ? Number(other.replace("t", "")) : named;
    if (year !== undefined && month >= 1 && month <= 12) return { kind: "month", month: written(Number(year), month) };
  }
  return readDatePart(splitDateTime(cell).date);
}

function written(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function monthOf(date: SpendDate, order: DateOrder): string | null {
  if (date.kind === "month") return date.month;
  // Day 25,569 of a spreadsheet is 1 January 1970.
  const day = date.kind === "serial" ? Math.floor(date.serial) - 25_569 : dayUnder(date, order);
  if (Number.isNaN(day)) return null;
  const time = new Date(day * dayMs);
  return written(time.getUTCFullYear(), time.getUTCMonth() + 1);
}

/** Proofs decide by majority; else dots and Vietnamese mean day first; else the order is open: null. */
function dateOrder(dates: readonly SpendDate[], vietnamese: boolean): DateOrder | null {
  const pairs = dates.flatMap((date) => (date.kind === "pair" && date.first !== date.second ? [date] : []));
  const dayFirst = pairs.filter(({ first }) => first > 12).length;
  const monthFirst = pairs.filter(({ second }) => second > 12).length;
  if (dayFirst + monthFirst > 0) return monthFirst > dayFirst ? "mdy" : "dmy";
  if (pairs.length === 0 || vietnamese || pairs.every(({ dots }) => dots)) return "dmy";
  return null;
}

/** Proofs decide by majority; else, where amounts have no decimals, marks group thousands; else they stand before decimals. */
function decimalMark(amounts: readonly (ReadNumber | null)[], noDecimals: boolean): DecimalMark {
  const count = (is: (read: ReadNumber) => boolean) => amounts.filter((read) => read !== null && is(read)).length;
  const [dot, comma] = [count(({ proof }) => proof === "."), count(({ proof }) => proof === ",")];
  if (dot + comma > 0) return comma > dot ? "," : ".";
  const [openDot, openComma] = [count(({ open }) => open === "."), count(({ open }) => open === ",")];
  if (noDecimals) return openDot >= openComma ? "," : ".";
  // "1,500" of an English file groups thousands, and so does "1.500" where every amount is written so.
  return openDot > openComma ? "," : ".";
}

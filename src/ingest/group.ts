import { causeHeader } from "./causeHeader";
import { CountColumn } from "./columns/countColumn";
import { DateColumn } from "./columns/dateColumn";
import { Growable } from "./columns/growable";
import { LabelColumn } from "./columns/labelColumn";
import { NumberColumn } from "./columns/numberColumn";
import { TextColumn } from "./columns/textColumn";
import { isNumberRole } from "./numberRoles";
import { isCustomerSummary } from "./recognise/customerSummary";
import { squeeze } from "./recognise/normalise";
import { type Platform, platformOf } from "./recognise/platforms";
import { recognise } from "./recognise/recognise";
import { LineMap } from "./rows/lineMap";
import { isBlankRow } from "./rows/shape";
import { customerFields, type DateOrder, type Role, type RowProblem } from "./types";
import { isSummaryWord } from "./values/words";

/** Columns that hold texts by row. */
export type TextLike = TextColumn | LabelColumn;
export type Column = TextLike | NumberColumn | DateColumn | CountColumn;

/** Rows looked at when roles are proposed, and shown as a preview. */
export const headRows = 1000;
const maxPlaces = 1000;

/** Cheap tests before `isSummaryWord`: how the words for a total begin, composed or not; the first by its first letter alone. */
const mayBeSummary = /^\s*(?:t[oôổ]|gra|su[bm]|c[oôộ])/i;
const firstLetters: ReadonlySet<number> = new Set([..."tgscTGSC"].map((letter) => letter.charCodeAt(0)));

function beginsLikeSummary(cell: string): boolean {
  const first = cell.charCodeAt(0);
  // Digits and other letters are most of what stands in front; what is no letter may be a space of some kind.
  if (first < 128 && first > 32 && !firstLetters.has(first)) return false;
  return mayBeSummary.test(cell);
}

/** Words in the first cell and nothing behind them: "Tháng 1/2026" above the orders of a month. */
function isHeading(row: readonly string[]): boolean {
  if ((row[1] ?? "") !== "" || (row[2] ?? "") !== "" || row[0] === "") return false;
  return /\p{L}/u.test(row[0] ?? "") && isBlankRow(row.slice(1));
}

function firstFilled(row: readonly string[]): string {
  return row.find((cell) => cell.trim() !== "") ?? "";
}

/** Rows that never reached the columns. */
export class Refused {
  rows = 0;
  readonly places: RowProblem[] = [];
  readonly files = new Growable(Uint32Array);
  readonly lines = new Growable(Uint32Array);

  add(file: number, line: number, cell: string): void {
    this.rows++;
    this.files.push(file);
    this.lines.push(line);
    if (this.places.length < maxPlaces) this.places.push({ file, line, cell: cell.slice(0, 80) });
  }
}

export function signatureOf(header: readonly string[]): string {
  const own = header[header.length - 1] === causeHeader ? header.slice(0, -1) : header;
  return own.map(squeeze).join("\u001f");
}

/** How a column with this role is kept. A text column can be read as anything later; the others only as what they are. */
function columnFor(role: Role): TextColumn | NumberColumn | DateColumn | CountColumn {
  if (role === "ignore") return new CountColumn();
  if (role === "orderDate") return new DateColumn();
  return isNumberRole(role) ? new NumberColumn() : new TextColumn();
}

/** The customer's name is a label only where one better key stands in another column. */
function withLabels(columns: readonly Column[], roles: readonly Role[]): Column[] {
  const keyIndex = customerFields.map((field) => roles.indexOf(field)).find((index) => index >= 0) ?? -1;
  const keyRole = roles[keyIndex];
  const key = columns[keyIndex];
  const nameIndex = roles.indexOf("customerName");
  if (key?.kind !== "text" || nameIndex < 0 || keyRole === undefined || nameIndex === keyIndex) return [...columns];
  if (keyRole === "ignore" || keyRole === "keep") return [...columns];
  return columns.map((column, i) => (i === nameIndex ? new LabelColumn(key, keyIndex, keyRole) : column));
}

/** Files with one header: their rows, column by column. Which columns are kept is settled when the first file's head is known. */
export class FileGroup {
  readonly header: readonly string[];
  readonly signature: string;
  readonly platform: string | null;
  /** Exports of one family hold the same orders under different headers. */
  readonly family: string | null;
  /** Every document gives something back. */
  readonly refundsOnly: boolean;
  readonly #dateOrder: Platform["dateOrder"];
  readonly refusal: Platform["refusal"] | null;
  readonly columns: readonly Column[];
  readonly head: (readonly string[])[] = [];
  readonly lines = new LineMap();
  readonly tooManyColumns = new Refused();
  readonly quoteUnclosed = new Refused();
  /** Rows whose first cell says "total", or holds all that there is: candidates for a summary line or a heading. */
  readonly summaryRows = new Growable(Uint32Array);
  readonly files: { file: number; firstRow: number }[] = [];
  rowCount = 0;
  #width = 0;
  readonly #described: readonly number[];

  /** @param roles the mapping's roles on a second reading, or null: then they are proposed from `rows`. */
  constructor(header: readonly string[], rows: readonly (readonly string[])[], roles: readonly Role[] | null) {
    this.header = header;
    this.signature = signatureOf(header);
    const match = platformOf(header);
    this.platform = match?.platform.name ?? null;
    this.family = match === null ? null : (match.platform.family ?? match.platform.name);
    this.refundsOnly = match?.platform.refundsOnly ?? false;
    this.#dateOrder = match?.platform.dateOrder;
    const head = rows.slice(0, headRows);
    const kept = roles ?? recognise(header, head).roles;
    const isSummary = roles === null && match === null && isCustomerSummary(header, head, kept);
    this.refusal = isSummary ? { code: "customerList", instead: "summary" } : (match?.platform.refusal ?? null);
    this.columns = withLabels(
      header.map((_, i) => columnFor(kept[i] ?? "ignore")),
      kept,
    );
    this.#described = this.columns.flatMap((column, i) =>
      column.kind === "number" || column.kind === "date" ? [i] : [],
    );
  }

  /** Data rows that came by, the refused ones included; blank lines are none. */
  get rowsSeen(): number {
    return this.rowCount + this.tooManyColumns.rows + this.quoteUnclosed.rows;
  }

  /** How this export writes dates where no cell proves it; null where that is not known. */
  dateOrderOf(cells: readonly string[]): DateOrder | null {
    return (typeof this.#dateOrder === "function" ? this.#dateOrder(cells) : this.#dateOrder) ?? null;
  }

  /** @param width columns of this file: a file of refused rows has one more, for the cause. */
  startFile(file: number, width = this.header.length): void {
    this.files.push({ file, firstRow: this.rowCount });
    this.#width = width;
  }

  /** TikTok and others explain each column in a row below the header: sentences where dates and numbers belong. */
  isDescription(row: readonly string[]): boolean {
    const said = this.#described.map((i) => (row[i] ?? "").trim()).filter((cell) => cell !== "");
    return said.length >= 2 && said.every((cell) => !/\d/.test(cell) && cell.includes(" ") && cell.length > 8);
  }

  /** Takes rows as parsed (the array is reused); blank ones are skipped, over-long ones refused. */
  take(rows: string[][], file: number, firstLine: number, lines: Uint32Array | null): void {
    const width = this.#width;
    let kept = 0;
    let line = firstLine;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as string[];
      const first = row[0] as string;
      const at = line;
      line += lines === null ? 1 : (lines[i] as number);
      const unusual = row.length !== width || first === "" || first.charCodeAt(0) <= 32;
      if (unusual && !this.#accept(row, width, file, at)) continue;
      this.lines.add(this.rowCount + kept, file, at);
      if (beginsLikeSummary(first === "" ? firstFilled(row) : first)) this.#noteSummary(row, this.rowCount + kept);
      else if (isHeading(row)) this.summaryRows.push(this.rowCount + kept);
      rows[kept++] = row;
    }
    for (let i = 0; this.head.length < headRows && i < kept; i++) this.head.push((rows[i] as string[]).slice());
    for (const [index, column] of this.columns.entries()) if (column.kind !== "label") column.push(rows, kept, index);
    for (const [index, column] of this.columns.entries()) if (column.kind === "label") column.push(rows, kept, index);
    this.rowCount += kept;
  }

  /** Makes room for so many more rows, which columns would otherwise grow to bit by bit. */
  expect(rows: number): void {
    for (const column of this.columns) if (column.kind !== "count") column.expect(this.rowCount + rows);
  }

  #noteSummary(row: readonly string[], at: number): void {
    if (isSummaryWord(firstFilled(row))) this.summaryRows.push(at);
  }

  #accept(row: readonly string[], width: number, file: number, line: number): boolean {
    if (isBlankRow(row)) return false;
    if (row.length > width && !isBlankRow(row.slice(width))) {
      this.tooManyColumns.add(file, line, row.slice(width).find((cell) => cell.trim() !== "") ?? "");
      return false;
    }
    return true;
  }
}

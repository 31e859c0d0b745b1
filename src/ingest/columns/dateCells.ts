import type { DateOrder } from "../types";
import { type DatePart, dayMs, dayUnder, readDatePart, readTimeOfDay, splitDateTime } from "../values/dates";
import { DateColumn } from "./dateColumn";
import { indexOfRow } from "./numberCells";
import type { TextColumn } from "./textColumn";

/** Times by row. */
export interface DateCells {
  /** ms since epoch of the wall clock; NaN where blank or unreadable. */
  readonly times: Float64Array;
  /** The cell (its date part) as written when it is no date; null when blank or read. */
  unreadable(row: number): string | null;
}

/** What a column proves about the order of day and month, in cells. */
export interface DateEvidence {
  /** Cells with the year first, or otherwise of one reading. */
  readonly fixed: number;
  /** First number above 12, so day first; second number above 12, so month first. */
  readonly dmy: number;
  readonly mdy: number;
  /** Read both ways, to different days; of those, written with dots. */
  readonly open: number;
  readonly openDots: number;
  readonly example: string | null;
}

interface Part {
  readonly part: DatePart;
  readonly time: number;
}

const parts = new WeakMap<DateColumn | TextColumn, readonly Part[]>();

function partsOf(column: DateColumn | TextColumn): readonly Part[] {
  const known = parts.get(column);
  if (known !== undefined && known.length === column.pool.size) return known;
  const made = column.pool.strings().map((written): Part => {
    if (column instanceof DateColumn) return { part: readDatePart(written), time: 0 };
    const split = splitDateTime(written);
    return { part: readDatePart(split.date), time: split.time };
  });
  parts.set(column, made);
  return made;
}

function waiting(column: DateColumn | TextColumn): { rows: Uint32Array | null; codes: Uint32Array; count: number } {
  if (column instanceof DateColumn) {
    return { rows: column.waitingRows.data, codes: column.waitingCodes.data, count: column.waitingRows.length };
  }
  const codes = column.codes();
  return { rows: null, codes, count: codes.length };
}

export function dateEvidence(column: DateColumn | TextColumn): DateEvidence {
  const known = partsOf(column);
  const { codes, count } = waiting(column);
  const found = { fixed: column instanceof DateColumn ? column.isoCells : 0, dmy: 0, mdy: 0, open: 0, openDots: 0 };
  let example = 0;
  for (let i = 0; i < count; i++) {
    const code = codes[i] as number;
    const part = known[code]?.part;
    if (part === undefined) continue;
    if (part.kind === "day") found.fixed++;
    if (part.kind !== "pair") continue;
    const dayFirst = !Number.isNaN(dayUnder(part, "dmy"));
    const monthFirst = !Number.isNaN(dayUnder(part, "mdy"));
    if (dayFirst && monthFirst) {
      if (part.first === part.second) continue;
      found.open++;
      if (part.dots) found.openDots++;
      if (example === 0) example = code;
    } else if (dayFirst) found.dmy++;
    else if (monthFirst) found.mdy++;
  }
  return { ...found, example: example === 0 ? null : column.pool.at(example).trim() };
}

/** Serial days count as dates only in a column that holds nothing else. */
function areSerials(column: DateColumn | TextColumn, known: readonly Part[]): boolean {
  if (column instanceof DateColumn && column.isoCells > 0) return false;
  return known.every(({ part }, code) => code === 0 || part.kind === "serial" || part.kind === "unreadable");
}

/** The column's times under an order of day and month; with null, cells that need one stay unread unless both readings agree. */
export function dateCells(column: DateColumn | TextColumn, order: DateOrder | null): DateCells {
  const known = partsOf(column);
  const { rows, codes, count } = waiting(column);
  const serials = areSerials(column, known);
  const byCode = Float64Array.from(known, ({ part, time }) => {
    if (part.kind === "serial" && serials) {
      const seconds = Math.round((part.serial - 25_569) * 86_400);
      return seconds * 1000;
    }
    return dayUnder(part, order) * dayMs + time;
  });
  byCode[0] = Number.NaN;
  const times = column instanceof DateColumn ? column.times().slice() : new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const time = byCode[codes[i] as number] as number;
    if (rows === null) times[i] = time;
    else times[rows[i] as number] = time + (times[rows[i] as number] as number);
  }
  return {
    times,
    unreadable: (row) => {
      if (!Number.isNaN(times[row] as number)) return null;
      const at = rows === null ? row : indexOfRow(rows, count, row);
      const cell = at < 0 ? "" : column.pool.at(codes[at] ?? 0).trim();
      return cell === "" ? null : cell;
    },
  };
}

/** A separate column of times of day, in ms by row; 0 where blank or unreadable. */
export function timesOfDay(column: TextColumn): Float64Array {
  const byCode = column.pool.strings().map((written) => readTimeOfDay(written));
  return Float64Array.from(column.codes(), (code) => byCode[code] || 0);
}

import { dayMs, dayNumber, splitDateTime } from "../values/dates";
import { Growable } from "./growable";
import { TextPool } from "./textPool";

function twoDigits(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - 48;
  const ones = cell.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/**
 * A column kept as times. ISO cells are read at once (wall clock kept, offset dropped); of all others the time of day is
 * read and the date part waits as a distinct string until the order of the whole column is known.
 */
export class DateColumn {
  readonly kind = "date";
  /** Date parts that wait, as written. */
  readonly pool = new TextPool();
  readonly waitingRows = new Growable(Uint32Array);
  readonly waitingCodes = new Growable(Uint32Array);
  /** Cells read at once. */
  isoCells = 0;
  readonly #times = new Growable(Float64Array, Number.NaN);
  #rows = 0;
  #lastDate = -1;
  #lastDay = Number.NaN;

  push(rows: readonly (readonly string[])[], count: number, index: number): void {
    const base = this.#rows;
    this.#rows = base + count;
    for (let i = 0; i < count; i++) {
      const cell = (rows[i] as readonly string[])[index];
      if (cell === undefined || cell === "") continue;
      const time = this.#readIso(cell);
      if (Number.isNaN(time)) this.#wait(cell, base + i);
      else {
        this.#set(base + i, time);
        this.isoCells++;
      }
    }
  }

  /** Makes room for so many rows. */
  expect(rows: number): void {
    this.#times.reserve(rows);
  }

  /** Times by row in ms; NaN where blank; of waiting rows the time of day only. A view: copy before writing. */
  times(): Float64Array {
    this.#times.reserve(this.#rows);
    return this.#times.data.subarray(0, this.#rows);
  }

  get filled(): number {
    return this.isoCells + this.waitingRows.length;
  }

  #set(row: number, time: number): void {
    if (row >= this.#times.data.length) this.#times.reserve(Math.max(this.#rows, row + 1));
    this.#times.data[row] = time;
  }

  #readIso(cell: string): number {
    const length = cell.length;
    if (length < 10 || cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return Number.NaN;
    const century = twoDigits(cell, 0);
    const years = twoDigits(cell, 2);
    const month = twoDigits(cell, 5);
    const day = twoDigits(cell, 8);
    if (century < 0 || years < 0 || month < 0 || day < 0) return Number.NaN;
    const date = (century * 100 + years) * 10_000 + month * 100 + day;
    if (date !== this.#lastDate) {
      this.#lastDate = date;
      this.#lastDay = dayNumber(century * 100 + years, month, day) * dayMs;
    }
    if (length === 10) return this.#lastDay;
    return this.#lastDay + this.#readIsoTime(cell, length);
  }

  /** HH:MM[:SS][.fff] after the date, then nothing, Z or an offset. */
  #readIsoTime(cell: string, length: number): number {
    const mark = cell.charCodeAt(10);
    if ((mark !== 32 && mark !== 84) || length < 16 || cell.charCodeAt(13) !== 58) return Number.NaN;
    const hours = twoDigits(cell, 11);
    const minutes = twoDigits(cell, 14);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
    let seconds = 0;
    let at = 16;
    if (length > 18 && cell.charCodeAt(16) === 58) {
      seconds = twoDigits(cell, 17);
      if (seconds < 0 || seconds > 59) return Number.NaN;
      at = 19;
    }
    if (at < length && !/^(?:[.,]\d+)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?\s*$/.test(cell.slice(at))) return Number.NaN;
    return ((hours * 60 + minutes) * 60 + seconds) * 1000;
  }

  #wait(cell: string, row: number): void {
    const split = splitDateTime(cell);
    if (split.date === "") return;
    this.#set(row, split.time);
    this.waitingRows.push(row);
    this.waitingCodes.push(this.pool.intern(split.date));
  }
}

import { Growable } from "./growable";
import { TextPool } from "./textPool";

export const powersOfTen = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * A column kept as numbers. Cells like "1234", "-0.95" are read at once; all others, and "1.234" which reads two ways, wait
 * as distinct strings until the convention of the whole column is known.
 */
export class NumberColumn {
  readonly kind = "number";
  /** Cells that wait, as written. */
  readonly pool = new TextPool();
  readonly waitingRows = new Growable(Uint32Array);
  readonly waitingCodes = new Growable(Uint32Array);
  /** Cells read at once that have decimals after a dot, and the most decimals among them. */
  dotDecimals = 0;
  maxDecimals = 0;
  readonly #values = new Growable(Float64Array, Number.NaN);
  #rows = 0;
  #filledAtOnce = 0;

  push(rows: readonly (readonly string[])[], count: number, index: number): void {
    const base = this.#rows;
    this.#rows = base + count;
    for (let i = 0; i < count; i++) {
      const cell = (rows[i] as readonly string[])[index];
      if (cell === undefined || cell === "") continue;
      const value = this.#read(cell);
      if (Number.isNaN(value)) {
        this.#wait(cell, base + i);
        continue;
      }
      if (base + i >= this.#values.data.length) this.#values.reserve(this.#rows);
      this.#values.data[base + i] = value;
      this.#filledAtOnce++;
    }
  }

  /** Makes room for so many rows, unless the column is blank so far. */
  expect(rows: number): void {
    if (this.#filledAtOnce > 0) this.#values.reserve(rows);
  }

  /** Values by row, NaN where blank or waiting. A view: copy before writing. */
  values(): Float64Array {
    this.#values.reserve(this.#rows);
    return this.#values.data.subarray(0, this.#rows);
  }

  get filled(): number {
    return this.#filledAtOnce + this.waitingRows.length;
  }

  /** The value of a canonical cell; NaN for one that must wait. */
  #read(cell: string): number {
    const length = cell.length;
    let at = 0;
    const negative = cell.charCodeAt(0) === 45;
    if (negative) at = 1;
    const wholeStart = at;
    let mantissa = 0;
    let char = 0;
    while (at < length) {
      char = cell.charCodeAt(at) - 48;
      if (char < 0 || char > 9) break;
      mantissa = mantissa * 10 + char;
      at++;
    }
    const whole = at - wholeStart;
    let decimals = 0;
    // −2 is the dot: its code is 46.
    if (at < length && char === -2) {
      const start = ++at;
      while (at < length) {
        char = cell.charCodeAt(at) - 48;
        if (char < 0 || char > 9) break;
        mantissa = mantissa * 10 + char;
        at++;
      }
      decimals = at - start;
      if (decimals === 0) return Number.NaN;
    }
    while (at < length && cell.charCodeAt(at) <= 32) at++;
    // Up to 15 digits the mantissa is exact, and one division rounds right.
    if (at < length || whole === 0 || whole + decimals > 15) return Number.NaN;
    if (decimals === 3 && whole <= 3 && cell.charCodeAt(wholeStart) !== 48) return Number.NaN;
    if (decimals > 0) {
      this.dotDecimals++;
      if (decimals > this.maxDecimals) this.maxDecimals = decimals;
      mantissa /= powersOfTen[decimals] as number;
    }
    return negative && mantissa !== 0 ? -mantissa : mantissa;
  }

  #wait(cell: string, row: number): void {
    if (cell.trim() === "") return;
    this.waitingRows.push(row);
    this.waitingCodes.push(this.pool.intern(cell));
  }
}

import { Growable } from "./growable";
import { TextPool } from "./textPool";

/** A column kept as text: the number of each row's cell in a pool of distinct cells as written; 0 is blank. */
export class TextColumn {
  readonly kind = "text";
  readonly pool = new TextPool();
  readonly #codes = new Growable(Uint32Array);
  #rows = 0;

  /** Takes cell `index` of the first `count` rows. */
  push(rows: readonly (readonly string[])[], count: number, index: number): void {
    const base = this.#rows;
    this.#rows = base + count;
    this.#codes.reserve(this.#rows);
    this.pool.internCells(rows, count, index, this.#codes.data, base);
  }

  /** Makes room for so many rows, and for their texts where nearly every row has one of its own. */
  expect(rows: number): void {
    this.#codes.reserve(rows);
    if (this.pool.size > 0.9 * this.#rows) this.pool.expect(rows);
  }

  /** Code by row; all rows, the blank ones at the end included. */
  codes(): Uint32Array {
    this.#codes.reserve(this.#rows);
    return this.#codes.data.subarray(0, this.#rows);
  }
}

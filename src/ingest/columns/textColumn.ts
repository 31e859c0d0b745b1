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
    const pool = this.pool;
    this.#rows = base + count;
    for (let i = 0; i < count; i++) {
      const cell = (rows[i] as readonly string[])[index];
      if (cell === undefined || cell === "") continue;
      if (base + i >= this.#codes.data.length) this.#codes.reserve(this.#rows);
      this.#codes.data[base + i] = pool.intern(cell);
    }
  }

  /** Code by row; all rows, the blank ones at the end included. */
  codes(): Uint32Array {
    this.#codes.reserve(this.#rows);
    return this.#codes.data.subarray(0, this.#rows);
  }
}

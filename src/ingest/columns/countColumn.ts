/** Distinct values are counted up to this many. */
const maxDistinct = 1000;

/** A column that is not kept: only what the mapping screen says of it. */
export class CountColumn {
  readonly kind = "count";
  filled = 0;
  #seen: Set<string> | null = new Set();
  #last = "";

  push(rows: readonly (readonly string[])[], count: number, index: number): void {
    for (let i = 0; i < count; i++) {
      const cell = (rows[i] as readonly string[])[index];
      if (cell === undefined || cell === "") continue;
      if (this.#seen === null) {
        if (cell.length > 2 || cell.trim() !== "") this.filled++;
        continue;
      }
      const text = cell.trim();
      if (text === "") continue;
      this.filled++;
      if (text === this.#last) continue;
      // Joined and cut so that the value does not keep its slice of the file in memory.
      this.#last = ` ${text}`.slice(1);
      this.#seen.add(this.#last);
      if (this.#seen.size > maxDistinct) this.#seen = null;
    }
  }

  get distinct(): number | null {
    return this.#seen === null ? null : this.#seen.size;
  }
}

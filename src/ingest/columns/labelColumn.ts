import type { Field } from "../types";
import { isNobody } from "../values/words";
import { Growable } from "./growable";
import type { TextColumn } from "./textColumn";
import { TextPool } from "./textPool";

/**
 * Names of customers who are known by a better key in another column: kept on the key's first row only, as one name a
 * customer is all that is shown. Rows whose key is blank or nobody's keep theirs, since there the name may be the key.
 */
export class LabelColumn {
  readonly kind = "label";
  readonly pool = new TextPool();
  /** Position of the column with the better key, and the field it was taken for. */
  readonly keyIndex: number;
  readonly keyField: Field;
  filled = 0;
  readonly #key: TextColumn;
  readonly #codes = new Growable(Uint32Array);
  /** By code of the key: 1 when its name is kept. */
  readonly #named = new Growable(Uint8Array);
  #rows = 0;

  constructor(key: TextColumn, keyIndex: number, keyField: Field) {
    this.#key = key;
    this.keyIndex = keyIndex;
    this.keyField = keyField;
  }

  /** Takes cell `index` of the first `count` rows; the key column must have taken them before. */
  push(rows: readonly (readonly string[])[], count: number, index: number): void {
    const base = this.#rows;
    this.#rows = base + count;
    this.#codes.reserve(this.#rows);
    this.#named.reserve(this.#key.pool.size);
    const codes = this.#codes.data;
    const named = this.#named.data;
    const keys = this.#key.codes();
    for (let i = 0; i < count; i++) {
      const cell = (rows[i] as readonly string[])[index];
      if (cell === undefined || cell === "") continue;
      this.filled++;
      const key = keys[base + i] as number;
      if (named[key] === 1) continue;
      codes[base + i] = this.pool.intern(cell);
      if (key !== 0 && cell.trim() !== "" && !isNobody(this.#key.pool.at(key), this.keyField === "customerId"))
        named[key] = 1;
    }
  }

  /** Makes room for so many rows. */
  expect(rows: number): void {
    this.#codes.reserve(rows);
  }

  codes(): Uint32Array {
    this.#codes.reserve(this.#rows);
    return this.#codes.data.subarray(0, this.#rows);
  }
}

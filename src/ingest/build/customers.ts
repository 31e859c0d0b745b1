import type { Texts } from "../columns/textCells";
import { TextPool } from "../columns/textPool";
import type { Field } from "../types";
import { cleanText, customerKey } from "../values/customerKey";
import { isNobody } from "../values/words";

/** Keys of customers over all files: one number per person, however written. Keys of different fields never meet. */
export class CustomerKeys {
  readonly #pools = new Map<Field, { pool: TextPool; numbers: number[] }>();
  /** First-seen writing by number. */
  readonly labels: string[] = [];

  /** Number of the person by code of the column's pool; −1 for nobody. */
  numbersOf(column: Texts, field: Field): Int32Array {
    let known = this.#pools.get(field);
    if (known === undefined) {
      known = { pool: new TextPool(), numbers: [-1] };
      this.#pools.set(field, known);
    }
    const { pool, numbers } = known;
    return Int32Array.from(column.pool.strings(), (written, code) => {
      if (code === 0 || isNobody(written, field === "customerId")) return -1;
      const text = column.pool.isClean(code) ? written : cleanText(written);
      const key = customerKey(text, field);
      if (key === "") return -1;
      const keyCode = pool.intern(key);
      if (keyCode === numbers.length) {
        numbers.push(this.labels.length);
        this.labels.push(text);
      }
      return numbers[keyCode] as number;
    });
  }
}

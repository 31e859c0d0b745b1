import type { Texts } from "../columns/textCells";
import { TextPool } from "../columns/textPool";
import type { CustomerField } from "../types";
import { cleanText, customerKey } from "../values/customerKey";
import { isNobody } from "../values/words";

const unlinked = -1;
const ambiguous = -2;

/**
 * Keys of customers over all files: one number per key, however written. Keys of different fields meet in one way only: a
 * weaker key (a phone) is the person of a better one (an e-mail) when rows carry both, and always the same better one.
 */
export class CustomerKeys {
  readonly #pools = new Map<CustomerField, { pool: TextPool; numbers: number[] }>();
  /** First-seen writing by number. */
  readonly labels: string[] = [];
  /** Number of the better key by number. */
  readonly #links: number[] = [];
  readonly #read: { readonly column: Texts; readonly field: CustomerField; readonly numbers: Int32Array }[] = [];

  /** Number of the person by code of the column's pool; −1 for nobody. */
  numbersOf(column: Texts, field: CustomerField): Int32Array {
    const numbers = this.readOf(column, field) ?? this.#numbersOf(column, field);
    this.#read.push({ column, field, numbers });
    return numbers;
  }

  /** What `numbersOf` has found for a column; null where it was not asked. */
  readOf(column: Texts, field: CustomerField): Int32Array | null {
    return this.#read.find((read) => read.column === column && read.field === field)?.numbers ?? null;
  }

  #numbersOf(column: Texts, field: CustomerField): Int32Array {
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
        this.#links.push(unlinked);
      }
      return numbers[keyCode] as number;
    });
  }

  /** A row carries both. Call for the better keys first. */
  link(weak: number, better: number): void {
    const target = this.personOf(better);
    if (target === weak) return;
    const link = this.#links[weak] as number;
    if (link === unlinked) this.#links[weak] = target;
    else if (link !== ambiguous && this.personOf(link) !== target) this.#links[weak] = ambiguous;
  }

  /** The number that stands for a key's person. */
  personOf(key: number): number {
    let at = key;
    for (let next = this.#links[at] as number; next >= 0; next = this.#links[at] as number) at = next;
    return at;
  }
}

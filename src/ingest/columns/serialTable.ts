/** Numbers beyond this many times what was seen are too thin to be kept by position. */
const spread = 8;
const freeRoom = 1 << 20;
const maxPrefix = 8;
const maxDigits = 9;

/**
 * Codes of texts like "DH100234": one prefix and a running number. Most ids are of this kind, and a table by number answers
 * without hashing and without comparing characters, which for a million random ids is most of the work.
 *
 * A number belongs to the table or to none for good: once the range cannot grow any more it is frozen, so that no text is
 * ever known in two places.
 */
export class SerialTable {
  #prefix: string | null = null;
  #off = false;
  #frozen = false;
  #low = 0;
  #table = new Uint32Array(0);

  /** The running number in `text`; −1 when the text is of another kind ("007" included: its zeros would be lost). */
  numberIn(text: string): number {
    if (this.#off) return -1;
    if (this.#prefix === null) this.#learn(text);
    const prefix = this.#prefix ?? "";
    const start = prefix.length;
    const length = text.length;
    if (length <= start || length > start + maxDigits) return -1;
    for (let i = 0; i < start; i++) {
      if (text.charCodeAt(i) !== prefix.charCodeAt(i)) return -1;
    }
    let number = text.charCodeAt(start) - 48;
    if (number < 1 || number > 9) return -1;
    for (let i = start + 1; i < length; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the table answers for `number`, growing to it while it may. @param seen distinct texts so far. */
  covers(number: number, seen: number): boolean {
    const at = number - this.#low;
    if (at >= 0 && at < this.#table.length) return true;
    return !this.#frozen && this.#widen(number, freeRoom + seen * spread);
  }

  codeOf(number: number): number {
    return this.#table[number - this.#low] as number;
  }

  set(number: number, code: number): void {
    this.#table[number - this.#low] = code;
  }

  #learn(text: string): void {
    const prefix = /^[^0-9]*/.exec(text)?.[0] ?? "";
    this.#prefix = prefix;
    this.#off = prefix.length > maxPrefix || prefix.length === text.length;
  }

  #widen(number: number, limit: number): boolean {
    const size = this.#table.length;
    const low = size === 0 ? number : Math.min(this.#low, number);
    const high = size === 0 ? number + 1 : Math.max(this.#low + size, number + 1);
    if (high - low > limit) {
      this.#frozen = true;
      return false;
    }
    // Room on the side that grew, so that running numbers do not copy the table each time.
    const room = Math.min(limit - (high - low), Math.max(1024, size));
    const newLow = size > 0 && number < this.#low ? Math.max(0, low - room) : low;
    const newHigh = number < this.#low ? high : high + room;
    const table = new Uint32Array(newHigh - newLow);
    if (size > 0) table.set(this.#table, this.#low - newLow);
    this.#table = table;
    this.#low = newLow;
    return true;
  }
}

import type { PackedText } from "../../engine";
import { Growable } from "./growable";
import { SerialTable } from "./serialTable";

/**
 * Distinct strings, numbered from 1 in order of first appearance; 0 is the blank. Characters rest in one typed array, so
 * a million of them weigh on no garbage collector and keep no slice of the file alive.
 */
export class TextPool {
  readonly #chars = new Growable(Uint16Array, 0, 1024);
  /** End of string `code` in `#chars`; index 0 is the blank. */
  readonly #ends = new Growable(Uint32Array, 0, 256);
  /** Open addressing; each slot holds a hash and a code side by side, so that a miss costs one trip to memory. */
  #slots = new Uint32Array(1024);
  readonly #serials = new SerialTable();
  #last = "";
  #lastCode = 0;
  /** Whether looking at the previous string first has paid lately. */
  #repeats = true;

  constructor() {
    this.#ends.push(0);
  }

  /** Codes are 0 … size − 1. */
  get size(): number {
    return this.#ends.length;
  }

  /** Makes room for so many strings, as long as those so far. */
  expect(strings: number): void {
    const times = strings / this.size;
    if (times <= 1) return;
    this.#ends.reserve(strings + 1);
    this.#chars.reserve(Math.ceil(this.#chars.length * times));
  }

  /** Number of `text`, given now if it has none. */
  intern(text: string): number {
    return text === "" ? 0 : this.#find(text);
  }

  /** Writes the code of cell `index` of each of the first `count` rows to `codes[base …]`; blanks are left alone. */
  internCells(
    rows: readonly (readonly string[])[],
    count: number,
    index: number,
    codes: Uint32Array,
    base: number,
  ): void {
    let hits = 0;
    const tryLast = this.#repeats;
    let last = this.#last;
    let lastCode = this.#lastCode;
    for (let i = 0; i < count; i++) {
      const cell = (rows[i] as readonly string[])[index];
      if (cell === undefined || cell === "") continue;
      if (tryLast && cell === last) {
        hits++;
      } else {
        const code = this.#find(cell);
        if (code === lastCode) hits++;
        last = cell;
        lastCode = code;
      }
      codes[base + i] = lastCode;
    }
    this.#last = last;
    this.#lastCode = lastCode;
    this.#repeats = hits * 8 >= count;
  }

  #find(text: string): number {
    const serial = this.#serials.numberIn(text);
    if (serial < 0 || !this.#serials.covers(serial, this.size)) return this.#findHashed(text);
    let code = this.#serials.codeOf(serial);
    if (code === 0) {
      code = this.#add(text);
      this.#serials.set(serial, code);
    }
    return code;
  }

  #findHashed(text: string): number {
    const length = text.length;
    let hash = length;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (let code = slots[slot + 1] as number; code !== 0; code = slots[slot + 1] as number) {
      if (slots[slot] === hash && this.#equals(code, text, length)) return code;
      slot = (slot + 2) & mask;
    }
    const added = this.#add(text);
    slots[slot] = hash;
    slots[slot + 1] = added;
    if (added * 4 > slots.length) this.#rehash();
    return added;
  }

  at(code: number): string {
    if (code === 0) return "";
    const start = this.#ends.data[code - 1] ?? 0;
    return textOf(this.#chars.data.subarray(start, this.#ends.data[code] ?? start));
  }

  /** All strings by code, the blank at 0. */
  strings(): string[] {
    const { text, ends } = this.pack(Uint32Array.from({ length: this.size }, (_, code) => code));
    return Array.from(ends, (end, code) => text.slice(code === 0 ? 0 : (ends[code - 1] as number), end));
  }

  /**
   * True when cleaning would leave the string as it is: composed letters of the usual scripts, single spaces inside only,
   * no apostrophe. (A false "no" only costs time.)
   */
  isClean(code: number): boolean {
    const chars = this.#chars.data;
    const end = this.#ends.data[code] as number;
    let space = true;
    for (let i = this.#ends.data[code - 1] as number; i < end; i++) {
      const char = chars[i] as number;
      if (char === 32) {
        if (space) return false;
        space = true;
        continue;
      }
      space = false;
      if (char > 32 && char < 127 && char !== 39) continue;
      const stable =
        (char > 0xa0 && char < 0x250) || (char >= 0x1e00 && char < 0x1f00) || (char >= 0x4e00 && char < 0xa000);
      if (!stable) return false;
    }
    return !space;
  }

  /** Whether some string holds this UTF-16 unit. */
  hasChar(unit: number): boolean {
    return this.#chars.data.subarray(0, this.#chars.length).includes(unit);
  }

  /** The strings of `codes`, in that order, as one packed column. */
  pack(codes: ArrayLike<number>): PackedText {
    const starts = this.#ends.data;
    const ends = new Uint32Array(codes.length);
    let total = 0;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (code > 0) total += (starts[code] as number) - (starts[code - 1] as number);
      ends[i] = total;
    }
    const chars = new Uint16Array(total);
    let at = 0;
    for (let i = 0; i < codes.length; ) {
      const first = codes[i++] as number;
      if (first === 0) continue;
      // Strings that follow each other as they were added, as ids of orders mostly do, are copied in one go.
      let last = first;
      while (i < codes.length && codes[i] === last + 1) last = codes[i++] as number;
      const run = this.#chars.data.subarray(starts[first - 1], starts[last]);
      chars.set(run, at);
      at += run.length;
    }
    return { text: textOf(chars), ends };
  }

  #equals(code: number, text: string, length: number): boolean {
    const chars = this.#chars.data;
    const start = this.#ends.data[code - 1] as number;
    if ((this.#ends.data[code] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      if (chars[start + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  #add(text: string): number {
    const start = this.#chars.length;
    const length = text.length;
    this.#chars.reserve(start + length);
    const chars = this.#chars.data;
    for (let i = 0; i < length; i++) chars[start + i] = text.charCodeAt(i);
    this.#chars.length = start + length;
    this.#ends.push(start + length);
    return this.#ends.length - 1;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      const code = old[from + 1] as number;
      if (code === 0) continue;
      const hash = old[from] as number;
      let slot = (hash << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = code;
    }
    this.#slots = slots;
  }
}

/** UTF-16 units to a string, whole blocks at a time; unpaired surrogates survive as they are. */
function textOf(chars: Uint16Array): string {
  const block = 8192;
  if (chars.length > block) {
    const bytes = asciiOf(chars);
    if (bytes !== null) return new TextDecoder().decode(bytes);
  }
  let text = "";
  for (let from = 0; from < chars.length; from += block) {
    text += String.fromCharCode.apply(null, chars.subarray(from, from + block) as unknown as number[]);
  }
  return text;
}

/** The same in a byte each, which is text twice as fast; null where some unit is beyond ASCII. */
function asciiOf(chars: Uint16Array): Uint8Array | null {
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as number;
    if (char > 127) return null;
    bytes[i] = char;
  }
  return bytes;
}

import type { PackedText } from "../../engine";
import { Growable } from "./growable";

/**
 * Distinct strings, numbered from 1 in order of first appearance; 0 is the blank. Characters rest in one typed array, so
 * a million of them weigh on no garbage collector and keep no slice of the file alive.
 */
export class TextPool {
  readonly #chars = new Growable(Uint16Array, 0, 1024);
  /** End of string `code` in `#chars`; index 0 is the blank. */
  readonly #ends = new Growable(Uint32Array, 0, 256);
  readonly #hashes = new Growable(Uint32Array, 0, 256);
  #slots = new Uint32Array(512);
  #last = "";
  #lastCode = 0;

  constructor() {
    this.#ends.push(0);
    this.#hashes.push(0);
  }

  /** Codes are 0 … size − 1. */
  get size(): number {
    return this.#ends.length;
  }

  /** Number of `text`, given now if it has none. */
  intern(text: string): number {
    if (text === this.#last) return this.#lastCode;
    const length = text.length;
    let hash = length | 0;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    let code = this.#slots[slot] as number;
    while (code !== 0) {
      if (this.#hashes.data[code] === hash && this.#equals(code, text)) {
        this.#last = text;
        this.#lastCode = code;
        return code;
      }
      slot = (slot + 1) & mask;
      code = this.#slots[slot] as number;
    }
    code = this.#add(text, hash);
    this.#slots[slot] = code;
    if (code * 2 > mask) this.#rehash();
    this.#last = text;
    this.#lastCode = code;
    return code;
  }

  at(code: number): string {
    if (code === 0) return "";
    const start = this.#ends.data[code - 1] ?? 0;
    return String.fromCharCode(...this.#chars.data.subarray(start, this.#ends.data[code] ?? start));
  }

  /** All strings by code, the blank at 0. */
  strings(): string[] {
    const { text, ends } = this.pack(Uint32Array.from({ length: this.size }, (_, code) => code));
    return Array.from(ends, (end, code) => text.slice(code === 0 ? 0 : (ends[code - 1] as number), end));
  }

  /** True when the string is printable ASCII without spaces and capitals: its own key under every normalisation. */
  isPlain(code: number, capitalsToo: boolean): boolean {
    const chars = this.#chars.data;
    const end = this.#ends.data[code] as number;
    for (let i = this.#ends.data[code - 1] as number; i < end; i++) {
      const char = chars[i] as number;
      if (char <= 32 || char > 126 || char === 39) return false;
      if (!capitalsToo && char >= 65 && char <= 90) return false;
    }
    return true;
  }

  /** The strings of `codes`, in that order, as one packed column. */
  pack(codes: ArrayLike<number>): PackedText {
    const ends = new Uint32Array(codes.length);
    let total = 0;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (code > 0) total += (this.#ends.data[code] as number) - (this.#ends.data[code - 1] as number);
      ends[i] = total;
    }
    const chars = new Uint16Array(total);
    let at = 0;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (code === 0) continue;
      const end = this.#ends.data[code] as number;
      for (let from = this.#ends.data[code - 1] as number; from < end; from++)
        chars[at++] = this.#chars.data[from] as number;
    }
    return { text: textOf(chars), ends };
  }

  #equals(code: number, text: string): boolean {
    const chars = this.#chars.data;
    const start = this.#ends.data[code - 1] as number;
    const length = (this.#ends.data[code] as number) - start;
    if (length !== text.length) return false;
    for (let i = 0; i < length; i++) {
      if (chars[start + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  #add(text: string, hash: number): number {
    const start = this.#chars.length;
    const length = text.length;
    this.#chars.reserve(start + length);
    const chars = this.#chars.data;
    for (let i = 0; i < length; i++) chars[start + i] = text.charCodeAt(i);
    this.#chars.length = start + length;
    this.#ends.push(start + length);
    this.#hashes.push(hash);
    return this.#ends.length - 1;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    const hashes = this.#hashes.data;
    for (let code = 1; code < this.size; code++) {
      let slot = (hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

/** UTF-16 units to a string, whole blocks at a time; unpaired surrogates survive as they are. */
function textOf(chars: Uint16Array): string {
  const block = 8192;
  let text = "";
  for (let from = 0; from < chars.length; from += block) {
    text += String.fromCharCode.apply(null, chars.subarray(from, from + block) as unknown as number[]);
  }
  return text;
}

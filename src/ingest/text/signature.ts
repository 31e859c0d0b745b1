function mixed(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x85ebca6b);
  return (next << 13) | (next >>> 19);
}

/** 64 bits of hash over the bytes of a file, slice by slice; where the slices end does not matter. */
export class Signature {
  #a = 0x9e3779b9;
  #b = 0x85ebca6b;
  #length = 0;
  /** Bytes that did not fill a word yet. */
  readonly #held = new Uint8Array(4);
  readonly #heldWord = new Uint32Array(this.#held.buffer);
  #heldCount = 0;
  /** Whether the next word is the second half's. */
  #odd = false;

  push(slice: Uint8Array): void {
    this.#length += slice.length;
    let at = 0;
    while (this.#heldCount > 0 && at < slice.length) {
      this.#held[this.#heldCount++] = slice[at++] as number;
      if (this.#heldCount === 4) {
        this.#words(this.#heldWord);
        this.#heldCount = 0;
      }
    }
    const count = (slice.length - at) >>> 2;
    const rest = slice.subarray(at, at + count * 4);
    const words = rest.byteOffset % 4 === 0 ? rest : rest.slice();
    this.#words(new Uint32Array(words.buffer, words.byteOffset, count));
    for (at += count * 4; at < slice.length; at++) this.#held[this.#heldCount++] = slice[at] as number;
  }

  /** Sixteen hexadecimal digits. */
  text(): string {
    let a = this.#a ^ this.#length;
    let b = this.#b;
    for (let i = 0; i < this.#heldCount; i++) {
      a = Math.imul(a ^ (this.#held[i] as number), 0x01000193);
      b = Math.imul(b ^ (this.#held[i] as number), 0x5bd1e995);
    }
    const part = (value: number): string => ((value ^ (value >>> 15)) >>> 0).toString(16).padStart(8, "0");
    return part(a) + part(b ^ (b >>> 13));
  }

  /** Words go to the two halves in turn, so that each costs one multiplication. */
  #words(words: Uint32Array): void {
    let a = this.#a;
    let b = this.#b;
    let i = 0;
    if (this.#odd && words.length > 0) {
      b = mixed(b, words[0] as number);
      i = 1;
    }
    const pairs = i + ((words.length - i) & ~1);
    for (; i < pairs; i += 2) {
      a = Math.imul(a ^ (words[i] as number), 0x85ebca6b);
      a = (a << 13) | (a >>> 19);
      b = Math.imul(b ^ (words[i + 1] as number), 0x85ebca6b);
      b = (b << 13) | (b >>> 19);
    }
    if (words.length > 0) this.#odd = i < words.length;
    if (i < words.length) a = mixed(a, words[i] as number);
    this.#a = a;
    this.#b = b;
  }
}

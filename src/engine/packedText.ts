/**
 * A column of strings as one string and the end of each piece in UTF-16 units.
 * One long string is cloned between threads and stored in IndexedDB many times faster than a million short ones.
 */
export interface PackedText {
  readonly text: string;
  readonly ends: Uint32Array;
}

export function packText(pieces: readonly string[]): PackedText {
  const ends = new Uint32Array(pieces.length);
  let end = 0;
  for (let i = 0; i < pieces.length; i++) {
    end += (pieces[i] ?? "").length;
    ends[i] = end;
  }
  return { text: pieces.join(""), ends };
}

/** The i-th piece; blank when out of range. */
export function textAt(packed: PackedText, i: number): string {
  const end = packed.ends[i];
  if (end === undefined) return "";
  return packed.text.slice(i === 0 ? 0 : packed.ends[i - 1], end);
}

export function unpackText(packed: PackedText): string[] {
  return Array.from(packed.ends, (_, i) => textAt(packed, i));
}

/** Of what is left of a text, so much stands before the cut: names begin alike less often than they end alike, and both ends tell. */
const headShare = 0.6;

/** A text of at most `most` letters (3 or more), its middle left out where it is longer: names of one kind differ at their ends. */
export function cutMiddle(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const kept = Math.max(2, most - 1);
  const head = Math.ceil(kept * headShare);
  const before = letters.slice(0, head).join("").trimEnd();
  const after = letters
    .slice(letters.length - (kept - head))
    .join("")
    .trimStart();
  return `${before}…${after}`;
}

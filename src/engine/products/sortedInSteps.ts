import type { InsightTask } from "../insights/types";
import { STRIDE } from "./steps";

/** So few are sorted in one go. */
const FEW = 1 << 15;
/** A value's bits in words of 16, lowest first: every browser's machine is little-endian. */
const WORDS = 4;
const BUCKETS = 1 << 16;

/**
 * The values ascending, as the built-in sort has them (−0 before 0), in the array they come in or another of its length. None is NaN.
 * Least-significant-word radix sort of the bits, in steps. A word that is the same in all values costs nothing: sums of money are
 * round, and have but two others.
 */
export function* sortedInSteps(values: Float64Array): InsightTask<Float64Array> {
  const n = values.length;
  if (n <= FEW) return values.sort();
  let source: Float64Array = values;
  let target: Float64Array = new Float64Array(n);
  for (let word = 0; word < WORDS; word++) {
    const bits = new Uint16Array(source.buffer, source.byteOffset, WORDS * n);
    const next = new Uint32Array(BUCKETS);
    for (let i = 0; i < n; i++) {
      if (i % STRIDE === 0) yield (word + (0.3 * i) / n) / WORDS;
      const bucket = bits[WORDS * i + word] as number;
      next[bucket] = (next[bucket] as number) + 1;
    }
    if (next[bits[word] as number] === n) continue;
    let from = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = next[bucket] as number;
      next[bucket] = from;
      from += count;
    }
    for (let i = 0; i < n; i++) {
      if (i % STRIDE === 0) yield (word + 0.3 + (0.7 * i) / n) / WORDS;
      const bucket = bits[WORDS * i + word] as number;
      const to = next[bucket] as number;
      next[bucket] = to + 1;
      target[to] = source[i] as number;
    }
    [source, target] = [target, source];
  }
  return negativesFirst(source, target);
}

/** By their bits, negatives come after the others, and those farthest below 0 last. */
function negativesFirst(byBits: Float64Array, spare: Float64Array): Float64Array {
  const n = byBits.length;
  const signs = new Uint16Array(byBits.buffer, byBits.byteOffset, WORDS * n);
  let others = 0;
  for (let end = n; others < end; ) {
    const middle = (others + end) >> 1;
    if ((signs[WORDS * middle + WORDS - 1] as number) >>> 15 === 0) others = middle + 1;
    else end = middle;
  }
  if (others === n) return byBits;
  spare.set(byBits.subarray(others).reverse());
  spare.set(byBits.subarray(0, others), n - others);
  return spare;
}

const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const PASSES = 6;

/**
 * The given indices ordered by `keys[index]`, smallest first; equal keys keep the order they came in, so that a list
 * of ascending indices has its ties by index. −0 equals 0; NaN comes last. The input is left as it is.
 *
 * Least-significant-digit radix sort on the 64 bits of the keys: several times faster than a comparator on 200,000
 * customers, and stable.
 *
 * @param keys one key per index that may occur in `indices`
 * @param indices what to order, all below `keys.length`
 */
export function sortIndices(keys: Float64Array, indices: Uint32Array): Uint32Array {
  const n = indices.length;
  const { low, high } = sortableBits(keys, indices);
  const counts = digitCounts(low, high);
  // The passes move positions 0 … n − 1, which point into low, high and indices alike.
  let from = indicesBelow(n);
  let to = new Uint32Array(n);
  for (let pass = 0; pass < PASSES; pass++) {
    const starts = counts.subarray(pass * BUCKETS, (pass + 1) * BUCKETS);
    if (starts.includes(n)) continue;
    let start = 0;
    for (let b = 0; b < BUCKETS; b++) {
      const count = starts[b] ?? 0;
      starts[b] = start;
      start += count;
    }
    for (let i = 0; i < n; i++) {
      const position = from[i] ?? 0;
      const bucket = digit(low[position] ?? 0, high[position] ?? 0, pass);
      const target = starts[bucket] ?? 0;
      starts[bucket] = target + 1;
      to[target] = position;
    }
    [from, to] = [to, from];
  }
  for (let i = 0; i < n; i++) to[i] = indices[from[i] ?? 0] ?? 0;
  return to;
}

/** As {@link sortIndices}, largest first; equal keys still keep the order they came in, and NaN still comes last. */
export function sortIndicesDescending(keys: Float64Array, indices: Uint32Array): Uint32Array {
  const negated = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) negated[i] = -(keys[i] ?? 0);
  return sortIndices(negated, indices);
}

/** 0, 1, … n − 1. */
export function indicesBelow(n: number): Uint32Array<ArrayBuffer> {
  const indices = new Uint32Array(n);
  for (let i = 0; i < n; i++) indices[i] = i;
  return indices;
}

/** The keys' bits, turned so that they order as unsigned integers: negatives flipped whole, the others in the sign bit. */
function sortableBits(keys: Float64Array, indices: Uint32Array): { low: Uint32Array; high: Uint32Array } {
  const n = indices.length;
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  const number = new Float64Array(1);
  const bits = new DataView(number.buffer);
  for (let i = 0; i < n; i++) {
    const key = keys[indices[i] ?? 0] ?? 0;
    // Adding 0 makes −0 into 0; one NaN stands for all, whatever its bits.
    bits.setFloat64(0, Number.isNaN(key) ? Number.NaN : key + 0);
    const h = bits.getUint32(0);
    const l = bits.getUint32(4);
    const flip = h >>> 31 === 1 && !Number.isNaN(key) ? 0xffffffff : 0;
    low[i] = l ^ flip;
    high[i] = h ^ (flip | 0x80000000);
  }
  return { low, high };
}

function digit(low: number, high: number, pass: number): number {
  switch (pass) {
    case 0:
      return low & (BUCKETS - 1);
    case 1:
      return (low >>> 11) & (BUCKETS - 1);
    case 2:
      return (low >>> 22) | ((high & 1) << 10);
    case 3:
      return (high >>> 1) & (BUCKETS - 1);
    case 4:
      return (high >>> 12) & (BUCKETS - 1);
    default:
      return high >>> 23;
  }
}

function digitCounts(low: Uint32Array, high: Uint32Array): Uint32Array {
  const counts = new Uint32Array(PASSES * BUCKETS);
  for (let i = 0; i < low.length; i++) {
    const l = low[i] ?? 0;
    const h = high[i] ?? 0;
    for (let pass = 0; pass < PASSES; pass++) {
      const slot = pass * BUCKETS + digit(l, h, pass);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return counts;
}

const digitBits = 16;
const digits = 1 << digitBits;

/**
 * Customers ordered by a day, earliest first; those of one day keep the order they came in. Least-significant-digit radix
 * sort on the days since the earliest: one pass for 179 years, none where they are in order already, as in a file by date.
 *
 * @param customers indices, all below `day.length`
 * @param day by customer index, counted from any day
 */
export function byDay(customers: Uint32Array, day: Int32Array): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let inOrder = true;
  for (let i = 0; i < customers.length; i++) {
    const own = day[customers[i] as number] as number;
    if (own < last) inOrder = false;
    if (own > last) last = own;
    if (own < first) first = own;
  }
  let sorted = customers;
  if (inOrder) return sorted;
  for (let size = 1; last - first >= size; size *= digits) {
    const from = sorted;
    const digitOf = (c: number): number => Math.floor(((day[c] as number) - first) / size) % digits;
    const next = new Uint32Array(digits + 1);
    for (let i = 0; i < from.length; i++) {
      const digit = digitOf(from[i] as number);
      next[digit + 1] = (next[digit + 1] as number) + 1;
    }
    for (let digit = 0; digit < digits; digit++)
      next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
    sorted = new Uint32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const c = from[i] as number;
      const digit = digitOf(c);
      const place = next[digit] as number;
      sorted[place] = c;
      next[digit] = place + 1;
    }
  }
  return sorted;
}

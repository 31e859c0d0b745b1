/**
 * The k-th largest of the values, by Hoare's selection (1961, "Algorithm 65: find") with the middle of three as pivot:
 * linear on average, where sorting all of them would not be. NaN counts as the smallest. Reorders the values.
 *
 * @param k 1 … n; undefined outside
 */
export function kthLargest(values: Float64Array, k: number): number | undefined {
  const place = k - 1;
  if (!(place >= 0 && place < values.length)) return undefined;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) values[i] = Number.NEGATIVE_INFINITY;
  const at = (i: number) => values[i] as number;
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOf(at(left), at((left + right) >> 1), at(right));
    let i = left;
    let j = right;
    while (i <= j) {
      while (at(i) > pivot) i++;
      while (at(j) < pivot) j--;
      if (i > j) break;
      const larger = at(j);
      values[j] = at(i);
      values[i] = larger;
      i++;
      j--;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return at(place);
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

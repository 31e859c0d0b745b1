import type { Random } from "../engine";

export function pick(random: Random, from: readonly string[]): string {
  return from[random.below(from.length)] ?? "";
}

export type Picker<T> = (random: Random) => T;

/** Draws one of the values in proportion to their weights. */
export function weightedPicker<T>(weighted: readonly (readonly [value: T, weight: number])[]): Picker<T> {
  const first = weighted[0];
  if (first === undefined) throw new RangeError("nothing to pick from");
  const ends: number[] = [];
  let total = 0;
  for (const [, weight] of weighted) {
    total += weight;
    ends.push(total);
  }
  return (random) => {
    const at = random.uniform() * total;
    // Binary search for the first end above the point.
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return (weighted[low] ?? first)[0];
  };
}

/** Poisson with a small mean, by Knuth's product of uniforms. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}

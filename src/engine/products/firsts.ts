import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { STRIDE } from "./steps";

/**
 * Places of a product that others follow in the same basket, product by product: `start[p]` … `start[p + 1] − 1`. What counting
 * pairs asks of a place stands beside it, so that it need not be looked for all over the baskets.
 */
export interface Firsts {
  readonly start: Uint32Array;
  /** In `baskets.product`. */
  readonly place: Uint32Array;
  /** Products after it in its basket. */
  readonly after: Uint16Array;
  readonly customer: Uint32Array;
}

export function* firstsOf({
  count,
  start: from,
  product,
  customer: whose,
  productCount,
}: Baskets): InsightTask<Firsts> {
  const start = new Uint32Array(productCount + 1);
  for (let b = 0; b < count; b++) {
    if (b % STRIDE === 0) yield (0.4 * b) / count;
    const last = (from[b + 1] as number) - 1;
    for (let i = from[b] as number; i < last; i++) {
      const slot = (product[i] as number) + 1;
      start[slot] = (start[slot] as number) + 1;
    }
  }
  for (let p = 0; p < productCount; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const next = start.slice(0, productCount);
  const total = start[productCount] as number;
  const place = new Uint32Array(total);
  const after = new Uint16Array(total);
  const customer = new Uint32Array(total);
  for (let b = 0; b < count; b++) {
    if (b % STRIDE === 0) yield 0.4 + (0.6 * b) / count;
    const last = (from[b + 1] as number) - 1;
    for (let i = from[b] as number; i < last; i++) {
      const p = product[i] as number;
      const at = next[p] as number;
      place[at] = i;
      after[at] = last - i;
      customer[at] = whose[b] as number;
      next[p] = at + 1;
    }
  }
  return { start, place, after, customer };
}

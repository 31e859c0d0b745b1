import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { STRIDE } from "./steps";

/** Where each product stands: its places in `baskets.product`, `place[start[p]] … place[start[p + 1] − 1]`, ascending. */
export interface Places {
  readonly start: Uint32Array;
  readonly place: Uint32Array;
  /** The basket of a place in `baskets.product`. */
  readonly basket: Uint32Array;
}

const knownPlaces = new WeakMap<Baskets, Places>();

export function* placesOf(baskets: Baskets): InsightTask<Places> {
  const known = knownPlaces.get(baskets);
  if (known !== undefined) return known;
  const { count, start: from, product, productCount } = baskets;
  const start = new Uint32Array(productCount + 1);
  const basket = new Uint32Array(product.length);
  let work = 0;
  for (let b = 0; b < count; b++) {
    for (let i = from[b] as number; i < (from[b + 1] as number); i++) {
      basket[i] = b;
      const slot = (product[i] as number) + 1;
      start[slot] = (start[slot] as number) + 1;
      work++;
    }
    if (work >= STRIDE) {
      work = 0;
      yield (0.5 * b) / count;
    }
  }
  for (let p = 0; p < productCount; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const next = start.slice(0, productCount);
  const place = new Uint32Array(product.length);
  for (let i = 0; i < product.length; i++) {
    if (i % STRIDE === 0) yield 0.5 + (0.5 * i) / product.length;
    const p = product[i] as number;
    const at = next[p] as number;
    place[at] = i;
    next[p] = at + 1;
  }
  const places = { start, place, basket };
  knownPlaces.set(baskets, places);
  return places;
}

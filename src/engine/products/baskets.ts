import type { Audience } from "../audience";
import { audienceKey, audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import type { LineTable } from "../types";
import { MOST_PRODUCTS } from "./limits";
import { shared } from "./memo";
import { STRIDE } from "./steps";
import type { Together } from "./types";

/** Sets of products, each product once: of basket b, ascending, `product[start[b]] … product[start[b + 1] − 1]`. */
export interface Baskets {
  readonly count: number;
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  /** Whose the basket is: ascending, so that one customer's baskets follow each other, by time. */
  readonly customer: Uint32Array;
  /** The basket's order; the first one with a product where a basket is all of a customer's orders. */
  readonly order: Uint32Array;
  /** By place in `product`: the order in which it was (first) bought. */
  readonly boughtIn: Uint32Array;
  /** Baskets with more than `MOST_PRODUCTS` different products: in no figure. */
  readonly leftOut: number;
  readonly productCount: number;
}

/** Lines that name a product and were bought: one that came back (no pieces, or fewer) puts nothing into a basket. */
export interface OrderLines {
  /** Lines of order o: `line[start[o]] … line[start[o + 1] − 1]`, as they stand in the file. */
  readonly start: Uint32Array;
  readonly line: Uint32Array;
  /** What each of `line` names. */
  readonly product: Uint32Array;
}

/** 1 for products whose name or SKU is not blank. */
export function namedProducts(lines: LineTable): Uint8Array {
  const named = new Uint8Array(lines.products.ends.length);
  for (let i = 0; i < named.length; i++) {
    if (hasLetter(lines.products, i) || hasLetter(lines.skus, i)) named[i] = 1;
  }
  return named;
}

function hasLetter({ text, ends }: LineTable["products"], i: number): boolean {
  const from = i === 0 ? 0 : (ends[i - 1] ?? 0);
  return text.slice(from, ends[i] ?? from).trim() !== "";
}

type LineSource = Pick<InsightSource, "orders" | "lines" | "analysis">;

export function orderLines(source: LineSource): InsightTask<OrderLines> {
  return shared(source.analysis, "lines", () => linesByOrder(source));
}

function* linesByOrder(source: LineSource): InsightTask<OrderLines> {
  const { lines } = source;
  const { orderCount } = source.orders;
  const named = namedProducts(lines);
  const start = new Uint32Array(orderCount + 1);
  const counts = (i: number): boolean =>
    named[lines.product[i] as number] === 1 &&
    (lines.quantity[i] as number) > 0 &&
    (lines.order[i] as number) < orderCount;
  for (let i = 0; i < lines.lineCount; i++) {
    if (i % STRIDE === 0) yield (0.4 * i) / lines.lineCount;
    if (counts(i)) {
      const slot = (lines.order[i] as number) + 1;
      start[slot] = (start[slot] as number) + 1;
    }
  }
  for (let o = 0; o < orderCount; o++) start[o + 1] = (start[o + 1] as number) + (start[o] as number);
  const next = start.slice(0, orderCount);
  const line = new Uint32Array(start[orderCount] as number);
  const product = new Uint32Array(line.length);
  for (let i = 0; i < lines.lineCount; i++) {
    if (i % STRIDE === 0) yield 0.4 + (0.6 * i) / lines.lineCount;
    if (!counts(i)) continue;
    const o = lines.order[i] as number;
    const at = next[o] as number;
    line[at] = i;
    product[at] = lines.product[i] as number;
    next[o] = at + 1;
  }
  return { start, line, product };
}

/**
 * The observed orders of an audience as sets of products, or all of a customer's orders as one set. Orders without a
 * named product are no basket.
 */
export function basketsOf(source: InsightSource, audience: Audience, over: Together): InsightTask<Baskets> {
  const key = `baskets ${over} ${audienceKey(source, audience)}`;
  return shared(source.analysis, key, () => gathered(source, audience, over));
}

function* gathered(source: InsightSource, audience: Audience, over: Together): InsightTask<Baskets> {
  const byOrder = yield* orderLines(source);
  const { table } = source.analysis;
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0);
  const productCount = source.lines.products.ends.length;
  const most = byOrder.line.length;
  const start = new Uint32Array(table.orderIndex.length + 1);
  const customer = new Uint32Array(table.orderIndex.length);
  const order = new Uint32Array(table.orderIndex.length);
  const product = new Uint32Array(most);
  const boughtIn = new Uint32Array(most);
  const seen = new Uint32Array(productCount);
  let count = 0;
  let size = 0;
  let leftOut = 0;
  let stamp = 1;
  let work = 0;

  const close = (whose: number, first: number): void => {
    const from = start[count] as number;
    const n = size - from;
    if (n > MOST_PRODUCTS) {
      leftOut++;
      size = from;
    } else if (n > 0) {
      ascending(product, boughtIn, from, size);
      customer[count] = whose;
      order[count] = first;
      count++;
      start[count] = size;
    }
    stamp++;
  };

  for (let c = 0; c < table.customerCount; c++) {
    if (mask !== null && mask[c] !== 1) continue;
    let first = -1;
    for (let i = table.offsets[c] as number; i < (table.offsets[c + 1] as number); i++) {
      const o = table.orderIndex[i] as number;
      for (let l = byOrder.start[o] as number; l < (byOrder.start[o + 1] as number); l++) {
        const p = byOrder.product[l] as number;
        if (seen[p] === stamp) continue;
        seen[p] = stamp;
        boughtIn[size] = o;
        product[size++] = p;
        if (first < 0) first = o;
        work++;
      }
      if (over === "orders") {
        close(c, o);
        first = -1;
      }
      if (++work >= STRIDE) {
        work = 0;
        yield c / table.customerCount;
      }
    }
    if (over === "customers") close(c, Math.max(0, first));
  }
  return {
    count,
    start: start.slice(0, count + 1),
    product: product.slice(0, size),
    customer: customer.slice(0, count),
    order: order.slice(0, count),
    boughtIn: boughtIn.slice(0, size),
    leftOut,
    productCount,
  };
}

/** Orders a run of at most `MOST_PRODUCTS` in place, and what goes with it. */
function ascending(values: Uint32Array, along: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    const other = along[i] as number;
    let j = i - 1;
    while (j >= from && (values[j] as number) > value) {
      values[j + 1] = values[j] as number;
      along[j + 1] = along[j] as number;
      j--;
    }
    values[j + 1] = value;
    along[j + 1] = other;
  }
}

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

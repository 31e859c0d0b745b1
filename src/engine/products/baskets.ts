import { type Audience, audienceKey, audienceMaskInSteps } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import type { NotGoods } from "./goods";
import { MOST_PRODUCTS } from "./limits";
import { shared } from "./memo";
import { orderLines } from "./orderLines";
import { part, STRIDE } from "./steps";
import type { Together } from "./types";

/** Sets of products, each product once: of basket b, ascending, `product[start[b]] … product[start[b + 1] − 1]`. */
export interface Baskets {
  readonly count: number;
  readonly start: Uint32Array;
  readonly product: Uint32Array;
  /** Whose the basket is: ascending, so that one customer's baskets follow each other, by time. */
  readonly customer: Uint32Array;
  /** When the basket's order was, ms; the first one with a product where a basket is all of a customer's orders. */
  readonly time: Float64Array;
  /**
   * By place in `product`: when it was first bought, where a basket is all of a customer's orders; null where all of a basket was
   * bought at once.
   */
  readonly boughtAt: Float64Array | null;
  /** Customers of the baskets with more than `MOST_PRODUCTS` different products, one slot each: these are in no figure. */
  readonly leftOut: Uint32Array;
  readonly productCount: number;
  /** What the lines of everybody name beside goods. */
  readonly notGoods: readonly NotGoods[];
}

/**
 * The observed orders of an audience as sets of products, or all of a customer's orders as one set. Orders without
 * goods are no basket. Everybody's are gathered once; those of an audience are then picked out of them.
 */
export function basketsOf(source: InsightSource, audience: Audience, over: Together): InsightTask<Baskets> {
  return shared(source.analysis, `baskets ${over} ${audienceKey(source, audience)}`, () =>
    audience.length === 0 ? gathered(source, over) : chosen(source, audience, basketsOf(source, [], over)),
  );
}

function* gathered({ orders, lines, analysis }: InsightSource, over: Together): InsightTask<Baskets> {
  const bought = yield* part(orderLines({ orders, lines, analysis }), 0, 0.4);
  const { offsets, orderIndex, customerCount } = analysis.table;
  const productCount = lines.products.ends.length;
  const most = over === "orders" ? orderIndex.length : customerCount;
  const start = new Uint32Array(most + 1);
  const customer = new Uint32Array(most);
  const time = new Float64Array(most);
  const product = new Uint32Array(bought.product.length);
  const boughtAt = over === "orders" ? null : new Float64Array(bought.product.length);
  const leftOut: number[] = [];
  /** By product: the last basket, of all there are, that it was put into. */
  const seen = new Uint32Array(productCount);
  let stamp = 1;
  let count = 0;
  let size = 0;
  let work = 0;
  for (let c = 0; c < customerCount; c++) {
    const end = offsets[c + 1] as number;
    for (let i = offsets[c] as number; i < end; i++) {
      const from = start[count] as number;
      const to = bought.start[i + 1] as number;
      const at = orders.time[orderIndex[i] as number] as number;
      if (size === from) time[count] = at;
      for (let l = bought.start[i] as number; l < to; l++) {
        const p = bought.product[l] as number;
        if (seen[p] === stamp) continue;
        seen[p] = stamp;
        if (boughtAt !== null) boughtAt[size] = at;
        product[size++] = p;
        work++;
      }
      if (over === "orders" || i + 1 === end) {
        const n = size - from;
        if (n > MOST_PRODUCTS) {
          leftOut.push(c);
          size = from;
        } else if (n > 0) {
          if (n > 1) ascending(product, boughtAt, from, size);
          customer[count++] = c;
          start[count] = size;
        }
        stamp++;
      }
      work++;
    }
    if (work >= STRIDE) {
      work = 0;
      yield 0.4 + (0.6 * c) / customerCount;
    }
  }
  return {
    count,
    start: start.slice(0, count + 1),
    product: product.slice(0, size),
    customer: customer.slice(0, count),
    time: time.slice(0, count),
    boughtAt: boughtAt?.slice(0, size) ?? null,
    leftOut: Uint32Array.from(leftOut),
    productCount,
    notGoods: bought.notGoods,
  };
}

/** Orders a run of at most `MOST_PRODUCTS` in place, and what goes with it. */
function ascending(values: Uint32Array, along: Float64Array | null, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    const other = along === null ? 0 : (along[i] as number);
    let j = i - 1;
    while (j >= from && (values[j] as number) > value) {
      values[j + 1] = values[j] as number;
      if (along !== null) along[j + 1] = along[j] as number;
      j--;
    }
    values[j + 1] = value;
    if (along !== null) along[j + 1] = other;
  }
}

/** The baskets of an audience among everybody's. */
function* chosen(source: InsightSource, audience: Audience, whole: InsightTask<Baskets>): InsightTask<Baskets> {
  const all = yield* part(whole, 0, 0.7);
  const mask = yield* atShare(audienceMaskInSteps(source, audience), 0.7);
  if (mask === null) return all;
  yield 0.7;
  let count = 0;
  let size = 0;
  for (let b = 0; b < all.count; b++) {
    if (mask[all.customer[b] as number] !== 1) continue;
    count++;
    size += (all.start[b + 1] as number) - (all.start[b] as number);
  }
  yield 0.8;
  const start = new Uint32Array(count + 1);
  const product = new Uint32Array(size);
  const customer = new Uint32Array(count);
  const time = new Float64Array(count);
  const boughtAt = all.boughtAt === null ? null : new Float64Array(size);
  let to = 0;
  let place = 0;
  for (let b = 0; b < all.count; b++) {
    if (b % STRIDE === 0) yield 0.8 + (0.2 * b) / all.count;
    const c = all.customer[b] as number;
    if (mask[c] !== 1) continue;
    for (let i = all.start[b] as number; i < (all.start[b + 1] as number); i++) {
      if (boughtAt !== null) boughtAt[place] = all.boughtAt?.[i] as number;
      product[place++] = all.product[i] as number;
    }
    customer[to] = c;
    time[to] = all.time[b] as number;
    start[++to] = place;
  }
  const leftOut = all.leftOut.filter((c) => mask[c] === 1);
  const { productCount, notGoods } = all;
  return { count, start, product, customer, time, boughtAt, leftOut, productCount, notGoods };
}

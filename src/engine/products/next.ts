import { audienceKey } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { type Baskets, basketsOf } from "./baskets";
import { holm } from "./holm";
import { FALSE_ALARMS, floorOf, LEAST_COUNT, MOST_NEXT } from "./limits";
import { answered } from "./memo";
import { type Places, placesOf } from "./places";
import { part, STRIDE } from "./steps";
import { basketStrata, NO_STRATUM, type Strata } from "./strata";
import { surplusChance } from "./surplus";
import { Tally } from "./tally";
import type { NextAnswer, NextAsk, NextProduct } from "./types";

type Counted = Omit<NextProduct, "share" | "base" | "times"> & { readonly expected: number };

/**
 * What the next order holds, given the last one. Each order that is followed by another of the same customer is
 * compared with what next orders hold at that time and of that size: E(a, b) = Σ over strata of (followed orders with a)
 * × (next orders with b) ÷ (followed orders). Buying the same product again is told apart.
 */
export function nextTask(source: InsightSource, ask: NextAsk): InsightTask<NextAnswer> {
  return answered(source.analysis, `next ${audienceKey(source, ask.audience)}`, () => nextFound(source, ask));
}

function* nextFound(source: InsightSource, ask: NextAsk): InsightTask<NextAnswer> {
  const baskets = yield* part(basketsOf(source, ask.audience, "orders"), 0, 0.2);
  const places = yield* part(placesOf(baskets), 0.2, 0.28);
  const sizeOfNext = (b: number): number =>
    isFollowed(baskets, b) ? (baskets.start[b + 2] as number) - (baskets.start[b + 1] as number) : 0;
  const strata = yield* part(basketStrata(baskets, 1, sizeOfNext), 0.28, 0.3);
  const usual = yield* part(usualOf(baskets, strata), 0.3, 0.45);
  const floor = floorOf(usual.followed);
  const enough = (counts: Uint32Array): number => counts.reduce((n, count) => n + (count >= floor ? 1 : 0), 0);
  const overlap = usual.from.reduce(
    (n, count, p) => n + (count >= floor && (usual.to[p] as number) >= floor ? 1 : 0),
    0,
  );
  const tested = enough(usual.from) * enough(usual.to) - overlap;
  const { candidates, again } = yield* part(count(baskets, places, usual, floor), 0.45, 1);
  const standing = holm(
    Float64Array.from(candidates, ({ p }) => p),
    tested,
    FALSE_ALARMS,
  );
  const found = Array.from(standing, (i) => candidates[i]).flatMap((each) =>
    each === undefined ? [] : [nextOf(each)],
  );
  return {
    followed: usual.followed,
    floor,
    tested,
    found: found.length,
    next: bestOf(found),
    again,
  };
}

function isFollowed({ customer, count }: Baskets, b: number): boolean {
  return b + 1 < count && customer[b + 1] === customer[b];
}

interface Usual {
  readonly followed: number;
  readonly strata: number;
  /** By stratum: followed orders. */
  readonly orders: Float64Array;
  /** By product and stratum, `[p × strata + s]`: followed orders with p, and next orders with p. */
  readonly last: Float64Array;
  readonly next: Float64Array;
  /** By product, over all strata. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

function* usualOf(baskets: Baskets, strata: Strata): InsightTask<Usual> {
  const { productCount, start, product } = baskets;
  const usual = {
    followed: 0,
    strata: strata.count,
    orders: new Float64Array(strata.count),
    last: new Float64Array(productCount * strata.count),
    next: new Float64Array(productCount * strata.count),
    from: new Uint32Array(productCount),
    to: new Uint32Array(productCount),
  };
  const add = (b: number, s: number, cells: Float64Array, totals: Uint32Array): void => {
    for (let i = start[b] as number; i < (start[b + 1] as number); i++) {
      const p = product[i] as number;
      const cell = p * strata.count + s;
      cells[cell] = (cells[cell] as number) + 1;
      totals[p] = (totals[p] as number) + 1;
    }
  };
  let work = 0;
  for (let b = 0; b < baskets.count; b++) {
    const s = strata.of[b] as number;
    if (s === NO_STRATUM) continue;
    usual.followed++;
    usual.orders[s] = (usual.orders[s] as number) + 1;
    add(b, s, usual.last, usual.from);
    add(b + 1, s, usual.next, usual.to);
    work += (start[b + 2] as number) - (start[b] as number);
    if (work >= STRIDE) {
      work = 0;
      yield b / baskets.count;
    }
  }
  return usual;
}

function* count(
  baskets: Baskets,
  places: Places,
  usual: Usual,
  floor: number,
): InsightTask<{ candidates: Counted[]; again: NextAnswer["again"] }> {
  const candidates: Counted[] = [];
  const again: { product: number; followed: number; share: number }[] = [];
  const tally = new Tally(baskets.productCount);
  let work = 0;
  for (let from = 0; from < baskets.productCount; from++) {
    const followed = usual.from[from] as number;
    if (followed < floor) continue;
    for (let i = places.start[from] as number; i < (places.start[from + 1] as number); i++) {
      const b = places.basket[places.place[i] as number] as number;
      work++;
      if (!isFollowed(baskets, b)) continue;
      const customer = baskets.customer[b] as number;
      const [start, end] = [baskets.start[b + 1] as number, baskets.start[b + 2] as number];
      for (let j = start; j < end; j++) tally.add(baskets.product[j] as number, customer);
      work += end - start;
      if (work >= STRIDE) {
        work = 0;
        yield from / baskets.productCount;
      }
    }
    again.push({ product: from, followed, share: (tally.count[from] as number) / followed });
    for (const to of tally.met) {
      const met = tally.count[to] as number;
      const customers = tally.customers[to] as number;
      if (to === from || met < floor || customers < LEAST_COUNT) continue;
      const expected = expectedNext(usual, from, to);
      const p = surplusChance(met, expected, tally.habit(to));
      work += usual.strata + 50;
      if (p <= FALSE_ALARMS) candidates.push({ from, to, followed, count: met, expected, customers, p });
    }
    tally.clear();
  }
  again.sort((x, y) => y.followed - x.followed || x.product - y.product);
  return { candidates, again };
}

function expectedNext({ strata, orders, last, next }: Usual, from: number, to: number): number {
  let expected = 0;
  for (let s = 0; s < strata; s++) {
    const before = last[from * strata + s] as number;
    if (before > 0) expected += (before * (next[to * strata + s] as number)) / (orders[s] as number);
  }
  return expected;
}

function nextOf({ expected, ...counted }: Counted): NextProduct {
  const { count: met, followed } = counted;
  return { ...counted, share: met / followed, base: expected / followed, times: met / expected };
}

/** By product, the most followed first; of each, what its next orders hold most beyond the usual. */
function bestOf(found: readonly NextProduct[]): NextProduct[] {
  const beyond = ({ share, base, followed }: NextProduct): number => (share - base) * followed;
  const sorted = [...found].sort(
    (x, y) => y.followed - x.followed || x.from - y.from || beyond(y) - beyond(x) || x.to - y.to,
  );
  const listed = new Map<number, number>();
  return sorted.filter(({ from }) => {
    const n = listed.get(from) ?? 0;
    listed.set(from, n + 1);
    return n < MOST_NEXT;
  });
}

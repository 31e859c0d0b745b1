import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { type Firsts, firstsOf } from "./firsts";
import { LEAST_COUNT, TRIPLE_TIES } from "./limits";
import { moreWhileOnSale, type OnSale } from "./onSale";
import { expectedWith, type PairChance } from "./pairChance";
import { part, STRIDE } from "./steps";
import { isUsual, surplusChance } from "./surplus";
import { OnceTally, Tally } from "./tally";

/** Pairs as they are counted: the columns of a table, one slot a pair worth a look. */
export interface Candidates {
  readonly a: number[];
  readonly b: number[];
  readonly both: number[];
  readonly expected: number[];
  readonly customers: number[];
  readonly p: number[];
}

/**
 * The pairs of frequent products in enough baskets that chance would tie so well with a probability of `TRIPLE_TIES` at most: walks
 * each product's baskets and counts what else is in them, each pair once, at the product that comes first.
 */
export function* likelyPairs(
  baskets: Baskets,
  chance: PairChance,
  onSale: OnSale,
  frequent: readonly number[],
  floor: number,
): InsightTask<Candidates> {
  const found: Candidates = { a: [], b: [], both: [], expected: [], customers: [], p: [] };
  const firsts = yield* part(firstsOf(baskets), 0, 0.1);
  // All orders of a customer are one basket, which meets a pair once.
  const once = baskets.boughtAt === null ? null : new OnceTally(baskets.productCount, floor);
  const tally = new Tally(once === null ? baskets.productCount : 0);
  let work = 0;
  for (let f = 0; f < frequent.length; f++) {
    const a = frequent[f] as number;
    const last = firsts.start[a + 1] as number;
    for (let i = firsts.start[a] as number; i < last; ) {
      const to = Math.min(last, i + PLACES);
      work +=
        once === null ? meet(tally, baskets.product, firsts, i, to) : meetOnce(once, baskets.product, firsts, i, to);
      i = to;
      if (work >= STRIDE) {
        work = 0;
        yield 0.1 + (0.9 * f) / frequent.length;
      }
    }
    const mixedWith = expectedWith(chance, a);
    const look = (b: number, both: number, customers: number, habit: number): void => {
      const mixed = mixedWith(b);
      if (isUsual(both, mixed, habit) || surplusChance(both, mixed, habit) > TRIPLE_TIES) return;
      // Only of what is worth a look, as it takes longer: it is never less.
      keep(found, a, b, both, customers, habit, mixed + moreWhileOnSale(chance, onSale, a, b));
    };
    if (once === null) {
      work += tally.met.length;
      for (const b of tally.met) {
        const [both, customers] = [tally.count[b] as number, tally.customers[b] as number];
        if (both >= floor && customers >= LEAST_COUNT) look(b, both, customers, tally.habit(b));
      }
      tally.clear();
    } else {
      work += 100 * once.reached().length;
      for (const b of once.reached()) look(b, once.count[b] as number, once.count[b] as number, 1);
      once.clear();
    }
  }
  return found;
}

/** So many places are walked through at a stretch: even in large baskets, some milliseconds. */
const PLACES = 5000;

/** Adds what follows in the baskets of some places; in functions of their own, for it is where the time goes. */
function meet(tally: Tally, product: Uint32Array, firsts: Firsts, from: number, to: number): number {
  const { place, after, customer } = firsts;
  let work = 0;
  for (let i = from; i < to; i++) {
    const next = (place[i] as number) + 1;
    const end = next + (after[i] as number);
    tally.addAll(product, next, end, customer[i] as number);
    work += 1 + end - next;
  }
  return work;
}

function meetOnce(tally: OnceTally, product: Uint32Array, firsts: Firsts, from: number, to: number): number {
  const { place, after } = firsts;
  let work = 0;
  for (let i = from; i < to; i++) {
    const next = (place[i] as number) + 1;
    const end = next + (after[i] as number);
    tally.addAll(product, next, end);
    work += 1 + end - next;
  }
  return work;
}

/** Keeps a pair that chance would not often tie so well. */
function keep(
  found: Candidates,
  a: number,
  b: number,
  both: number,
  customers: number,
  habit: number,
  expected: number,
): void {
  const p = surplusChance(both, expected, habit);
  if (p > TRIPLE_TIES) return;
  found.a.push(a);
  found.b.push(b);
  found.both.push(both);
  found.expected.push(expected);
  found.customers.push(customers);
  found.p.push(p);
}

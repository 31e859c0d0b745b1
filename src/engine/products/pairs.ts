import { audienceKey } from "../audience";
import type { InsightSource, InsightTask } from "../insights/types";
import { indicesBelow, sortIndices } from "../math/sortIndices";
import { type Baskets, basketsOf } from "./baskets";
import { holm } from "./holm";
import { type Candidates, likelyPairs } from "./likelyPairs";
import { FALSE_ALARMS, floorOf, MOST_PAIRS, TRIPLE_PAIRS } from "./limits";
import { answered } from "./memo";
import { onSaleOf } from "./onSale";
import { inBoth, ownersOf } from "./owners";
import { linkOf, pairChance } from "./pairChance";
import { part, STRIDE } from "./steps";
import { placeStrata } from "./strata";
import { triplesOf } from "./triples";
import type { PairsAnswer, PairsAsk, ProductPair } from "./types";

/**
 * Which products go together, in one order or over a customer's orders.
 *
 * Every pair whose two products are each in enough baskets is compared with what chance would give at the same time and
 * in baskets of the same size (`pairChance`); a pair is listed if it meets more than `TIMES_LEAST` times as often, at a
 * rate of false alarms of `FALSE_ALARMS` over all pairs together (`surplusChance`, `holm`).
 */
export function pairsTask(source: InsightSource, ask: PairsAsk): InsightTask<PairsAnswer> {
  return answered(source.analysis, `pairs ${ask.over} ${audienceKey(source, ask.audience)}`, () =>
    pairsFound(source, ask),
  );
}

function* pairsFound(source: InsightSource, ask: PairsAsk): InsightTask<PairsAnswer> {
  const baskets = yield* part(basketsOf(source, ask.audience, ask.over), 0, 0.15);
  const holding = yield* part(holdingOf(baskets), 0.15, 0.2);
  const strata = yield* part(placeStrata(baskets), 0.2, 0.25);
  const link = ask.over === "customers" ? yield* part(linkOf(baskets, strata), 0.25, 0.28) : null;
  const chance = yield* part(pairChance(baskets, strata, link), 0.28, 0.38);
  const onSale = yield* part(onSaleOf(baskets, strata), 0.38, 0.4);
  const floor = floorOf(baskets.count);
  const frequent = productsWith(holding.mixed, floor);
  const tested = (frequent.length * Math.max(0, frequent.length - 1)) / 2;
  const candidates = yield* part(likelyPairs(baskets, chance, onSale, frequent, floor), 0.4, 0.85);
  const standing = holm(Float64Array.from(candidates.p), tested, FALSE_ALARMS);
  const found = Array.from(standing, (i) => pairOf(candidates, i, baskets, holding.all)).sort(
    (x, y) => y.both - y.expected - (x.both - x.expected) || x.a - y.a || x.b - y.b,
  );
  const pairs: ProductPair[] = [];
  const listed = found.slice(0, MOST_PAIRS);
  const owners = yield* part(
    ownersOf(
      source,
      ask.audience,
      baskets,
      listed.flatMap(({ a, b }) => [a, b]),
    ),
    0.85,
    0.9,
  );
  for (const pair of listed) {
    const [ofA, ofB] = [owners.get(pair.a) ?? [], owners.get(pair.b) ?? []];
    const both = inBoth(ofA, ofB);
    pairs.push({ ...pair, onlyA: ofA.length - both, onlyB: ofB.length - both });
    yield 0.9;
  }
  const tied = tiedPairs(candidates, found);
  const { triples, tested: triplesTested } = yield* part(triplesOf(baskets, holding.all, tied, floor), 0.9, 1);
  return {
    over: ask.over,
    baskets: baskets.count,
    mixed: holding.mixedBaskets,
    leftOut: baskets.leftOut.length,
    products: productsWith(holding.all, 1).length,
    floor,
    tested,
    found: found.length,
    pairs,
    triples,
    triplesTested,
    notGoods: baskets.notGoods,
  };
}

/** In how many baskets each product is. */
interface Holding {
  readonly all: Uint32Array;
  /** Of these, with another product beside it. */
  readonly mixed: Uint32Array;
  /** Baskets with at least two products. */
  readonly mixedBaskets: number;
}

function* holdingOf({ count, start, product, productCount }: Baskets): InsightTask<Holding> {
  const all = new Uint32Array(productCount);
  const mixed = new Uint32Array(productCount);
  let mixedBaskets = 0;
  for (let b = 0; b < count; b++) {
    if (b % STRIDE === 0) yield b / count;
    const [from, to] = [start[b] as number, start[b + 1] as number];
    if (to - from > 1) mixedBaskets++;
    for (let i = from; i < to; i++) {
      const p = product[i] as number;
      all[p] = (all[p] as number) + 1;
      if (to - from > 1) mixed[p] = (mixed[p] as number) + 1;
    }
  }
  return { all, mixed, mixedBaskets };
}

function productsWith(counts: Uint32Array, least: number): number[] {
  const products: number[] = [];
  for (let p = 0; p < counts.length; p++) if ((counts[p] as number) >= least) products.push(p);
  return products;
}

type TiedPair = Pick<ProductPair, "a" | "b" | "both">;

/**
 * The pairs among which sets of three are looked for: those found; where these are few, the surest that would stand at
 * `FALSE_ALARMS` if nothing else had been compared, those found among them.
 */
function tiedPairs({ a, b, both, p }: Candidates, found: readonly TiedPair[]): readonly TiedPair[] {
  if (found.length >= TRIPLE_PAIRS) return found.slice(0, TRIPLE_PAIRS);
  const surest = sortIndices(Float64Array.from(p), indicesBelow(p.length)).subarray(0, TRIPLE_PAIRS);
  return Array.from(surest, (i) => ({ a: a[i] ?? 0, b: b[i] ?? 0, both: both[i] ?? 0 }));
}

type Counted = Omit<ProductPair, "onlyA" | "onlyB">;

function pairOf(candidates: Candidates, i: number, baskets: Baskets, holding: Uint32Array): Counted {
  const [one, other] = [candidates.a[i] ?? 0, candidates.b[i] ?? 0];
  const swap = (holding[other] as number) < (holding[one] as number);
  const [a, b] = swap ? [other, one] : [one, other];
  const [countA, countB] = [holding[a] as number, holding[b] as number];
  const both = candidates.both[i] ?? 0;
  const expected = candidates.expected[i] ?? 0;
  return {
    a,
    b,
    countA,
    countB,
    both,
    expected,
    support: both / baskets.count,
    confidenceAB: both / countA,
    confidenceBA: both / countB,
    lift: (both * baskets.count) / (countA * countB),
    times: both / expected,
    customers: candidates.customers[i] ?? 0,
    p: candidates.p[i] ?? 1,
  };
}

import type { InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import type { Baskets } from "./baskets";
import { holm } from "./holm";
import { FALSE_ALARMS, LEAST_COUNT, MOST_TRIPLES, TRIPLE_PAIRS } from "./limits";
import type { PairChance } from "./pairChance";
import { placesOf } from "./places";
import { STRIDE } from "./steps";
import { NO_STRATUM, type Strata } from "./strata";
import { surplusChance } from "./surplus";
import type { ProductPair, ProductTriple } from "./types";

type Pair = Pick<ProductPair, "a" | "b" | "both" | "times">;

interface Met {
  readonly all: number;
  readonly customers: number;
  readonly habit: number;
}

/**
 * Three products that go together more than the ties between two of them explain. Looked for among the listed pairs:
 * all three pairs of the triple must be among the `TRIPLE_PAIRS` with the most baskets beyond chance.
 *
 * Expected: in each basket with two of them, the third fills each of the other places as often as chance has it in that
 * stratum, times its stronger tie to either of the two. Of the three ways to choose the two, the one that expects most.
 */
export function* triplesOf(
  baskets: Baskets,
  strata: Strata,
  chance: PairChance,
  pairs: readonly Pair[],
  floor: number,
): InsightTask<{ readonly triples: ProductTriple[]; readonly tested: number }> {
  const known = new Map(pairs.slice(0, TRIPLE_PAIRS).map((pair) => [keyOf(pair.a, pair.b), pair]));
  const thirds = trianglesOf([...known.values()]);
  const tested = thirds.size;
  if (tested === 0) return { triples: [], tested };
  const places = yield* atShare(placesOf(baskets), 0);
  const expected = new Map<string, number>();
  const met = new Map<string, Met>();
  let done = 0;
  for (const pair of known.values()) {
    const wanted = [...thirds.values()].filter((three) => three.includes(pair.a) && three.includes(pair.b));
    if (wanted.length > 0) yield* walk(pair, wanted);
    yield ++done / known.size;
  }

  /** All baskets with both of the pair, and what each triple over it would have by chance. */
  function* walk(pair: Pair, wanted: readonly (readonly number[])[]): InsightTask<void> {
    const others = wanted.map((three) => three.find((p) => p !== pair.a && p !== pair.b) ?? 0);
    const ties = others.map((c) => Math.max(timesOf(known, pair.a, c), timesOf(known, pair.b, c)));
    /** By stratum: places in these baskets that the third could have. */
    const open = new Float64Array(chance.strata);
    const slot = new Map(others.map((c, i) => [c, i]));
    const counts = others.map(() => ({ all: 0, squares: 0, customers: 0, last: -1, run: 0 }));
    let work = 0;
    for (let i = places.start[pair.a] as number; i < (places.start[pair.a + 1] as number); i++) {
      const b = places.basket[places.place[i] as number] as number;
      const [from, to] = [baskets.start[b] as number, baskets.start[b + 1] as number];
      work += 1 + to - from;
      if (work >= STRIDE) {
        work = 0;
        yield done / known.size;
      }
      if (to - from < 3 || !has(baskets.product, from, to, pair.b)) continue;
      for (let j = from; j < to; j++) {
        const product = baskets.product[j] as number;
        if (product === pair.a || product === pair.b) continue;
        const s = strata.of[j] as number;
        if (s !== NO_STRATUM) open[s] = (open[s] as number) + 1;
        const tally = counts[slot.get(product) ?? -1];
        if (tally === undefined) continue;
        const customer = baskets.customer[b] as number;
        tally.run = tally.last === customer ? tally.run + 1 : 1;
        if (tally.last !== customer) tally.customers++;
        tally.last = customer;
        tally.all++;
        tally.squares += 2 * tally.run - 1;
      }
    }
    wanted.forEach((three, k) => {
      const key = three.join();
      const mean = (ties[k] ?? 1) * filled(chance, open, pair, others[k] ?? 0);
      expected.set(key, Math.max(expected.get(key) ?? 0, mean));
      const { all, squares, customers } = counts[k] ?? { all: 0, squares: 0, customers: 0 };
      met.set(key, { all, customers, habit: all === 0 ? 1 : squares / all });
    });
  }

  const candidates = [...thirds].flatMap(([key, three]) => {
    const found = met.get(key);
    if (found === undefined || found.all < floor || found.customers < LEAST_COUNT) return [];
    const mean = expected.get(key) ?? 0;
    return [{ three, found, mean, p: surplusChance(found.all, mean, found.habit) }];
  });
  const standing = holm(
    Float64Array.from(candidates, ({ p }) => p),
    tested,
    FALSE_ALARMS,
  );
  const triples = Array.from(standing, (i) => candidates[i])
    .flatMap((candidate) => (candidate === undefined ? [] : [tripleOf(candidate)]))
    .sort((x, y) => y.all - y.expected - (x.all - x.expected))
    .slice(0, MOST_TRIPLES);
  return { triples, tested };

  function tripleOf(candidate: { three: readonly number[]; found: Met; mean: number; p: number }): ProductTriple {
    const { three, found, mean, p } = candidate;
    const [x = 0, y = 0, z = 0] = three;
    const ways = [
      [x, y, z],
      [x, z, y],
      [y, z, x],
    ] as const;
    const both = (a: number, b: number): number => known.get(keyOf(a, b))?.both ?? 0;
    const [best] = [...ways].sort((one, other) => both(other[0], other[1]) - both(one[0], one[1]));
    const products = best ?? ways[0];
    const share = (q: number): number =>
      ((places.start[q + 1] as number) - (places.start[q] as number)) / baskets.count;
    const support = found.all / baskets.count;
    return {
      products,
      all: found.all,
      expected: mean,
      times: found.all / mean,
      support,
      confidence: found.all / both(products[0], products[1]),
      lift: support / (share(x) * share(y) * share(z)),
      customers: found.customers,
      p,
    };
  }
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a},${b}` : `${b},${a}`;
}

function timesOf(known: ReadonlyMap<string, Pair>, a: number, b: number): number {
  return known.get(keyOf(a, b))?.times ?? 1;
}

/** Of the open places beside a pair, those that chance gives to the third. */
function filled({ strata, strength, total }: PairChance, open: Float64Array, { a, b }: Pair, third: number): number {
  let sum = 0;
  for (let s = 0; s < strata; s++) {
    if (open[s] === 0) continue;
    const rest = (total[s] as number) - (strength[a * strata + s] as number) - (strength[b * strata + s] as number);
    if (rest > 0) sum += ((open[s] as number) * (strength[third * strata + s] as number)) / rest;
  }
  return sum;
}

function has(values: Uint32Array, from: number, to: number, value: number): boolean {
  for (let i = from; i < to; i++) if (values[i] === value) return true;
  return false;
}

/** Triples, ascending, whose three pairs are all there; by their numbers joined. */
function trianglesOf(pairs: readonly Pair[]): Map<string, readonly number[]> {
  const near = new Map<number, Set<number>>();
  for (const { a, b } of pairs) {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  const found = new Map<string, readonly number[]>();
  for (const { a, b } of pairs) {
    for (const c of near.get(a) ?? []) {
      if (near.get(b)?.has(c) !== true) continue;
      const three = [a, b, c].sort((x, y) => x - y);
      found.set(three.join(), three);
    }
  }
  return found;
}

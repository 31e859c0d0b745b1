import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { holm } from "./holm";
import { FALSE_ALARMS, LEAST_COUNT, MOST_TRIPLES } from "./limits";
import { part } from "./steps";
import { surplusChance } from "./surplus";
import { countThrees, isBare, type Three, type ThreeCounts } from "./threeCounts";
import { ALL_THREE, chanceOfThree, fromEachAlone, fromPairsAlone, inAllStrata } from "./threeWay";
import type { ProductPair, ProductTriple } from "./types";

type Pair = Pick<ProductPair, "a" | "b" | "both">;

/**
 * Three products that go together more than the ties between each two of them explain.
 *
 * Expected is what the ties make together (`fromPairsAlone`), or each by itself (`fromEachAlone`), whichever is more; and a set is
 * claimed only where it surely surpasses both.
 *
 * Looked at are the sets whose pairs are all among those given. How often three meet is judged given how often each two do
 * (`chanceOfThree`), so that choosing the sets by their pairs makes no false alarm likelier, and only these sets are corrected for.
 *
 * @param pairs each once, in any order
 * @param holding baskets by product
 */
export function* triplesOf(
  baskets: Baskets,
  holding: Uint32Array,
  pairs: readonly Pair[],
  floor: number,
): InsightTask<{ readonly triples: ProductTriple[]; readonly tested: number }> {
  const threes = trianglesOf(pairs);
  const tested = threes.length;
  if (tested === 0) return { triples: [], tested };
  const both = new Map(pairs.map((pair) => [keyOf(pair.a, pair.b), pair.both]));
  const counted = yield* part(countThrees(baskets, threes), 0, 0.5);
  const candidates: {
    readonly three: Three;
    readonly counts: ThreeCounts;
    readonly expected: number;
    readonly p: number;
  }[] = [];
  for (const [i, three] of threes.entries()) {
    const counts = counted[i] as ThreeCounts;
    if ((counts.baskets[ALL_THREE] as number) < floor || (counts.customers[ALL_THREE] as number) < LEAST_COUNT)
      continue;
    const habits = counts.habits();
    const drawn = fromEachAlone(inAllStrata(counts.byStratum));
    const byEach = surplusChance(counts.baskets[ALL_THREE] as number, drawn, habits[ALL_THREE] as number);
    // It could not stand, whatever the other says, which takes much longer to work out.
    if (byEach > FALSE_ALARMS) continue;
    yield 0.5 + (0.5 * i) / tested;
    const fitted = fromPairsAlone(counts.byStratum, isBare);
    const p = Math.max(byEach, chanceOfThree(counts.baskets, fitted, habits));
    candidates.push({ three, counts, expected: Math.max(drawn, fitted[ALL_THREE] as number), p });
  }
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

  function tripleOf({ three, counts, expected, p }: (typeof candidates)[number]): ProductTriple {
    const [x, y, z] = three;
    const ways = [
      [x, y, z],
      [x, z, y],
      [y, z, x],
    ] as const;
    const together = (a: number, b: number): number => both.get(keyOf(a, b)) ?? 0;
    const [best] = [...ways].sort((one, other) => together(other[0], other[1]) - together(one[0], one[1]));
    const products = best ?? ways[0];
    const all = counts.baskets[ALL_THREE] as number;
    const share = (q: number): number => (holding[q] as number) / baskets.count;
    const support = all / baskets.count;
    return {
      products,
      all,
      expected,
      times: all / expected,
      support,
      confidence: all / together(products[0], products[1]),
      lift: support / (share(x) * share(y) * share(z)),
      customers: counts.customers[ALL_THREE] as number,
      p,
    };
  }
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a},${b}` : `${b},${a}`;
}

/** Sets of three whose pairs are all there. */
function trianglesOf(pairs: readonly Pair[]): Three[] {
  const near = new Map<number, Set<number>>();
  for (const { a, b } of pairs) {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  return pairs.flatMap(({ a, b }) => {
    const [x, y] = a < b ? [a, b] : [b, a];
    // Each set once: at the pair of its two lowest.
    const thirds = [...(near.get(y) ?? [])].filter((z) => z > y && near.get(x)?.has(z) === true);
    return thirds.map((z): Three => [x, y, z]);
  });
}

import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { STRIDE } from "./steps";
import { NO_STRATUM, type Strata } from "./strata";

const MOST_ROUNDS = 200;
const CLOSE = 1e-10;

/** Baskets with both a and b that chance would give: Σ over the strata of strength[a] × strength[b]. */
export interface PairChance {
  readonly strata: number;
  /** Of product p in stratum s: `strength[p × strata + s]`. */
  readonly strength: Float64Array;
  /** Σ of the strengths in a stratum. */
  readonly total: Float64Array;
}

/**
 * How often two products would meet if the products in baskets of one time and one size were mixed at random.
 *
 * A basket of k products holds k(k − 1)/2 pairs, and each of its products is in k − 1 of them. Within a stratum, the
 * number of pairs that each product is in is kept as it is (so that what sells well, and sells in large baskets, meets
 * others as often as it does), and pairs are formed at random, no product with itself: E(a, b) = u(a) u(b), where
 * u(a) (Σu − u(a)) is the number of pairs that a is in. For baskets of two this is the conditional Bernoulli (Rasch)
 * null exactly, for larger ones nearly; where it errs, for products in most baskets, it expects too many.
 *
 * The strengths are found by symmetric proportional fitting, to a relative change of 1e-10.
 */
export function* pairChance(baskets: Baskets, strata: Strata): InsightTask<PairChance> {
  const { count, start, product, productCount } = baskets;
  const strength = new Float64Array(productCount * strata.count);
  let work = 0;
  for (let b = 0; b < count; b++) {
    const s = strata.of[b] as number;
    if (s === NO_STRATUM) continue;
    const from = start[b] as number;
    const to = start[b + 1] as number;
    for (let i = from; i < to; i++) {
      const cell = (product[i] as number) * strata.count + s;
      strength[cell] = (strength[cell] as number) + (to - from - 1);
    }
    work += to - from;
    if (work >= STRIDE) {
      work = 0;
      yield (0.5 * b) / count;
    }
  }
  const total = new Float64Array(strata.count);
  for (let s = 0; s < strata.count; s++) {
    const present: number[] = [];
    for (let p = 0; p < productCount; p++) {
      if ((strength[p * strata.count + s] as number) > 0) present.push(p * strata.count + s);
    }
    const degrees = Float64Array.from(present, (cell) => strength[cell] as number);
    const fitted = yield* fitStrengths(degrees, 0.5 + (0.5 * s) / strata.count);
    for (let i = 0; i < present.length; i++) strength[present[i] as number] = fitted[i] as number;
    total[s] = sum(fitted);
  }
  return { strata: strata.count, strength, total };
}

/** u with u(i) (Σu − u(i)) = degree(i). */
function* fitStrengths(degrees: Float64Array, share: number): InsightTask<Float64Array> {
  const n = degrees.length;
  const all = sum(degrees);
  const u = degrees.map((degree) => degree / Math.sqrt(all));
  let work = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = sum(u);
    let change = 0;
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const own = u[i] as number;
      next[i] = Math.sqrt((own * (degrees[i] as number)) / (before - own));
      change = Math.max(change, Math.abs((next[i] as number) / own - 1));
    }
    u.set(next);
    work += n;
    if (work >= STRIDE / 4) {
      work = 0;
      yield share;
    }
    if (change < CLOSE) break;
  }
  return u;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

export function expectedPair({ strata, strength }: PairChance, a: number, b: number): number {
  const [rowA, rowB] = [a * strata, b * strata];
  let expected = 0;
  for (let s = 0; s < strata; s++) expected += (strength[rowA + s] as number) * (strength[rowB + s] as number);
  return expected;
}

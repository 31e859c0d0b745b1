import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { STRIDE } from "./steps";
import { NO_STRATUM, type Strata } from "./strata";

const MOST_ROUNDS = 200;
const CLOSE = 1e-11;

/** Baskets with both a and b that chance would give: Σ over the strata of strength[a] × reach[b]. */
export interface PairChance {
  readonly strata: number;
  /** Of product p in stratum s: `[p × strata + s]`. */
  readonly strength: Float64Array;
  /** What the strength meets: Σ over the strata that share baskets with s of link × strength. */
  readonly reach: Float64Array;
  /** Σ of the strengths in a stratum. */
  readonly total: Float64Array;
}

/**
 * How often two products would meet if what is bought at one time into baskets of one size were mixed at random.
 *
 * A basket of k products holds k(k − 1)/2 pairs, and each of its products is in k − 1 of them. By stratum, the number of
 * pairs that each product is in is kept as it is (so that what sells well, and sells into large baskets, meets others as
 * often as it does), and pairs are formed at random, no product with itself:
 *
 *     E(a, b) = Σ_st u_s(a) L_st u_t(b),   u_s(a) Σ_t L_st (Σ_p u_t(p) − u_t(a)) = pairs that a is in, bought in s
 *
 * L is 1 within a stratum where all of a basket is bought at once. Where a basket is all of a customer's orders, its parts
 * were bought at several times: L_st is then how often two purchases of s and t are one customer's, per purchase of
 * each. For baskets of two this is the conditional Bernoulli (Rasch) null exactly, for larger ones nearly; where it errs,
 * for products in most baskets, it expects too many. The strengths are found by symmetric proportional fitting.
 */
export function* pairChance(baskets: Baskets, strata: Strata, link: Float64Array | null): InsightTask<PairChance> {
  const { count, start, product, productCount } = baskets;
  const n = strata.count;
  const strength = new Float64Array(productCount * n);
  let work = 0;
  for (let b = 0; b < count; b++) {
    const from = start[b] as number;
    const to = start[b + 1] as number;
    work += to - from;
    for (let i = from; i < to; i++) {
      const s = strata.of[i] as number;
      if (s === NO_STRATUM) continue;
      const cell = (product[i] as number) * n + s;
      strength[cell] = (strength[cell] as number) + (to - from - 1);
    }
    if (work >= STRIDE) {
      work = 0;
      yield (0.2 * b) / count;
    }
  }
  const links = linksOf(n, link);
  const degrees = strength.slice();
  const cells: number[] = [];
  const first = new Float64Array(n);
  degrees.forEach((degree, cell) => {
    if (degree === 0) return;
    cells.push(cell);
    first[cell % n] = (first[cell % n] as number) + degree;
  });
  // What the fit would be if no product were kept from itself and all strata were alike.
  const reached = first.map((_, s) => (links[s] ?? []).reduce((sum, [t, weight]) => sum + weight * (first[t] ?? 0), 0));
  for (const cell of cells) {
    const s = cell % n;
    const scale = (first[s] as number) / (reached[s] as number);
    strength[cell] = (degrees[cell] as number) * Math.sqrt(scale / (first[s] as number));
  }
  const reach = link === null ? strength : new Float64Array(productCount * n);
  const total = new Float64Array(n);
  const next = new Float64Array(strength.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    yield* meet(round);
    let change = 0;
    const around = total.map((_, s) =>
      (links[s] ?? []).reduce((sum, [t, weight]) => sum + weight * (total[t] ?? 0), 0),
    );
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      const own = strength[cell] as number;
      const others = (around[cell % n] as number) - (reach[cell] as number);
      const fitted = others > 0 ? Math.sqrt((own * (degrees[cell] as number)) / others) : own;
      next[cell] = fitted;
      change = Math.max(change, Math.abs(fitted / own - 1));
      if (++work >= STRIDE) {
        work = 0;
        yield 0.2 + (0.8 * round) / MOST_ROUNDS;
      }
    }
    strength.set(next);
    if (change < CLOSE) break;
  }
  yield* meet(MOST_ROUNDS);
  return { strata: n, strength, reach, total };

  /** Totals and reaches of the strengths as they are. */
  function* meet(round: number): InsightTask<void> {
    total.fill(0);
    for (const cell of cells) total[cell % n] = (total[cell % n] as number) + (strength[cell] as number);
    if (link === null) return;
    reach.fill(0);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      const row = cell - (cell % n);
      for (const [t, weight] of links[cell % n] ?? []) {
        reach[row + t] = (reach[row + t] as number) + weight * (strength[cell] as number);
      }
      work += links[cell % n]?.length ?? 0;
      if (work >= STRIDE) {
        work = 0;
        yield 0.2 + (0.8 * round) / MOST_ROUNDS;
      }
    }
  }
}

/** By stratum: those it shares baskets with, and how much. */
function linksOf(n: number, link: Float64Array | null): (readonly (readonly [number, number])[])[] {
  return Array.from({ length: n }, (_, s) =>
    link === null
      ? [[s, 1] as const]
      : Array.from({ length: n }, (_, t) => [t, link[s * n + t] as number] as const).filter(([, weight]) => weight > 0),
  );
}

/** L of `pairChance` where the parts of a basket were bought at several times. */
export function* linkOf(baskets: Baskets, strata: Strata): InsightTask<Float64Array> {
  const n = strata.count;
  const link = new Float64Array(n * n);
  const bought = new Float64Array(n);
  const own = new Uint32Array(n);
  let work = 0;
  for (let b = 0; b < baskets.count; b++) {
    const met: number[] = [];
    for (let i = baskets.start[b] as number; i < (baskets.start[b + 1] as number); i++) {
      const s = strata.of[i] as number;
      if (s === NO_STRATUM) continue;
      if (own[s] === 0) met.push(s);
      own[s] = (own[s] as number) + 1;
    }
    for (const s of met) {
      bought[s] = (bought[s] as number) + (own[s] as number);
      for (const t of met) {
        link[s * n + t] = (link[s * n + t] as number) + (own[s] as number) * ((own[t] as number) - (s === t ? 1 : 0));
      }
    }
    for (const s of met) own[s] = 0;
    work += 10 + met.length * met.length;
    if (work >= STRIDE) {
      work = 0;
      yield b / baskets.count;
    }
  }
  return link.map((pairs, at) => pairs / ((bought[Math.floor(at / n)] as number) * (bought[at % n] as number)));
}

export function expectedPair({ strata, strength, reach }: PairChance, a: number, b: number): number {
  const [rowA, rowB] = [a * strata, b * strata];
  let expected = 0;
  for (let s = 0; s < strata; s++) expected += (strength[rowA + s] as number) * (reach[rowB + s] as number);
  return expected;
}

import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { part, STRIDE } from "./steps";
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
 *     E(a, b) = Σ_st u_s(a) L_st u_t(b),   u_s(a) Σ_t L_st (Σ_p u_t(p) − u_t(a)) = d_s(a), the pairs that a is in, bought in s
 *
 * L is 1 within a stratum where all of a basket is bought at once. Where a basket is all of a customer's orders, its parts
 * were bought at several times: L_st is then how often two purchases of s and t are one customer's, per purchase of
 * each. For baskets of two this is the conditional Bernoulli (Rasch) null exactly, for larger ones nearly; where it errs,
 * for products in most baskets, it expects too many.
 *
 * The u are found by symmetric proportional fitting from d_s(a) / √(Σ_tp L_st d_t(p)): each is multiplied by the root of
 * wanted ÷ had, until nothing changes by more than 1e-11, or 200 times (in a stratum where one product is in every pair
 * there is only a limit, which is then as good as reached).
 */
export function* pairChance(baskets: Baskets, strata: Strata, link: Float64Array | null): InsightTask<PairChance> {
  const n = strata.count;
  const { productCount } = baskets;
  const strength = yield* part(degreesOf(baskets, strata), 0, 0.2);
  const total = new Float64Array(n);
  if (link === null) {
    yield* part(fitAlone(strength, total, n, productCount), 0.2, 1);
    return { strata: n, strength, reach: strength, total };
  }
  const parts = linkedStrata(n, link);
  for (const [i, members] of parts.entries()) {
    yield* part(fitPart(members, link), 0.2 + (0.7 * i) / parts.length, 0.2 + (0.7 * (i + 1)) / parts.length);
  }
  const reach = yield* part(reachOf(strength, parts, link, n, productCount), 0.9, 1);
  return { strata: n, strength, reach, total };

  /** Fits the strata of one part, and writes their strengths in place of the degrees. */
  function* fitPart(members: readonly number[], weight: Float64Array): InsightTask<void> {
    const { cell, own, first } = cellsOf(strength, members, n, productCount);
    const size = members.length;
    const weights = Float64Array.from(
      { length: size * size },
      (_, at) => weight[(members[Math.floor(at / size)] ?? 0) * n + (members[at % size] ?? 0)] as number,
    );
    const degree = Float64Array.from(cell, (at) => strength[at] as number);
    const sums = new Float64Array(size);
    const around = new Float64Array(size);
    const meet = (values: Float64Array): void => {
      sums.fill(0);
      for (let i = 0; i < values.length; i++)
        sums[own[i] as number] = (sums[own[i] as number] as number) + (values[i] as number);
      for (let s = 0; s < size; s++) {
        around[s] = 0;
        for (let t = 0; t < size; t++) {
          around[s] = (around[s] as number) + (weights[s * size + t] as number) * (sums[t] as number);
        }
      }
    };
    meet(degree);
    const u = degree.map((d, i) => d / Math.sqrt(around[own[i] as number] as number));
    const next = new Float64Array(u.length);
    let work = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      meet(u);
      let change = 0;
      for (let p = 0; p + 1 < first.length; p++) {
        const [from, to] = [first[p] as number, first[p + 1] as number];
        for (let i = from; i < to; i++) {
          let others = around[own[i] as number] as number;
          for (let j = from; j < to; j++) {
            others -= (weights[(own[i] as number) * size + (own[j] as number)] as number) * (u[j] as number);
          }
          const before = u[i] as number;
          const fitted = others > 0 ? Math.sqrt((before * (degree[i] as number)) / others) : before;
          next[i] = fitted;
          change = Math.max(change, Math.abs(fitted / before - 1));
        }
        work += 1 + (to - from) ** 2;
        if (work >= STRIDE) {
          work = 0;
          yield round / MOST_ROUNDS;
        }
      }
      u.set(next);
      if (change < CLOSE) break;
    }
    meet(u);
    for (let i = 0; i < u.length; i++) strength[cell[i] as number] = u[i] as number;
    for (const [i, s] of members.entries()) total[s] = sums[i] as number;
  }
}

/**
 * Fits strata that share no baskets, each by itself, and writes the strengths in place of the degrees. Products with as many pairs in
 * a stratum have the same strength there, so that it is worked out once for all of them.
 */
function* fitAlone(strength: Float64Array, total: Float64Array, n: number, products: number): InsightTask<void> {
  const slots = new Uint32Array(products);
  for (let s = 0; s < n; s++) {
    yield s / n;
    const slotOf = new Map<number, number>();
    const degree: number[] = [];
    const times: number[] = [];
    for (let p = 0; p < products; p++) {
      const d = strength[p * n + s] as number;
      if (d === 0) continue;
      const known = slotOf.get(d);
      const slot = known ?? degree.length;
      slots[p] = slot;
      if (known === undefined) {
        slotOf.set(d, slot);
        degree.push(d);
        times.push(1);
      } else times[slot] = (times[slot] as number) + 1;
    }
    const u = strengthsOf(Float64Array.from(degree), Float64Array.from(times));
    for (let p = 0; p < products; p++) {
      if (strength[p * n + s] !== 0) strength[p * n + s] = u[slots[p] as number] as number;
    }
    total[s] = weighed(u, times);
  }
}

/** The strengths of one stratum, by distinct degree, where `times` products have each. */
function strengthsOf(degree: Float64Array, times: Float64Array): Float64Array {
  const root = Math.sqrt(weighed(degree, times));
  const u = degree.map((d) => d / root);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const around = weighed(u, times);
    let change = 0;
    for (let i = 0; i < u.length; i++) {
      const before = u[i] as number;
      const others = around - before;
      const fitted = others > 0 ? Math.sqrt((before * (degree[i] as number)) / others) : before;
      change = Math.max(change, Math.abs(fitted / before - 1));
      u[i] = fitted;
    }
    if (change < CLOSE) break;
  }
  return u;
}

function weighed(values: Float64Array, times: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (times[i] as number);
  return sum;
}

/** By product and stratum: the pairs that the product is in, bought in the stratum. */
function* degreesOf({ count, start, product, productCount }: Baskets, strata: Strata): InsightTask<Float64Array> {
  const degrees = new Float64Array(productCount * strata.count);
  let work = 0;
  for (let b = 0; b < count; b++) {
    const [from, to] = [start[b] as number, start[b + 1] as number];
    for (let i = from; i < to; i++) {
      const s = strata.of[i] as number;
      if (s === NO_STRATUM) continue;
      const cell = (product[i] as number) * strata.count + s;
      degrees[cell] = (degrees[cell] as number) + (to - from - 1);
    }
    work += to - from;
    if (work >= STRIDE) {
      work = 0;
      yield b / count;
    }
  }
  return degrees;
}

/** Strata that share baskets, part by part. */
function linkedStrata(n: number, link: Float64Array): number[][] {
  const seen = new Uint8Array(n);
  const parts: number[][] = [];
  for (let s = 0; s < n; s++) {
    if (seen[s] === 1) continue;
    const members = [s];
    seen[s] = 1;
    for (let i = 0; i < members.length; i++) {
      for (let t = 0; t < n; t++) {
        if (seen[t] === 1 || link[(members[i] ?? 0) * n + t] === 0) continue;
        seen[t] = 1;
        members.push(t);
      }
    }
    parts.push(members);
  }
  return parts;
}

/** Places of a part's products that are sold in it: product by product, with the number of their stratum in the part. */
function cellsOf(degrees: Float64Array, members: readonly number[], n: number, products: number) {
  const cell: number[] = [];
  const own: number[] = [];
  const first: number[] = [0];
  for (let p = 0; p < products; p++) {
    for (let i = 0; i < members.length; i++) {
      const at = p * n + (members[i] as number);
      if (degrees[at] === 0) continue;
      cell.push(at);
      own.push(i);
    }
    if (cell.length > (first.at(-1) ?? 0)) first.push(cell.length);
  }
  return { cell: Uint32Array.from(cell), own: Uint16Array.from(own), first: Uint32Array.from(first) };
}

function* reachOf(
  strength: Float64Array,
  parts: readonly (readonly number[])[],
  link: Float64Array,
  n: number,
  products: number,
): InsightTask<Float64Array> {
  const reach = new Float64Array(strength.length);
  let work = 0;
  for (let p = 0; p < products; p++) {
    for (const members of parts) {
      for (const s of members) {
        const own = strength[p * n + s] as number;
        if (own === 0) continue;
        for (const t of members) {
          reach[p * n + t] = (reach[p * n + t] as number) + (link[s * n + t] as number) * own;
        }
        work += members.length;
      }
    }
    work += n;
    if (work >= STRIDE) {
      work = 0;
      yield p / products;
    }
  }
  return reach;
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

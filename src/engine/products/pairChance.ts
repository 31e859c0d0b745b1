import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { CLOSE, type LinkedPart, linkings, MOST_ROUNDS } from "./linkedFit";
import { part, STRIDE } from "./steps";
import { NO_STRATUM, type Strata } from "./strata";

/** Baskets with both a and b that chance would give: Σ over the strata of strength[a] × reach[b], in the way that makes most. */
export interface PairChance {
  readonly strata: number;
  readonly ways: readonly PairWay[];
}

export interface PairWay {
  /** Of product p in stratum s: `[p × strata + s]`. */
  readonly strength: Float64Array;
  /** What the strength meets: Σ over the strata that share baskets with s of link × strength. */
  readonly reach: Float64Array;
  /** By stratum: its link with itself. */
  readonly own: Float64Array;
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
 * each. Where few products are on sale that makes too few of s and t meet, as no product meets itself; so it is worked out a second
 * time with links by which as many meet as do, and expected is whichever is more (`linkings`). For baskets of two this is the conditional Bernoulli (Rasch) null exactly, for larger ones nearly; where it errs,
 * for products in most baskets, it expects too many.
 *
 * The u are found by symmetric proportional fitting from d_s(a) / √(Σ_tp L_st d_t(p)): each is multiplied by the root of
 * wanted ÷ had, until nothing changes by more than 1e-11, or 200 times (in a stratum where one product is in every pair
 * there is only a limit, which is then as good as reached). Linked strata come to the same u in far fewer rounds (`linkedFit`).
 */
export function* pairChance(baskets: Baskets, strata: Strata, link: Float64Array | null): InsightTask<PairChance> {
  const n = strata.count;
  const { productCount } = baskets;
  const strength = yield* part(degreesOf(baskets, strata), 0, 0.2);
  if (link === null) {
    yield* part(fitAlone(strength, n, productCount), 0.2, 1);
    return { strata: n, ways: [{ strength, reach: strength, own: new Float64Array(n).fill(1) }] };
  }
  const parts = linkedStrata(n, link);
  const strengths = [strength, new Float64Array(strength.length)];
  const links = [new Float64Array(link.length), new Float64Array(link.length)];
  for (const [i, members] of parts.entries()) {
    const share = 0.6 / parts.length;
    const { cell, linked } = partOf(strength, link, members, n, productCount);
    const fitted = yield* part(linkings(linked), 0.2 + share * i, 0.2 + share * (i + 1));
    for (const [way, found] of fitted.entries()) {
      const [into, linksOf] = [strengths[way], links[way]];
      if (into === undefined || linksOf === undefined) continue;
      for (let at = 0; at < cell.length; at++) into[cell[at] as number] = found.strength[at] as number;
      for (const [a, s] of members.entries()) {
        for (const [b, t] of members.entries()) linksOf[s * n + t] = found.link[a * members.length + b] as number;
      }
    }
  }
  const ways: PairWay[] = [];
  for (const [way, found] of strengths.entries()) {
    const own = links[way] ?? link;
    const reach = yield* part(reachOf(found, parts, own, n, productCount), 0.8 + 0.1 * way, 0.9 + 0.1 * way);
    ways.push({ strength: found, reach, own: Float64Array.from({ length: n }, (_, s) => own[s * n + s] as number) });
  }
  return { strata: n, ways };
}

/**
 * Fits strata that share no baskets, each by itself, and writes the strengths in place of the degrees. Products with as many pairs in
 * a stratum have the same strength there, so that it is worked out once for all of them.
 */
function* fitAlone(strength: Float64Array, n: number, products: number): InsightTask<void> {
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

/** A part of the strata by itself, and where its cells are among the degrees of all. */
function partOf(degrees: Float64Array, link: Float64Array, members: readonly number[], n: number, products: number) {
  const strata = members.length;
  const cell = new Uint32Array(products * strata);
  const stratum = new Uint16Array(products * strata);
  const degree = new Float64Array(products * strata);
  const first = [0];
  let count = 0;
  for (let p = 0; p < products; p++) {
    for (let i = 0; i < strata; i++) {
      const at = p * n + (members[i] as number);
      if (degrees[at] === 0) continue;
      cell[count] = at;
      stratum[count] = i;
      degree[count++] = degrees[at] as number;
    }
    if (count > (first.at(-1) as number)) first.push(count);
  }
  const own = members.flatMap((s) => members.map((t) => link[s * n + t] as number));
  const linked: LinkedPart = {
    strata,
    link: Float64Array.from(own),
    first: Uint32Array.from(first),
    stratum: stratum.subarray(0, count),
    degree: degree.subarray(0, count),
  };
  return { cell: cell.subarray(0, count), linked };
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
      for (let i = 0; i < members.length; i++) {
        const s = members[i] as number;
        const own = strength[p * n + s] as number;
        if (own === 0) continue;
        for (let j = 0; j < members.length; j++) {
          const t = members[j] as number;
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

/** How many pairs two strata share, `[s × strata + t]`, where the parts of a basket were bought at several times. */
export function* linkOf(baskets: Baskets, strata: Strata): InsightTask<Float64Array> {
  const n = strata.count;
  const link = new Float64Array(n * n);
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
  return link;
}

/** Expected baskets with `a` and each other product; made for one `a`, so that only the strata it was bought in are looked at. */
export function expectedWith({ strata, ways }: PairChance, a: number): (b: number) => number {
  const where = Uint16Array.from({ length: strata }, (_, s) => s).filter(
    (s) => ways[0]?.strength[a * strata + s] !== 0,
  );
  const own = ways.map(({ strength, reach }) => ({
    strength: Float64Array.from(where, (s) => strength[a * strata + s] as number),
    reach,
  }));
  return (b) => {
    const row = b * strata;
    let most = 0;
    for (const { strength, reach } of own) {
      let expected = 0;
      for (let i = 0; i < where.length; i++) {
        expected += (strength[i] as number) * (reach[row + (where[i] as number)] as number);
      }
      if (expected > most) most = expected;
    }
    return most;
  };
}

import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import type { PairChance } from "./pairChance";
import { STRIDE } from "./steps";
import { NO_STRATUM, type PlaceStrata } from "./strata";

/** Parts of a period that are told apart. */
const PARTS = 8;

/**
 * When each product was on sale, as far as its first and its last sale tell, and what else was bought at that time. Within a period
 * `pairChance` takes everything to be on sale all the time: two products of the same two weeks meet more often.
 */
export interface OnSale {
  /** By product: parts of time, counted through all periods, of its first and last sale. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** By stratum: its period. */
  readonly period: Uint16Array;
  /** By stratum, the pairs that what was bought by the beginning of each part is in, and by the end: `[s × (PARTS + 1) + part]`. */
  readonly until: Float64Array;
  /** By stratum: the share of its pairs that were bought in one order. */
  readonly atOnce: Float64Array;
}

export function* onSaleOf(baskets: Baskets, strata: PlaceStrata): InsightTask<OnSale> {
  const { count, start, product, time, boughtAt, productCount } = baskets;
  const { periods } = strata;
  const first = new Uint32Array(productCount).fill(0xffffffff);
  const last = new Uint32Array(productCount);
  const period = new Uint16Array(strata.count);
  const until = new Float64Array(strata.count * (PARTS + 1));
  const [pairs, together] = [new Float64Array(strata.count), new Float64Array(strata.count)];
  let work = 0;
  for (let b = 0; b < count; b++) {
    const [from, to] = [start[b] as number, start[b + 1] as number];
    for (let i = from; i < to; i++) {
      const at = boughtAt === null ? (time[b] as number) : (boughtAt[i] as number);
      const p = product[i] as number;
      const own = periods.of(at);
      const part = Math.min(PARTS - 1, Math.max(0, Math.floor((periods.place(at) - own) * PARTS)));
      const fine = own * PARTS + part;
      first[p] = Math.min(first[p] as number, fine);
      last[p] = Math.max(last[p] as number, fine);
      const s = strata.of[i] as number;
      if (s === NO_STRATUM) continue;
      period[s] = own;
      const cell = s * (PARTS + 1) + part + 1;
      until[cell] = (until[cell] as number) + to - from - 1;
      if (boughtAt === null) continue;
      for (let j = from; j < to; j++) {
        if (j === i || strata.of[j] !== s) continue;
        pairs[s] = (pairs[s] as number) + 1;
        if (boughtAt[j] === at) together[s] = (together[s] as number) + 1;
      }
    }
    work += boughtAt === null ? to - from : 1 + (to - from) ** 2;
    if (work >= STRIDE) {
      work = 0;
      yield b / count;
    }
  }
  for (let s = 0; s < strata.count; s++) {
    const row = s * (PARTS + 1);
    for (let part = 1; part <= PARTS; part++) {
      until[row + part] = (until[row + part] as number) + (until[row + part - 1] as number);
    }
  }
  const atOnce = pairs.map((all, s) => (boughtAt === null ? 1 : all > 0 ? (together[s] as number) / all : 0));
  return { first, last, period, until, atOnce };
}

/**
 * How many more baskets with both than `pairChance` says follow from when the two were on sale: in a stratum of which a share A was
 * bought while the one was on sale, B while the other was and C while both were, what was bought in one order meets C/(AB)
 * times as often. Where that is less than once nothing is taken off.
 */
export function moreWhileOnSale({ strata, ways }: PairChance, onSale: OnSale, a: number, b: number): number {
  const more = ways.map(() => 0);
  for (let s = 0; s < strata; s++) {
    // One that is on sale all the period long meets others as often as they are bought.
    if (isAlways(onSale, s, a) || isAlways(onSale, s, b)) continue;
    const times = timesWhileBoth(onSale, s, a, b);
    if (times <= 1) continue;
    for (const [i, { strength, own }] of ways.entries()) {
      const met = (strength[a * strata + s] as number) * (own[s] as number) * (strength[b * strata + s] as number);
      more[i] = (more[i] as number) + met * (onSale.atOnce[s] as number) * (times - 1);
    }
  }
  return Math.max(...more);
}

function isAlways({ first, last, period }: OnSale, s: number, product: number): boolean {
  const begin = (period[s] as number) * PARTS;
  return (first[product] as number) <= begin && (last[product] as number) >= begin + PARTS - 1;
}

/** C/(AB) in a stratum; 0 where nothing of it was bought while both were on sale. */
function timesWhileBoth({ first, last, period, until }: OnSale, s: number, a: number, b: number): number {
  const begin = (period[s] as number) * PARTS;
  const row = s * (PARTS + 1);
  const bought = (from: number, to: number): number => {
    const [low, high] = [Math.max(0, from - begin), Math.min(PARTS, to - begin + 1)];
    return low < high ? (until[row + high] as number) - (until[row + low] as number) : 0;
  };
  const [firstA, firstB, lastA, lastB] = [first[a] as number, first[b] as number, last[a] as number, last[b] as number];
  const both = bought(Math.max(firstA, firstB), Math.min(lastA, lastB));
  return both === 0 ? 0 : (both * (until[row + PARTS] as number)) / (bought(firstA, lastA) * bought(firstB, lastB));
}

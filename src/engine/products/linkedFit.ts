import type { InsightTask } from "../insights/types";
import { part, STRIDE } from "./steps";

export const MOST_ROUNDS = 200;
export const CLOSE = 1e-11;
/** Rounds of the fast way: where it comes to an end it needs far fewer. */
const MOST_FAST = 60;
/** Rounds in which links and strengths settle with each other, and how closely. */
const MOST_LINKINGS = 12;
const LINKED = 1e-2;
/** Rounds in which the strata settle with each other, and how closely. */
const MOST_SETTLING = 500;
const SETTLED = 1e-13;

/** Strata that share baskets, and what is sold in them: cell by cell, a cell being a product in a stratum. */
export interface LinkedPart {
  readonly strata: number;
  /** L of `pairChance`: `[s × strata + t]`. */
  readonly link: Float64Array;
  /** Cells of a product: `first[p] … first[p + 1] − 1`. */
  readonly first: Uint32Array;
  /** By cell: its stratum, and the pairs that the product is in there. */
  readonly stratum: Uint16Array;
  readonly degree: Float64Array;
}

/** Strengths by cell, and the link that goes with them. */
export interface Linking {
  readonly strength: Float64Array;
  readonly link: Float64Array;
}

/**
 * Both ways of `pairChance` to link strata: by the pairs that each two share per pair of each, and so that as many as they share come
 * out of the strengths too. The latter is found by taking links from strengths and strengths from links in turn, until no link
 * changes by more than a hundredth, or 12 times.
 *
 * @param linked its link is how many pairs each two strata share
 */
export function* linkings(linked: LinkedPart): InsightTask<readonly [Linking, Linking]> {
  const { strata, link: shared, stratum, degree } = linked;
  const sums = sumsOf(strata, stratum, degree);
  let link = shared.map((pairs, at) => perPair(pairs, (sums[row(at)] as number) * (sums[at % strata] as number)));
  let strength = yield* part(linkedStrengths({ ...linked, link }), 0, 0.4);
  const first: Linking = { strength, link };
  for (let round = 1; round < MOST_LINKINGS; round++) {
    const met = metByOthers(linked, strength);
    const next = shared.map((pairs, at) => perPair(pairs, met[at] as number));
    const change = next.reduce(
      (most, now, at) => (now > 0 ? Math.max(most, Math.abs((link[at] as number) / now - 1)) : most),
      0,
    );
    if (change < LINKED) break;
    link = next;
    strength = yield* part(
      linkedStrengths({ ...linked, link }),
      0.4 + 0.6 * (1 - 1 / round),
      0.4 + 0.6 * (1 - 1 / (round + 1)),
    );
  }
  return [first, { strength, link }];

  function row(at: number): number {
    return Math.floor(at / strata);
  }
}

/** Where two strata share no pair they have no link; nor where nothing could meet in them, to rounding. */
function perPair(pairs: number, met: number): number {
  return pairs > 0 && met > 0 ? pairs / met : 0;
}

/** By two strata: Σ u_s(a) u_t(b) over all a ≠ b. */
function metByOthers({ strata, first, stratum }: LinkedPart, u: Float64Array): Float64Array {
  const sums = sumsOf(strata, stratum, u);
  const met = Float64Array.from(
    { length: strata * strata },
    (_, at) => (sums[Math.floor(at / strata)] as number) * (sums[at % strata] as number),
  );
  for (let p = 0; p + 1 < first.length; p++) {
    const [from, to] = [first[p] as number, first[p + 1] as number];
    for (let i = from; i < to; i++) {
      const line = (stratum[i] as number) * strata;
      for (let j = from; j < to; j++) addTo(met, line + (stratum[j] as number), -(u[i] as number) * (u[j] as number));
    }
  }
  return met;
}

function sumsOf(strata: number, stratum: Uint16Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(strata);
  for (let i = 0; i < values.length; i++) addTo(sums, stratum[i] as number, values[i] as number);
  return sums;
}

/** The strengths of `pairChance` in linked strata, by cell. */
export function* linkedStrengths(linked: LinkedPart): InsightTask<Float64Array> {
  return (yield* part(fitFast(linked), 0, 0.3)) ?? (yield* part(fitStepwise(linked), 0.3, 1));
}

/**
 * u_s(a) = d_s(a) ÷ (around_s − what a's own strengths meet), from the strengths of the round before. How the strata meet each
 * other, around_s = Σ_t L_st Σ_p u_t(p), is settled before each round, products aside, so that what is left to find is only what a
 * product's own part changes: little, so that a few rounds do. Null where no end is in sight: then there is only a limit.
 */
function* fitFast(linked: LinkedPart): InsightTask<Float64Array | null> {
  const { strata, link, first, stratum, degree } = linked;
  const u = new Float64Array(degree.length);
  /** Σ_p u_s(p) × around_s, which is Σ_p d_s(p) but for the products' own parts. */
  const load = sumsOf(strata, stratum, degree);
  const around = Float64Array.from(load, (_, s) => Math.sqrt(metBy(link, load, s)));
  let work = 0;
  for (let round = 0; round < MOST_FAST; round++) {
    settle(around, load, link);
    load.fill(0);
    let change = 0;
    for (let p = 0; p + 1 < first.length; p++) {
      change = Math.max(change, fitProduct(linked, p, around, u, load));
      if (change === Number.POSITIVE_INFINITY) return null;
      work += 1 + ((first[p + 1] as number) - (first[p] as number)) ** 2;
      if (work >= STRIDE * 2) {
        work = 0;
        yield round / MOST_FAST;
      }
    }
    if (change < CLOSE) return u;
  }
  return null;
}

/** One product's strengths from those it had; in a function of its own, for it is where the time goes. Returns the greatest change. */
function fitProduct(
  { strata, link, first, stratum, degree }: LinkedPart,
  p: number,
  around: Float64Array,
  u: Float64Array,
  load: Float64Array,
): number {
  const [from, to] = [first[p] as number, first[p + 1] as number];
  let change = 0;
  for (let i = from; i < to; i++) {
    const s = stratum[i] as number;
    const row = s * strata;
    const all = around[s] as number;
    let others = all;
    for (let j = from; j < to; j++) others -= (link[row + (stratum[j] as number)] as number) * (u[j] as number);
    if (!(others > 0)) return Number.POSITIVE_INFINITY;
    const now = (degree[i] as number) / others;
    change = Math.max(change, Math.abs((u[i] as number) / now - 1));
    u[i] = now;
    load[s] = (load[s] as number) + now * all;
  }
  return change;
}

/** Finds around_s = Σ_t L_st load_t ÷ around_t, from what is there. */
function settle(around: Float64Array, load: Float64Array, link: Float64Array): void {
  for (let round = 0; round < MOST_SETTLING; round++) {
    const strengths = load.map((own, s) => own / (around[s] as number));
    let change = 0;
    for (let s = 0; s < around.length; s++) {
      const before = around[s] as number;
      const after = Math.sqrt(before * metBy(link, strengths, s));
      change = Math.max(change, Math.abs(after / before - 1));
      around[s] = after;
    }
    if (change < SETTLED) return;
  }
}

/** Each strength is multiplied by the root of wanted ÷ had, until nothing changes by more than 1e-11, or 200 times. */
function* fitStepwise({ strata, link, first, stratum, degree }: LinkedPart): InsightTask<Float64Array> {
  const sums = new Float64Array(strata);
  const sum = (values: Float64Array): void => {
    sums.fill(0);
    for (let i = 0; i < values.length; i++) addTo(sums, stratum[i] as number, values[i] as number);
  };
  sum(degree);
  const u = degree.map((d, i) => d / Math.sqrt(metBy(link, sums, stratum[i] as number)));
  const next = new Float64Array(u.length);
  let work = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    sum(u);
    const around = sums.map((_, s) => metBy(link, sums, s));
    let change = 0;
    for (let p = 0; p + 1 < first.length; p++) {
      const [from, to] = [first[p] as number, first[p + 1] as number];
      for (let i = from; i < to; i++) {
        const s = stratum[i] as number;
        let others = around[s] as number;
        for (let j = from; j < to; j++) {
          others -= (link[s * strata + (stratum[j] as number)] as number) * (u[j] as number);
        }
        const before = u[i] as number;
        const fitted = others > 0 ? Math.sqrt((before * (degree[i] as number)) / others) : before;
        next[i] = fitted;
        change = Math.max(change, Math.abs(fitted / before - 1));
      }
      work += 1 + (to - from) ** 2;
      if (work >= STRIDE * 2) {
        work = 0;
        yield round / MOST_ROUNDS;
      }
    }
    u.set(next);
    if (change < CLOSE) break;
  }
  return u;
}

/** Σ_t L_st values_t */
function metBy(link: Float64Array, values: Float64Array, s: number): number {
  let sum = 0;
  for (let t = 0; t < values.length; t++) sum += (link[s * values.length + t] as number) * (values[t] as number);
  return sum;
}

function addTo(values: Float64Array, at: number, more: number): void {
  values[at] = (values[at] as number) + more;
}

import type { InsightTask } from "../insights/types";
import { part, STRIDE } from "./steps";

export const MOST_ROUNDS = 200;
export const CLOSE = 1e-11;
/** Rounds of the fast way: where it comes to an end it needs far fewer. */
const MOST_FAST = 60;
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
  const load = new Float64Array(strata);
  for (let i = 0; i < degree.length; i++) addTo(load, stratum[i] as number, degree[i] as number);
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

import { logGamma } from "../math/logGamma";
import { TIMES_LEAST } from "./limits";

/**
 * Baskets by which of three products they hold: 1 stands for the first, 2 for the second and 4 for the third, so that cell 3 is
 * of those with the first two and not the third, and cell 7 of those with all three.
 */
export const CELLS = 8;
export const ALL_THREE = 7;
/** The cells of exactly two. */
export const TWO_OF_THREE = [3, 5, 6] as const;

const MOST_ROUNDS = 200;
const CLOSE = 1e-11;
/** A share of a sum that changes nothing in it. */
const NOTHING = 1e-17;

/**
 * How three products would meet if each two were tied as they are, and nothing tied the three beyond that: the log-linear model
 * without three-factor interaction (Bartlett 1935), by iterative proportional fitting (Deming & Stephan 1940), until nothing
 * changes by more than 1e-11, or 200 times (where two were nowhere on sale without each other there is only a limit).
 *
 * In every stratum as many baskets hold each product as do; in all strata together as many hold each two. The ties are the
 * same in all strata.
 *
 * @param counts baskets by stratum and cell: `[stratum × CELLS + cell]`
 * @param bare strata whose baskets hold nothing else, so that each has one of the three at least
 * @returns baskets by cell, of the strata in which any two could meet; of the cells with two and three products these are all
 */
export function fromPairsAlone(counts: ArrayLike<number>, bare: (stratum: number) => boolean): Float64Array {
  const { held, fitted } = strataToFit(counts, bare);
  const strata = fitted.length / CELLS;
  const all = inAllStrata(counts);
  const wanted = TWO_OF_THREE.map((two) => (all[two] as number) + (all[ALL_THREE] as number));
  const sums = new Float64Array(CELLS);
  const tie = new Float64Array(CELLS).fill(1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    sums.fill(0);
    for (let s = 0; s < strata; s++) {
      const at = s * CELLS;
      for (let cell = 0; cell < CELLS; cell++)
        fitted[at + cell] = (fitted[at + cell] as number) * (tie[cell] as number);
      for (let one = 0; one < 3; one++)
        hold(fitted, at, 1 << one, held[4 * s + one] as number, held[4 * s + 3] as number);
      for (let cell = 0; cell < CELLS; cell++) sums[cell] = (sums[cell] as number) + (fitted[at + cell] as number);
    }
    let change = 0;
    tie.fill(1);
    for (const [i, two] of TWO_OF_THREE.entries()) {
      const had = (sums[two] as number) + (sums[ALL_THREE] as number);
      const factor = had > 0 ? (wanted[i] as number) / had : 1;
      change = Math.max(change, Math.abs(factor - 1));
      for (const cell of [two, ALL_THREE]) {
        sums[cell] = (sums[cell] as number) * factor;
        tie[cell] = (tie[cell] as number) * factor;
      }
    }
    if (change < CLOSE) break;
  }
  return sums;
}

/**
 * The strata in which two of the three could meet: by stratum the baskets with each product, then all; and a first guess, which is
 * the same everywhere, save that a basket which holds nothing else is not without all three.
 */
function strataToFit(counts: ArrayLike<number>, bare: (stratum: number) => boolean) {
  const held: number[] = [];
  const fitted: number[] = [];
  for (let s = 0; s < counts.length / CELLS; s++) {
    const own = [0, 0, 0, 0];
    for (let cell = 0; cell < CELLS; cell++) {
      const count = counts[s * CELLS + cell] as number;
      for (let i = 0; i < 3; i++) if ((cell >> i) & 1) own[i] = (own[i] as number) + count;
      own[3] = (own[3] as number) + count;
    }
    const [first = 0, second = 0, third = 0, all = 0] = own;
    const none = bare(s);
    if (Number(first > 0) + Number(second > 0) + Number(third > 0) < 2) continue;
    // Each of these baskets holds just one of them: nothing can be moved.
    if (none && first + second + third === all) continue;
    held.push(...own);
    fitted.push(none ? 0 : 1, 1, 1, 1, 1, 1, 1, 1);
  }
  return { held: Float64Array.from(held), fitted: Float64Array.from(fitted) };
}

/** Scales the cells of a stratum so that `count` of its `all` baskets hold a product. */
function hold(fitted: Float64Array, at: number, product: number, count: number, all: number): void {
  let having = 0;
  let lacking = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    if ((cell & product) !== 0) having += fitted[at + cell] as number;
    else lacking += fitted[at + cell] as number;
  }
  const more = having > 0 ? count / having : 0;
  const less = lacking > 0 ? (all - count) / lacking : 0;
  for (let cell = 0; cell < CELLS; cell++) {
    fitted[at + cell] = (fitted[at + cell] as number) * ((cell & product) !== 0 ? more : less);
  }
}

/** Baskets by cell, of all strata. */
export function inAllStrata(counts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(CELLS);
  for (let at = 0; at < counts.length; at++) sums[at % CELLS] = (sums[at % CELLS] as number) + (counts[at] as number);
  return sums;
}

/**
 * Baskets with all three if each product drew each other by itself, whatever else is there: who has x gets z as often as those with x
 * and without y do, who has y as those with y alone, one beside the other: a share of 1 − (1 − qₓ)(1 − q_y) ÷ (1 − q₀). Of the
 * three ways to choose the third, the one that makes most. Where a product's own share changes from stratum to stratum
 * and what draws it does not, this is more than `fromPairsAlone` makes.
 *
 * @param counts baskets by cell, of all strata
 */
export function fromEachAlone(counts: ArrayLike<number>): number {
  const share = (beside: number, product: number): number => {
    const has = counts[beside | product] as number;
    return has === 0 ? 0 : has / (has + (counts[beside] as number));
  };
  let most = 0;
  for (const two of TWO_OF_THREE) {
    const third = ALL_THREE - two;
    const one = two & -two;
    const neither = 1 - share(0, third);
    const drawn = neither > 0 ? 1 - ((1 - share(one, third)) * (1 - share(two - one, third))) / neither : 1;
    most = Math.max(most, drawn * ((counts[two] as number) + (counts[ALL_THREE] as number)));
  }
  return most;
}

/**
 * Chance of so many baskets with all three, given how many hold each two of them, if the tie of two were at most `TIMES_LEAST`
 * times as strong where the third is there: k of them come with the weight Π Mˣ ÷ x! over the cells of two and of three, M being
 * what the pairs alone make, x the count that k leaves there. With one stratum of rare products this is the exact conditional
 * law (Zelen 1971); in general it is a little wider, so that the chance is rather too high than too low.
 *
 * @param counts,expected baskets by cell, of all strata
 * @param habit by cell, how many baskets stand for one piece of evidence (see `Tally`): M and x are divided by it
 */
export function chanceOfThree(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  habit: ArrayLike<number>,
): number {
  const all = counts[ALL_THREE] as number;
  const most = all + Math.min(...TWO_OF_THREE.map((two) => counts[two] as number));
  const weight = (k: number): number => {
    let log = (k / (habit[ALL_THREE] as number)) * Math.log(TIMES_LEAST) + term(ALL_THREE, k);
    for (const two of TWO_OF_THREE) log += term(two, (counts[two] as number) + all - k);
    return log;
  };
  const term = (cell: number, count: number): number => {
    const own = habit[cell] as number;
    const mean = Math.max(Number.MIN_VALUE, (expected[cell] as number) / own);
    return (count / own) * Math.log(mean) - logGamma(count / own + 1);
  };
  // The weights rise to one peak and fall again: beyond it, on either side, they are followed until they add nothing.
  const peak = peakOf(weight, most);
  const top = weight(peak);
  let above = 0;
  for (let k = all; k <= most; k++) {
    const share = Math.exp(weight(k) - top);
    above += share;
    if (k > peak && share <= NOTHING * above) break;
  }
  let below = 0;
  for (let k = all - 1; k >= 0; k--) {
    const share = Math.exp(weight(k) - top);
    below += share;
    if (k < peak && share <= NOTHING * below) break;
  }
  return above / (above + below);
}

/** The whole number from 0 to `most` with the greatest weight, the weights having one peak. */
function peakOf(weight: (k: number) => number, most: number): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (weight(middle + 1) > weight(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

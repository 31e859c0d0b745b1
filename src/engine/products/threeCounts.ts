import type { InsightTask } from "../insights/types";
import type { Baskets } from "./baskets";
import { part, STRIDE } from "./steps";
import { basketPeriods, SIZE_CLASSES, sizeClass } from "./strata";
import { ALL_THREE, CELLS, TWO_OF_THREE } from "./threeWay";

/** Three products, ascending. */
export type Three = readonly [number, number, number];

/** A period's strata, by what a basket holds beside the three: nothing, then the classes of size. */
const REST_CLASSES = 1 + SIZE_CLASSES;

function restClass(rest: number): number {
  return rest === 0 ? 0 : 1 + sizeClass(rest);
}

/** The baskets of these strata hold nothing beside the three. */
export function isBare(stratum: number): boolean {
  return stratum % REST_CLASSES === 0;
}

/** The baskets of one set of three. */
export class ThreeCounts {
  /** `[stratum × CELLS + cell]`; see `CELLS`. */
  readonly byStratum: Int32Array;
  /** In all strata, by cell; counted where a basket holds two of the three or all. */
  readonly baskets = new Uint32Array(CELLS);
  /** The customers behind these. */
  readonly customers = new Uint32Array(CELLS);
  readonly #squares = new Float64Array(CELLS);
  readonly #last = new Int32Array(CELLS).fill(-1);
  readonly #run = new Uint32Array(CELLS);

  constructor(strata: number) {
    this.byStratum = new Int32Array(strata * CELLS);
  }

  move(stratum: number, cell: number, by: number): void {
    const at = stratum * CELLS + cell;
    this.byStratum[at] = (this.byStratum[at] as number) + by;
  }

  /** One more basket with what `cell` says; those of one customer follow each other. */
  meet(cell: number, customer: number): void {
    const again = this.#last[cell] === customer;
    const run = again ? (this.#run[cell] as number) + 1 : 1;
    this.#run[cell] = run;
    this.#last[cell] = customer;
    this.#squares[cell] = (this.#squares[cell] as number) + 2 * run - 1;
    this.baskets[cell] = (this.baskets[cell] as number) + 1;
    if (!again) this.customers[cell] = (this.customers[cell] as number) + 1;
  }

  /** By cell: how many of its baskets stand for one piece of evidence, as `Tally` has it; 1 where there are none. */
  habits(): Float64Array {
    return this.#squares.map((squares, cell) => (squares === 0 ? 1 : squares / (this.baskets[cell] as number)));
  }
}

/**
 * Counts the baskets of sets of three, by the period of their time and by how much they hold beside the three. (Were they told apart
 * by all that they hold, two products which a third draws, each by itself, would seem tied to each other: each makes a basket larger.)
 */
export function* countThrees(baskets: Baskets, threes: readonly Three[]): InsightTask<readonly ThreeCounts[]> {
  const periods = yield* part(basketPeriods(baskets), 0, 0.1);
  const strata = periods.count * REST_CLASSES;
  const { products, numberOf, setsOver } = arranged(threes, baskets.productCount);
  const counts: ThreeCounts[] = [];
  for (let set = 0; set < threes.length; set++) {
    if (set % SETS === 0) yield 0.1;
    counts.push(new ThreeCounts(strata));
  }
  /**
   * Baskets by the stratum they are in for a set of which they hold nothing; and those with a product, by that stratum and by the one
   * they are in for a set of which they hold it alone: `[product × strata + stratum]`.
   */
  const all = new Uint32Array(strata);
  const having = new Uint32Array(products.length * strata);
  const withOne = new Uint32Array(products.length * strata);
  /** Numbers of what a basket holds, and by number the last basket with it, counted from 1. */
  const held = new Uint32Array(products.length);
  const seen = new Uint32Array(products.length);
  let work = 0;
  for (let b = 0; b < baskets.count; b++) {
    const [from, to] = [baskets.start[b] as number, baskets.start[b + 1] as number];
    const size = to - from;
    const period = (periods.of[b] as number) * REST_CLASSES;
    const without = period + restClass(size);
    const beside = period + restClass(size - 1);
    all[without] = (all[without] as number) + 1;
    let count = 0;
    for (let i = from; i < to; i++) {
      const p = numberOf[baskets.product[i] as number] as number;
      if (p === UNKNOWN) continue;
      held[count++] = p;
      seen[p] = b + 1;
      having[p * strata + without] = (having[p * strata + without] as number) + 1;
      withOne[p * strata + beside] = (withOne[p * strata + beside] as number) + 1;
    }
    for (let i = 0; i < count; i++) {
      const row = (held[i] as number) * products.length;
      for (let j = i + 1; j < count; j++) {
        const sets = setsOver[row + (held[j] as number)];
        if (sets === undefined) continue;
        for (const { set, third, two } of sets) {
          const three = seen[third] === b + 1;
          // All three are met by each two of them: counted by the first two.
          if (three && two !== TWO_OF_THREE[0]) continue;
          const cell = three ? ALL_THREE : two;
          const own = counts[set] as ThreeCounts;
          own.meet(cell, baskets.customer[b] as number);
          own.move(period + restClass(size - (three ? 3 : 2)), cell, 1);
          // Counted with each of its products, below.
          for (let one = 1; one < CELLS; one *= 2) if ((cell & one) !== 0) own.move(beside, one, -1);
          own.move(without, 0, three ? 2 : 1);
        }
        work += sets.length;
      }
    }
    work += 1 + size + count * count;
    if (work >= STRIDE) {
      work = 0;
      yield 0.1 + (0.85 * b) / baskets.count;
    }
  }
  for (const [set, three] of threes.entries()) {
    if (set % SETS === 0) yield 0.95 + (0.05 * set) / threes.length;
    const own = counts[set] as ThreeCounts;
    for (let s = 0; s < strata; s++) own.move(s, 0, all[s] as number);
    for (const [i, p] of three.entries()) {
      const row = (numberOf[p] as number) * strata;
      for (let s = 0; s < strata; s++) {
        own.move(s, 0, -(having[row + s] as number));
        own.move(s, 1 << i, withOne[row + s] as number);
      }
    }
  }
  return counts;
}

/** So many sets are begun, or finished, at a stretch. */
const SETS = 50;

const UNKNOWN = 0xffff;

/** The products of all sets, numbered as they ascend, and by two numbers, ascending, the sets that hold both. */
function arranged(threes: readonly Three[], productCount: number) {
  const products = [...new Set(threes.flat())].sort((x, y) => x - y);
  const numberOf = new Uint16Array(productCount).fill(UNKNOWN);
  for (const [i, p] of products.entries()) numberOf[p] = i;
  const setsOver = new Array<{ set: number; third: number; two: number }[] | undefined>(products.length ** 2).fill(
    undefined,
  );
  for (const [set, three] of threes.entries()) {
    const numbers = three.map((p) => numberOf[p] as number);
    for (const two of TWO_OF_THREE) {
      const [one = 0, other = 0] = numbers.filter((_, i) => (two >> i) & 1);
      const third = numbers.find((_, i) => !((two >> i) & 1)) ?? 0;
      const at = one * products.length + other;
      const sets = setsOver[at] ?? [];
      sets.push({ set, third, two });
      setsOver[at] = sets;
    }
  }
  return { products, numberOf, setsOver };
}

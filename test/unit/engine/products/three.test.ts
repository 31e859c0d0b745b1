import { describe, expect, it } from "vitest";
import type { Baskets } from "../../../../src/engine/products/baskets";
import { type LinkedPart, type Linking, linkedStrengths, linkings } from "../../../../src/engine/products/linkedFit";
import { isUsual, surplusChance } from "../../../../src/engine/products/surplus";
import { countThrees, isBare } from "../../../../src/engine/products/threeCounts";
import { chanceOfThree, fromEachAlone, fromPairsAlone, inAllStrata } from "../../../../src/engine/products/threeWay";
import { finish } from "./support";

const never = () => false;
const closeTo = (values: Iterable<number>, wanted: readonly number[]) => {
  const found = [...values];
  expect(found.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 7);
};

describe("what three products make of the ties between each two", () => {
  it("is the table itself where nothing is tied: a quarter of 64 baskets holds each of three", () => {
    const counts = [27, 9, 9, 3, 9, 3, 3, 1];
    closeTo(fromPairsAlone(counts, never), counts);
  });

  it("is the table itself where two are tied nine times as strongly, in each of two strata that do not sell alike", () => {
    const strata = [16, 4, 8, 18, 4, 1, 2, 4.5, 100, 10, 20, 18, 50, 5, 10, 9];
    closeTo(fromPairsAlone(strata, never), [...inAllStrata(strata)]);
  });

  it("keeps the pairs, but not what is beyond them", () => {
    // 20 baskets with all three, 100 with each alone, none with just two, 680 with nothing.
    const counts = [680, 100, 100, 0, 100, 0, 0, 20];
    const fitted = fromPairsAlone(counts, never);
    const [none = 0, one = 0, , two = 0, , , , three = 0] = fitted;
    expect(two + three).toBeCloseTo(20, 9);
    expect(one + 2 * two + three).toBeCloseTo(120, 9);
    // No tie of three: the odds of two with the third are their odds without it.
    expect((three * one ** 3) / (two ** 3 * none)).toBeCloseTo(1, 7);
    expect(three).toBeLessThan(20);
  });

  it("leaves out baskets that nothing else could fill: each holds one of the three, and nothing else", () => {
    const bare = [0, 5, 5, 0, 5, 0, 0, 0];
    const other = [27, 9, 9, 3, 9, 3, 3, 1];
    closeTo(
      fromPairsAlone([...bare, ...other], (s) => s === 0),
      other,
    );
  });

  it("is a sum of shares where one draws the others, each by itself", () => {
    // 100 with the first: it draws the second in half of them, the third in a fifth; without it, none has either.
    const counts = [500, 40, 0, 40, 0, 10, 0, 10];
    expect(fromEachAlone(counts)).toBeCloseTo(10, 9);
    // The third is in a tenth of baskets with neither, in two tenths with the first alone, three with the second: of the 100 with
    // both, each draws what the other leaves: 1 − 0.8 × 0.7 ÷ 0.9. The other two ways to choose the third make less: 35.8 and 31.6.
    expect(fromEachAlone([900, 80, 70, 60, 100, 20, 30, 40])).toBeCloseTo(100 * (1 - 0.56 / 0.9), 9);
  });
});

describe("the chance of so many with all three", () => {
  it("is that of every count the pairs leave, weighed: by hand", () => {
    // With all three 0 … 2 of the 2 that each two have; expected 0.5 and 1.5. At k = 2 nothing is left in the other cells.
    const expected = [0, 0, 0, 1.5, 0, 1.5, 1.5, 0.5];
    const weights = [1.5 ** 6 / 8, 1.5 ** 3 * 0.55, (0.55 * 0.55) / 2];
    const wanted = (weights[2] ?? 0) / weights.reduce((a, b) => a + b, 0);
    const once = new Array<number>(8).fill(1);
    expect(chanceOfThree([9, 9, 9, 0, 9, 0, 0, 2], expected, once)).toBeCloseTo(wanted, 12);
    // Of the same baskets, all by one customer each, no count says more than half as much.
    const twice = new Array<number>(8).fill(2);
    expect(chanceOfThree([9, 9, 9, 0, 9, 0, 0, 2], expected, twice)).toBeGreaterThan(wanted);
  });

  it("is one where none is too few, and nothing where it lies beyond all numbers", () => {
    const once = new Array<number>(8).fill(1);
    expect(chanceOfThree([9, 9, 9, 3, 9, 3, 3, 0], [0, 0, 0, 2, 0, 2, 2, 1], once)).toBe(1);
    const far = chanceOfThree([9, 9, 9, 0, 9, 0, 0, 900], [0, 0, 0, 899, 0, 899, 899, 1], once);
    expect(far).toBeGreaterThanOrEqual(0);
    expect(far).toBeLessThan(1e-300);
  });

  it("is told without working it out only where it is far above a fifth", () => {
    for (const mean of [0.01, 0.5, 3, 40, 1000]) {
      const edge = 1.1 * mean + 0.5 * Math.sqrt(1.1 * mean);
      expect(isUsual(edge, mean, 1)).toBe(true);
      expect(surplusChance(edge, mean, 1)).toBeGreaterThan(0.3);
      expect(isUsual(edge * 1.01, mean, 1)).toBe(false);
    }
  });
});

describe("the baskets of a set of three", () => {
  const baskets = (sets: readonly (readonly number[])[]): Baskets => ({
    count: sets.length,
    start: Uint32Array.from([0, ...sets.map((_, i) => sets.slice(0, i + 1).flat().length)]),
    product: Uint32Array.from(sets.flat()),
    customer: Uint32Array.from(sets, (_, i) => Math.floor(i / 2)),
    time: new Float64Array(sets.length),
    boughtAt: null,
    leftOut: new Uint32Array(0),
    productCount: 6,
    notGoods: [],
  });

  it("are counted by what else they hold, and whose they are", () => {
    // Products 0, 1, 2 are the three. Two baskets of each customer, the last has one.
    const [counts] = finish(
      countThrees(baskets([[0, 1, 2], [0, 1, 2, 3], [0, 1], [0, 1, 4, 5], [2], [3], [3, 4], [0, 3], [1, 2, 3]]), [
        [0, 1, 2],
      ]),
    );
    const { byStratum, baskets: met, customers } = counts ?? { byStratum: [], baskets: [], customers: [] };
    const strata = Array.from({ length: byStratum.length / 8 }, (_, s) => [...byStratum.slice(8 * s, 8 * s + 8)]);
    expect(strata.slice(0, 3)).toEqual([
      // Nothing else: {0, 1, 2}, {0, 1}, {2}.
      [0, 0, 0, 1, 1, 0, 0, 1],
      // One other product: {3}, {0, 3}, {1, 2, 3}, {0, 1, 2, 3}.
      [1, 1, 0, 0, 0, 0, 1, 1],
      // Two others: {3, 4}, {0, 1, 4, 5}.
      [1, 0, 0, 1, 0, 0, 0, 0],
    ]);
    expect(
      strata
        .slice(3)
        .flat()
        .every((count) => count === 0),
    ).toBe(true);
    expect([isBare(0), isBare(1)]).toEqual([true, false]);
    expect([...met]).toEqual([0, 0, 0, 2, 0, 0, 1, 2]);
    expect([...customers]).toEqual([0, 0, 0, 1, 0, 0, 1, 1]);
    expect([...(counts?.habits() ?? [])]).toEqual([1, 1, 1, 2, 1, 1, 1, 2]);
  });
});

describe("strengths of linked strata", () => {
  it("meet the pairs that were wanted, found fast or step by step", () => {
    // Three products in two strata.
    const part: LinkedPart = {
      strata: 2,
      link: Float64Array.from([1, 0.5, 0.5, 2]),
      first: Uint32Array.from([0, 2, 4, 6]),
      stratum: Uint16Array.from([0, 1, 0, 1, 0, 1]),
      degree: Float64Array.from([30, 12, 20, 25, 14, 18]),
    };
    const u = finish(linkedStrengths(part));
    for (const [i, degree] of part.degree.entries()) {
      const s = part.stratum[i] ?? 0;
      let others = 0;
      for (const [j, strength] of u.entries()) {
        if (j >> 1 !== i >> 1) others += (part.link[s * 2 + (part.stratum[j] ?? 0)] ?? 0) * strength;
      }
      expect((u[i] ?? 0) * others).toBeCloseTo(degree, 8);
    }
  });

  it("let as many pairs of two strata come out as they share, in the second of the two ways to link them", () => {
    // Two strata of one size: the first sells products 0 and 1 alone, the second 1, 2 and 3.
    const cells = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ] as const;
    const shared = Float64Array.of(40, 60, 60, 100);
    const part: LinkedPart = {
      strata: 2,
      link: shared,
      first: Uint32Array.from([0, 1, 3, 4, 5]),
      stratum: Uint16Array.from(cells, ([, s]) => s),
      // Of 100 pairs of the first and 160 of the second stratum.
      degree: Float64Array.from([60, 40, 50, 60, 50]),
    };
    const out = ({ strength, link }: Linking) => {
      const met = new Float64Array(4);
      for (const [i, [p, s]] of cells.entries()) {
        for (const [j, [q, t]] of cells.entries()) {
          const at = 2 * s + t;
          if (p !== q) met[at] = (met[at] ?? 0) + (strength[i] ?? 0) * (link[at] ?? 0) * (strength[j] ?? 0);
        }
      }
      return [...met];
    };
    const [first, second] = finish(linkings(part));
    // One product that is a great part of what is sold meets itself too often in the first way: too few others meet there.
    expect(out(first)[0]).toBeLessThan(35);
    for (const [at, met] of out(second).entries()) expect(Math.abs(met / (shared[at] ?? 0) - 1)).toBeLessThan(0.02);
    for (const way of [first, second]) {
      const all = out(way);
      expect((all[0] ?? 0) + (all[1] ?? 0)).toBeCloseTo(100, 5);
      expect((all[2] ?? 0) + (all[3] ?? 0)).toBeCloseTo(160, 5);
    }
  });

  it("come near their limit where one product is in every pair, and there is no end to it", () => {
    const u = finish(
      linkedStrengths({
        strata: 1,
        link: Float64Array.of(1),
        first: Uint32Array.from([0, 1, 2, 3]),
        stratum: new Uint16Array(3),
        degree: Float64Array.from([10, 6, 4]),
      }),
    );
    expect((u[0] ?? 0) * (u[1] ?? 0)).toBeCloseTo(6, 0);
    expect((u[0] ?? 0) * (u[2] ?? 0)).toBeCloseTo(4, 0);
  });
});

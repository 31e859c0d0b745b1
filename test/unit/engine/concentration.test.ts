import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/engine/concentration";
import { naiveGini, naiveTopShare } from "./naive";
import { isClose } from "./shop";

const of = (values: readonly number[]) => concentration(Float64Array.from([...values].sort((a, b) => b - a)));
const topOf = (values: readonly number[], percent: number) => of(values).top.find((top) => top.percent === percent);

describe("concentration", () => {
  it("gives the best fifth's share and the Gini coefficient of five customers", () => {
    // 50, 20, 15, 10, 5 of 100. Gini = 2 (1·5 + 2·10 + 3·15 + 4·20 + 5·50) / (5 · 100) − 6 / 5 = 1.6 − 1.2.
    const values = [10, 50, 5, 20, 15];
    expect(topOf(values, 20)).toEqual({ percent: 20, customers: 1, share: 0.5 });
    expect(of(values).gini).toBeCloseTo(0.4, 12);
    expect(of(values).lorenz.map((point) => point.value)).toEqual([0, 0.05, 0.15, 0.3, 0.5, 1]);
  });

  it("rounds the number of best customers up, and by whole numbers only", () => {
    // In floating point 30 × 0.1 is above 3, and ⌈30 × 0.1⌉ would be 4 if it were written 0.1 × 3 × 10.
    const thirty = Array.from({ length: 30 }, () => 1);
    expect(topOf(thirty, 10)).toMatchObject({ customers: 3 });
    expect(topOf(thirty, 1)).toMatchObject({ customers: 1 });
    expect(topOf([...thirty, 1], 10)).toMatchObject({ customers: 4 });
  });

  it("is 0 where all are equal, and (n − 1) / n where one has all", () => {
    expect(of([7, 7, 7, 7]).gini).toBeCloseTo(0, 12);
    expect(of([0, 0, 0, 12]).gini).toBeCloseTo(0.75, 12);
  });

  it("keeps debts: the curve dips below 0 and the coefficient may pass 1", () => {
    // −90 and 100: total 10; G = 2 (−90 + 200) / (2 · 10) − 3 / 2 = 9.5.
    const { lorenz, gini } = of([100, -90]);
    expect(lorenz[1]).toEqual({ customers: 0.5, value: -9 });
    expect(gini).toBeCloseTo(9.5, 12);
  });

  it("has no shares of a total that is nothing or a debt", () => {
    for (const values of [[], [0, 0], [5, -5], [3, -9]]) {
      const { lorenz, gini, top } = of(values);
      expect(lorenz).toEqual([]);
      expect(gini).toBeNull();
      expect(top.map(({ share }) => share)).toEqual([null, null, null, null]);
    }
    expect(of([]).top.map(({ customers }) => customers)).toEqual([0, 0, 0, 0]);
  });

  it("draws a large shop's curve in 201 points from corner to corner", () => {
    const { lorenz } = of(Array.from({ length: 12_345 }, (_, i) => i));
    expect(lorenz).toHaveLength(201);
    expect(lorenz[0]).toEqual({ customers: 0, value: 0 });
    expect(lorenz.at(-1)).toEqual({ customers: 1, value: 1 });
  });

  it("agrees with the mean difference of all pairs, and with sums over a sorted list", () => {
    const values = fc.array(
      fc.integer({ min: -5_000, max: 100_000 }).map((n) => n / 100),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(values, (list) => {
        expect(isClose(of(list).gini, naiveGini(list))).toBe(true);
        for (const percent of [1, 5, 10, 20]) {
          const naive = naiveTopShare(list, percent);
          expect(topOf(list, percent)?.customers).toBe(naive.customers);
          expect(isClose(topOf(list, percent)?.share ?? null, naive.share)).toBe(true);
        }
        for (const point of of(list).lorenz) {
          const worst = [...list].sort((a, b) => a - b).slice(0, Math.round(point.customers * list.length));
          const total = list.reduce((a, b) => a + b, 0);
          expect(isClose(point.value, worst.reduce((a, b) => a + b, 0) / total)).toBe(true);
        }
      }),
    );
  });
});

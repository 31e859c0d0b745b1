import { describe, expect, test } from "vitest";
import { differenceChance, standing, twoTails } from "../../../../src/engine/channels/differences";

describe("Student's tails", () => {
  test("are those of the tables (R's 2·pt), within 3 %", () => {
    const known: [number, number, number][] = [
      [2.042272, 30, 0.05],
      [2.749996, 30, 0.01],
      [3.645959, 30, 0.001],
      [2.0085591, 50, 0.05],
      [3.4960129, 50, 0.001],
      [1.9839715, 100, 0.05],
      [4.0, 60, 0.000176],
      [1.959964, Number.POSITIVE_INFINITY, 0.05],
      [3.290527, Number.POSITIVE_INFINITY, 0.001],
    ];
    for (const [t, freedom, tail] of known) {
      expect(Math.abs(twoTails(t, freedom) / tail - 1)).toBeLessThan(0.03);
      expect(twoTails(-t, freedom)).toBe(twoTails(t, freedom));
    }
    expect(twoTails(0, 40)).toBe(1);
  });
});

describe("a difference of two means", () => {
  test("of equal groups is Student's test: t = 10/√(400/50 + 400/50) = 2.5 with 98 degrees of freedom", () => {
    const group = { customers: 50, variance: 400 };
    const chance = differenceChance({ ...group, mean: 110 }, { ...group, mean: 100 });
    expect(chance).toBeCloseTo(twoTails(2.5, 98), 12);
  });

  test("takes the larger of Welch's and the pooled error", () => {
    // A small group that varies little: Welch's error would be √(1/50 + 900/1000) ≈ 0.96, the pooled one √(857.2·0.021) ≈ 4.24.
    const chance = differenceChance(
      { customers: 50, mean: 90, variance: 1 },
      { customers: 1000, mean: 100, variance: 900 },
    );
    const pooled = (49 * 1 + 999 * 900) / 1048;
    const t = 10 / Math.sqrt(pooled / 50 + pooled / 1000);
    const [a, b] = [1 / 50, 0.9];
    expect(chance).toBeCloseTo(twoTails(t, (a + b) ** 2 / (a ** 2 / 49 + b ** 2 / 999)), 12);
  });

  test("without any variance is certain, or none", () => {
    const group = { customers: 50, variance: 0 };
    expect(differenceChance({ ...group, mean: 1 }, { ...group, mean: 2 })).toBe(0);
    expect(differenceChance({ ...group, mean: 1 }, { ...group, mean: 1 })).toBe(1);
  });
});

describe("Holm's step-down", () => {
  test("goes on while the next chance is at most level/(what is left)", () => {
    // 0.005 ≤ 0.05/4, 0.01 ≤ 0.05/3, 0.03 > 0.05/2.
    expect(standing([0.01, 0.04, 0.03, 0.005], 0.05)).toEqual([3, 0]);
    expect(standing([0.02], 0.05)).toEqual([0]);
    expect(standing([0.013, 0.5, 0.5, 0.5], 0.05)).toEqual([]);
    expect(standing([], 0.05)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { randomFrom, xoshiro128starstar } from "../../../../src/engine/math/random";

const drawn = (n: number, draw: () => number) => Array.from({ length: n }, draw);
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const varianceOf = (values: readonly number[]) => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
};

describe("xoshiro128**", () => {
  it("gives the outputs of its authors' C code, version 1.1, for the state 1, 2, 3, 4", () => {
    expect(drawn(10, xoshiro128starstar([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe("random numbers from a seed", () => {
  // Tolerances are five standard errors of the figure at n draws: a sound generator fails one in two million.
  const n = 200_000;

  it("repeat themselves, and differ between neighbouring seeds", () => {
    expect(drawn(5, randomFrom(7).uint32)).toEqual(drawn(5, randomFrom(7).uint32));
    expect(drawn(5, randomFrom(7).uint32)).not.toEqual(drawn(5, randomFrom(8).uint32));
    expect(new Set(drawn(5, randomFrom(0).uint32)).size).toBe(5);
  });

  it("are uniform on [0, 1)", () => {
    const random = randomFrom(11);
    const values = drawn(n, random.uniform);
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(values.every((value) => value < 1)).toBe(true);
    expect(Math.abs(meanOf(values) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    // Chi-squared over 100 cells has mean 99 and variance 198.
    const cells = new Array<number>(100).fill(0);
    for (const value of values) cells[Math.floor(value * 100)] = (cells[Math.floor(value * 100)] ?? 0) + 1;
    const chi = cells.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
    expect(Math.abs(chi - 99)).toBeLessThan(5 * Math.sqrt(198));
  });

  it("fall on each whole number below n alike", () => {
    const random = randomFrom(12);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const value = random.below(7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(counts).toHaveLength(7);
    for (const count of counts) expect(Math.abs(count - n / 7)).toBeLessThan(5 * Math.sqrt((n / 7) * (6 / 7)));
  });

  it("have the moments of the normal distribution", () => {
    const values = drawn(n, randomFrom(13).normal);
    expect(Math.abs(meanOf(values))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(varianceOf(values) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    // P(Z > 1.959964) = 0.025.
    const tail = values.filter((value) => value > 1.959964).length;
    expect(Math.abs(tail - 0.025 * n)).toBeLessThan(5 * Math.sqrt(0.025 * 0.975 * n));
  });

  it("have the mean and the median of the exponential distribution", () => {
    const random = randomFrom(14);
    const values = drawn(n, () => random.exponential(0.25));
    expect(Math.abs(meanOf(values) - 4)).toBeLessThan((5 * 4) / Math.sqrt(n));
    const below = values.filter((value) => value < 4 * Math.LN2).length;
    expect(Math.abs(below - n / 2)).toBeLessThan(2.5 * Math.sqrt(n));
  });

  it.each([
    [0.3, 2],
    [1, 1],
    [4.5, 0.01],
  ])("have the moments of the gamma distribution with shape %d and rate %d", (shape, rate) => {
    const random = randomFrom(15);
    const values = drawn(n, () => random.gamma(shape, rate));
    const variance = shape / rate ** 2;
    expect(Math.abs(meanOf(values) - shape / rate)).toBeLessThan(5 * Math.sqrt(variance / n));
    // Var(s²) = σ⁴ (2 + excess kurtosis) / n, and the gamma's excess kurtosis is 6 / shape.
    expect(Math.abs(varianceOf(values) - variance)).toBeLessThan(5 * variance * Math.sqrt((2 + 6 / shape) / n));
  });
});

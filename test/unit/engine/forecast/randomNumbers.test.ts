import { describe, expect, test } from "vitest";
import { importanceDraws, normalDraws } from "../../../../src/engine/forecast/importance";
import { betaNumber, coinsUntil, poisson } from "../../../../src/engine/forecast/poisson";
import { randomFrom } from "../../../../src/engine/math/random";
import { drain } from "./support";

const n = 40_000;

function momentsOf(draw: () => number): { mean: number; variance: number } {
  const values = Float64Array.from({ length: n }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n };
}

describe("random numbers have the moments of their laws (within four standard errors, fixed seeds)", () => {
  test.each([0.03, 0.9, 4, 11.9, 12.1, 60, 3000])("Poisson of mean %d: mean = variance", (mean) => {
    const random = randomFrom(7);
    const found = momentsOf(() => poisson(random, mean));
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(mean / n));
    // The variance of a sample variance is about (μ₄ − σ⁴)/n = (μ + 2μ²)/n.
    expect(Math.abs(found.variance - mean)).toBeLessThan(4 * Math.sqrt((mean + 2 * mean * mean) / n));
  });

  test("no Poisson number of mean 0, no beta number of a = 0", () => {
    expect(poisson(randomFrom(1), 0)).toBe(0);
    expect(betaNumber(randomFrom(1), 0, 2)).toBe(0);
  });

  test.each([
    [0.5, 2],
    [3, 1],
    [1e-4, 2e-4],
  ])("Beta(%d, %d): mean and variance", (a, b) => {
    const random = randomFrom(9);
    const found = momentsOf(() => betaNumber(random, a, b));
    const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
    expect(Math.abs(found.mean - a / (a + b))).toBeLessThan(4 * Math.sqrt(variance / n));
    expect(found.variance).toBeCloseTo(variance, 2);
  });

  test("coins until the first of chance p: geometric of mean 1/p; never for p = 0, at once for p = 1", () => {
    const random = randomFrom(3);
    const found = momentsOf(() => coinsUntil(random, 0.2));
    expect(Math.abs(found.mean - 5)).toBeLessThan(4 * Math.sqrt(20 / n));
    expect(coinsUntil(random, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(coinsUntil(random, 1)).toBe(1);
  });
});

describe("draws of parameters", () => {
  test("importance draws of a skewed density (log of a Gamma(1.5, 1)) have its quantiles", () => {
    // ln of a Gamma(k, 1): density e^(kθ − e^θ); quantiles of Gamma(1.5, 1) (chi-square of 3 degrees, halved): 0.2922, 3.1257.
    const target = {
      objective: (theta: Float64Array, gradient: Float64Array): number => {
        const t = theta[0] as number;
        gradient[0] = Math.exp(t) - 1.5;
        return Math.exp(t) - 1.5 * t;
      },
      lower: [-30],
      upper: [10],
      starts: [[2]],
    };
    const { rows, effective } = drain(importanceDraws(target, 200, randomFrom(5)));
    const sorted = rows.map(Math.exp).sort();
    expect(effective).toBeGreaterThan(150);
    const below = (value: number): number => sorted.filter((draw) => draw < value).length / 200;
    expect(below(0.2922)).toBeCloseTo(0.1, 1);
    expect(below(3.1257)).toBeCloseTo(0.9, 1);
    expect(rows.reduce((sum, t) => sum + Math.exp(t), 0) / 200).toBeCloseTo(1.5, 0);
  });

  test("normal draws have the covariance asked for, and leave held parameters alone", () => {
    const covariance = [
      [0.04, 0, 0.03],
      [0, 0, 0],
      [0.03, 0, 0.09],
    ];
    const rows = normalDraws([1, 2, 3], covariance, n, randomFrom(2));
    let both = 0;
    for (let i = 0; i < n; i++) {
      expect(rows[i * 3 + 1]).toBe(2);
      both += ((rows[i * 3] as number) - 1) * ((rows[i * 3 + 2] as number) - 3);
    }
    expect(both / n).toBeCloseTo(0.03, 2);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GroupMean, pooledMeans } from "../../../../src/engine/channels/pooling";

/** The same posterior by brute force: sums over a grid of μ and τ, the groups' θ integrated out one by one. */
function bruteForce(groups: readonly GroupMean[]) {
  const low = Math.min(...groups.map(({ mean, squaredError }) => mean - 6 * Math.sqrt(squaredError)));
  const high = Math.max(...groups.map(({ mean, squaredError }) => mean + 6 * Math.sqrt(squaredError)));
  const weights = groups.map(({ squaredError }) => 1 / squaredError);
  const precision = weights.reduce((sum, w) => sum + w, 0);
  const scale = 0.5 * Math.abs(groups.reduce((sum, { mean }, g) => sum + (weights[g] ?? 0) * mean, 0) / precision);
  const sums = groups.map(() => ({ weight: 0, mean: 0, square: 0 }));
  const steps = 400;
  const span = high - low;
  for (let i = 0; i <= steps; i++) {
    const tau = ((i + 0.5) * 4 * scale) / (steps + 1);
    for (let j = 0; j <= 2 * steps; j++) {
      const mu = low - span + (3 * span * j) / (2 * steps);
      let log = -0.5 * (tau / scale) ** 2;
      for (const { mean, squaredError } of groups) {
        const variance = squaredError + tau * tau;
        log -= 0.5 * (Math.log(variance) + (mean - mu) ** 2 / variance);
      }
      groups.forEach(({ mean, squaredError }, g) => {
        const sum = sums[g];
        if (sum === undefined) return;
        const weight = Math.exp(log);
        const variance = 1 / (1 / squaredError + 1 / (tau * tau));
        const middle = variance * (mean / squaredError + mu / (tau * tau));
        sum.weight += weight;
        sum.mean += weight * middle;
        sum.square += weight * (variance + middle * middle);
      });
    }
  }
  return sums.map(({ weight, mean, square }) => {
    const value = mean / weight;
    return { value, deviation: Math.sqrt(square / weight - value * value) };
  });
}

describe("partial pooling", () => {
  test("is the hierarchical normal model's posterior, by brute force", () => {
    const cases: GroupMean[][] = [
      [
        { mean: 120, squaredError: 100 },
        { mean: 90, squaredError: 400 },
        { mean: 60, squaredError: 25 },
      ],
      [
        { mean: 10, squaredError: 4 },
        { mean: 11, squaredError: 9 },
      ],
      [
        { mean: 100, squaredError: 1 },
        { mean: 104, squaredError: 2 },
        { mean: 180, squaredError: 900 },
        { mean: 97, squaredError: 30 },
      ],
    ];
    for (const groups of cases) {
      const exact = bruteForce(groups);
      pooledMeans(groups).forEach((pooled, g) => {
        const deviation = exact[g]?.deviation ?? 0;
        // Two grids of different make: within 1 % of a standard deviation.
        expect(Math.abs(pooled.value - (exact[g]?.value ?? 0))).toBeLessThan(0.01 * deviation);
        expect(Math.abs(pooled.deviation / deviation - 1)).toBeLessThan(0.01);
      });
    }
  });

  test("one group alone keeps its mean and error", () => {
    expect(pooledMeans([{ mean: 7, squaredError: 4 }])).toEqual([{ value: 7, deviation: 2, pull: 0 }]);
    expect(pooledMeans([])).toEqual([]);
  });

  test("a group of which little is known is drawn most of the way, one that is well known hardly", () => {
    const [unsure, sure] = pooledMeans([
      { mean: 300, squaredError: 10_000 },
      { mean: 100, squaredError: 1 },
      { mean: 130, squaredError: 1 },
      { mean: 80, squaredError: 1 },
    ]);
    expect(unsure?.pull).toBeGreaterThan(0.7);
    expect(unsure?.value).toBeLessThan(200);
    expect(sure?.pull).toBeLessThan(0.01);
    expect(sure?.value).toBeCloseTo(100, 0);
  });

  test("lies between the lowest and the highest mean, and moves and scales with them", () => {
    const group = fc.record({
      mean: fc.integer({ min: 1, max: 1000 }),
      squaredError: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 8 }), fc.constantFrom(0.001, 1000), (groups, factor) => {
        const means = groups.map(({ mean }) => mean);
        const scaled = pooledMeans(
          groups.map(({ mean, squaredError }) => ({ mean: mean * factor, squaredError: squaredError * factor ** 2 })),
        );
        pooledMeans(groups).forEach(({ value, deviation, pull }, g) => {
          expect(value).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
          expect(pull).toBeGreaterThanOrEqual(0);
          expect(pull).toBeLessThanOrEqual(1);
          expect((scaled[g]?.value ?? 0) / factor).toBeCloseTo(value, 6);
          expect((scaled[g]?.deviation ?? 0) / factor).toBeCloseTo(deviation, 6);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("profits and losses that cancel out are not drawn to nothing: the scale is that of the averages' size", () => {
    const groups = (common: number) => [
      { mean: 100 + common, squaredError: 1 },
      { mean: -100 + common, squaredError: 1 },
    ];
    const pooled = [0, 1e-6, 0.01].map((common) => pooledMeans(groups(common)));
    for (const [gain, loss] of pooled) {
      expect(gain?.value).toBeGreaterThan(99);
      expect(loss?.value).toBeLessThan(-99);
      expect(gain?.deviation).toBeCloseTo(1, 1);
    }
  });

  test("customers who are all alike leave no division by zero", () => {
    const pooled = pooledMeans([
      { mean: 5, squaredError: 0 },
      { mean: 8, squaredError: 0 },
      { mean: 0, squaredError: 0 },
    ]);
    expect(pooled.map(({ value }) => Math.round(value))).toEqual([5, 8, 0]);
    const zeros = pooledMeans([
      { mean: 0, squaredError: 0 },
      { mean: 0, squaredError: 0 },
    ]);
    for (const { value, deviation } of zeros) expect([Math.abs(value) < 1e-6, deviation < 1e-6]).toEqual([true, true]);
  });
});

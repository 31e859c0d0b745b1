import { describe, expect, test } from "vitest";
import { yieldNow } from "../../../../src/engine/channels/yieldNow";
import { randomFrom } from "../../../../src/engine/math/random";

const told = (yields: readonly number[], spend = 1e6) =>
  yields.map((each, month) => ({ month, spend, customers: each * spend }));

describe("what a unit spent brings by now", () => {
  test("of a yield that stays: it, as surely as a Poisson count of all months", () => {
    const { perUnit, error } = yieldNow(told(Array.from({ length: 24 }, () => 0.001)));
    expect(perUnit / 0.001).toBeCloseTo(1.0005, 8);
    // At no step of the walk 1/√(24 · 1000.5); more where one is thought possible.
    expect(error).toBeGreaterThan(1 / Math.sqrt(24 * 1000.5));
    expect(error).toBeLessThan(3 / Math.sqrt(24 * 1000.5));
  });

  test("of a yield that has doubled for good: near the new one, not the average", () => {
    const noise = randomFrom(5);
    const months = told(
      Array.from({ length: 24 }, (_, m) => (m < 12 ? 0.001 : 0.002) * Math.exp(0.1 * noise.normal())),
    );
    const { perUnit, error } = yieldNow(months);
    expect(Math.abs(Math.log(perUnit / 0.002))).toBeLessThan(2 * error);
    expect(perUnit).toBeGreaterThan(0.0018);
  });

  test("goes with the unit of spend, and not with when the months begin", () => {
    const months = told([0.001, 0.003, 0.002, 0.004, 0.002, 0.005, 0.003, 0.004]);
    const one = yieldNow(months);
    const other = yieldNow(
      months.map(({ month, spend, customers }) => ({ month: month + 600, spend: spend / 1e6, customers })),
    );
    expect(other.perUnit / one.perUnit).toBeCloseTo(1e6, 4);
    expect(other.error).toBeCloseTo(one.error, 10);
  });

  test("of months in which nobody came: finite, and next to nothing", () => {
    const { perUnit, error } = yieldNow(told(Array.from({ length: 10 }, () => 0)));
    expect(perUnit).toBeCloseTo(0.5e-6, 10);
    expect(error).toBeGreaterThan(0.3);
    expect(Number.isFinite(error)).toBe(true);
  });

  test("of noise about a level, its 95 % interval holds the level in 90 to 100 of 100", () => {
    const random = randomFrom(11);
    let held = 0;
    for (let run = 0; run < 200; run++) {
      const { perUnit, error } = yieldNow(
        told(Array.from({ length: 18 }, () => 0.001 * Math.exp(0.3 * random.normal()))),
      );
      if (Math.abs(Math.log(perUnit / 0.001)) <= 1.96 * error) held++;
    }
    // 95 % less 3 binomial standard errors of 1.5 %.
    expect(held).toBeGreaterThan(180);
  });
});

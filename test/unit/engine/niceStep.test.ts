import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestNiceStep, stepsAbove, stepsBelow, stepTimes } from "../../../src/engine/niceStep";

describe("round widths", () => {
  it("are 1, 2, 2.5 or 5 times a power of ten, the nearest by ratio", () => {
    const nearest = (width: number) => stepTimes(nearestNiceStep(width), 1);
    expect([1, 1.3, 1.5, 2.2, 2.3, 3.4, 4, 7, 8, 0.03, 41_000].map(nearest)).toEqual([
      1, 1, 2, 2, 2.5, 2.5, 5, 5, 10, 0.025, 50_000,
    ]);
  });

  it("multiply without rounding noise", () => {
    expect(stepTimes({ mantissa: 1, exponent: -1 }, 3)).toBe(0.3);
    expect(stepTimes({ mantissa: 2.5, exponent: -2 }, 7)).toBe(0.175);
  });

  it("hold a number between the steps below and above it", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: -2, max: 9 }), (x, exponent) => {
        const step = { mantissa: 2.5, exponent };
        const below = stepsBelow(step, x);
        expect(stepTimes(step, below)).toBeLessThanOrEqual(x);
        expect(stepTimes(step, below + 1)).toBeGreaterThan(x);
        expect(stepsAbove(step, x) - below).toBe(stepTimes(step, below) === x ? 0 : 1);
      }),
    );
  });
});

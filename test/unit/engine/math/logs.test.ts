import { describe, expect, it } from "vitest";
import { expm1Ratio, log1pexp, logDifference, logisticOfMinus, logSumExp } from "../../../../src/engine/math/logs";

describe("logs", () => {
  it("log1pexp is exact in both tails", () => {
    expect(log1pexp(0)).toBe(Math.LN2);
    expect(log1pexp(800)).toBe(800);
    expect(log1pexp(-40)).toBe(Math.exp(-40));
    expect(log1pexp(Number.NEGATIVE_INFINITY)).toBe(0);
  });

  it("logSumExp does not overflow, and is −Infinity for nothing", () => {
    expect(logSumExp([1000, 1000])).toBe(1000 + Math.LN2);
    expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
  });

  it("logDifference of e^a − e^b", () => {
    expect(logDifference(Math.log(5), Math.log(3))).toBeCloseTo(Math.LN2, 14);
    expect(logDifference(2000, Number.NEGATIVE_INFINITY)).toBe(2000);
    expect(logDifference(1, 1)).toBe(Number.NEGATIVE_INFINITY);
    expect(logDifference(1, 2)).toBeNaN();
  });

  it("expm1Ratio fills its removable singularity", () => {
    expect(expm1Ratio(0)).toBe(1);
    expect(expm1Ratio(1e-9)).toBeCloseTo(1 + 5e-10, 15);
    expect(expm1Ratio(-2)).toBeCloseTo((1 - Math.exp(-2)) / 2, 15);
  });

  it("logisticOfMinus is 1/(1 + e^z) without overflow", () => {
    expect(logisticOfMinus(0)).toBe(0.5);
    expect(logisticOfMinus(Number.NEGATIVE_INFINITY)).toBe(1);
    expect(logisticOfMinus(Number.POSITIVE_INFINITY)).toBe(0);
    expect(logisticOfMinus(700) / Math.exp(-700)).toBeCloseTo(1, 14);
  });
});

import { describe, expect, it } from "vitest";
import { sbg } from "../../../../src/engine";

describe("shifted beta-geometric", () => {
  it("fits the two cohorts of Fader & Hardie (2007, table 1 and § 3)", () => {
    const highEnd = sbg.fit([1000, 869, 743, 653, 593, 551, 517, 491]);
    expect(highEnd.params.a).toBeCloseTo(0.668, 3);
    expect(highEnd.params.b).toBeCloseTo(3.806, 3);
    expect(highEnd.logLikelihood).toBeCloseTo(-1611.2, 1);
    const regular = sbg.fit([1000, 631, 468, 382, 326, 289, 262, 241]);
    expect(regular.params.a).toBeCloseTo(0.704, 3);
    expect(regular.params.b).toBeCloseTo(1.182, 3);
    expect(highEnd.converged && regular.converged).toBe(true);
  });

  it("survival is the product of the retention rates (b + t − 1)/(a + b + t − 1)", () => {
    const params = { a: 0.7, b: 1.2 };
    let product = 1;
    for (let t = 1; t <= 30; t++) {
      product *= (params.b + t - 1) / (params.a + params.b + t - 1);
      expect(sbg.survival(params, t) / product).toBeCloseTo(1, 12);
    }
    expect(sbg.survival(params, 0)).toBe(1);
  });

  it("the residual lifetime is the discounted sum of what survival says", () => {
    const params = { a: 1, b: 2.5 };
    const n = 4;
    let sum = 0;
    for (let t = n; t < 3000; t++) sum += sbg.survival(params, t) / sbg.survival(params, n - 1) / 1.1 ** (t - n);
    expect(sbg.discountedExpectedResidualLifetime(params, n, 0.1) / sum).toBeCloseTo(1, 11);
  });

  it("flags cohorts that say nothing", () => {
    expect(sbg.fit([100, 100, 100]).reason).toBe("noDropout");
    expect(sbg.fit([0, 0]).reason).toBe("noCustomers");
    expect(sbg.fit([100, 0, 0]).reason).toBe("everybodyLeaves");
    expect(sbg.fit([1024, 512, 256, 128]).reason).toBe("equalDropout");
    expect(() => sbg.fit([10, 11])).toThrow(RangeError);
    expect(() => sbg.fit([10])).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, type Distribution, randomFrom } from "../../../src/engine";
import { day, isClose, settings, tableOf } from "./shop";

const of = (values: readonly number[]): Distribution =>
  analyse(tableOf(values.map((net, i) => ({ customer: `c${i}`, time: day("2024-01-01"), net }))), settings())
    .distribution;

const mantissaOf = (width: number) => Number(width.toExponential(6).split("e")[0]);

describe("the distribution of historic CLV", () => {
  it("has round bins that the values are counted in, the last one closed", () => {
    // 0 … 120 by fives: 25 values. Range 120 / 24 = 5.
    const { bins, binWidth, below, above, median, mean } = of(Array.from({ length: 25 }, (_, i) => i * 5));
    expect(binWidth).toBe(5);
    expect(bins).toHaveLength(24);
    expect(bins[0]).toEqual({ from: 0, to: 5, count: 1 });
    expect(bins.at(-1)).toEqual({ from: 115, to: 120, count: 2 });
    expect([below, above, median, mean]).toEqual([0, 0, 60, 60]);
  });

  it("prints edges as they are meant: 0.3, not 0.30000000000000004", () => {
    const { bins } = of(Array.from({ length: 25 }, (_, i) => i / 10));
    expect(bins.map((bin) => bin.from)).toEqual(Array.from({ length: 24 }, (_, i) => Number((i / 10).toFixed(1))));
  });

  it("cuts a long tail at a round figure near the 99th percentile, and counts it", () => {
    // 1 … 990 and ten far out.
    const values = [...Array.from({ length: 990 }, (_, i) => i + 1), ...Array.from({ length: 10 }, (_, i) => 1e6 + i)];
    const { bins, above, below, binWidth } = of(values);
    expect(binWidth).toBe(50);
    expect(bins.at(-1)?.to).toBe(1000);
    expect([below, above]).toEqual([0, 10]);
  });

  it("does not cut a tail that fits", () => {
    const values = [...Array.from({ length: 990 }, (_, i) => i + 1), 1200];
    const { bins, above } = of(values);
    expect(above).toBe(0);
    expect(bins.at(-1)?.to).toBe(1200);
  });

  it("draws debts below zero and counts them", () => {
    const { bins, negative, zero, below } = of([-250, -1, 0, 0, 100, 900]);
    expect([negative, zero, below]).toEqual([2, 2, 0]);
    expect(bins[0]?.from).toBe(-250);
  });

  it("cuts a few great debts as it cuts a few great values", () => {
    const values = [-9e6, ...Array.from({ length: 198 }, (_, i) => i), 9e6];
    const { below, above, bins } = of(values);
    expect([below, above]).toEqual([1, 1]);
    expect(bins.length).toBeLessThanOrEqual(36);
  });

  it("puts equal values into one bin that they begin or lie in", () => {
    expect(of([40_000, 40_000, 40_000])).toMatchObject({ binWidth: 5000, median: 40_000 });
    expect(of([40_000, 40_000, 40_000]).bins).toEqual([{ from: 40_000, to: 45_000, count: 3 }]);
    expect(of([0, 0]).bins).toEqual([{ from: 0, to: 1, count: 2 }]);
    expect(of([-7]).bins.map((bin) => bin.count)).toEqual([1]);
  });

  it("takes differences of rounding for none", () => {
    const { bins, below, above } = of([0.3, 0.1 + 0.2, 0.3]);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(3);
    expect(bins.length).toBeLessThanOrEqual(2);
    expect([below, above]).toEqual([0, 0]);
  });

  it("draws all when most values are the same", () => {
    const { bins, above } = of([...Array.from({ length: 199 }, () => 10), 1000]);
    expect(above).toBe(0);
    expect(bins.at(-1)?.count).toBe(1);
  });

  it("interpolates quantiles between ranks", () => {
    // Ranks 0 … 3 of 10, 20, 30, 40: the quarter is at 0.75, 10 + 0.75 × 10.
    const { quantiles, median } = of([40, 10, 30, 20]);
    expect(median).toBe(25);
    expect(quantiles.find((q) => q.p === 0.25)?.value).toBe(17.5);
    expect(quantiles.find((q) => q.p === 0.9)?.value).toBeCloseTo(37, 12);
  });

  it("aims at about 24 bins for a shop of lognormal values of any size", () => {
    const random = randomFrom(5);
    for (const scale of [0.01, 1, 33, 1e6, 4e9]) {
      const { bins } = of(Array.from({ length: 3000 }, () => scale * Math.exp(random.normal())));
      expect(bins.length).toBeGreaterThanOrEqual(16);
      expect(bins.length).toBeLessThanOrEqual(36);
    }
  });

  it("accounts for every customer exactly once, in at most 60 equal round bins", () => {
    const money = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.constantFrom(0, 0.1, 2.5, 49_000),
    );
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 250 }), (values) => {
        const { bins, below, above, binWidth, mean, negative, zero } = of(values);
        expect(bins.length).toBeGreaterThan(0);
        expect(bins.length).toBeLessThanOrEqual(60);
        expect([1, 2, 2.5, 5]).toContain(mantissaOf(binWidth));
        const last = bins.length - 1;
        bins.forEach((bin, i) => {
          const inside = values.filter((v) => v >= bin.from && (v < bin.to || (i === last && v === bin.to)));
          expect(bin.count).toBe(inside.length);
          if (i > 0) expect(bin.from).toBe(bins[i - 1]?.to);
          expect(isClose(bin.to - bin.from, binWidth)).toBe(true);
        });
        expect(below).toBe(values.filter((v) => v < (bins[0]?.from ?? 0)).length);
        expect(above).toBe(values.filter((v) => v > (bins[last]?.to ?? 0)).length);
        expect(below).toBeLessThanOrEqual(values.length / 100);
        expect(above).toBeLessThanOrEqual(values.length / 100);
        const size = Math.max(1, ...values.map(Math.abs));
        const naiveMean = values.reduce((a, b) => a + b / values.length, 0);
        expect(Math.abs((mean ?? Number.NaN) - naiveMean)).toBeLessThan(1e-12 * size);
        expect(negative).toBe(values.filter((v) => v < 0).length);
        expect(zero).toBe(values.filter((v) => v === 0).length);
      }),
      { numRuns: 300 },
    );
  });
});

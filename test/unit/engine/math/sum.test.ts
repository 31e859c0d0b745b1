import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sum, SumColumn, sumOf } from "../../../../src/engine/math/sum";

describe("sums", () => {
  it("keep what a plain addition loses", () => {
    expect([1, 1e100, 1, -1e100].reduce((a, b) => a + b, 0)).toBe(0);
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it("of nothing are 0", () => {
    expect(sumOf([])).toBe(0);
    expect(new Sum().value).toBe(0);
  });

  it("of money are those of whole minor units, in any order and any slot", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const exact = cents.reduce((a, b) => a + b, 0) / 100;
        const column = new SumColumn(3);
        for (const cent of cents) column.add(1, cent / 100);
        expect(Math.abs(sumOf(cents.map((cent) => cent / 100)) - exact)).toBeLessThan(1e-7);
        expect(sumOf(cents.map((cent) => cent / 100).reverse()).toFixed(4)).toBe(
          exact.toFixed(4).replace("-0.0000", "0.0000"),
        );
        expect(column.at(1)).toBe(sumOf(cents.map((cent) => cent / 100)));
        expect([column.at(0), column.at(2)]).toEqual([0, 0]);
      }),
    );
  });
});

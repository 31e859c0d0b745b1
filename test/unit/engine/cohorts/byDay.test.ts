import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDay } from "../../../../src/engine/cohorts/byDay";

describe("customers by day", () => {
  it("are those of a comparator's stable sort, over a few days as over millennia", () => {
    const days = fc
      .constantFrom(3, 40_000, 5_000_000)
      .chain((span) => fc.array(fc.integer({ min: -span, max: span }), { maxLength: 60 }));
    fc.assert(
      fc.property(days, fc.func(fc.boolean()), (all, chosen) => {
        const day = Int32Array.from(all);
        const some = Uint32Array.from(all.keys()).filter((c) => chosen(c));
        const expected = [...some].sort((a, b) => (day[a] ?? 0) - (day[b] ?? 0) || a - b);
        expect([...byDay(some, day)]).toEqual(expected);
      }),
    );
  });

  it("keep the order they came in where the days are the same", () => {
    expect([...byDay(Uint32Array.of(4, 2, 0, 3, 1), Int32Array.of(7, 7, 5, 5, 7))]).toEqual([2, 3, 4, 0, 1]);
  });
});

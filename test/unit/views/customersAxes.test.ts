import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axesOnOneGrid } from "../../../src/charts/axesOnOneGrid";
import { timeAxis } from "../../../src/views/customers/timeTicks";

const day = 86_400_000;

describe("two axes on one grid", () => {
  it("share their lines, hold every value, and have zero at one height", () => {
    const money = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(money, money, (a, b) => {
        const [left, right] = axesOnOneGrid(a, b);
        expect(left.ticks.length).toBe(right.ticks.length);
        expect(left.ticks.indexOf(0)).toBe(right.ticks.indexOf(0));
        for (const [axis, values] of [
          [left, a],
          [right, b],
        ] as const) {
          expect(axis.ticks).toContain(0);
          expect(axis.domain).toEqual([axis.ticks[0], axis.ticks.at(-1)]);
          expect(Math.min(...values)).toBeGreaterThanOrEqual(axis.domain[0] * (1 + 1e-9));
          expect(Math.max(...values)).toBeLessThanOrEqual(axis.domain[1] * (1 + 1e-9));
        }
      }),
    );
  });

  it("stand even where all is nothing", () => {
    expect(axesOnOneGrid([0], [0])).toEqual([
      { ticks: [0, 1], domain: [0, 1] },
      { ticks: [0, 1], domain: [0, 1] },
    ]);
  });
});

describe("the axis of time", () => {
  it("marks starts of half years over two years", () => {
    const axis = timeAxis(Date.UTC(2024, 10, 3), Date.UTC(2026, 9, 31));
    expect(axis.unit).toBe("month");
    expect(axis.ticks).toEqual(
      [2025, 2025.5, 2026, 2026.5].map((y) => Date.UTC(Math.floor(y), y % 1 === 0 ? 0 : 6, 1)),
    );
  });

  it("marks days around a single order, and is a month long at least", () => {
    const axis = timeAxis(Date.UTC(2026, 0, 15), Date.UTC(2026, 0, 15));
    expect(axis.unit).toBe("day");
    expect(axis.to - axis.from).toBeGreaterThanOrEqual(30 * day);
    expect(axis.ticks.length).toBeGreaterThan(2);
  });

  it("has at most six ticks, all on the axis, whatever the span", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (start, span) => {
        const axis = timeAxis(start * day, (start + span) * day);
        expect(axis.ticks.length).toBeGreaterThan(0);
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
        for (const tick of axis.ticks) {
          expect(tick).toBeGreaterThanOrEqual(axis.from);
          expect(tick).toBeLessThanOrEqual(axis.to);
        }
      }),
    );
  });
});

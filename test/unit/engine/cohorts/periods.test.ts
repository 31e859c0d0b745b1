import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortUnits } from "../../../../src/engine";
import { firstDayOf, periodOf } from "../../../../src/engine/cohorts/periods";
import { cohortOf } from "./naive";

const DAY = 86_400_000;
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

describe("periods", () => {
  it.each([
    ["month", "2024-02-29", "2024-02-01"],
    ["month", "2024-03-01", "2024-03-01"],
    ["quarter", "2025-12-31", "2025-10-01"],
    ["quarter", "2026-01-01", "2026-01-01"],
    ["week", "2026-11-22", "2026-11-16"],
    ["week", "2026-11-23", "2026-11-23"],
    ["week", "1970-01-01", "1969-12-29"],
    ["month", "1969-12-31", "1969-12-01"],
  ] as const)("the %s of %s begins on %s", (unit, day, first) => {
    expect(isoOf(firstDayOf(periodOf(dayOf(day), unit), unit))).toBe(first);
  });

  it("hold every day once, follow each other, and are those of the plain calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.constantFrom(...cohortUnits), (day, unit) => {
        const period = periodOf(day, unit);
        expect(firstDayOf(period, unit)).toBeLessThanOrEqual(day);
        expect(firstDayOf(period + 1, unit)).toBeGreaterThan(day);
        const same = (other: number) => cohortOf(other * DAY, unit) === cohortOf(day * DAY, unit);
        expect(same(firstDayOf(period, unit))).toBe(true);
        expect(same(firstDayOf(period + 1, unit))).toBe(false);
      }),
    );
  });
});

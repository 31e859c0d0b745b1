import { describe, expect, it } from "vitest";
import { equityFalls } from "../../../../scripts/study/equity";

describe("falls of equity in made-up shops, a small run of the study", () => {
  it("finds them where customers stopped coming, and claims none where none is", () => {
    const tallies = equityFalls(6, 7);
    expect(Object.values(tallies).reduce((sum, { shops }) => sum + shops, 0)).toBe(6);
    expect(tallies.stops.found).toBe(tallies.stops.fell);
    expect(tallies.stops.fell).toBe(1);
    for (const { falseAlarms } of Object.values(tallies)) expect(falseAlarms).toBe(0);
    expect(tallies.steady.held + tallies.growing.held).toBe(2);
  });
}, 120_000);

import { describe, expect, it } from "vitest";
import { hindsightOf, withHindsight } from "../../../../src/engine/equity/hindsight";

describe("what came since a moment", () => {
  it("is counted after its day, up to the later one, of those of whom it was foreseen, by hand", () => {
    // Customer 0 has days 1, 5, 9; customer 1 day 5; customer 2 days 2, 6, 7, 30.
    const transactions = {
      offsets: Uint32Array.of(0, 3, 4, 8),
      day: Float64Array.of(1, 5, 9, 5, 2, 6, 7, 30),
    };
    const foreseen = { customer: Uint32Array.of(0, 2), orders: Float64Array.of(1.5, 0.5) };
    // After day 5, up to day 29: one of the first, two of the third. Deviations: −0.5 and 1.5.
    const seen = hindsightOf(transactions, foreseen, 5, 29);
    expect(seen).toEqual({ expected: 2, actual: 3, error: Math.sqrt(0.25 + 2.25) });
    expect(hindsightOf(transactions, foreseen, 30, 40)).toMatchObject({ expected: 2, actual: 0 });
  });
});

describe("a change of equity, seen again", () => {
  const flat = (value: number) => ({ value, draws: new Float64Array(50).fill(value) });
  const change = { change: -0.2, low90: -0.25, high90: -0.15 };

  it("is wider by the second reading: of those known then came three quarters of what was foreseen", () => {
    // 80 now, 100 then; by hindsight 75 then: + 6.67 %. The error of a tenth of what came is all there is.
    const { low90, high90 } = withHindsight(change, flat(80), flat(100), { expected: 400, actual: 300, error: 30 });
    expect(low90).toBe(-0.25);
    expect(high90).toBeCloseTo((80 / 75) * Math.exp(0.8416212335729143 * 0.1) - 1, 12);
    const more = withHindsight(change, flat(80), flat(100), { expected: 300, actual: 400, error: 0 });
    expect(more).toEqual({ change: -0.2, low90: expect.closeTo(0.8 * 0.75 - 1, 12), high90: -0.15 });
  });

  it("stays as it was where what was foreseen came about, and where nothing was foreseen or came", () => {
    const none = { expected: 400, actual: 400, error: 1 };
    expect(withHindsight(change, flat(80), flat(100), none)).toEqual(change);
    for (const [expected, actual] of [
      [0, 3],
      [3, 0],
      [0, 0],
    ] as const) {
      expect(withHindsight(change, flat(80), flat(100), { expected, actual, error: 1 })).toEqual(change);
    }
    expect(withHindsight(change, flat(0), flat(100), { ...none, actual: 300 })).toEqual(change);
  });
});

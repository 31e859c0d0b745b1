import { describe, expect, it } from "vitest";
import { mbgnbd, simulateShop } from "../../../../src/engine";
import { knownBefore } from "../../../../src/engine/campaigns/knownBefore";
import { campaignPoints } from "../../../../src/engine/campaigns/points";
import { finish } from "../../../../src/engine/math/steps";
import { DAY, fittedSource } from "../segments/support";

const source = fittedSource(
  simulateShop({
    model: "mbgnbd",
    params: { r: 0.9, alpha: 8, a: 0.8, b: 2.5 },
    spend: { p: 3, q: 5, v: 60 },
    customers: 200,
    acquisitionDays: 300,
    days: 300,
    seed: 3,
  }),
  "mbgnbd",
);

function stateOf() {
  const { state } = source.fit;
  if (state === null) throw new Error("refused");
  return state;
}

const total = {
  value: 80,
  low80: 70,
  high80: 90,
  low95: 80 - 1.959964 * 12,
  high95: 80 + 1.959964 * 12,
  parameterShare: 0.25,
};
const known = Uint32Array.from({ length: 60 }, (_, i) => 3 * i);

describe("a campaign's expectation, day by day", () => {
  const days = { from: 20_000, to: 20_031 };
  // One order on each even day.
  const byDay = Float64Array.from({ length: 32 }, (_, i) => (i % 2 === 0 ? 1 : 0));
  const swing = 0.1;
  const points = finish(campaignPoints(stateOf(), known, total, swing, days, byDay));

  it("stands at the ends of sixteen equal steps, with the orders until then", () => {
    expect(points.map(({ time }) => time / DAY)).toEqual(Array.from({ length: 16 }, (_, i) => 20_001 + 2 * i));
    expect(points.map(({ actual }) => actual)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  it("grows as the model expects of the group's customers, up to the total", () => {
    const { summary, meaning } = stateOf();
    const { r = 0, alpha = 0, a = 0, b = 0 } = meaning.params;
    const until = (day: number) =>
      known.reduce(
        (sum, c) =>
          sum +
          mbgnbd.expectedTransactions(
            { r, alpha, a, b },
            summary.x[c] ?? 0,
            summary.tx[c] ?? 0,
            summary.T[c] ?? 0,
            day / 7,
          ),
        0,
      );
    points.forEach(({ expected }, i) => {
      expect(expected).toBeCloseTo((80 * until(2 * (i + 1))) / until(32), 9);
    });
  });

  it("has a band in which what all share grows with the expectation, and what is each customer's own with its root", () => {
    // Standard deviation of the total 12: a quarter of its variance is shared, as is the shop's swing of a tenth of 80.
    points.forEach(({ expected, low, high }) => {
      const part = expected / 80;
      const half = 1.959964 * Math.sqrt((0.25 * 144 + 64) * part * part + 0.75 * 144 * part);
      expect(high).toBeCloseTo(expected + half, 9);
      expect(low).toBeCloseTo(Math.max(0, expected - half), 9);
    });
    expect(points[0]?.low).toBe(0);
  });

  it("of a few days has a point for each", () => {
    const short = finish(campaignPoints(stateOf(), known, total, 0, { from: 1, to: 3 }, byDay));
    expect(short.map(({ time }) => time / DAY)).toEqual([1, 2, 3]);
  });
});

describe("the shop as known on a day", () => {
  const endDay = Math.floor((source.analysis.end ?? 0) / DAY) - 40;
  const asked = (model: "mbgnbd" | "paretonbd") => {
    const { forecast } = source;
    if (forecast.result === null) throw new Error("refused");
    const other = { ...source, forecast: { ...forecast, result: { ...forecast.result, model } } };
    return finish(knownBefore(other, endDay, false));
  };

  it("is fitted with the model in use, asked again or after another, and kept where it is the same", () => {
    const first = asked("mbgnbd");
    const pareto = asked("paretonbd");
    expect([first.fit.state?.model, pareto.fit.state?.model]).toEqual(["mbgnbd", "paretonbd"]);
    expect(asked("mbgnbd").fit).toBe(first.fit);
  });
});

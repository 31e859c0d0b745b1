import { describe, expect, it } from "vitest";
import {
  type Audience,
  insightTask,
  rfmCodes,
  rfmSegments,
  type SegmentIntervalsAsk,
  simulateShop,
  standing,
  standingSegments,
} from "../../../../src/engine";
import { drain, fittedSource, traced, withoutForecast } from "./support";

const orders = simulateShop({
  model: "mbgnbd",
  params: { r: 0.7, alpha: 6, a: 0.6, b: 1.8 },
  spend: { p: 3, q: 5, v: 60 },
  customers: 300,
  acquisitionDays: 400,
  days: 400,
  seed: 5,
});
const source = fittedSource(orders, "mbgnbd");
const predicted = source.forecast.result?.customers.predictedClv ?? new Float64Array(0);
const asked = (ask: SegmentIntervalsAsk) => {
  const { answer, shares } = traced(insightTask(source, { kind: "segmentIntervals", ask }));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  if (answer === null) throw new Error("refused");
  return answer;
};

/** Σ predicted CLV of those who belong. */
function sumOf(belongs: (customer: number) => boolean): { readonly customers: number; readonly sum: number } {
  let customers = 0;
  let sum = 0;
  predicted.forEach((value, c) => {
    if (!belongs(c)) return;
    customers++;
    sum += value;
  });
  return { customers, sum };
}

describe("what a segment is expected to bring", () => {
  it.each([
    ["rfm", rfmSegments.length, () => rfmCodes(source.analysis)],
    ["standing", standingSegments.length, () => standing(source)?.codes],
  ] as const)(
    "%s: each is the sum of its own customers within its interval, in the order of the segments",
    (scheme, count, codesOf) => {
      const codes = codesOf() ?? [];
      const found = asked({ scheme });
      expect(found).toHaveLength(count);
      let sized = 0;
      found.forEach((total, segment) => {
        const { customers, sum } = sumOf((c) => codes[c] === segment);
        expect(total === null).toBe(customers === 0);
        if (total === null) return;
        sized += customers;
        expect(total.value).toBeCloseTo(sum, 6);
        expect(total.low95).toBeLessThanOrEqual(total.low80);
        expect(total.low80).toBeLessThan(sum);
        expect(total.high80).toBeGreaterThan(sum);
        expect(total.high95).toBeGreaterThanOrEqual(total.high80);
      });
      expect(sized).toBe(300);
    },
  );

  it("own segments may overlap, and each is the sum of its own; one of nobody has none", () => {
    const returned: Audience = [{ kind: "figure", figure: "orders", min: 2, max: null }];
    const nobody: Audience = [{ kind: "figure", figure: "orders", min: 1e6, max: null }];
    const [all, some, none] = asked({ scheme: "saved", saved: [[], returned, nobody] });
    expect(all?.value).toBeCloseTo(sumOf(() => true).sum, 6);
    expect(some?.value).toBeCloseTo(sumOf((c) => (source.analysis.table.orders[c] ?? 0) >= 2).sum, 6);
    expect(none).toBeNull();
  });

  it("is not known without a forecast", () => {
    expect(
      drain(insightTask(withoutForecast(orders), { kind: "segmentIntervals", ask: { scheme: "rfm" } })),
    ).toBeNull();
  });
});

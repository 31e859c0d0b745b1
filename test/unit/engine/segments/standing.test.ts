import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type InsightSource,
  insightTask,
  type StandingSegment,
  segmentResults,
  standing,
  standingSegments,
} from "../../../../src/engine";
import { kthLargest } from "../../../../src/engine/segments/kthLargest";
import { dayNumber, profitOf } from "../naive";
import { day, type Row, shops, tableOf } from "../shop";
import { drain, handSource, traced, withoutForecast } from "./support";

const at = (n: number) => day("2025-01-01") + n * 86_400_000;

function names(source: InsightSource): (StandingSegment | undefined)[] {
  return Array.from(standing(source)?.codes ?? [], (code) => standingSegments[code]);
}

describe("segments by value and P(alive)", () => {
  it("follow their rules, each border on its side", () => {
    // Day 400 is the end: windows of 180 days, new within 90.
    const visits = (customer: string, days: readonly number[], net: number): Row[] =>
      days.map((d) => ({ customer, time: at(d), net }));
    const rows = [
      ...visits("end", [0, 400], 10),
      ...visits("new", [311], 5),
      ...visits("just not new", [310], 5),
      ...visits("lost", [0, 100], 900),
      ...visits("just not lost", [0, 100], 900),
      ...visits("just not at risk", [0, 300], 900),
      ...visits("rising", [100, 300, 310], 20),
      ...visits("steady", [100, 200, 300], 20),
      ...visits("one, lost", [10], 50),
      ...visits("one", [11], 50),
    ];
    const alive = [0.9, 0.1, 0.5, 0.19, 0.2, 0.7, 0.8, 0.8, 0.1, 0.2];
    const source = handSource(tableOf(rows), { alive: (c) => alive[c] ?? 0, predicted: () => 10 });
    expect(standing(source)?.rules).toEqual({ newDays: 90, windowDays: 180, bestFrom: 1810 });
    expect(names(source)).toEqual([
      // 10 in the last 180 days, nothing in those before.
      "rising",
      "new",
      "oneTime",
      "lost",
      "atRisk",
      "best",
      "rising",
      // 20 each in the two windows: days 221 to 400, and 41 to 220 with 40 in it.
      "steady",
      "lost",
      "oneTime",
    ]);
  });

  it("are unknown without a forecast", () => {
    expect(standing(withoutForecast(tableOf([{ customer: "a", time: at(0), net: 1 }])))).toBeNull();
  });

  it("equal plain loops over the rules, and hold every customer once", () => {
    fc.assert(
      fc.property(
        shops.filter((rows) => rows.length > 0),
        fc.array(fc.constantFrom(0, 0.19, 0.2, 0.5, 0.7, 0.95, 1), { minLength: 12, maxLength: 12 }),
        fc.array(fc.integer({ min: -5, max: 500 }), { minLength: 12, maxLength: 12 }),
        (rows, alive, predicted) => {
          const source = handSource(tableOf(rows), {
            alive: (c) => alive[c] ?? 0,
            predicted: (c) => predicted[c] ?? 0,
          });
          const found = names(source);
          const { profit } = source.analysis.table;
          const people = [...new Set(rows.map((row) => row.customer))];
          const end = Math.max(...rows.map((row) => dayNumber(row.time)));
          const span = end - Math.min(...rows.map((row) => dayNumber(row.time)));
          const window = Math.min(180, Math.floor(span / 2));
          const totals = people.map((_, c) => (profit[c] ?? 0) + (predicted[c] ?? 0));
          const least = totals.toSorted((a, b) => b - a)[Math.ceil(people.length / 5) - 1] ?? 0;
          const expected = people.map((customer, c): StandingSegment => {
            const own = rows.filter((row) => row.customer === customer);
            const within = (from: number, to: number) =>
              own
                .filter((row) => dayNumber(row.time) > end - to && dayNumber(row.time) <= end - from)
                .reduce((sum, row) => sum + profitOf(row, 1), 0);
            const p = alive[c] ?? 0;
            const total = totals[c] ?? 0;
            if (end - Math.min(...own.map((row) => dayNumber(row.time))) < Math.min(90, Math.floor(span / 4))) {
              return "new";
            }
            if (p < 0.2) return "lost";
            if (own.length === 1) return "oneTime";
            if (p < 0.7) return "atRisk";
            if (total > 0 && total >= least) return "best";
            const [latest, previous] = [within(0, window), within(window, 2 * window)];
            // Sums in another order may part equals by a last digit.
            return latest > 1e-9 && latest > previous + 1e-9 ? "rising" : "steady";
          });
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("the k-th largest", () => {
  it("is what sorting finds, with ties and NaN last", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constant(Number.NaN)), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.nat(),
        (values, pick) => {
          const k = (pick % values.length) + 1;
          const sorted = values.map((v) => (Number.isNaN(v) ? Number.NEGATIVE_INFINITY : v)).sort((a, b) => b - a);
          expect(kthLargest(Float64Array.from(values), k)).toBe((sorted[k - 1] ?? 0) + 0);
        },
      ),
      { numRuns: 300 },
    );
    expect(kthLargest(Float64Array.of(1), 2)).toBeUndefined();
    expect(kthLargest(new Float64Array(), 0)).toBeUndefined();
  });
});

describe("figures of segments", () => {
  const rows: Row[] = [
    { customer: "a", time: at(0), net: 100 },
    { customer: "a", time: at(200), net: 300 },
    { customer: "b", time: at(10), net: 50 },
    { customer: "c", time: at(195), net: 80 },
  ];
  const alive = [0.8, 0.25, 0];
  const predicted = [160, 10, 0];
  const source = handSource(tableOf(rows), { alive: (c) => alive[c] ?? 0, predicted: (c) => predicted[c] ?? 0 });

  it("are the sums of their customers", () => {
    const { answer, shares } = traced(
      insightTask(source, {
        kind: "segments",
        ask: { saved: [[{ kind: "figure", figure: "orders", min: null, max: 1 }], []] },
      }),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    // 160/0.8 · 0.2 + 10/0.25 · 0.75 + nothing of the one with P = 0.
    expect(answer.all).toEqual({
      customers: 3,
      orders: 4,
      revenue: 530,
      value: 530,
      probabilityAlive: (0.8 + 0.25) / 3,
      predicted: 170,
      equityAtRisk: expect.closeTo(70, 9),
    });
    expect(answer.saved[0]).toEqual({
      customers: 2,
      orders: 2,
      revenue: 130,
      value: 130,
      probabilityAlive: 0.125,
      predicted: 10,
      equityAtRisk: 30,
    });
    expect(answer.saved[1]).toEqual(answer.all);
    for (const groups of [answer.rfm, answer.cells, answer.standing ?? []]) {
      expect(groups.reduce((n, { customers }) => n + customers, 0)).toBe(3);
      expect(groups.reduce((sum, { value }) => sum + value, 0)).toBe(530);
      expect(groups.reduce((sum, { predicted: p }) => sum + (p ?? 0), 0)).toBe(170);
    }
  });

  it("say nothing of the future without a forecast", () => {
    const answer = drain(insightTask(withoutForecast(tableOf(rows)), { kind: "segments", ask: { saved: [] } }));
    expect(answer.standing).toBeNull();
    expect(answer.all).toMatchObject({ customers: 3, probabilityAlive: null, predicted: null, equityAtRisk: null });
  });

  it("stand in the results file, with each customer's segment", () => {
    const { segments, ofCustomer } = segmentResults(source);
    expect(segments.scheme).toBe("standing");
    expect([0, 1, 2].map(ofCustomer)).toEqual(["best", "oneTime", "new"]);
    expect(segments.standing?.find(({ segment }) => segment === "best")).toMatchObject({ customers: 1, value: 400 });
    const plain = segmentResults(withoutForecast(tableOf(rows)));
    expect(plain.segments.scheme).toBe("rfm");
    expect(plain.segments.standing).toBeNull();
    // The best of three is above two thirds: score 4 throughout.
    expect(plain.ofCustomer(0)).toBe("loyal");
    expect(JSON.parse(JSON.stringify(segments))).toEqual(segments);
  });
});

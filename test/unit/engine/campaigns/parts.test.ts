import { describe, expect, it } from "vitest";
import type { InsightSource } from "../../../../src/engine";
import { analyse } from "../../../../src/engine/analyse";
import { differenceOf } from "../../../../src/engine/campaigns/difference";
import { campaignGroups } from "../../../../src/engine/campaigns/groups";
import { happenedIn, ordersByDay } from "../../../../src/engine/campaigns/happened";
import { liftOf, swingOf, valueSwingOf, widenedBy } from "../../../../src/engine/campaigns/swing";
import type { CampaignAsk, CampaignGroup } from "../../../../src/engine/campaigns/types";
import { valueSwing } from "../../../../src/engine/campaigns/valueSwing";
import { finish } from "../../../../src/engine/math/steps";
import { noLines } from "../../../support/tables";
import { day, settings, tableOf } from "../shop";

const rows = [
  { customer: "a", time: day("2026-01-01"), net: 10, channel: "X" },
  { customer: "b", time: day("2026-01-02"), net: 20 },
  { customer: "a", time: day("2026-02-01", "08:00"), net: 30, channel: "SALE" },
  { customer: "a", time: day("2026-02-01", "20:00"), net: 40, cost: 5 },
  { customer: "b", time: day("2026-02-10"), net: 50 },
  { customer: "c", time: day("2026-02-03"), net: 60, channel: "SALE" },
  { customer: "a", time: day("2026-02-11"), net: 70, channel: "SALE" },
];
const orders = tableOf(rows);
const february = { from: Math.floor(day("2026-02-01") / 86_400_000), to: Math.floor(day("2026-02-10") / 86_400_000) };

function sourceAt(end: number | null, margin = 1): InsightSource {
  return { orders, lines: noLines, analysis: analyse(orders, settings({ end, margin })), forecast: null, fit: null };
}

describe("what happened", () => {
  it("counts days with an order once and sums the profit of all of them, first and last day inside", () => {
    const { orders: made, profit } = finish(happenedIn(orders, sourceAt(null, 0.5).analysis, february));
    expect([...made]).toEqual([1, 1, 1]);
    // 30 × 0.5 and 40 − 5 of a; 50 × 0.5 of b; 60 × 0.5 of c.
    expect([...profit]).toEqual([50, 25, 30]);
  });

  it("by day, of the customers asked for", () => {
    const byDay = ordersByDay(orders, sourceAt(null).analysis, february, Uint32Array.of(0, 2));
    expect([...byDay]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("who is in it", () => {
  const before = sourceAt(day("2026-01-31"));
  const now = sourceAt(null);
  const groups = (treated: CampaignGroup, control: CampaignGroup | null = null) => {
    const ask: CampaignAsk = { start: 0, end: 0, tailDays: 0, treated, control };
    const made = finish(campaignGroups(before, now, ask, february));
    return {
      treated: [...made.treated.mask],
      control: made.control === null ? null : [...made.control.mask],
      others: [...made.others.mask],
      everyone: [...made.everyone.mask],
      unknown: made.treated.unknown,
      overlap: made.overlap,
    };
  };

  it("a list: keys that are nobody's are counted with those that never were", () => {
    expect(groups({ kind: "list", keys: ["a", "c", "gone"], unknown: ["x"] })).toEqual({
      treated: [1, 0, 1],
      control: null,
      others: [0, 1, 0],
      everyone: [1, 1, 0],
      unknown: 2,
      overlap: 0,
    });
  });

  it("a segment: as of the day before the start", () => {
    const one = { kind: "figure", figure: "orders", min: null, max: 1 } as const;
    // c had not ordered yet; a had one order then and has four today.
    expect(groups({ kind: "audience", audience: [one] }).treated).toEqual([1, 1, 0]);
    expect(groups({ kind: "audience", audience: [] }).treated).toEqual([1, 1, 0]);
  });

  it("a coupon: used within the campaign's days", () => {
    expect(groups({ kind: "coupon", dimension: "channel", values: ["SALE"] }).treated).toEqual([1, 0, 1]);
    expect(groups({ kind: "coupon", dimension: "channel", values: ["X"] }).treated).toEqual([0, 0, 0]);
    expect(groups({ kind: "coupon", dimension: "no such column", values: ["X"] }).treated).toEqual([0, 0, 0]);
  });

  it("who is in both groups counts as treated", () => {
    const made = groups({ kind: "list", keys: ["a"], unknown: [] }, { kind: "list", keys: ["a", "b"], unknown: [] });
    expect(made).toMatchObject({ treated: [1, 0, 0], control: [0, 1, 0], others: [0, 0, 0], overlap: 1 });
  });
});

describe("the difference of differences", () => {
  const column = (...values: number[]) => Float64Array.from(values);

  it("worked by hand", () => {
    // Treated: residuals 1, 2, 3 (mean 2, variance 1); control: 0, 0, 1, −1 (mean 0, variance 2/3).
    const difference = differenceOf(
      {
        actualOrders: column(2, 3, 4),
        expectedOrders: column(1, 1, 1),
        actualProfit: column(20, 30, 40),
        expectedProfit: column(10, 10, 10),
      },
      {
        actualOrders: column(1, 1, 2, 0),
        expectedOrders: column(1, 1, 1, 1),
        actualProfit: column(10, 10, 20, 0),
        expectedProfit: column(10, 10, 10, 10),
      },
      0.5,
    );
    // Error √(1/3 + 1/6) = 0.70711; Welch: 0.25 ÷ ((1/9)/2 + (1/36)/3) = 3.857 degrees. t(0.975, 3.857) = 2.8187.
    expect(difference.ordersEach.value).toBeCloseTo(2, 12);
    expect(difference.ordersEach.high95 - 2).toBeCloseTo(2.8187 * Math.SQRT1_2, 1);
    expect(difference.orders.value).toBeCloseTo(6, 12);
    expect(difference.profit.value).toBeCloseTo(60, 12);
    // Without it, the three would have ordered 9 − 6 times.
    expect(difference.ratio?.value).toBeCloseTo(2, 12);
    expect(difference.apart).toBe(0);
  });

  it("what moves everybody falls out, as far as the groups are alike", () => {
    const group = (from: number, shock: number) => {
      const expected = Float64Array.from({ length: 40 }, (_, i) => from + (i % 5) / 10);
      const actual = expected.map((value, i) => value * shock + ((i * 7) % 5) / 10);
      return { actualOrders: actual, expectedOrders: expected, actualProfit: actual, expectedProfit: expected };
    };
    const alike = differenceOf(group(1, 1.5), group(1, 1.5), 0.3);
    expect(alike.orders.value).toBeCloseTo(0, 9);
    expect(alike.apart).toBe(0);
    const unlike = differenceOf(group(2, 1.5), group(1, 1.5), 0.3);
    // A half more of what is 1 larger each; the common swing of 0.3 counts for that 1.
    expect(unlike.ordersEach.value).toBeCloseTo(0.5, 9);
    expect(unlike.apart).toBeGreaterThan(1);
    const half = (unlike.ordersEach.high95 - unlike.ordersEach.low95) / 2;
    expect(half).toBeGreaterThan(1.96 * 0.3);
    const calm = differenceOf(group(2, 1.5), group(1, 1.5), 0);
    expect((calm.ordersEach.high95 - calm.ordersEach.low95) / 2).toBeLessThan(half);
  });
});

describe("how a shop swings", () => {
  const weeks = (n: number, of: (w: number) => number) => Float64Array.from({ length: n }, (_, w) => of(w));

  it("not at all where the weeks are as expected, give or take chance", () => {
    const expected = weeks(80, () => 100);
    expect(swingOf({ actual: expected, expected }, 4)).toBe(0);
    expect(swingOf({ actual: weeks(80, (w) => (w % 2 === 0 ? 90 : 110)), expected }, 4)).toBe(0);
  });

  it("a season of 20 % up and down is a swing of 20 %", () => {
    const actual = weeks(104, (w) => 400 * (Math.floor(w / 13) % 2 === 0 ? 1.2 : 0.8));
    const expected = weeks(104, () => 400);
    // Stretches of one week lie wholly in one season: τ² = 0.04 − 1/400.
    expect(swingOf({ actual, expected }, 1)).toBeCloseTo(Math.sqrt(0.04 - 1 / 400), 9);
    // Over whole years it cancels.
    expect(swingOf({ actual, expected }, 26)).toBe(0);
  });

  it("says nothing of a shop with too few weeks or orders", () => {
    expect(swingOf({ actual: weeks(3, () => 50), expected: weeks(3, () => 10) }, 1)).toBe(0);
    expect(swingOf({ actual: weeks(50, () => 3), expected: weeks(50, () => 1) }, 1)).toBe(0);
  });

  it("the value of an order: beyond what orders differ by themselves", () => {
    const count = weeks(40, () => 100);
    expect(
      valueSwingOf(
        count,
        weeks(40, () => 5000),
        1,
        4,
      ),
    ).toBe(0);
    const value = weeks(40, (w) => (w < 20 ? 7500 : 2500));
    expect(valueSwingOf(count, value, 0, 1)).toBeCloseTo(0.5, 12);
    expect(valueSwingOf(count, value, 1, 1)).toBeCloseTo(Math.sqrt(0.25 - 0.01), 12);
    expect(valueSwingOf(new Float64Array(), new Float64Array(), 1, 4)).toBe(0);
  });

  it("widens each side of an interval by itself, and not below the floor", () => {
    const interval = { value: 100, low80: 90, high80: 115, low95: 80, high95: 130 };
    expect(widenedBy(interval, 0, 0)).toEqual(interval);
    const wide = widenedBy(interval, 0.1, 0);
    expect(wide.low95).toBeCloseTo(100 - Math.hypot(20, 19.59964), 9);
    expect(wide.high95).toBeCloseTo(100 + Math.hypot(30, 19.59964), 9);
    expect(wide.high80).toBeCloseTo(100 + Math.hypot(15, 12.81552), 9);
    expect(widenedBy(interval, 2, 0).low95).toBe(0);
    expect(widenedBy(interval, 2, Number.NEGATIVE_INFINITY).low95).toBeLessThan(0);
  });

  it("the lift turns the interval round", () => {
    expect(liftOf(150, { value: 100, low80: 90, high80: 115, low95: 80, high95: 130 })).toEqual({
      value: 50,
      low80: 35,
      high80: 60,
      low95: 20,
      high95: 70,
    });
  });

  it("the value of an order, from the orders: by whole weeks that end the day before, however the first one falls", () => {
    const firstDay = Math.floor(day("2025-03-05") / 86_400_000);
    for (let fromDay = firstDay + 120; fromDay < firstDay + 127; fromDay++) {
      const rows = Array.from({ length: 6 * (fromDay - firstDay) }, (_, i) => ({
        customer: `c${i % 9}`,
        time: (firstDay + Math.floor(i / 6)) * 86_400_000 + 3_600_000 * (i % 24),
        // Dear in every third week.
        net: (Math.floor(i / 42) % 3 === 0 ? 300 : 100) + (i % 5),
      }));
      const orders = tableOf(rows);
      const analysis = analyse(orders, settings({ margin: 0.5 }));
      const count: number[] = [];
      const value: number[] = [];
      for (let last = fromDay - 1; last - 6 >= firstDay; last -= 7) {
        const own = rows.filter(({ time }) => {
          const on = Math.floor(time / 86_400_000);
          return on > last - 7 && on <= last;
        });
        count.unshift(own.length);
        value.unshift(own.reduce((sum, { net }) => sum + net / 2, 0));
      }
      const counted = rows.slice(rows.length - 42 * count.length).map(({ net }) => net / 2);
      const mean = counted.reduce((sum, one) => sum + one, 0) / counted.length;
      const variance = counted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counted.length;
      const expected = valueSwingOf(Float64Array.from(count), Float64Array.from(value), Math.sqrt(variance) / mean, 2);
      expect(expected).toBeGreaterThan(0);
      expect(finish(valueSwing(orders, analysis, fromDay, 14))).toBeCloseTo(expected, 9);
    }
  });
});

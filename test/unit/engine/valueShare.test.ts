import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, MIN_OBSERVED, MIN_REACHED } from "../../../src/engine";
import { smallestGroup } from "../../../src/engine/valueShare";
import { customersOf, naiveByMonth, naiveByOrder } from "./naive";
import { day, isClose, type Row, randomSettings, settings, shops, tableOf } from "./shop";

const on = (customer: string, days: number, net: number): Row => ({
  customer,
  time: day("2024-01-01") + days * 86_400_000,
  net,
});

describe("value per customer and share, by month", () => {
  // End: day 61, two full months (2 × 30.4375 = 60.875) after day 0 and one after day 25 or 30; none after day 31.
  // An: 100 on day 0, 50 on day 30 (still month 0: 30 < 30.4375), 40 on day 31 (month 1).
  // Bình: 200 on day 0, −30 on day 40: an order in month 1, but no profitable one.
  // Chi: 70 on day 25. Dũng: 500 on day 61, observed for no full month.
  const rows = [
    on("An", 0, 100),
    on("An", 30, 50),
    on("An", 31, 40),
    on("Bình", 0, 200),
    on("Bình", 40, -30),
    on("Chi", 25, 70),
    on("Dũng", 61, 500),
  ];
  const { byMonth } = analyse(tableOf(rows), settings()).valueShare;

  it("looks at those observed for the whole month", () => {
    expect(byMonth.map((point) => [point.month, point.observed, point.active])).toEqual([
      [0, 3, 3],
      [1, 2, 1],
    ]);
  });

  it("averages what they had brought by the month's end", () => {
    // Month 0: An 150, Bình 200, Chi 70 → 140. Month 1: An 190 is the only active one; all observed (190 + 170) / 2.
    expect(byMonth[0]).toMatchObject({ share: 1, value: 140, valueAllObserved: 140 });
    expect(byMonth[1]).toMatchObject({ share: 0.5, value: 190, valueAllObserved: 180 });
  });

  it("has no value where nobody was active, and goes on", () => {
    const lone = [on("An", 0, 100), on("An", 95, 60)];
    const points = analyse(tableOf(lone), settings()).valueShare.byMonth;
    expect(points.map((point) => point.value)).toEqual([100, null, null]);
    expect(points.map((point) => point.valueAllObserved)).toEqual([100, 100, 100]);
  });

  it("ends before fewer than ten customers are observed", () => {
    // Ten customers of day 0 and twenty of day 40, seen until day 100: month 2 has the ten, month 1 all thirty.
    const many = [
      ...Array.from({ length: 10 }, (_, i) => on(`old ${i}`, 0, 10)),
      ...Array.from({ length: 20 }, (_, i) => on(`new ${i}`, i === 0 ? 100 : 39, 10)),
    ];
    const counts = (shop: Row[]) => analyse(tableOf(shop), settings()).valueShare.byMonth.map((p) => p.observed);
    expect(counts(many)).toEqual([29, 29, 10]);
    expect(counts(many.slice(1))).toEqual([28, 28]);
  });

  it("is drawn for 120 months at most", () => {
    const old = [on("An", 0, 10), on("An", 5000, 10)];
    expect(analyse(tableOf(old), settings()).valueShare.byMonth).toHaveLength(120);
  });
});

describe("value per customer and share, by order number", () => {
  it("shows who reached each order, and what they are worth", () => {
    // Worth 10, 30 (two orders) and 90 (three).
    const rows = [
      on("An", 0, 10),
      on("Bình", 0, 20),
      on("Bình", 1, 10),
      on("Chi", 0, 30),
      on("Chi", 5, 30),
      on("Chi", 9, 30),
    ];
    // Three customers: half of them, two, must have reached an order number.
    expect(analyse(tableOf(rows), settings()).valueShare.byOrder).toEqual([
      { k: 1, reached: 3, share: 1, value: 130 / 3 },
      { k: 2, reached: 2, share: 2 / 3, value: 60 },
    ]);
  });

  it("stops at the hundredth order", () => {
    const rows = Array.from({ length: 130 }, (_, i) => on("An", i, 1));
    const { byOrder } = analyse(tableOf(rows), settings()).valueShare;
    expect(byOrder).toHaveLength(100);
    expect(byOrder.at(-1)).toEqual({ k: 100, reached: 1, share: 1, value: 130 });
  });

  it("asks for one in a thousand in a large shop", () => {
    // 6,000 customers, of whom seven bought twice and six three times: 6 is the floor.
    const rows = Array.from({ length: 6000 }, (_, i) => on(`c${i}`, 0, 1));
    for (let i = 0; i < 7; i++) rows.push(on(`c${i}`, 1, 1));
    for (let i = 0; i < 6; i++) rows.push(on(`c${i}`, 2, 1));
    for (let i = 0; i < 5; i++) rows.push(on(`c${i}`, 3, 1));
    const { byOrder } = analyse(tableOf(rows), settings()).valueShare;
    expect(byOrder.map((point) => point.reached)).toEqual([6000, 7, 6]);
  });
});

describe("the floor under a point", () => {
  it("is half of a small shop, and never nobody", () => {
    expect([0, 1, 2, 3, 8, 19, 20, 5000].map((n) => smallestGroup(10, n))).toEqual([1, 1, 1, 2, 4, 10, 10, 10]);
  });
});

describe("the curves of random shops", () => {
  it("are those of plain loops over the rows", () => {
    fc.assert(
      fc.property(shops, randomSettings, (rows, chosen) => {
        const { byMonth, byOrder } = analyse(tableOf(rows), chosen).valueShare;
        const n = customersOf(rows, chosen).length;
        for (const point of byMonth) {
          const naive = naiveByMonth(rows, chosen, point.month);
          expect([point.observed, point.active]).toEqual([naive.observed, naive.active]);
          expect(isClose(point.share, naive.share)).toBe(true);
          expect(isClose(point.value, naive.value)).toBe(true);
          expect(isClose(point.valueAllObserved, naive.valueAllObserved)).toBe(true);
        }
        expect(naiveByMonth(rows, chosen, byMonth.length).observed).toBeLessThan(smallestGroup(MIN_OBSERVED, n));
        for (const point of byOrder) {
          const naive = naiveByOrder(rows, chosen, point.k);
          expect(point.reached).toBe(naive.reached);
          expect(isClose(point.share, naive.share)).toBe(true);
          expect(isClose(point.value, naive.value)).toBe(true);
        }
        expect(naiveByOrder(rows, chosen, byOrder.length + 1).reached).toBeLessThan(smallestGroup(MIN_REACHED, n));
      }),
      { numRuns: 200 },
    );
  });
});

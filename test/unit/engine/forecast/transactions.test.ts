import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeOf, happened, summarise, transactionsOf } from "../../../../src/engine/forecast/transactions";
import { ordersOf, type TestOrder, tableOf } from "./support";

const shop: readonly TestOrder[] = [
  [0, 100.2, 10],
  [0, 100.9, 5],
  [0, 107.5, 30],
  [1, 121.1, 8],
  [0, 128.0, -4],
  [2, 130.5, 7],
];

describe("transactions are distinct calendar days with an order", () => {
  test("two orders of one day are one transaction of their summed value", () => {
    const orders = ordersOf(shop);
    const found = transactionsOf(orders, tableOf(orders, 130));
    expect(Array.from(found.offsets)).toEqual([0, 3, 4, 5]);
    expect(Array.from(found.day)).toEqual([100, 107, 128, 121, 130]);
    expect(Array.from(found.value)).toEqual([15, 30, -4, 8, 7]);
    expect([found.firstDay, found.lastDay]).toEqual([100, 130]);
  });

  test("x, tx, T in weeks by hand; a customer of later days has x = −1", () => {
    const orders = ordersOf(shop);
    const found = transactionsOf(orders, tableOf(orders, 130));
    const summary = summarise(found, 128, true);
    expect(Array.from(summary.x)).toEqual([2, 0, -1]);
    expect(Array.from(summary.tx)).toEqual([4, 0, 0]);
    expect(Array.from(summary.T)).toEqual([4, 1, 0]);
    // The negative value is no spend.
    expect(Array.from(summary.spendCount)).toEqual([2, 1, 0]);
    expect(Array.from(summary.spendMean)).toEqual([22.5, 8, 0]);
    expect(summary.logGaps[0]).toBeCloseTo(Math.log(1) + Math.log(3), 14);
    expect(Array.from(summarise(found, 128, false).spendCount)).toEqual([1, 0, 0]);
    expect(Array.from(activeOf(summary).customer)).toEqual([0, 1]);
  });

  test("agrees with a naive recomputation on any orders and any day", () => {
    const rows = fc.array(
      fc.tuple(
        fc.nat(5),
        fc.integer({ min: 0, max: 4000 }).map((q) => 50 + q / 40),
        fc.integer({ min: -5, max: 99 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 50, max: 160 }), (list, endDay) => {
        const orders = ordersOf(list);
        const found = transactionsOf(orders, tableOf(orders, 1000));
        const summary = summarise(found, endDay, true);
        const later = happened(found, endDay, 1000);
        for (let c = 0; c < orders.customerCount; c++) {
          const own = list.filter(([customer]) => customer === c);
          const days = [...new Set(own.map(([, day]) => Math.floor(day)))].sort((a, b) => a - b);
          const seen = days.filter((day) => day <= endDay);
          expect(summary.x[c]).toBe(seen.length - 1);
          if (seen.length > 0) {
            expect(summary.tx[c]).toBeCloseTo(((seen.at(-1) ?? 0) - (seen[0] ?? 0)) / 7, 12);
            expect(summary.T[c]).toBeCloseTo((endDay - (seen[0] ?? 0)) / 7, 12);
          }
          expect(later.count[c]).toBe(days.length - seen.length);
          const worth = own.filter(([, day]) => Math.floor(day) > endDay).reduce((sum, [, , net]) => sum + net, 0);
          expect(later.value[c]).toBeCloseTo(worth, 9);
        }
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { aliveHistory } from "../../../../src/engine/forecast";
import { mbgnbd } from "../../../../src/engine/models/mbgnbd";
import { fit, result, shop, state, stateOf, table } from "./predictShop";
import { DAY, fitted, ordersOf } from "./support";

describe("pictures", () => {
  test("the weeks of the tracking chart add up to all repeat transactions of whole weeks", () => {
    const { tracking } = result;
    const days = new Set<string>();
    const first = new Map<number, number>();
    shop.customer.forEach((c, i) => {
      const day = Math.floor((shop.time[i] ?? 0) / DAY);
      if (!first.has(c)) first.set(c, day);
      if (day !== first.get(c) && day < (tracking.weekStart[0] ?? 0) / DAY + tracking.actual.length * 7)
        days.add(`${c} ${day}`);
    });
    expect(tracking.actual.reduce((all, n) => all + n, 0)).toBe(days.size);
    expect(tracking.cumulativeActual.at(-1)).toBe(days.size);
    expect(tracking.weekStart[tracking.boundaryWeek]).toBeGreaterThanOrEqual(fit.backtest?.boundary ?? Number.NaN);
    // Model and shop agree: the expected count is within five standard errors of a Poisson count.
    expect(Math.abs((tracking.cumulativeExpected.at(-1) ?? 0) - days.size)).toBeLessThan(5 * Math.sqrt(days.size));
  });

  test("the expected curve is the sum over customers of the model's own expectation", () => {
    const { tracking } = result;
    // Expected by what was known before the held-out time.
    const boundary = fit.backtest?.boundary ?? Number.NaN;
    const known = Array.from(shop.customer, (c, i) => [c, (shop.time[i] ?? 0) / DAY, shop.net[i] ?? 0] as const);
    const before = ordersOf(known.filter(([, day]) => day * DAY < boundary));
    const {
      r = 0,
      alpha = 0,
      a = 0,
      b = 0,
    } = stateOf(fitted(before, boundary / DAY - 1, { model: "mbgnbd" }).fit).meaning.params;
    const first = new Map<number, number>();
    shop.customer.forEach((c, i) => {
      if (!first.has(c)) first.set(c, Math.floor((shop.time[i] ?? 0) / DAY));
    });
    tracking.weekStart.forEach((start, w) => {
      const lastDay = start / DAY + 6;
      let naive = 0;
      for (const day of first.values()) {
        if (day < lastDay) naive += mbgnbd.expectedTransactionsNew({ r, alpha, a, b }, (lastDay - day) / 7);
      }
      // The engine goes straight between points of the curve that are 1 to 14 days apart.
      expect(Math.abs((tracking.cumulativeExpected[w] ?? Number.NaN) - naive)).toBeLessThanOrEqual(2e-3 * naive);
    });
    const increments = tracking.expected.reduce((all, n) => all + n, 0);
    expect(increments).toBeCloseTo(tracking.cumulativeExpected.at(-1) ?? Number.NaN, 9);
    tracking.low.forEach((low, w) => {
      expect(low).toBeLessThanOrEqual(tracking.expected[w] ?? Number.NaN);
      expect(tracking.high[w]).toBeGreaterThanOrEqual(tracking.expected[w] ?? Number.NaN);
    });
  });

  test("the frequency histogram counts everybody once, and the model's bars do too", () => {
    const { actual, expected } = result.histogram;
    expect(actual.reduce((all, n) => all + n, 0)).toBe(400);
    expect(expected.reduce((all, n) => all + n, 0)).toBeCloseTo(400, 6);
    expect(actual[0]).toBe(state.summary.x.filter((x) => x === 0).length);
  });

  test("P(alive) rises with recency along every row of the grid", () => {
    const { frequency, recencyWeeks, probability } = result.aliveGrid;
    for (let row = 1; row < frequency.length; row++) {
      for (let column = 2; column < recencyWeeks.length; column++) {
        const at = row * recencyWeeks.length + column;
        expect(probability[at]).toBeGreaterThan(probability[at - 1] ?? Number.NaN);
      }
    }
  });

  test("a customer's history ends at its P(alive) of today, falls in silence and jumps with an order", () => {
    const customer = state.summary.x.indexOf(3);
    const history = aliveHistory(fit, shop, table, customer);
    expect(history.at(-1)?.time).toBe(fit.end);
    expect(history.at(-1)?.probabilityAlive).toBeCloseTo(result.customers.probabilityAlive[customer] ?? Number.NaN, 9);
    const rises = history.filter(
      (point, i) => i > 0 && point.probabilityAlive > (history[i - 1]?.probabilityAlive ?? 1),
    );
    expect(rises.length).toBeGreaterThanOrEqual(1);
    expect(rises.length).toBeLessThanOrEqual(3);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, defaultAnalysisSettings } from "../../../../src/engine";
import { historiesOf } from "../../../../src/engine/equity/histories";
import { activeOf, summarise, transactionsOf } from "../../../../src/engine/forecast/transactions";
import { finish } from "../../../../src/engine/math/steps";
import { orderTable } from "../../../support/tables";

const DAY = 86_400_000;

const shop = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 0, max: 400 }),
    net: fc.integer({ min: -20, max: 60 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe("a past told at one day after another", () => {
  it("is at each day what a summary of everything up to it is, and sums what plain loops sum", () => {
    fc.assert(
      fc.property(
        shop,
        fc.uniqueArray(fc.integer({ min: 0, max: 420 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (rows, days, withFirst) => {
          const orders = orderTable(
            rows.map(({ customer, day, net }) => ({ customer, net, time: (19_000 + day) * DAY })),
          );
          const { table } = analyse(orders, defaultAnalysisSettings);
          const transactions = transactionsOf(orders, table);
          const histories = historiesOf(transactions, withFirst);
          for (const day of days.sort((a, b) => a - b).map((each) => 19_000 + each)) {
            const known = finish(histories.upTo(day));
            const whole = activeOf(summarise(transactions, day, withFirst));
            expect(known.active).toEqual(whole);
            expect(known.returned).toBe(whole.x.filter((x) => x > 0).length);
            const values = Array.from(transactions.value).filter((_, i) => (transactions.day[i] ?? 0) <= day);
            const gains = values.filter((value) => value > 0);
            expect(Array.from(known.positiveValues).sort()).toEqual(gains.sort());
            const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
            const factor = gains.length === 0 ? 0 : Math.min(1, Math.max(0, mean(values) / mean(gains)));
            expect(known.positiveFactor).toBeCloseTo(factor, 12);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not go back", () => {
    const orders = orderTable([{ customer: 0, time: 19_000 * DAY, net: 5 }]);
    const { table } = analyse(orders, defaultAnalysisSettings);
    const histories = historiesOf(transactionsOf(orders, table), true);
    finish(histories.upTo(19_010));
    expect(() => finish(histories.upTo(19_009))).toThrow(RangeError);
  });
});

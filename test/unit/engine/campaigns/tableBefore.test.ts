import fc from "fast-check";
import { expect, it } from "vitest";
import { tableBefore } from "../../../../src/engine/campaigns/tableBefore";
import { customerTable } from "../../../../src/engine/customers";
import { finish } from "../../../../src/engine/math/steps";
import { orderTable } from "../../../support/tables";

it("the table of an earlier moment is the one made of the orders before it", () => {
  const order = fc.record({
    customer: fc.integer({ min: 0, max: 9 }),
    time: fc.integer({ min: 0, max: 1000 }),
    net: fc.double({ min: -5, max: 90, noNaN: true }),
    cost: fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: Number.NaN }),
  });
  fc.assert(
    fc.property(
      fc.array(order, { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 0, max: 1100 }),
      fc.integer({ min: 0, max: 1100 }),
      (rows, one, other) => {
        const orders = orderTable(rows);
        const [limit, later] = [Math.min(one, other), Math.max(one, other)];
        const found = finish(tableBefore(orders, customerTable(orders, later, 0.4), limit, 0.4));
        expect(found).toEqual(customerTable(orders, limit, 0.4));
      },
    ),
    { numRuns: 100 },
  );
});

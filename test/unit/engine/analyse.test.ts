import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, kpiNames } from "../../../src/engine";
import { customersOf, endDayOf, insideOf, naiveFormula, naiveGini, naiveKpis, naiveTopShare } from "./naive";
import { day, isClose, type Row, randomSettings, settings, shops, tableOf } from "./shop";

const row = (customer: string, iso: string, net: number, cost?: number): Row => ({
  customer,
  time: day(iso, "10:00"),
  net,
  ...(cost === undefined ? {} : { cost }),
});

describe("the figures, worked by hand", () => {
  // An: 100 + 50 = 150. Bình: 300. Chi: 80 − refunded past zero −20 = 60. Four customers' worth of 510 in 5 orders.
  const rows = [
    row("An", "2024-01-01", 100),
    row("Bình", "2024-02-01", 300),
    row("An", "2024-03-01", 50),
    row("Chi", "2024-03-01", 80),
    row("Chi", "2024-03-31", -20),
  ];

  it("counts 3 customers and 5 orders of 510 in all", () => {
    const { kpis, ...rest } = analyse(tableOf(rows), settings());
    expect(kpis.customers).toBe(3);
    expect(kpis.orders).toBe(5);
    expect(kpis.revenue).toBe(510);
    expect(kpis.averageOrderValue).toBe(102);
    expect(kpis.repeatPurchaseRate).toBe(2 / 3);
    expect(kpis.averageHistoricClv).toBe(170);
    expect(rest.firstOrder).toBe(day("2024-01-01", "10:00"));
    expect(rest.lastOrder).toBe(day("2024-03-31", "10:00"));
    expect(rest.end).toBe(day("2024-03-31"));
  });

  it("calls the money revenue at 100 % margin without costs, and profit otherwise", () => {
    expect(analyse(tableOf(rows), settings()).moneyIs).toBe("revenue");
    expect(analyse(tableOf(rows), settings({ margin: 0.35 })).moneyIs).toBe("profit");
    expect(analyse(tableOf([...rows, row("Dũng", "2024-01-05", 10, 4)]), settings()).moneyIs).toBe("profit");
  });

  it("takes the margin where no cost is known, and the cost where it is", () => {
    // 200 × 0.4 = 80 and 100 − 70 = 30.
    const mixed = [row("An", "2024-01-01", 200), row("An", "2024-01-02", 100, 70)];
    const { kpis, ordersWithCost } = analyse(tableOf(mixed), settings({ margin: 0.4 }));
    expect(kpis.revenue).toBe(300);
    expect(kpis.grossProfit).toBeCloseTo(110, 10);
    expect(ordersWithCost).toBe(1);
  });

  it("leaves orders after the end out of every figure and reports them", () => {
    const { kpis, after, table, lastOrder } = analyse(tableOf(rows), settings({ end: day("2024-02-15", "23:00") }));
    expect(kpis.customers).toBe(2);
    expect(kpis.revenue).toBe(400);
    expect(lastOrder).toBe(day("2024-02-01", "10:00"));
    // 50 + 80 − 20 come later.
    expect(after).toEqual({ orders: 3, revenue: 110 });
    // Chi has only later orders: a slot, and a place nowhere.
    expect(Array.from(table.orders)).toEqual([1, 1, 0]);
    expect(table.firstTime[2]).toBeNaN();
    expect(Array.from(table.byValue)).toEqual([1, 0]);
  });

  it("keeps an order of the end's last minute and drops one of the next day's first", () => {
    const late: Row[] = [
      { customer: "An", time: day("2024-12-31", "23:59"), net: 1 },
      { customer: "An", time: day("2025-01-01", "00:00"), net: 2 },
    ];
    const { kpis, after } = analyse(tableOf(late), settings({ end: day("2024-12-31") }));
    expect(kpis.orders).toBe(1);
    expect(after).toEqual({ orders: 1, revenue: 2 });
  });

  it("has an honest null for every figure of a shop without orders", () => {
    const { kpis, distribution, valueShare, concentration, formula, end } = analyse(tableOf([]), settings());
    expect(kpiNames.filter((name) => kpis[name] !== null)).toEqual(["customers", "orders", "revenue", "grossProfit"]);
    expect([kpis.customers, kpis.orders, kpis.revenue, kpis.grossProfit]).toEqual([0, 0, 0, 0]);
    expect(distribution).toMatchObject({ bins: [], below: 0, above: 0, mean: null, median: null, quantiles: [] });
    expect(valueShare).toEqual({ byMonth: [], byOrder: [] });
    expect(concentration.lorenz).toEqual([]);
    expect(concentration.gini).toBeNull();
    expect(formula.gap).toBe("spanTooShort");
    expect(end).toBeNull();
  });

  it("has an empty observation, not an error, when the end lies before the first order", () => {
    const { kpis, after, firstOrder, end } = analyse(tableOf(rows), settings({ end: day("2023-06-01") }));
    expect(kpis.customers).toBe(0);
    expect(after).toEqual({ orders: 5, revenue: 510 });
    expect(firstOrder).toBeNull();
    expect(end).toBe(day("2023-06-01"));
  });

  it("values one customer with one order", () => {
    const { kpis, distribution, valueShare, concentration, formula } = analyse(
      tableOf([row("An", "2024-01-01", 250)]),
      settings(),
    );
    expect(kpis.averageHistoricClv).toBe(250);
    expect(kpis.repeatPurchaseRate).toBe(0);
    expect(kpis.gini).toBe(0);
    expect(kpis.topDecileShare).toBe(1);
    expect(distribution.bins.map((bin) => bin.count)).toEqual([1]);
    expect(valueShare.byMonth).toEqual([]);
    expect(valueShare.byOrder).toEqual([{ k: 1, reached: 1, share: 1, value: 250 }]);
    expect(concentration.lorenz).toEqual([
      { customers: 0, value: 0 },
      { customers: 1, value: 1 },
    ]);
    expect(formula.clv).toBeNull();
  });
});

describe("the figures of random shops", () => {
  it("are those of plain loops over the rows", () => {
    fc.assert(
      fc.property(shops, randomSettings, (rows, chosen) => {
        const analysis = analyse(tableOf(rows), chosen);
        const kpis = naiveKpis(rows, chosen);
        const formula = naiveFormula(rows, chosen);
        const values = customersOf(rows, chosen).map((c) => c.value);
        for (const name of Object.keys(kpis) as (keyof typeof kpis)[]) {
          if (!isClose(analysis.kpis[name], kpis[name])) throw new Error(`${name}: ${analysis.kpis[name]}`);
        }
        expect(isClose(analysis.kpis.formulaClv, formula.clv)).toBe(true);
        expect(isClose(analysis.kpis.gini, naiveGini(values))).toBe(true);
        expect(isClose(analysis.kpis.topDecileShare, naiveTopShare(values, 10).share)).toBe(true);
        const end = endDayOf(rows, chosen);
        expect(analysis.end).toBe(end === null ? null : end * 86_400_000);
        const outside = rows.filter((r) => !insideOf(rows, chosen).includes(r));
        expect(analysis.after.orders).toBe(outside.length);
        expect(
          isClose(
            analysis.after.revenue,
            outside.reduce((sum, r) => sum + r.net, 0),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("do not depend on the order of the rows, nor on the customers' names", () => {
    fc.assert(
      fc.property(shops, randomSettings, fc.infiniteStream(fc.nat()), (rows, chosen, stream) => {
        const weights = rows.map(() => stream.next().value ?? 0);
        const shuffled = rows
          .map((r, i) => ({ r: { ...r, customer: `x-${r.customer}` }, weight: weights[i] ?? 0 }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ r }) => r);
        const a = analyse(tableOf(rows), chosen);
        const b = analyse(tableOf(shuffled), chosen);
        for (const name of kpiNames) expect(isClose(a.kpis[name], b.kpis[name])).toBe(true);
        expect(b.valueShare.byMonth.map((p) => [p.observed, p.active])).toEqual(
          a.valueShare.byMonth.map((p) => [p.observed, p.active]),
        );
        expect(b.valueShare.byOrder.map((p) => p.reached)).toEqual(a.valueShare.byOrder.map((p) => p.reached));
        expect(b.formula.gap).toBe(a.formula.gap);
      }),
      { numRuns: 200 },
    );
  });

  it("scale with the money, and the shares of it do not change", () => {
    fc.assert(
      fc.property(shops, randomSettings, fc.constantFrom(1000, 25_400, 0.37), (rows, chosen, factor) => {
        const scaled = rows.map((r) => ({
          ...r,
          net: r.net * factor,
          ...(r.cost === undefined ? {} : { cost: r.cost * factor }),
        }));
        const a = analyse(tableOf(rows), chosen).kpis;
        const b = analyse(tableOf(scaled), chosen).kpis;
        for (const name of [
          "revenue",
          "grossProfit",
          "averageOrderValue",
          "averageHistoricClv",
          "formulaClv",
        ] as const) {
          const expected = a[name] === null ? null : a[name] * factor;
          // Money near 0 is a difference of larger money: its last digits are relative to those.
          const size = rows.reduce((sum, r) => sum + Math.abs(r.net) + (r.cost ?? 0), 1) * factor;
          expect(b[name] === null).toBe(expected === null);
          if (expected !== null) expect(Math.abs((b[name] ?? Number.NaN) - expected)).toBeLessThan(1e-9 * size);
        }
        expect(b.repeatPurchaseRate).toBe(a.repeatPurchaseRate);
        if ((a.averageHistoricClv ?? 0) > 1) {
          expect(isClose(b.gini, a.gini)).toBe(true);
          expect(isClose(b.topDecileShare, a.topDecileShare)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  analyse,
  defaultAnalysisSettings,
  formulaWorth,
  type LeverAssumptions,
  type LeversAnswer,
  leverEnd,
  leversInForce,
  leversTask,
  leverWorth,
  measuredCost,
  noChange,
  pulled,
  solveTarget,
} from "../../../../src/engine";
import { candidateNamed } from "../../../../src/engine/forecast/candidates";
import { leverPoints, surfaceAt, surfaceOf } from "../../../../src/engine/levers/surface";
import { orderTable } from "../../../support/tables";
import { answered, sourceOf } from "./support";

const none: LeverAssumptions = { acquisitionCost: null, newCustomersPerYear: null };
const coin = { r: 0.7, alpha: 7, a: 0.8, b: 2 };
const rate = { r: 0.7, alpha: 7, s: 0.7, beta: 15 };

describe("levers of a fitted shop", () => {
  it.each([
    ["mbgnbd", coin],
    ["mbgcnbd2", coin],
    ["bgnbd", coin],
  ] as const)(
    "%s: more orders a year is what all customers' own predictions give, to a thousandth of the change",
    (model, params) => {
      const { source, state, result } = sourceOf(model, params);
      const { answer, shares } = answered(leversTask(source));
      if (answer === null) throw new Error("there is a forecast");
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      const candidate = candidateNamed(model);
      const delta = (7 * Math.log(1.1)) / 365;
      const weeks = 365 / 7;
      // Customer by customer: time runs f times as fast, P(alive) stays.
      const equity = (f: number): number => {
        const { x, tx, T } = state.summary;
        const { discountedTransactions } = candidate.predict(
          state.meaning.params,
          { x, tx, T },
          { weeks: f * weeks, delta: delta / f },
        );
        return discountedTransactions.reduce(
          (sum, orders, c) => sum + orders * (result.customers.expectedSpend[c] as number),
          0,
        );
      };
      const base = equity(1);
      for (const f of [0.7, 1.01, 1.1, 1.9]) {
        const change = { ...noChange, frequency: f };
        const gained = leverWorth(answer, none, change).present / answer.present.value - 1;
        const exact = equity(f) / base - 1;
        expect(Math.abs(gained / exact - 1)).toBeLessThan(1e-3);
      }
    },
  );

  it("Pareto/NBD: a longer life is what all customers' own predictions give; more orders a year is as many times the equity", () => {
    const { source, state, result } = sourceOf("paretonbd", rate);
    const { answer } = answered(leversTask(source));
    if (answer === null) throw new Error("there is a forecast");
    expect(answer.leaving).toBe("time");
    const delta = (7 * Math.log(1.1)) / 365;
    const equity = (g: number): number => {
      const { x, tx, T } = state.summary;
      const horizon = { weeks: 365 / 7 / g, delta: delta * g };
      const { discountedTransactions } = candidateNamed("paretonbd").predict(
        state.meaning.params,
        { x, tx, T },
        horizon,
      );
      return (
        g *
        discountedTransactions.reduce(
          (sum, orders, c) => sum + orders * (result.customers.expectedSpend[c] as number),
          0,
        )
      );
    };
    for (const g of [0.6, 1.01, 1.8]) {
      const gained = leverWorth(answer, none, { ...noChange, retention: g }).present / answer.present.value - 1;
      expect(Math.abs(gained / (equity(g) / equity(1) - 1) - 1)).toBeLessThan(1e-3);
    }
    const faster = leverWorth(answer, none, { ...noChange, frequency: 1.3 }).present;
    expect(Math.abs(faster / (1.3 * answer.present.value) - 1)).toBeLessThan(1e-8);
  });

  it("as today it tells the forecast's own figures, and 365 days' arrivals", () => {
    const { source, result } = sourceOf("mbgnbd", coin);
    const { answer } = answered(leversTask(source));
    if (answer === null) throw new Error("there is a forecast");
    const today = leverWorth(answer, none, noChange);
    expect(today.present).toBe(result.totals.customerEquity.value);
    expect(today.newcomer).toBeCloseTo(result.newCustomer[0]?.value ?? Number.NaN, 8);
    // 600 days: the latter half, 299 days (first order on some day to the end), scaled to 365.
    const { table, end, firstOrder } = source.analysis;
    const days = Math.floor((Math.floor((end ?? 0) / 864e5) - Math.floor((firstOrder ?? 0) / 864e5)) / 2);
    const from = (end ?? 0) - (days - 1) * 864e5;
    const seen = Array.from(table.firstTime).filter((time) => time >= from).length;
    expect(answer.arrivals).toEqual({ perYear: (seen * 365) / days, days, seen });
    expect(today.arrivals).toBeCloseTo(((seen * 365) / days) * today.newcomer, 6);
  });

  it("tells nothing without a forecast", () => {
    const { source } = sourceOf("mbgnbd", coin);
    expect(answered(leversTask({ ...source, forecast: null })).answer).toBeNull();
  });
});

describe("a surface between its points", () => {
  it("is exact at them and within 1e-7 between, for what is smooth in the logs", () => {
    const truth = (g: number, f: number): number => (1 - Math.exp(-f)) * g ** 0.3 + 0.2 * f;
    const surface = surfaceOf(
      Float64Array.from(Array.from(leverPoints).flatMap((g) => Array.from(leverPoints, (f) => truth(g, f)))),
    );
    expect(surfaceAt(surface, 1, 1)).toBe(1);
    for (const [g, f] of [
      [1.01, 1],
      [1, 0.99],
      [0.53, 1.87],
      [2, 2],
    ] as const) {
      expect(Math.abs(surfaceAt(surface, g, f) - truth(g, f) / truth(1, 1))).toBeLessThan(1e-7);
    }
    // Beyond the reach: the edge.
    expect(surfaceAt(surface, 5, 0.1)).toBe(surfaceAt(surface, 2, 0.5));
  });

  it("is flat where there is nothing", () => {
    expect(surfaceAt(surfaceOf(new Float64Array(81)), 1.3, 0.8)).toBeCloseTo(1, 12);
  });
});

/** 1,000 of present customers; a new one brings 10 at first and 20 after; orders are as many times as the pace. */
const hand: LeversAnswer = {
  present: { customers: 100, value: 1000, low80: 900, high80: 1100, surface: byPace() },
  newcomer: { first: 10, repeats: 20, low80: 27, high80: 33, surface: byPace() },
  arrivals: { perYear: 50, days: 365, seen: 50 },
  profitRatio: 0.4,
  leaving: "order",
  horizonDays: 365,
};

function byPace(): Float64Array {
  return surfaceOf(Float64Array.from(Array.from(leverPoints).flatMap(() => Array.from(leverPoints))));
}

describe("worth, by hand", () => {
  const cost: LeverAssumptions = { acquisitionCost: 12, newCustomersPerYear: null };

  it("adds present customers and a year's new ones, their cost taken off", () => {
    expect(leverWorth(hand, none, noChange)).toEqual({ present: 1000, newcomer: 30, arrivals: 1500, total: 2500 });
    expect(leverWorth(hand, cost, noChange).total).toBe(1000 + 50 * 18);
    expect(leverWorth(hand, { ...cost, newCustomersPerYear: 10 }, noChange).total).toBe(1000 + 10 * 18);
  });

  it("one per cent: of value 25, of pace 20 (first orders stay), of cost 6", () => {
    const worth = (lever: Parameters<typeof pulled>[0]) => leverWorth(hand, cost, pulled(lever, 0.01)).total - 1900;
    expect(worth("orderValue")).toBeCloseTo(25, 9);
    expect(worth("margin")).toBeCloseTo(25, 9);
    expect(worth("frequency")).toBeCloseTo(20, 6);
    expect(worth("retention")).toBeCloseTo(0, 9);
    expect(worth("acquisitionCost")).toBeCloseTo(6, 9);
  });

  it("solves a target for each lever, and says which cannot reach it", () => {
    const worth = (change: typeof noChange) => leverWorth(hand, cost, change).total;
    // +20 % of 1,900 is 380: 380/2500 = 15.2 % of value, 19 % of pace; 600 of cost are to be had, 38/60 of it.
    const targets = solveTarget(worth, ["retention", "frequency", "orderValue", "margin", "acquisitionCost"], 0.2, 0.9);
    const factors = Object.fromEntries(targets.map(({ lever, factor }) => [lever, factor]));
    expect(factors.orderValue).toBeCloseTo(1.152, 9);
    expect(factors.frequency).toBeCloseTo(1.19, 6);
    expect(factors.acquisitionCost).toBeCloseTo(1 - 380 / 600, 9);
    expect(factors.retention).toBeNull();
    // A margin of 90 % ends at 100 %: 11.1 % more.
    expect(factors.margin).toBeNull();
    expect(targets.find(({ lever }) => lever === "margin")?.most).toBeCloseTo(2500 / 9 / 1900, 9);
    for (const { lever, factor } of targets) {
      if (factor !== null) expect(worth({ ...noChange, [lever]: factor })).toBeCloseTo(1900 * 1.2, 5);
    }
  });

  it("has no target where there is nothing to raise", () => {
    expect(solveTarget(() => 0, ["orderValue"], 0.2, 1)).toEqual([]);
    expect(solveTarget(() => -5, ["orderValue"], 0.2, 1)).toEqual([]);
  });

  it("formula: every term is a factor, the cost comes off", () => {
    const { formula } = analyse(orderTable([{ customer: 0, time: 0, net: 10 }]), defaultAnalysisSettings);
    expect(formulaWorth(formula, 5, noChange)).toBeNull();
    const known = { ...formula, clv: 100 };
    expect(formulaWorth(known, null, { ...noChange, retention: 1.1, orderValue: 1.2 })).toBeCloseTo(132, 9);
    expect(formulaWorth(known, 30, { ...noChange, acquisitionCost: 0.5 })).toBe(85);
  });

  it("levers end at twice, a margin at 100 %, a cost at nothing", () => {
    expect([
      leverEnd("frequency", 0.4),
      leverEnd("margin", 0.8),
      leverEnd("margin", 0.2),
      leverEnd("acquisitionCost", 1),
    ]).toEqual([2, 1.25, 2, 0]);
  });

  it("are left out where they mean nothing", () => {
    expect(leversInForce(hand, "revenue", null)).toEqual(["retention", "frequency", "orderValue"]);
    expect(leversInForce({ leaving: "none" }, "profit", 5)).toEqual([
      "frequency",
      "orderValue",
      "margin",
      "acquisitionCost",
    ]);
  });
});

describe("cost measured from spend", () => {
  const month = (m: number, day = 10): number => Date.UTC(2026, m - 1, day);
  const { table } = analyse(
    orderTable([1, 1, 2, 2, 2, 3].map((m, customer) => ({ customer, time: month(m), net: 1 }))),
    defaultAnalysisSettings,
  );
  const spend = (dimension: string, m: string, amount: number) => ({ dimension, value: "Facebook", month: m, amount });

  it("is spend ÷ first orders of the complete months with spend, of the column with most of it", () => {
    const told = [spend("channel", "2026-01", 100), spend("channel", "2026-02", 80), spend("region", "2026-01", 90)];
    expect(measuredCost(told, table, month(3, 20))).toEqual({ perCustomer: 36, months: 2, customers: 5 });
    // March is not over, and would be if the month's last day were observed.
    const more = [...told, spend("channel", "2026-03", 60)];
    expect(measuredCost(more, table, month(3, 20))?.perCustomer).toBe(36);
    expect(measuredCost(more, table, month(3, 31))).toEqual({ perCustomer: 40, months: 3, customers: 6 });
  });

  it("is not known without spend, or where nobody came", () => {
    expect(measuredCost([], table, month(3, 20))).toBeNull();
    expect(measuredCost([spend("channel", "2025-12", 50)], table, month(3, 20))).toBeNull();
  });
});

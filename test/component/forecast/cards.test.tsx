import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Forecast, ForecastResult, ModelMeaning } from "../../../src/engine";
import { handForecast } from "../../support/forecast";
import { handBacktest, modelRow } from "./handBacktest";
import { chart, chartTitle, figures, plain, showForecast } from "./harness";

const made = (result: Partial<ForecastResult> = {}, forecast: Partial<Forecast> = {}) =>
  handForecast(100, { result, forecast: { backtest: handBacktest(), ...forecast } });
const base = made().result;
if (base === null) throw new Error("a forecast by hand has a result");
const meaning = (change: Partial<ModelMeaning>) => ({ meaning: { ...base.meaning, ...change } });

describe("tracking", () => {
  it("by week: each week's figures, and how many lie in the band", () => {
    showForecast({ forecast: made() });
    // One week lies after the boundary: 13 in 6 … 18.
    expect(chartTitle("tracking")).toBe("The week after the boundary lies within the 95% band");
    expect(figures("tracking")).toHaveLength(4);
    expect(figures("tracking")[3]).toEqual(["24 Oct 2026", "13", "12.0", "6.00", "18.0"]);
  });

  it("by week: says how many weeks lie outside, where some do", () => {
    const tracking = { ...base.tracking, boundaryWeek: 2, high: Float64Array.of(17, 17, 10, 18) };
    showForecast({ forecast: made({ tracking }) });
    expect(chartTitle("tracking")).toBe("1 of the 2 weeks after the boundary lies within the 95% band");
  });

  it("added up: how far expected lies from what happened", async () => {
    showForecast({ forecast: made() });
    await userEvent.click(screen.getByRole("radio", { name: "Added up" }));
    // 12 expected of 13.
    expect(chartTitle("tracking")).toBe("Over the last 7 days, expected repeat orders were 8% too low");
    expect(figures("tracking")[3]).toEqual(["24 Oct 2026", "46", "46.0", "40.0", "52.0"]);
  });

  it("has a plain title where nothing was held out", () => {
    showForecast({ forecast: made({ tracking: { ...base.tracking, boundaryWeek: 4 } }) });
    expect(chartTitle("tracking")).toBe("Repeat orders: what happened and what was expected");
  });
});

describe("the other pictures have their figures as tables", () => {
  it("new customers", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("newCustomerValue")).toContain("$120.00 in revenue in its first 12 months");
    expect(figures("newCustomerValue")[1]).toEqual(["24", "$240.00", "216.00 – 264.00", "192.00 – 288.00", "2.00"]);
  });

  it("calibration by tenth", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("calibration")).toBe(
      "The tenth expected to order most was expected to place 3.00 orders each, and placed 2.50",
    );
    expect(figures("calibration")[9]).toEqual(["10", "8", "3.00", "2.50", "$300.00", "$280.00"]);
  });

  it("no tenths of fewer than fifty customers", () => {
    showForecast({ forecast: made({}, { backtest: { ...handBacktest(), customers: 49 } }) });
    expect(chartTitle("calibration")).not.toMatch(/\d/);
    expect(plain(chart("calibration").textContent)).toContain("Ten groups need at least 50 customers");
  });

  it("customers by repeat orders, the last bar open", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("frequency")).toBe("60% of customers never came back; the model says 58%");
    expect(figures("frequency")).toEqual([
      ["0", "60", "58.0"],
      ["1", "25", "27.0"],
      ["2+", "15", "15.0"],
    ]);
  });

  it("P(alive), with no figure where there can be no such customer", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("aliveGrid")).toBe(
      "10 weeks after the first order, a customer who came back once, last just now, still buys with 90% probability; one who never came back, with 40%",
    );
    expect(figures("aliveGrid")).toEqual([
      ["1", "20%", "90%"],
      ["0", "40%", "–"],
    ]);
  });

  it("P(alive) claims no loss where nobody is seen to leave", () => {
    const aliveGrid = { ...base.aliveGrid, probability: Float64Array.of(1, Number.NaN, 1, 1) };
    showForecast({ forecast: made({ aliveGrid, ...meaning({ dropout: null, neverLeave: 1 }) }) });
    expect(chartTitle("aliveGrid")).toContain("everybody counts as still buying");
    expect(chartTitle("dropout")).toBe("No sign of customers leaving");
    expect(chartTitle("parameters")).toBe("No sign of customers leaving can be seen");
    expect(plain(chart("dropout").textContent)).toContain("there is no leaving to draw");
  });

  it("purchase rate and leaving", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("purchaseRate")).toBe("A customer orders 0.36 times a month on average while it buys");
    expect(chartTitle("dropout")).toBe("After an order, 33% of customers leave for good on average");
    expect(figures("purchaseRate")[1]).toEqual(["0.50", "50%"]);
  });
});

describe("the comparison of models", () => {
  const rowOf = (name: string) => {
    const row = chart("models").querySelector<HTMLElement>(`[data-model="${name}"]`);
    if (row === null) throw new Error(`no row ${name}`);
    return row;
  };

  it("has every model and guess with its figures, the one in use marked", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("models")).toBe("MBG/NBD foretold the last 90 days best of all 2 models");
    expect(rowOf("mbgnbd")).toHaveTextContent("in use");
    expect(figures("models")[1]?.slice(1)).toEqual(["−1.4500", "+10%", "+2%", "0.800", "1.52", "41%", "Use"]);
    expect(figures("models")[4]?.slice(1)).toEqual(["–", "–", "–", "0.794", "1.52", "–", ""]);
  });

  it("claims no win that chance may have given", () => {
    const rows = [
      modelRow("mbgnbd", { score: -1.4, scoreGapError: 0 }),
      modelRow("nbd", { score: -1.401, scoreGapError: 0.01 }),
    ];
    showForecast({ forecast: made({}, { backtest: handBacktest({ rows }) }) });
    expect(chartTitle("models")).toBe("MBG/NBD is in use: none foretold the last 90 days better by more than chance");
  });

  it("says in words what a fit suffers from", () => {
    showForecast({ forecast: made() });
    expect(rowOf("bgnbd")).toHaveTextContent("no sign of anybody leaving: takes everybody to stay");
  });

  it("lets another be used, and the test choose again", async () => {
    const { onSettings } = showForecast({
      forecast: handForecast(100, {
        result: { model: "paretonbd", autoModel: "mbgnbd" },
        forecast: { backtest: handBacktest() },
        settings: { model: "paretonbd" },
      }),
    });
    expect(chartTitle("models")).toBe("Pareto/NBD is in use by your choice; the test would take MBG/NBD");
    expect(within(rowOf("paretonbd")).queryByRole("button")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Use BG/NBD for the forecast" }));
    expect(onSettings).toHaveBeenLastCalledWith({ model: "bgnbd" });
    await userEvent.click(screen.getByRole("button", { name: "Let the test choose" }));
    expect(onSettings).toHaveBeenLastCalledWith({ model: "auto" });
  });

  it("says why there is none, and still says which model is in use", () => {
    showForecast({ forecast: made({}, { backtest: null }) });
    expect(chartTitle("models")).toBe("MBG/NBD is in use");
    expect(plain(chart("models").textContent)).toContain("too short");
    expect(plain(chart("calibration").textContent)).toContain("too short");
  });
});

describe("parameters in words", () => {
  it("say what they mean, with the figure they stand for", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("parameters")).toBe("Half of new customers have left after 2.1 orders, or 8.4 months");
    const rows = figures("parameters");
    // r = 0.5: rates vary by 1/√0.5 of their mean; a/(a + b) = 0.9/2.7.
    expect(rows[0]).toEqual([
      "r",
      "0.500",
      "0.0500",
      "how much customers differ in how often they order: by 141% of the mean",
    ]);
    expect(rows[2]?.[3]).toBe("with b: 33.3% of customers leave after an order, on average");
    // √(b/(a(a + b + 1))) = √(1.8/(0.9 × 3.7)).
    expect(rows[3]?.[3]).toContain("by 74% of the mean");
  });

  it("where nobody leaves, tell of no spread of leaving", () => {
    showForecast({ forecast: made(meaning({ neverLeave: 1, params: { r: 1, alpha: 5, a: 0, b: 1 } })) });
    expect(figures("parameters").map((row) => row[3])).not.toContainEqual(expect.stringContaining("–"));
    expect(figures("parameters")[3]?.[3]).toBe(figures("parameters")[2]?.[3]);
  });

  it("of leaving in time: its rate", () => {
    const dropout = { x: Float64Array.of(0.1, 1), density: Float64Array.of(1, 0.5), mean: 0.2 };
    showForecast({ forecast: made(meaning({ dropout: { ...dropout, unit: "leavesPerMonth" } })) });
    expect(chartTitle("dropout")).toBe("Customers leave at a rate of 0.20 a month on average");
    expect(figures("dropout")).toEqual([
      ["0.10", "100%"],
      ["1.00", "50%"],
    ]);
  });

  it("of Pareto/NBD: a rate of leaving in time", () => {
    const params = { r: 1, alpha: 5, s: 0.25, beta: 4 };
    showForecast({
      forecast: made(meaning({ name: "paretonbd", params, halfLifeOrders: null, standardErrors: { ...params, s: 0 } })),
    });
    expect(chartTitle("parameters")).toBe("Half of new customers have left after 8.4 months");
    // s/β a week, 4.348 weeks a month.
    expect(figures("parameters")[3]?.[3]).toBe("with s: a leaving rate of 0.27 a month on average");
    expect(figures("parameters")[2]?.[2]).toBe("at its limit");
  });

  it("of spend: how far a customer's own orders count", () => {
    showForecast({ forecast: made() });
    // p/(p + q − 1) = 6/9 after one order, 30/33 after five.
    expect(plain(chart("spend").textContent)).toContain("rests 67% on the customer's own spend");
    expect(plain(chart("spend").textContent)).toContain("after five, 91% on its own");
    expect(plain(chart("spend").textContent)).toContain("First orders count as well: that foretold");
    expect(plain(chart("spend").textContent)).not.toContain("refunded");
  });

  it("of spend that is alike: says just that", () => {
    const flag = { converged: true, degenerate: true, reason: "equalSpend" } as const;
    const spendWith = (q: number) => ({ ...base.spend, params: { ...base.spend.params, q }, flag });
    showForecast({ forecast: made({ spend: spendWith(8103) }) });
    expect(plain(chart("spend").textContent)).toContain("taken to spend alike on each order");
    cleanup();
    showForecast({ forecast: made({ spend: spendWith(4) }) });
    expect(plain(chart("spend").textContent)).toContain("is not fully known: a parameter is at its bound");
  });

  it("of spend without a model of it", () => {
    const spend = { ...base.spend, kind: "commonMean", positiveFactor: 0.9 } as const;
    showForecast({ forecast: made({ spend }) });
    expect(plain(chart("spend").textContent)).toContain("Every customer is expected to spend the same");
    expect(plain(chart("spend").textContent)).toContain("lower what an order is expected to bring by 10.0%");
    expect(figures("spend")).toEqual([]);
  });
});

describe("doubt", () => {
  it("is told apart by where it comes from", () => {
    showForecast({ forecast: made() });
    expect(chartTitle("uncertainty")).toContain("60% of the doubt about customer equity comes from chance");
    expect(figures("uncertainty").map((row) => row[0])).toEqual(["Orders", "Revenue", "Customer equity"]);
    expect(figures("uncertainty")[0]).toEqual(["Orders", "250", "225 – 275", "200 – 300", "40%"]);
  });

  it("speaks of profit where there is one, and of no end where that has a value", () => {
    const totals = { ...base.totals, endlessEquity: 123_456 };
    showForecast({ forecast: made({ totals }), analysis: { margin: 0.4 } });
    expect(figures("uncertainty").map((row) => row[0])).toContain("Profit");
    expect(plain(chart("uncertainty").textContent)).toContain("customer equity would be $123,456.00");
  });
});

import { describe, expect, test } from "vitest";
import { simulateShop } from "../../../../src/engine/forecast";
import { chooseModel, holdoutDaysOf } from "../../../../src/engine/forecast/backtest";
import { baselines } from "../../../../src/engine/forecast/baselines";
import { deciles, measure } from "../../../../src/engine/forecast/heldOut";
import { activeOf, summarise, transactionsOf } from "../../../../src/engine/forecast/transactions";
import { fitted, ordersOf, tableOf } from "./support";

const f64 = (...values: number[]): Float64Array => Float64Array.from(values);

describe("measures of a held-out period, by hand", () => {
  const predicted = { orders: f64(1, 0.5, 2), revenue: f64(10, 20, 30) };
  const actual = { orders: f64(0, 1, 3), revenue: f64(0, 40, 20) };

  test("bias, MAE and RMSE", () => {
    const found = measure(predicted, actual);
    expect(found.predictedOrders).toBe(3.5);
    expect(found.ordersBias).toBeCloseTo(-0.5 / 4, 12);
    expect(found.maeOrders).toBeCloseTo(2.5 / 3, 12);
    expect(found.rmseOrders).toBeCloseTo(Math.sqrt(2.25 / 3), 12);
    expect(found.revenueBias).toBeCloseTo(0, 12);
    expect(found.maeRevenue).toBeCloseTo(40 / 3, 12);
  });

  test("the best tenth (here one customer, the one of the highest predicted revenue) brought 20 of 60", () => {
    expect(measure(predicted, actual).topDecileCapture).toBeCloseTo(1 / 3, 12);
  });

  test("nothing happened: no bias and no capture, rather than a division by 0", () => {
    const none = { orders: f64(0, 0, 0), revenue: f64(0, 0, 0) };
    expect(measure(predicted, none)).toMatchObject({ ordersBias: null, revenueBias: null, topDecileCapture: null });
  });

  test("deciles go up in predicted orders, hold everybody once, and keep the totals", () => {
    const n = 47;
    const one = {
      orders: Float64Array.from({ length: n }, (_, i) => (i * 31) % n),
      revenue: new Float64Array(n).fill(2),
    };
    const found = deciles(one, one);
    expect(found.map((row) => row.decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(found.reduce((sum, row) => sum + row.customers, 0)).toBe(n);
    expect(found.reduce((sum, row) => sum + row.customers * row.actualOrders, 0)).toBeCloseTo((n * (n - 1)) / 2, 9);
    for (let i = 1; i < 10; i++) {
      expect(found[i]?.predictedOrders).toBeGreaterThan(found[i - 1]?.predictedOrders ?? Number.NaN);
    }
  });
});

describe("the baselines, by hand", () => {
  test("same rate: x/T a week at the own mean value; last year: what came in it comes again, pro rata", () => {
    const orders = ordersOf([
      [0, 100, 10],
      [0, 170, 30],
      [1, 160, 7],
    ]);
    const found = transactionsOf(orders, tableOf(orders, 170));
    const { sameRate, lastYear } = baselines(found, activeOf(summarise(found, 170, true)), 170, 14);
    // Customer 0: one repeat in ten weeks → 0.2 in two weeks, at a mean value of 20.
    expect(Array.from(sameRate.orders)).toEqual([0.2, 0]);
    expect(Array.from(sameRate.revenue)).toEqual([4, 0]);
    // The span of 71 days is shorter than a year: two transactions of 40 in 71 days.
    expect(lastYear.orders[0]).toBeCloseTo((2 * 14) / 71, 12);
    expect(lastYear.revenue[0]).toBeCloseTo((40 * 14) / 71, 12);
    expect(lastYear.revenue[1]).toBeCloseTo((7 * 14) / 71, 12);
  });
});

describe("choice of the model", () => {
  const trial = (name: "mbgnbd" | "paretonbd" | "bgnbd" | "mbgcnbd2", scores: number[], orders: number[]) => ({
    candidate: { name },
    scores: Float64Array.from(scores),
    predicted: { orders: Float64Array.from(orders) },
  });
  const noise = [0.1, -0.1, 0.2, -0.2, 0.05, -0.05];
  const actual = f64(1, 1, 1, 1, 1, 1);
  const fair = [1, 1, 1, 1, 1, 1];

  test("a model told apart from the default by its score is chosen", () => {
    const better = trial("mbgcnbd2", [-1, -1.01, -1, -1.01, -1, -1.01], fair);
    expect(chooseModel([trial("mbgnbd", [-2, -2, -2, -2, -2, -2], fair), better], actual)).toBe("mbgcnbd2");
  });

  test("a tie goes to MBG/NBD", () => {
    const near = trial(
      "paretonbd",
      noise.map((e) => -2 + e + 0.001),
      fair,
    );
    expect(chooseModel([trial("mbgnbd", [-2, -2, -2, -2, -2, -2], fair), near], actual)).toBe("mbgnbd");
  });

  test("a tie in score is broken by a total clearly nearer to what happened", () => {
    const off = trial("mbgnbd", [-2, -2, -2, -2, -2, -2], [0, 0, 0, 0, 0, 0]);
    const near = trial(
      "paretonbd",
      noise.map((e) => -2 + e),
      fair,
    );
    expect(chooseModel([off, near], actual)).toBe("paretonbd");
  });

  test("BG/NBD is never chosen, and a model without a score neither", () => {
    const best = trial("bgnbd", [0, 0, 0, 0, 0, 0], fair);
    const none = { ...trial("paretonbd", [0], fair), scores: null };
    expect(chooseModel([trial("mbgnbd", [-2, -2, -2, -2, -2, -2], fair), best, none], actual)).toBe("mbgnbd");
    expect(chooseModel([], actual)).toBe("mbgnbd");
  });
});

describe("the back-test of a simulated shop", () => {
  const shop = simulateShop({
    model: "mbgnbd",
    params: { r: 0.7, alpha: 6, a: 0.6, b: 1.8 },
    spend: { p: 3, q: 5, v: 60 },
    customers: 1500,
    acquisitionDays: 400,
    days: 400,
    seed: 12,
  });
  const endDay = 18262 + 399;
  const { fit } = fitted(shop, endDay);
  const backtest = fit.backtest;

  test("holds out the last 90 days, or the last quarter of a shorter span", () => {
    expect([holdoutDaysOf(1000), holdoutDaysOf(360), holdoutDaysOf(200), holdoutDaysOf(3)]).toEqual([90, 90, 50, 0]);
    expect(backtest?.holdoutDays).toBe(90);
    expect(backtest?.boundary).toBe((endDay - 89) * 86_400_000);
  });

  test("counts what happened: a plain loop over the orders agrees", () => {
    const first = new Map<number, number>();
    const days = new Set<string>();
    let revenue = 0;
    shop.customer.forEach((c, i) => {
      const day = Math.floor((shop.time[i] ?? 0) / 86_400_000);
      if (!first.has(c)) first.set(c, day);
      if (day > endDay - 90 && (first.get(c) ?? 0) <= endDay - 90) {
        days.add(`${c} ${day}`);
        revenue += shop.net[i] ?? 0;
      }
    });
    expect(backtest?.actualOrders).toBe(days.size);
    expect(backtest?.actualRevenue).toBeCloseTo(revenue, 6);
  });

  test("all seven models and both baselines are in the table, models by score", () => {
    const rows = backtest?.rows ?? [];
    expect(rows.map((row) => row.name).sort()).toEqual(
      ["bgnbd", "lastYear", "mbgcnbd2", "mbgcnbd3", "mbgcnbd4", "mbgnbd", "nbd", "paretonbd", "sameRate"].sort(),
    );
    const scores = rows.flatMap((row) => (row.score === null ? [] : [row.score]));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test("the true model's family is in use, its total within four standard errors, and no baseline wins", () => {
    const own = backtest?.rows.find((row) => row.name === fit.state?.model);
    expect(fit.state?.model).toBe("mbgnbd");
    expect(Math.abs(own?.ordersBias ?? 1)).toBeLessThan(4 / Math.sqrt(backtest?.actualOrders ?? 1));
    expect(backtest?.naiveWins).toBe(false);
  });

  test("the user's model is used, and what auto would choose is told", () => {
    const own = fitted(shop, endDay, { model: "paretonbd" }).fit.state;
    expect([own?.model, own?.autoModel]).toEqual(["paretonbd", "mbgnbd"]);
  });
});

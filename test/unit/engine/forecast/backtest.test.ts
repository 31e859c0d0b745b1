import { describe, expect, test } from "vitest";
import { simulateShop } from "../../../../src/engine/forecast";
import { holdoutDaysOf } from "../../../../src/engine/forecast/backtest";
import { baselines } from "../../../../src/engine/forecast/baselines";
import { deciles, measure } from "../../../../src/engine/forecast/heldOut";
import { chooseModel, rivalsOf } from "../../../../src/engine/forecast/modelChoice";
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
  const trial = (
    name: "mbgnbd" | "paretonbd" | "bgnbd" | "mbgcnbd2",
    scores: number[],
    evidence: number,
    orders: number[] = [1, 1, 1, 1, 1, 1],
  ) => ({
    candidate: { name },
    fit: { params: {} },
    scores: Float64Array.from(scores),
    evidence,
    predicted: { orders: Float64Array.from(orders) },
  });
  const noise = [0.1, -0.1, 0.2, -0.2, 0.05, -0.05];
  const actual = f64(1, 1, 1, 1, 1, 1);
  const flat = [-2, -2, -2, -2, -2, -2];
  const level = (by: number): number[] => noise.map((e) => -2 + e + by);

  test("a model told apart by its held-out score is chosen, whatever the evidence of the past", () => {
    const better = trial("mbgcnbd2", [-1, -1.01, -1, -1.01, -1, -1.01], -500);
    expect(chooseModel([trial("mbgnbd", flat, -100), better], actual)).toBe("mbgcnbd2");
  });

  test("of models the score does not tell apart, the one of the stronger evidence; MBG/NBD within two nats", () => {
    const own = trial("mbgnbd", flat, -100);
    expect(chooseModel([own, trial("paretonbd", level(0.001), -98.1)], actual)).toBe("mbgnbd");
    expect(chooseModel([own, trial("paretonbd", level(0.001), -97.9)], actual)).toBe("paretonbd");
    expect(chooseModel([own, trial("paretonbd", level(-0.001), -97.9)], actual)).toBe("paretonbd");
  });

  test("a choice that misses the total by more than three standard errors yields to one alike whose total is nearer", () => {
    const wrong = [3, 3, 3, 3, 3, 3];
    const six = Float64Array.from({ length: 24 }, () => 1);
    const off = trial(
      "mbgnbd",
      Array.from({ length: 24 }, () => -2),
      -100,
      Array.from({ length: 24 }, () => 3),
    );
    const near = trial(
      "paretonbd",
      Array.from({ length: 24 }, () => -2.004),
      -120,
      Array.from({ length: 24 }, () => 1.5),
    );
    const far = trial(
      "mbgcnbd2",
      Array.from({ length: 24 }, () => -2.006),
      -120,
      Array.from({ length: 24 }, () => 1),
    );
    // 48 too many; the standard error is √(24 · 4) = 9.8.
    expect(chooseModel([off, near, far], six)).toBe("paretonbd");
    // With six customers the miss of 12 is 2.4 standard errors: no reason to doubt.
    expect(chooseModel([trial("mbgnbd", flat, -100, wrong), trial("paretonbd", flat, -120)], actual)).toBe("mbgnbd");
  });

  test("BG/NBD is never chosen, and a model without a score neither", () => {
    const best = trial("bgnbd", [0, 0, 0, 0, 0, 0], 0);
    const none = { ...trial("paretonbd", [0], 0), scores: null };
    expect(chooseModel([trial("mbgnbd", flat, -100), best, none], actual)).toBe("mbgnbd");
    expect(chooseModel([], actual)).toBe("mbgnbd");
  });

  test("rivals weigh as their evidence does, by hand: e^0, e^−1, and e^−20 left out", () => {
    const trials = [trial("mbgnbd", flat, -100), trial("bgnbd", flat, -101), trial("paretonbd", flat, -120)];
    const share = Math.exp(-1) / (1 + Math.exp(-1));
    expect(rivalsOf(trials, "mbgnbd").map(({ model }) => model)).toEqual(["bgnbd"]);
    expect(rivalsOf(trials, "mbgnbd")[0]?.weight).toBeCloseTo(share, 6);
    expect(rivalsOf(trials, "bgnbd")[0]?.weight).toBeCloseTo(1 - share, 6);
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

import { describe, expect, test } from "vitest";
import { customerRange, defaultForecastSettings, predictForecast, simulateShop } from "../../../../src/engine/forecast";
import { mbgcnbd } from "../../../../src/engine/models/mbgcnbd";
import { mbgnbd } from "../../../../src/engine/models/mbgnbd";
import { paretonbd } from "../../../../src/engine/models/paretonbd";
import type { CustomerTable, OrderTable } from "../../../../src/engine/types";
import { endDay, fit, forecast, result, resultOf, shop, state, stateOf, table } from "./predictShop";
import { DAY, fitted, ordersOf, tableOf } from "./support";

const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);

describe("one fit, one settings after another", () => {
  test("figures do not hang on what was asked before", () => {
    const settings = { horizonDays: 90, annualDiscountRate: 0.2, model: "auto" } as const;
    expect(predictForecast(fit, table, settings)).toEqual(predictForecast(structuredClone(fit), table, settings));
  });

  test("a fit that follows another one of the same orders is the same as without it", () => {
    const after = fitted(shop, endDay, { model: "paretonbd", former: fit }).fit;
    expect(after).toEqual(fitted(shop, endDay, { model: "paretonbd" }).fit);
    expect(stateOf(after).model).toBe("paretonbd");
  });

  test("a former fit of other orders or of another end is of no use", () => {
    const other = ordersOf(
      Array.from({ length: 900 }, (_, i) => [i % 90, 18262 + ((i * 37) % 400), 10 + (i % 7)] as const),
    );
    expect(fitted(other, endDay, { model: "mbgnbd", former: fit }).fit).toEqual(
      fitted(other, endDay, { model: "mbgnbd" }).fit,
    );
    expect(fitted(shop, endDay - 100, { model: "mbgnbd", former: fit }).fit).toEqual(
      fitted(shop, endDay - 100, { model: "mbgnbd" }).fit,
    );
  });

  test("regular buyers: the next order, read between points of idleness, is the model's to a minute", () => {
    const large = simulateShop({
      model: "mbgcnbd3",
      params: { r: 1.2, alpha: 5, a: 0.6, b: 2 },
      spend: { p: 3, q: 5, v: 60 },
      customers: 1500,
      acquisitionDays: 400,
      days: 400,
      seed: 3,
    });
    const of = fitted(large, endDay, { model: "mbgcnbd3" });
    const { summary, meaning } = stateOf(of.fit);
    const { nextOrderTime } = resultOf(predictForecast(of.fit, of.table, defaultForecastSettings)).customers;
    const params = { ...(meaning.params as { r: number; alpha: number; a: number; b: number }), k: 3 };
    let dated = 0;
    nextOrderTime.forEach((time, c) => {
      if (Number.isNaN(time)) return;
      dated++;
      const [x, tx, T] = [summary.x[c] ?? 0, summary.tx[c] ?? 0, summary.T[c] ?? 0];
      const own = of.fit.end + mbgcnbd.weeksToNextOrder(params, x, tx, T) * 7 * DAY;
      expect(Math.abs(time - own)).toBeLessThan(60_000);
    });
    expect(dated).toBeGreaterThan(200);
  });
});

describe("each customer is what the models say", () => {
  test("P(alive), orders and CLV are the model's own functions of (x, tx, T), spend Gamma-Gamma's", () => {
    const { params } = state.meaning;
    const beta = { r: params.r ?? 0, alpha: params.alpha ?? 0, a: params.a ?? 0, b: params.b ?? 0 };
    const { p, q, v } = state.spend.params;
    const weeks = 365 / 7;
    const delta = (7 * Math.log(1.1)) / 365;
    for (let c = 0; c < 400; c += 7) {
      const [x, tx, T] = [state.summary.x[c] ?? 0, state.summary.tx[c] ?? 0, state.summary.T[c] ?? 0];
      const count = state.summary.spendCount[c] ?? 0;
      const spend =
        (state.spend.positiveFactor * p * (v + count * (state.summary.spendMean[c] ?? 0))) / (p * count + q - 1);
      expect(result.customers.probabilityAlive[c]).toBeCloseTo(mbgnbd.probabilityAlive(beta, x, tx, T), 9);
      expect(result.customers.expectedOrders[c]).toBeCloseTo(mbgnbd.expectedTransactions(beta, x, tx, T, weeks), 8);
      expect(result.customers.expectedSpend[c]).toBeCloseTo(spend, 9);
      const clv = mbgnbd.discountedExpectedTransactions(beta, x, tx, T, weeks, delta) * spend;
      expect(result.customers.predictedClv[c]).toBeCloseTo(clv, 5);
    }
  });

  test("totals are the sums of the customers", () => {
    const { totals, customers } = result;
    expect(totals.customerEquity.value).toBeCloseTo(sum(customers.predictedClv), 6);
    expect(totals.averageClv.value).toBeCloseTo(sum(customers.predictedClv) / 400, 8);
    expect(totals.orders.value).toBeCloseTo(sum(customers.expectedOrders), 8);
    const revenue = customers.expectedOrders.reduce((all, n, c) => all + n * (customers.expectedSpend[c] ?? 0), 0);
    expect(totals.revenue.value).toBeCloseTo(revenue, 6);
    expect(totals.probabilityAliveMean.value).toBeCloseTo(sum(customers.probabilityAlive) / 400, 9);
  });

  test("the mean P(alive) lies in the middle of its interval also where representatives stand for all", () => {
    for (const seed of [1, 2, 3, 4]) {
      const large = simulateShop({
        model: "mbgnbd",
        params: { r: 1.25, alpha: 7.6, a: 0.48, b: 0.59 },
        spend: { p: 3, q: 5, v: 60 },
        customers: 5000,
        acquisitionDays: 400,
        days: 400,
        seed,
      });
      const of = fitted(large, endDay, { model: "mbgnbd" });
      const { value, low80, high80 } = resultOf(predictForecast(of.fit, of.table, defaultForecastSettings)).totals
        .probabilityAliveMean;
      // A regular fit on thousands: the draws lie evenly about the optimum, within a quarter of the interval's width.
      expect(Math.abs(value - (low80 + high80) / 2) / (high80 - low80)).toBeLessThan(0.25);
    }
  });

  test("averages lie in their intervals also where the likeliest is that nobody leaves", () => {
    const stays = simulateShop({
      model: "mbgnbd",
      params: { r: 8, alpha: 40, a: 0.001, b: 1 },
      spend: { p: 3, q: 5, v: 60 },
      customers: 60,
      acquisitionDays: 200,
      days: 400,
      seed: 3,
    });
    const of = fitted(stays, endDay, { model: "mbgnbd" });
    const { totals, newCustomer } = resultOf(predictForecast(of.fit, of.table, defaultForecastSettings));
    expect(totals.probabilityAliveMean.value).toBe(1);
    for (const { value, low95, low80, high80, high95 } of [totals.probabilityAliveMean, ...newCustomer]) {
      expect([low95, low80, value, high80, high95]).toEqual(
        [low95, low80, value, high80, high95].sort((a, b) => a - b),
      );
    }
  });

  test("intervals are nested, hold the total's expectation, and owe a share to the parameters", () => {
    for (const total of [result.totals.customerEquity, result.totals.revenue, result.totals.orders]) {
      expect(total.low95).toBeLessThan(total.low80);
      expect(total.low80).toBeLessThan(total.value);
      expect(total.value).toBeLessThan(total.high80);
      expect(total.high80).toBeLessThan(total.high95);
      expect(total.parameterShare).toBeGreaterThan(0);
      expect(total.parameterShare).toBeLessThan(1);
    }
  });

  test("who most likely brings nothing has a lower bound of 0; a chance of an order is at most P(alive)", () => {
    const { customers } = result;
    for (let c = 0; c < 400; c++) {
      const none = 1 - (customers.probabilityOrder[c] ?? 0);
      if (none >= 0.1) expect(customers.low80[c]).toBe(0);
      expect((customers.high80[c] ?? Number.NaN) > 0).toBe(none < 0.8);
      expect(customers.probabilityOrder[c]).toBeLessThanOrEqual((state.aliveOverDraws[c] ?? 0) + 1e-12);
    }
  });

  test("the range told of a customer holds what is predicted, and is the interval where that does already", () => {
    const { customers } = result;
    let stretched = 0;
    for (let c = 0; c < 400; c++) {
      const value = customers.predictedClv[c] ?? Number.NaN;
      for (const [percent, low, high] of [
        [80, customers.low80, customers.high80],
        [95, customers.low95, customers.high95],
      ] as const) {
        const interval = { low: low[c] ?? Number.NaN, high: high[c] ?? Number.NaN };
        const told = customerRange(customers, c, percent);
        expect(told.low).toBeLessThanOrEqual(value);
        expect(told.high).toBeGreaterThanOrEqual(value);
        if (interval.low <= value && value <= interval.high) expect(told).toEqual(interval);
        else stretched++;
      }
    }
    expect(stretched).toBeGreaterThan(0);
    expect(customerRange(customers, 400)).toEqual({ low: Number.NaN, high: Number.NaN });
  });

  test("a next order is dated after the end, only for the likely alive", () => {
    let dated = 0;
    result.customers.nextOrderTime.forEach((time, c) => {
      if (Number.isNaN(time)) return;
      dated++;
      expect(time).toBeGreaterThan(fit.end);
      expect(time).toBeLessThanOrEqual(fit.end + 730 * DAY);
      expect(result.customers.probabilityAlive[c]).toBeGreaterThanOrEqual(0.5);
    });
    expect(dated).toBeGreaterThan(50);
  });
});

describe("settings without a new fit", () => {
  test("a longer horizon brings more, a higher discount rate less; the fit is left as it is", () => {
    const before = structuredClone(fit);
    const equity = (horizonDays: number, annualDiscountRate: number): number =>
      resultOf(predictForecast(fit, table, { horizonDays, annualDiscountRate, model: "auto" })).totals.customerEquity
        .value;
    expect(equity(730, 0.1)).toBeGreaterThan(equity(365, 0.1));
    expect(equity(365, 0.1)).toBeGreaterThan(equity(90, 0.1));
    expect(equity(365, 0)).toBeGreaterThan(equity(365, 0.5));
    expect(fit).toEqual(before);
  });

  test("without discounting, equity is profit", () => {
    const none = resultOf(predictForecast(fit, table, { horizonDays: 365, annualDiscountRate: 0, model: "auto" }));
    expect(none.totals.customerEquity.value).toBeCloseTo(none.totals.profit.value, 6);
  });

  test("a margin of 30 % takes profit figures to 30 %, intervals too, and leaves revenue", () => {
    const own = resultOf(predictForecast(fit, tableOf(shop, endDay, 0.3), defaultForecastSettings));
    expect(own.profitRatio).toBeCloseTo(0.3, 12);
    expect(own.totals.customerEquity.value).toBeCloseTo(0.3 * result.totals.customerEquity.value, 6);
    expect(own.totals.customerEquity.high80).toBeCloseTo(0.3 * result.totals.customerEquity.high80, 6);
    expect(own.totals.revenue.value).toBe(result.totals.revenue.value);
    expect(own.newCustomer[0]?.value).toBeCloseTo(0.3 * (result.newCustomer[0]?.value ?? 0), 6);
    expect(own.customers.high95[5]).toBeCloseTo(0.3 * (result.customers.high95[5] ?? 0), 8);
  });

  test("known costs make the ratio: every order at three quarters of its price leaves a quarter", () => {
    const costly: OrderTable = { ...shop, cost: shop.net.map((net) => 0.75 * net) };
    expect(resultOf(predictForecast(fit, tableOf(costly, endDay), defaultForecastSettings)).profitRatio).toBeCloseTo(
      0.25,
      9,
    );
  });

  test("a shop that sells below cost has its intervals the right way round", () => {
    const loss: OrderTable = { ...shop, cost: shop.net.map((net) => 1.5 * net) };
    const own = resultOf(predictForecast(fit, tableOf(loss, endDay), defaultForecastSettings));
    expect(own.totals.customerEquity.value).toBeLessThan(0);
    expect(own.totals.customerEquity.low80).toBeLessThan(own.totals.customerEquity.high80);
    own.customers.low80.forEach((low, c) => {
      expect(low).toBeLessThanOrEqual(own.customers.high80[c] ?? Number.NaN);
    });
  });

  test("impossible settings are refused", () => {
    const ask = (horizonDays: number, annualDiscountRate: number) => () =>
      predictForecast(fit, table, { horizonDays, annualDiscountRate, model: "auto" });
    expect(ask(0, 0.1)).toThrow(RangeError);
    expect(ask(Number.NaN, 0.1)).toThrow(RangeError);
    expect(ask(365, -0.5)).toThrow(RangeError);
  });

  test("the same fit and settings give the same figures; a clone of the fit too", () => {
    expect(predictForecast(structuredClone(fit), table, defaultForecastSettings)).toEqual(forecast);
  });
});

describe("what must not matter", () => {
  const moved = (
    change: (orders: OrderTable) => OrderTable,
  ): { result: ReturnType<typeof resultOf>; table: CustomerTable } => {
    const other = fitted(change(shop), endDay, { model: "mbgnbd" });
    return { result: resultOf(predictForecast(other.fit, other.table, defaultForecastSettings)), table: other.table };
  };

  test("money in another unit: expectations scale exactly", () => {
    const other = moved((orders) => ({ ...orders, net: orders.net.map((net) => net * 25_000) }));
    expect(other.result.totals.customerEquity.value / 25_000 / result.totals.customerEquity.value).toBeCloseTo(1, 6);
    expect(other.result.totals.customerEquity.high80 / 25_000 / result.totals.customerEquity.high80).toBeCloseTo(1, 1);
  });

  test("the unit of time: a shop that lives at half the speed brings in two years what it brought in one", () => {
    // Days are doubled about the end, so that distinct days stay distinct.
    const slow: OrderTable = { ...shop, time: shop.time.map((time) => (2 * Math.floor(time / DAY) - endDay) * DAY) };
    const other = fitted(slow, endDay, { model: "mbgnbd" });
    const found = resultOf(
      predictForecast(other.fit, other.table, {
        horizonDays: 730,
        annualDiscountRate: Math.sqrt(1.1) - 1,
        model: "auto",
      }),
    );
    for (let c = 0; c < 400; c += 13) {
      expect((found.customers.expectedOrders[c] ?? 0) / (result.customers.expectedOrders[c] ?? 1)).toBeCloseTo(1, 4);
      expect((found.customers.predictedClv[c] ?? 0) / (result.customers.predictedClv[c] ?? 1)).toBeCloseTo(1, 4);
      expect(found.customers.probabilityAlive[c]).toBeCloseTo(result.customers.probabilityAlive[c] ?? Number.NaN, 5);
    }
  });

  test("the customers' order: the same customer has the same forecast", () => {
    const last = shop.customerCount - 1;
    const other = moved((orders) => ({ ...orders, customer: orders.customer.map((c) => last - c) }));
    for (let c = 0; c <= last; c += 13) {
      // The fit sums in another order: the optimum agrees to about 1e-7.
      const ratio = (other.result.customers.predictedClv[last - c] ?? 0) / (result.customers.predictedClv[c] ?? 0);
      expect(ratio).toBeCloseTo(1, 5);
    }
  });
});

describe("Pareto/NBD without end", () => {
  const own = fitted(shop, endDay, { model: "paretonbd" });
  const found = resultOf(predictForecast(own.fit, own.table, defaultForecastSettings));

  test("the endless value is the model's residual expectation times spend, above the value of a year", () => {
    const of = stateOf(own.fit);
    const { params } = of.meaning;
    const pareto = { r: params.r ?? 0, alpha: params.alpha ?? 0, s: params.s ?? 0, beta: params.beta ?? 0 };
    const delta = (7 * Math.log(1.1)) / 365;
    for (let c = 0; c < 400; c += 29) {
      const [x, tx, T] = [of.summary.x[c] ?? 0, of.summary.tx[c] ?? 0, of.summary.T[c] ?? 0];
      const expected =
        paretonbd.discountedExpectedResidualTransactions(pareto, x, tx, T, delta) *
        (found.customers.expectedSpend[c] ?? 0);
      expect(found.customers.endlessClv?.[c]).toBeCloseTo(expected, 5);
      expect(found.customers.endlessClv?.[c]).toBeGreaterThan(found.customers.predictedClv[c] ?? Number.NaN);
    }
    expect(found.totals.endlessEquity).toBeCloseTo(sum(found.customers.endlessClv ?? new Float64Array(0)), 6);
  });

  test("there is none without a discount rate, nor with the other models", () => {
    const none = resultOf(predictForecast(own.fit, own.table, { ...defaultForecastSettings, annualDiscountRate: 0 }));
    expect([none.totals.endlessEquity, none.customers.endlessClv, result.totals.endlessEquity]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("refusal: no numbers where the data cannot carry them", () => {
  test.each([
    ["no orders at all", ordersOf([]), "noCustomers"],
    [
      "four weeks are needed",
      ordersOf([0, 1, 2, 3, 4, 5].flatMap((c) => [[c, 100, 5] as const, [c, 110, 5] as const])),
      "spanTooShort",
    ],
    ["nobody came back", ordersOf([0, 1, 2, 3].map((c) => [c, 100 + 30 * c, 5] as const)), "tooFewRepeatCustomers"],
    [
      "no money",
      ordersOf([0, 1, 2, 3, 4, 5].flatMap((c) => [[c, 100, 0] as const, [c, 170, 0] as const])),
      "noRevenue",
    ],
  ] as const)("%s", (_, orders, code) => {
    const last = orders.time.reduce((max, time) => Math.max(max, time), 0) / DAY;
    const refused = fitted(orders, Math.floor(last));
    expect(refused.fit.refusal?.code).toBe(code);
    expect(refused.fit.state).toBeNull();
    expect(predictForecast(refused.fit, refused.table, defaultForecastSettings).result).toBeNull();
  });
});

describe("work in steps", () => {
  test("progress never falls, names its stages in order, and a fit let go of half-way harms nothing", async () => {
    const { fitForecast } = await import("../../../../src/engine/forecast");
    const shares: number[] = [];
    const stages: string[] = [];
    for (const step of fitForecast(shop, table, endDay * DAY)) {
      shares.push(step.share);
      if (stages.at(-1) !== step.stage) stages.push(step.stage);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(stages).toEqual(["summary", "checks", "backtest", "fit", "spend", "uncertainty"]);
    const half = fitForecast(shop, table, endDay * DAY);
    for (let i = 0; i < 5; i++) half.next();
    expect(fitted(shop, endDay, { model: "mbgnbd" }).fit).toEqual(fit);
  });
});

import { describe, expect, test } from "vitest";
import type { FitState } from "../../../../src/engine/forecast";
import { predictForecast, simulateShop } from "../../../../src/engine/forecast";
import { candidateNamed } from "../../../../src/engine/forecast/candidates";
import { customersAhead } from "../../../../src/engine/forecast/customerForecasts";
import { checksAfterFit, checksBeforeFit, horizonCheck, refusalOf } from "../../../../src/engine/forecast/dataChecks";
import { normalDraws } from "../../../../src/engine/forecast/importance";
import { surfaceOf } from "../../../../src/engine/forecast/parameterEffect";
import { expectedValue, fitSpend } from "../../../../src/engine/forecast/spend";
import { totalsOf } from "../../../../src/engine/forecast/totals";
import { activeOf, summarise, transactionsOf } from "../../../../src/engine/forecast/transactions";
import { randomFrom } from "../../../../src/engine/math/random";
import { drain, fitted, ordersOf, type TestOrder, tableOf } from "./support";

describe("data checks, by hand", () => {
  const checksOf = (rows: readonly TestOrder[], endDay: number) => {
    const orders = ordersOf(rows);
    const found = transactionsOf(orders, tableOf(orders, endDay));
    const checks = checksBeforeFit(found, activeOf(summarise(found, endDay, true)), endDay - found.firstDay + 1);
    return { checks, of: (code: string) => checks.find((check) => check.code === code) };
  };

  test("span, repeat customers, the busiest first day and positive values are counted", () => {
    const { of } = checksOf(
      [
        [0, 100, 5],
        [0, 120, 0],
        [1, 100, 5],
        [2, 150, 5],
      ],
      199,
    );
    expect(of("span")).toMatchObject({ figure: 100, severity: "warn" });
    expect(of("repeatCustomers")).toMatchObject({ figure: 1, severity: "stop" });
    expect(of("positiveSpend")).toMatchObject({ figure: 0.75, severity: "warn" });
  });

  test("the busiest first day is a share of ten customers or more, over a time in which they could have come apart", () => {
    const shop = (customers: number, last: number) =>
      checksOf(
        Array.from({ length: customers }, (_, c): TestOrder => [c, c < customers / 2 ? 100 : last, 5]),
        last,
      ).of("oneDay");
    expect(shop(10, 127)).toMatchObject({ figure: 0.5, severity: "warn" });
    expect(shop(9, 127)).toBeUndefined();
    expect(shop(10, 126)).toBeUndefined();
  });

  test("spend is tied to nothing where fewer than five came back", () => {
    const shop = (returned: number) =>
      checksOf(
        Array.from({ length: returned }, (_, c) => c).flatMap((c): TestOrder[] =>
          Array.from({ length: c + 2 }, (__, k) => [c, 100 + 5 * k, 10 + c]),
        ),
        300,
      ).of("spendFrequency");
    expect(shop(5)).toMatchObject({ figure: 1, severity: "warn" });
    expect(shop(4)).toBeUndefined();
  });

  test("spend tied to frequency is a rank correlation: 1 when the frequent spend more, 0 when all spend alike", () => {
    const shop = (worth: (c: number) => number): TestOrder[] =>
      Array.from({ length: 9 }, (_, c) => c).flatMap((c) =>
        Array.from({ length: c + 2 }, (_, k): TestOrder => [c, 100 + 5 * k, worth(c)]),
      );
    expect(
      checksOf(
        shop((c) => 10 + c * c),
        300,
      ).of("spendFrequency"),
    ).toMatchObject({ figure: 1, severity: "warn" });
    expect(
      checksOf(
        shop((c) => 50 - c),
        300,
      ).of("spendFrequency"),
    ).toMatchObject({ figure: -1, severity: "warn" });
    expect(
      checksOf(
        shop(() => 10),
        300,
      ).of("spendFrequency"),
    ).toMatchObject({ figure: 0, severity: "ok" });
  });

  test("a stop becomes a refusal that says what is there and what is needed", () => {
    const { checks } = checksOf([[0, 100, 5]], 110);
    expect(refusalOf(checks, 1)).toEqual({ code: "spanTooShort", figure: 11, needs: 28 });
    expect(refusalOf([], 0)?.code).toBe("noCustomers");
    expect(refusalOf([], 5)).toBeNull();
  });

  test("after the fit: dropout seen, weeks no wilder than chance, converged", () => {
    expect(checksAfterFit(0.5, 1.1, true).map((check) => check.severity)).toEqual(["warn", "ok", "ok"]);
    expect(checksAfterFit(50, 9, false).map((check) => check.severity)).toEqual(["ok", "warn", "warn"]);
    expect([horizonCheck(365, 200).severity, horizonCheck(90, 200).severity]).toEqual(["warn", "ok"]);
  });
});

describe("spend", () => {
  test("where Gamma-Gamma cannot be fitted everybody has the common mean", () => {
    const chosen = drain(
      fitSpend({ spendCount: Float64Array.of(2, 0), spendMean: Float64Array.of(30, 0) }, Float64Array.of(20, 40, 60)),
    );
    expect(chosen.kind).toBe("commonMean");
    expect(expectedValue(chosen.params, 0, 0)).toBeCloseTo(40, 3);
    // One customer's three purchases of 90 hardly move it.
    expect(expectedValue(chosen.params, 3, 90)).toBeCloseTo(40, 2);
  });
});

describe("the continued surface", () => {
  test("is exact where ln f is quadratic along the axes", () => {
    const covariance = [
      [0.04, 0],
      [0, 0.09],
    ];
    const logs = normalDraws([0.2, -0.4], covariance, 500, randomFrom(3));
    // Take out what chance left of a correlation, so that the axes are the variables.
    const draws = { names: ["r", "alpha"], count: 500, logs, method: "normal", effective: 500 } as const;
    const lnf = (r: number, alpha: number): number => 1 + 0.7 * r - 0.2 * alpha;
    const { points, over } = surfaceOf(draws);
    const [surface] = over(points.map((p) => [Math.exp(lnf(Math.log(p.r ?? 0), Math.log(p.alpha ?? 0)))]));
    for (let row = 0; row < 500; row += 7) {
      expect(surface?.[row]).toBeCloseTo(lnf(logs[row * 2] ?? 0, logs[row * 2 + 1] ?? 0), 9);
    }
  });
});

describe("totals of a large shop by moments, and customer by customer", () => {
  const endDay = 18262 + 499;
  const shop = simulateShop({
    model: "paretonbd",
    params: { r: 0.8, alpha: 8, s: 0.6, beta: 15 },
    spend: { p: 3, q: 5, v: 60 },
    customers: 900,
    acquisitionDays: 500,
    days: 500,
    seed: 8,
  });

  test.each(["mbgnbd", "paretonbd", "mbgcnbd2"] as const)(
    "%s: both ways give the same interval within sampling",
    (model) => {
      const { fit } = fitted(shop, endDay, { model });
      if (fit.state === null) throw new Error("refused");
      const weeks = 26;
      const totals = (state: FitState) => {
        const horizon = { weeks, delta: 0, profitRatio: 1, end: fit.end };
        const ahead = drain(customersAhead(state, horizon));
        return totalsOf({ ...ahead, state, weeks, random: randomFrom(4) });
      };
      const played = totals(fit.state);
      const { customer } = fit.state.representatives;
      // All but one customer standing for all: enough to take the other road.
      const some = {
        customer: customer.slice(1),
        weight: new Float64Array(customer.length - 1).fill(customer.length / (customer.length - 1)),
        alive: fit.state.representatives.alive,
      };
      const summed = totals({ ...fit.state, representatives: some });
      for (const name of ["orders", "revenue"] as const) {
        expect(summed[name].value).toBeCloseTo(played[name].value, 6);
        const width = played[name].high80 - played[name].low80;
        // 400 and 200 draws: the ends of an 80 % interval are known to about a tenth of its width.
        for (const end of ["low80", "high80"] as const) {
          expect(Math.abs(summed[name][end] - played[name][end])).toBeLessThan(0.35 * width);
        }
        expect((summed[name].high80 - summed[name].low80) / width).toBeGreaterThan(0.7);
        expect((summed[name].high80 - summed[name].low80) / width).toBeLessThan(1.4);
      }
    },
  );
});

describe("regular buyers", () => {
  test("discounting read between nodes is good to 0.5 % of the value", () => {
    const endDay = 18262 + 499;
    const shop = simulateShop({
      model: "mbgcnbd3",
      params: { r: 1.2, alpha: 5, a: 0.6, b: 2 },
      spend: { p: 3, q: 5, v: 60 },
      customers: 300,
      acquisitionDays: 500,
      days: 500,
      seed: 18,
    });
    const { fit, table } = fitted(shop, endDay, { model: "mbgcnbd3" });
    const forecast = predictForecast(fit, table, { horizonDays: 365, annualDiscountRate: 0.1, model: "auto" });
    if (fit.state === null || forecast.result === null) throw new Error("refused");
    const { customers } = forecast.result;
    const active = activeOf(fit.state.summary);
    const exact = candidateNamed("mbgcnbd3").predict(fit.state.meaning.params, active, {
      weeks: 365 / 7,
      delta: (7 * Math.log(1.1)) / 365,
    });
    exact.discountedTransactions.forEach((orders, i) => {
      const own = (customers.predictedClv[i] ?? 0) / (customers.expectedSpend[i] ?? 1);
      expect(Math.abs(own - orders)).toBeLessThan(5e-3 * orders);
    });
  });
});

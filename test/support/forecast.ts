import {
  type CustomerForecasts,
  defaultForecastSettings,
  type Forecast,
  type ForecastResult,
  type ForecastTotals,
  type Interval,
  type ModelMeaning,
  type Refusal,
  type TotalInterval,
} from "../../src/engine";

const end = Date.UTC(2026, 9, 31);

/** A figure with intervals 10 and 20 % wide to each side. */
export function interval(value: number): Interval {
  return { value, low80: 0.9 * value, high80: 1.1 * value, low95: 0.8 * value, high95: 1.2 * value };
}

export function totalInterval(value: number): TotalInterval {
  return { ...interval(value), parameterShare: 0.4 };
}

/** What is expected of each of `count` customers, the same of all where `change` says nothing else. */
export function customerForecasts(count: number, change: Partial<CustomerForecasts> = {}): CustomerForecasts {
  const all = (value: number) => new Float64Array(count).fill(value);
  return {
    probabilityAlive: all(0.8),
    probabilityOrder: all(0.7),
    expectedOrders: all(2.5),
    expectedSpend: all(100),
    predictedClv: all(200),
    low80: all(100),
    high80: all(300),
    low95: all(50),
    high95: all(400),
    nextOrderTime: all(Date.UTC(2026, 11, 15)),
    endlessClv: null,
    ...change,
  };
}

interface ForecastChange {
  readonly settings?: Partial<Forecast["settings"]>;
  readonly customers?: Partial<CustomerForecasts>;
  readonly totals?: Partial<ForecastTotals>;
  readonly result?: Partial<ForecastResult>;
  readonly forecast?: Partial<Forecast>;
}

/** A forecast written by hand for `count` customers: figures that a test can tell apart, and no engine behind them. */
export function handForecast(count: number, change: ForecastChange = {}): Forecast {
  return {
    settings: { ...defaultForecastSettings, ...change.settings },
    end,
    checks: [],
    refusal: null,
    backtest: null,
    result: {
      model: "mbgnbd",
      autoModel: "mbgnbd",
      profitRatio: 1,
      customers: customerForecasts(count, change.customers),
      totals: {
        customerEquity: totalInterval(200 * count),
        revenue: totalInterval(210 * count),
        profit: totalInterval(210 * count),
        orders: totalInterval(2.5 * count),
        averageClv: totalInterval(200),
        probabilityAliveMean: interval(0.8),
        endlessEquity: null,
        ...change.totals,
      },
      newCustomer: ([12, 24, 36] as const).map((months) => ({ months, orders: 2, ...interval(10 * months) })),
      meaning,
      spend: {
        kind: "gammaGamma",
        params: { p: 6, q: 4, v: 50 },
        standardErrors: { p: 0.5, q: 0.4, v: 5 },
        flag: { converged: true, degenerate: false, reason: null },
        withFirst: true,
        scoreWithFirst: -4.1,
        scoreWithoutFirst: -4.2,
        mean: 100,
        positiveFactor: 1,
      },
      tracking: {
        weekStart: Float64Array.of(0, 7, 14, 21).map((day) => end + (day - 28) * 86_400_000),
        boundaryWeek: 3,
        actual: Float64Array.of(10, 12, 11, 13),
        expected: Float64Array.of(11, 11, 12, 12),
        low: Float64Array.of(5, 5, 6, 6),
        high: Float64Array.of(17, 17, 18, 18),
        cumulativeActual: Float64Array.of(10, 22, 33, 46),
        cumulativeExpected: Float64Array.of(11, 22, 34, 46),
        cumulativeLow: Float64Array.of(11, 22, 34, 40),
        cumulativeHigh: Float64Array.of(11, 22, 34, 52),
      },
      histogram: { actual: Float64Array.of(60, 25, 15), expected: Float64Array.of(58, 27, 15) },
      aliveGrid: {
        frequency: Float64Array.of(0, 1),
        recencyWeeks: Float64Array.of(0, 10),
        ageWeeks: 10,
        probability: Float64Array.of(0.4, Number.NaN, 0.2, 0.9),
      },
      uncertainty: { method: "normal", draws: 200, effective: 200 },
      ...change.result,
    },
    ...change.forecast,
  };
}

/** What stands where the data carries no forecast. */
export function refusedForecast(refusal: Refusal): Forecast {
  return { settings: defaultForecastSettings, end, checks: [], refusal, backtest: null, result: null };
}

const meaning: ModelMeaning = {
  name: "mbgnbd",
  params: { r: 0.5, alpha: 6, a: 0.9, b: 1.8 },
  standardErrors: { r: 0.05, alpha: 0.6, a: 0.1, b: 0.2 },
  logLikelihood: -1234.5,
  flag: { converged: true, degenerate: false, reason: null },
  ordersPerMonth: 0.36,
  halfLifeOrders: 2.1,
  halfLifeMonths: 8.4,
  neverLeave: 0,
  purchaseRate: {
    unit: "ordersPerMonth",
    x: Float64Array.of(0.1, 0.5, 1),
    density: Float64Array.of(2, 1, 0.4),
    mean: 0.36,
  },
  dropout: {
    unit: "chancePerOrder",
    x: Float64Array.of(0.1, 0.5, 0.9),
    density: Float64Array.of(2, 1, 0.3),
    mean: 1 / 3,
  },
};

import { describe, expect, it } from "vitest";
import { bgnbd, mbgcnbd, mbgnbd, nbd, paretonbd, type TransactionSummary } from "../../../../src/engine";
import { simulateShop } from "./support/simulate";

const horizon = { weeks: 52, delta: Math.log(1.1) / 52 };

const daily = simulateShop({
  seed: 21,
  customers: 400,
  r: 0.5,
  alpha: 3,
  dropout: { kind: "coin", a: 0.6, b: 3, firstCoin: true },
  weeks: 80,
  joinWeeks: 50,
  daily: true,
});
/** Every customer with times of its own, one of them with 5,000 orders. */
const odd: TransactionSummary = {
  x: [0, 0, 1, 3, 40, 5000, 7, 0],
  tx: [0, 0, 0.31, 17.77, 99.1, 120.5, 2.1, 0],
  T: [0, 900.3, 4.2, 17.77, 100.01, 121.9, 300.7, 1e-3],
};

interface OneByOne {
  probabilityAlive(x: number, tx: number, T: number): number;
  expectedTransactions(x: number, tx: number, T: number, t: number): number;
  discountedExpectedTransactions(x: number, tx: number, T: number, t: number, delta: number): number;
}

interface Bulk {
  readonly probabilityAlive: Float64Array;
  readonly expectedTransactions: Float64Array;
  readonly discountedTransactions: Float64Array;
}

/** The largest relative difference between all at once and one by one. */
function worst(bulk: Bulk, one: OneByOne, { x, tx, T }: TransactionSummary): number {
  let most = 0;
  const note = (got: number, want: number): void => {
    most = Math.max(most, want === 0 ? Math.abs(got) : Math.abs(got - want) / want);
  };
  for (let i = 0; i < x.length; i++) {
    const at = [x[i] as number, tx[i] as number, T[i] as number] as const;
    note(bulk.probabilityAlive[i] as number, one.probabilityAlive(...at));
    note(bulk.expectedTransactions[i] as number, one.expectedTransactions(...at, horizon.weeks));
    note(
      bulk.discountedTransactions[i] as number,
      one.discountedExpectedTransactions(...at, horizon.weeks, horizon.delta),
    );
  }
  return most;
}

function bind<P>(
  model: {
    probabilityAlive(params: P, x: number, tx: number, T: number): number;
    expectedTransactions(params: P, x: number, tx: number, T: number, t: number): number;
    discountedExpectedTransactions(params: P, x: number, tx: number, T: number, t: number, delta: number): number;
  },
  params: P,
): OneByOne {
  return {
    probabilityAlive: (x, tx, T) => model.probabilityAlive(params, x, tx, T),
    expectedTransactions: (x, tx, T, t) => model.expectedTransactions(params, x, tx, T, t),
    discountedExpectedTransactions: (x, tx, T, t, delta) =>
      model.discountedExpectedTransactions(params, x, tx, T, t, delta),
  };
}

describe("predict agrees with the one-customer functions to 1e-9", () => {
  const coins = [
    { r: 0.25, alpha: 4.4, a: 0.8, b: 2.4 },
    { r: 0.7, alpha: 9.8, a: 0.0035, b: 6.7 },
    { r: 30, alpha: 0.02, a: 1, b: 0.3 },
    { r: 0.5, alpha: 6, a: 0, b: 1 },
    { r: 0.01, alpha: 900, a: 40, b: 4000 },
  ];
  const rates = [
    { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 },
    { r: 5, alpha: 0.02, s: 1, beta: 900 },
    { r: 0.5, alpha: 6, s: 0, beta: 1 },
    { r: 0.02, alpha: 300, s: 30, beta: 2 },
  ];
  for (const [label, summary] of [
    ["a daily shop", daily],
    ["odd customers", odd],
  ] as const) {
    for (const params of coins) {
      it(`${label}, a = ${params.a}, b = ${params.b}: BG/NBD and MBG/NBD`, () => {
        expect(worst(bgnbd.predict(params, summary, horizon), bind(bgnbd, params), summary)).toBeLessThan(1e-9);
        expect(worst(mbgnbd.predict(params, summary, horizon), bind(mbgnbd, params), summary)).toBeLessThan(1e-9);
      });
    }
    for (const params of rates) {
      it(`${label}, s = ${params.s}, beta = ${params.beta}: Pareto/NBD, with the value without end`, () => {
        expect(worst(paretonbd.predict(params, summary, horizon), bind(paretonbd, params), summary)).toBeLessThan(1e-9);
        const residual = paretonbd.predictResidual(params, summary, horizon.delta);
        const one = paretonbd.discountedExpectedResidualTransactions(
          params,
          summary.x[3] as number,
          summary.tx[3] as number,
          summary.T[3] as number,
          horizon.delta,
        );
        expect((residual[3] as number) / one).toBeCloseTo(1, 9);
      });
    }
  }

  it("NBD, and MBG/CNBD-2", () => {
    expect(worst(nbd.predict({ r: 0.4, alpha: 12 }, odd, horizon), bind(nbd, { r: 0.4, alpha: 12 }), odd)).toBeLessThan(
      1e-12,
    );
    const params = { r: 0.6, alpha: 4, a: 0.7, b: 3, k: 2 };
    const few = { x: daily.x.subarray(0, 60), tx: daily.tx.subarray(0, 60), T: daily.T.subarray(0, 60) };
    expect(worst(mbgcnbd.predict(params, few, horizon), bind(mbgcnbd, params), few)).toBeLessThan(1e-9);
  });
});

describe("regular buyers of whom many share a number of orders", () => {
  it.each([2, 4])(
    "k = %i: read between points of T, the expectations agree with the one-customer functions to 1e-9",
    (k) => {
      const params = { r: 0.6, alpha: 4, a: 0.7, b: 3, k };
      const rows = Array.from(daily.x, (_, i) => i).filter((i) => (daily.x[i] as number) <= 1);
      const many = (column: Float64Array) => Float64Array.from(rows.slice(0, 300), (i) => column[i] as number);
      const summary = { x: many(daily.x), tx: many(daily.tx), T: many(daily.T) };
      // Enough different T for each x, or nothing is read between points.
      expect(new Set(summary.T).size).toBeGreaterThan(60);
      expect(worst(mbgcnbd.predict(params, summary, horizon), bind(mbgcnbd, params), summary)).toBeLessThan(1e-9);
    },
  );
});

describe("what predictions must obey", () => {
  const params = { r: 0.25, alpha: 4.4, a: 0.8, b: 2.4 };
  const rates = { r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 };

  it("expectations rise with the horizon, discounting lowers them, and delta = 0 leaves them", () => {
    for (const model of [
      bind(bgnbd, params),
      bind(mbgnbd, params),
      bind(paretonbd, rates),
      bind(mbgcnbd, { ...params, k: 3 }),
    ]) {
      const at = (t: number, delta: number): number => model.discountedExpectedTransactions(3, 20, 30, t, delta);
      expect(at(0, 0.01)).toBe(0);
      expect(at(26, 0)).toBeCloseTo(model.expectedTransactions(3, 20, 30, 26), 12);
      expect(at(52, 0.01)).toBeGreaterThan(at(26, 0.01));
      expect(at(52, 0.01)).toBeLessThan(at(52, 0.001));
    }
  });

  it("P(alive) falls with silence, and is 1 for BG/NBD's one-time buyers only", () => {
    expect(bgnbd.probabilityAlive(params, 0, 0, 400)).toBe(1);
    expect(mbgnbd.probabilityAlive(params, 0, 0, 400)).toBeLessThan(0.5);
    for (const model of [bind(bgnbd, params), bind(mbgnbd, params), bind(paretonbd, rates)]) {
      expect(model.probabilityAlive(2, 10, 60)).toBeLessThan(model.probabilityAlive(2, 10, 20));
    }
  });

  it("the next order is due at the median of its waiting time: (A/(A + t))^R = 1/2", () => {
    const t = mbgnbd.weeksToNextOrder(params, 3, 20, 30);
    expect((34.4 / (34.4 + t)) ** 3.25).toBeCloseTo(0.5, 13);
    expect(bgnbd.weeksToNextOrder(params, 3, 20, 30)).toBe(t);
    expect(mbgcnbd.weeksToNextOrder({ ...params, k: 1 }, 3, 20, 30) / t).toBeCloseTo(1, 11);
    expect(paretonbd.weeksToNextOrder(rates, 3, 20, 30)).toBeCloseTo(40.6 * (2 ** (1 / 3.55) - 1), 12);
    // Regular buyers' phase counts: the longer the silence, the nearer the next order, if they are still there.
    const regular = { ...params, k: 4 };
    expect(mbgcnbd.weeksToNextOrder(regular, 9, 50, 58)).toBeLessThan(mbgcnbd.weeksToNextOrder(regular, 9, 57, 58));
    expect(nbd.weeksToNextOrder({ r: 1e-4, alpha: 5 }, 0, 0, 30)).toBe(Number.POSITIVE_INFINITY);
  });

  it("a = 0 and s = 0 are the NBD", () => {
    const plain = { r: 0.7, alpha: 9 };
    const want = nbd.discountedExpectedTransactions(plain, 4, 11, 30, 52, 0.002);
    const coin = { ...plain, a: 0, b: 1 };
    const rate = { ...plain, s: 0, beta: 1 };
    for (const model of [bind(bgnbd, coin), bind(mbgnbd, coin), bind(paretonbd, rate)]) {
      expect(model.probabilityAlive(4, 11, 30)).toBe(1);
      expect(model.discountedExpectedTransactions(4, 11, 30, 52, 0.002) / want).toBeCloseTo(1, 12);
    }
    expect(bgnbd.logLikelihood(coin, 4, 11, 30)).toBeCloseTo(nbd.logLikelihood(plain, 4, 11, 30), 12);
    expect(paretonbd.logLikelihood(rate, 4, 11, 30)).toBeCloseTo(nbd.logLikelihood(plain, 4, 11, 30), 12);
  });

  it("impossible input is a RangeError, not a NaN", () => {
    expect(() => bgnbd.probabilityAlive(params, 1, 5, 4)).toThrow(RangeError);
    expect(() => bgnbd.probabilityAlive(params, -1, 0, 4)).toThrow(RangeError);
    expect(() => mbgnbd.logLikelihood({ ...params, r: 0 }, 1, 2, 4)).toThrow(RangeError);
    expect(() => paretonbd.expectedTransactions(rates, 1, 2, 4, Number.NaN)).toThrow(RangeError);
    expect(() => paretonbd.fit({ x: [1], tx: [2], T: [1] })).toThrow(RangeError);
    expect(() => nbd.fit({ x: [1, 2], tx: [2], T: [3] })).toThrow(RangeError);
  });
});

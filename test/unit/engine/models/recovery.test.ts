import { describe, expect, it } from "vitest";
import { bgnbd, type Fit, FitCancelled, gammagamma, mbgcnbd, mbgnbd, paretonbd } from "../../../../src/engine";
import { gamma, simulateShop, uniform } from "./support/simulate";

/** How many standard errors (on the log scale) each parameter lies from the truth. */
function deviations(fit: Fit<object>, truth: Readonly<Record<string, number>>): number[] {
  const found = fit.params as Readonly<Record<string, number>>;
  return fit.names.map((name, i) => {
    const error = Math.sqrt((fit.covariance[i] as readonly number[])[i] as number);
    return Math.abs(Math.log((found[name] as number) / (truth[name] as number))) / error;
  });
}

const shop = { customers: 3000, weeks: 78, joinWeeks: 39 };
const shops = 12;

/** Share of the parameters of repeated shops within 1.96 standard errors of the truth. */
function coverage(fits: readonly Fit<object>[], truth: Readonly<Record<string, number>>): number {
  const all = fits.flatMap((fit) => deviations(fit, truth));
  return all.filter((deviation) => deviation < 1.96).length / all.length;
}

describe("recovery: the 95 % intervals of the fits hold the truth of simulated shops", () => {
  // 48 intervals of 95 %, dependent in fours: fewer than 80 % held would be a defect, not bad luck (p < 1e-3).
  const enough = 0.8;
  const coin = { r: 0.6, alpha: 5, a: 0.8, b: 2.5 };

  it("BG/NBD", () => {
    const fits = Array.from({ length: shops }, (_, seed) =>
      bgnbd.fit(simulateShop({ ...shop, ...coin, seed, dropout: { kind: "coin", a: 0.8, b: 2.5, firstCoin: false } })),
    );
    expect(coverage(fits, coin)).toBeGreaterThanOrEqual(enough);
  });

  it("MBG/NBD", () => {
    const fits = Array.from({ length: shops }, (_, seed) =>
      mbgnbd.fit(simulateShop({ ...shop, ...coin, seed, dropout: { kind: "coin", a: 0.8, b: 2.5, firstCoin: true } })),
    );
    expect(coverage(fits, coin)).toBeGreaterThanOrEqual(enough);
  });

  it("Pareto/NBD", () => {
    const truth = { r: 0.6, alpha: 5, s: 0.6, beta: 10 };
    const fits = Array.from({ length: shops }, (_, seed) =>
      paretonbd.fit(simulateShop({ ...shop, ...truth, seed, dropout: { kind: "rate", s: 0.6, beta: 10 } })),
    );
    expect(coverage(fits, truth)).toBeGreaterThanOrEqual(enough);
  });

  it("MBG/CNBD-2, and the gaps pick k = 2 out of 1 … 4", () => {
    const dropout = { kind: "coin", a: 0.8, b: 2.5, firstCoin: true } as const;
    const truth = { ...coin, alpha: 2.5 };
    const made = Array.from({ length: shops }, (_, seed) => simulateShop({ ...shop, ...truth, seed, dropout, k: 2 }));
    expect(
      coverage(
        made.map((one) => mbgcnbd.fit(one, { k: 2 })),
        truth,
      ),
    ).toBeGreaterThanOrEqual(enough);
    for (const one of made.slice(0, 3)) {
      const fits = mbgcnbd.fitRegularity(one);
      const best = fits.reduce((top, next) => (next.logLikelihood > top.logLikelihood ? next : top));
      expect(best.params.k).toBe(2);
    }
  });

  it("Gamma-Gamma", () => {
    const truth = { p: 4, q: 3.5, v: 40 };
    const fits = Array.from({ length: shops }, (_, seed) => {
      const next = uniform(seed + 900);
      const x = Float64Array.from({ length: 2000 }, () => 1 + Math.floor(next() * 6));
      const m = x.map((orders) => {
        const rate = gamma(next, truth.q, truth.v);
        return gamma(next, truth.p * orders, rate * orders);
      });
      return gammagamma.fit({ x, m });
    });
    expect(coverage(fits, truth)).toBeGreaterThanOrEqual(enough);
  });
});

describe("limits, flags and control", () => {
  it("a shop nobody leaves is fitted by the NBD and flagged", () => {
    const none = simulateShop({
      seed: 5,
      customers: 2000,
      r: 0.8,
      alpha: 8,
      dropout: { kind: "none" },
      weeks: 60,
      joinWeeks: 30,
    });
    for (const fit of [bgnbd.fit(none), mbgnbd.fit(none), paretonbd.fit(none)]) {
      const gain = fit.logLikelihood - (fit.limitLogLikelihood ?? Number.NaN);
      if (fit.reason === "noDropout") expect(gain).toBe(0);
      // Otherwise chance lent the data a trace of dropout: no more than four parameters can win from noise.
      else expect(gain).toBeLessThan(8);
    }
  });

  it("a shop nobody came back to is flagged, and expects almost nothing", () => {
    const summary = { x: [0, 0, 0], tx: [0, 0, 0], T: [10, 20, 30] };
    const fit = mbgnbd.fit(summary);
    expect(fit.reason).toBe("noRepeats");
    const { expectedTransactions } = mbgnbd.predict(fit.params, summary, { weeks: 10, delta: 0 });
    expect(Math.max(...expectedTransactions)).toBeLessThan(0.1);
    expect(bgnbd.fit({ x: [], tx: [], T: [] }).reason).toBe("noCustomers");
  });

  const some = simulateShop({
    seed: 8,
    customers: 500,
    r: 0.6,
    alpha: 5,
    dropout: { kind: "rate", s: 0.6, beta: 10 },
    weeks: 60,
    joinWeeks: 30,
  });

  it("the unit of time does not matter: years give the same fit", () => {
    const years = { x: some.x, tx: some.tx.map((w) => w / 52), T: some.T.map((w) => w / 52) };
    const inWeeks = paretonbd.fit(some);
    const inYears = paretonbd.fit(years);
    expect(inYears.params.r).toBeCloseTo(inWeeks.params.r, 4);
    expect(inYears.params.beta * 52).toBeCloseTo(inWeeks.params.beta, 2);
  });

  it("the order of customers does not matter, and a second run gives the very same numbers", () => {
    const back = { x: [...some.x].reverse(), tx: [...some.tx].reverse(), T: [...some.T].reverse() };
    expect(mbgnbd.fit(back).params.a).toBeCloseTo(mbgnbd.fit(some).params.a, 4);
    expect(mbgnbd.fit(some)).toEqual(mbgnbd.fit(some));
  });

  it("progress never falls, and a cancelled fit throws FitCancelled", () => {
    const shares: number[] = [];
    paretonbd.fit(some, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(5);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(() => paretonbd.fit(some, { isCancelled: () => true })).toThrow(FitCancelled);
  });

  it("a fit can start from a former one", () => {
    const first = bgnbd.fit(some);
    const { r, alpha, a, b } = first.params;
    if (first.degenerate) return;
    const again = bgnbd.fit(some, { start: [r, alpha, a, b].map(Math.log) });
    expect(again.logLikelihood).toBeCloseTo(first.logLikelihood, 6);
    expect(again.iterations).toBeLessThanOrEqual(first.iterations);
  });
});

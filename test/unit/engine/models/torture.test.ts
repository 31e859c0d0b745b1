import { describe, expect, it } from "vitest";
import { bgnbd, type Fit, gammagamma, mbgcnbd, mbgnbd, nbd, paretonbd } from "../../../../src/engine";
import { type Dropout, type Shop, simulateShop, uniform } from "./support/simulate";

const shopCount = 150;

/** Shops of every odd kind, from a seed: tiny, in hours or years, nobody or everybody leaving, one customer with thousands of orders. */
function oddShop(seed: number): Shop {
  const next = uniform(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const unit = pick([1, 1, 1, 1 / 168, 52]);
  const dropouts: readonly Dropout[] = [
    { kind: "none" },
    { kind: "coin", a: 0.8, b: 2, firstCoin: next() < 0.5 },
    { kind: "coin", a: 50, b: 1, firstCoin: false },
    { kind: "coin", a: 0.01, b: 0.02, firstCoin: true },
    { kind: "coin", a: 500, b: 5000, firstCoin: true },
    { kind: "rate", s: 0.6, beta: 12 * unit },
    { kind: "rate", s: 20, beta: unit },
  ];
  const r = pick([0.05, 0.3, 1, 20, 500]);
  const mean = pick([0.001, 0.05, 0.3, 2]) / unit;
  const shop = simulateShop({
    seed,
    customers: pick([1, 2, 3, 4, 6, 10, 30, 100, 300]),
    r,
    alpha: r / mean,
    dropout: pick(dropouts),
    weeks: pick([0.5, 10, 60]) * unit,
    joinWeeks: 0.45 * unit,
    daily: unit === 1 && next() < 0.6,
  });
  const twist = pick(["none", "none", "allOnce", "allRepeat", "whale", "ties", "lastDay", "allAtEnd"]);
  for (let i = 0; i < shop.x.length; i++) {
    const T = shop.T[i] as number;
    if (twist === "allOnce") {
      shop.x[i] = 0;
      shop.tx[i] = 0;
    }
    if (twist === "allRepeat" && shop.x[i] === 0 && T > 0) {
      shop.x[i] = 1;
      shop.tx[i] = T * 0.5;
    }
    if (twist === "whale" && i === 0 && T > 0) {
      shop.x[i] = 5000;
      shop.tx[i] = T;
    }
    if (twist === "ties" && T > 0) {
      shop.x[i] = 3;
      shop.tx[i] = 0.3 * unit;
      shop.T[i] = 0.6 * unit;
    }
    if (twist === "lastDay") {
      shop.x[i] = 0;
      shop.tx[i] = 0;
      shop.T[i] = 0;
    }
    if (twist === "allAtEnd" && (shop.x[i] as number) > 0) shop.tx[i] = T;
  }
  return shop;
}

function complaints(fit: Fit<object>): string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(fit.params)) {
    if (!Number.isFinite(value)) found.push(`${name} = ${value}`);
  }
  if (!Number.isFinite(fit.logLikelihood)) found.push(`log-likelihood ${fit.logLikelihood}`);
  if (!fit.converged && !fit.degenerate) found.push("neither converged nor flagged");
  if (fit.degenerate !== (fit.reason !== null)) found.push("flag without reason");
  if (fit.covariance.flat().some((value) => !Number.isFinite(value))) found.push("covariance not finite");
  if (fit.standardErrors.some((value) => !(value >= 0 && Number.isFinite(value)))) found.push("standard errors");
  return found;
}

describe("fits of odd shops", () => {
  const shops = Array.from({ length: shopCount }, (_, i) => ({ seed: 1000 + i, shop: oddShop(1000 + i) }));
  const models = { bgnbd, mbgnbd, paretonbd, nbd } as const;

  for (const name of ["bgnbd", "mbgnbd", "paretonbd", "nbd"] as const) {
    it(`${name}: no exception, no NaN, converged or flagged, on ${shopCount} shops`, () => {
      const model = models[name];
      const bad: string[] = [];
      let unconverged = 0;
      for (const { seed, shop } of shops) {
        const fit = model.fit(shop);
        if (fit.reason === "notConverged") unconverged++;
        bad.push(...complaints(fit).map((text) => `shop ${seed}: ${text}`));
        const { expectedTransactions, probabilityAlive, discountedTransactions } = (
          model as { predict: (params: object, summary: Shop, horizon: { weeks: number; delta: number }) => Prediction }
        ).predict(fit.params, shop, { weeks: 52, delta: 0.0018 });
        for (let i = 0; i < shop.x.length; i++) {
          const alive = probabilityAlive[i] as number;
          const orders = expectedTransactions[i] as number;
          const discounted = discountedTransactions[i] as number;
          if (!(alive >= 0 && alive <= 1)) bad.push(`shop ${seed}: P(alive) ${alive}`);
          if (!(orders >= 0 && Number.isFinite(orders))) bad.push(`shop ${seed}: orders ${orders}`);
          if (!(discounted >= 0 && discounted <= orders * (1 + 1e-9)))
            bad.push(`shop ${seed}: discounted ${discounted}`);
        }
      }
      expect(bad).toEqual([]);
      // A flag is honest, but a search that gives up often would be a poor one.
      expect(unconverged).toBeLessThanOrEqual(shopCount * 0.03);
    });
  }

  it("mbgcnbd with k = 3 and Gamma-Gamma: the same on every third shop", () => {
    const bad: string[] = [];
    for (const { seed, shop } of shops.filter((_, i) => i % 3 === 0)) {
      bad.push(...complaints(mbgcnbd.fit(shop, { k: 3 })).map((text) => `shop ${seed}: ${text}`));
      const next = uniform(seed);
      const spread = next() < 0.3 ? 0 : 10 ** (next() * 3);
      const m = shop.x.map((x) => (x === 0 || next() < 0.05 ? 0 : 20 + spread * next()));
      const spend = gammagamma.fit({ x: shop.x, m });
      bad.push(...complaints(spend).map((text) => `shop ${seed} spend: ${text}`));
    }
    expect(bad).toEqual([]);
  });
});

interface Prediction {
  readonly probabilityAlive: Float64Array;
  readonly expectedTransactions: Float64Array;
  readonly discountedTransactions: Float64Array;
}

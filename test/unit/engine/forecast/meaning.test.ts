import { describe, expect, test } from "vitest";
import type { ModelName } from "../../../../src/engine/forecast";
import { candidateNamed } from "../../../../src/engine/forecast/candidates";
import { aliveAfter, meaningOf } from "../../../../src/engine/forecast/meaning";
import { medianWait } from "../../../../src/engine/forecast/nextOrder";
import { orderWeeks } from "../../../../src/engine/forecast/simulate";
import { randomFrom } from "../../../../src/engine/math/random";

function meaning(model: ModelName, params: Record<string, number>) {
  const names = Object.keys(params);
  return meaningOf(candidateNamed(model), {
    params,
    logLikelihood: -1,
    converged: true,
    degenerate: false,
    reason: null,
    iterations: 1,
    covariance: [],
    names,
    standardErrors: names.map(() => 0.1),
    limitLogLikelihood: null,
  });
}

describe("what parameters mean", () => {
  test("MBG/NBD with a = 1, b = 2: staying n times has the chance 2/(n + 2), so half have left after 2 orders", () => {
    expect(meaning("mbgnbd", { r: 1, alpha: 5, a: 1, b: 2 }).halfLifeOrders).toBeCloseTo(2, 9);
  });

  test("BG/NBD has one order more: its first is never the last", () => {
    expect(meaning("bgnbd", { r: 1, alpha: 5, a: 1, b: 2 }).halfLifeOrders).toBeCloseTo(3, 9);
  });

  test("Pareto/NBD with s = 1: half have left after beta weeks", () => {
    const found = meaning("paretonbd", { r: 1, alpha: 5, s: 1, beta: 30.4375 / 7 });
    expect(found.halfLifeMonths).toBeCloseTo(1, 9);
    expect(found.halfLifeOrders).toBeNull();
  });

  test("where nobody leaves there is no half-life, and no density of dropout", () => {
    for (const found of [meaning("nbd", { r: 1, alpha: 5 }), meaning("mbgnbd", { r: 1, alpha: 5, a: 0, b: 1 })]) {
      expect([found.halfLifeOrders, found.halfLifeMonths, found.dropout, found.neverLeave]).toEqual([
        null,
        null,
        null,
        1,
      ]);
    }
  });

  test("orders a month are the mean rate: r/alpha a week, 30.4375/7 weeks a month; a k-th of the events", () => {
    expect(meaning("mbgnbd", { r: 2, alpha: 4, a: 1, b: 2 }).ordersPerMonth).toBeCloseTo((0.5 * 30.4375) / 7, 12);
    expect(meaning("mbgcnbd2", { r: 2, alpha: 4, a: 1, b: 2 }).ordersPerMonth).toBeCloseTo((0.25 * 30.4375) / 7, 12);
  });

  test("densities hold most of the mass: their points' sum times the step is near 1", () => {
    const { purchaseRate, dropout } = meaning("mbgnbd", { r: 3, alpha: 4, a: 2, b: 3 });
    for (const density of [purchaseRate, dropout]) {
      const step = (density?.x[1] ?? 0) - (density?.x[0] ?? 0);
      const mass = (density?.density ?? new Float64Array(0)).reduce((sum, y) => sum + y, 0) * step;
      expect(mass).toBeGreaterThan(0.97);
      expect(mass).toBeLessThan(1.01);
    }
  });

  test("the share alive after t weeks agrees with played histories", () => {
    // A customer is gone as soon as an order is its last: alive at t when a further order would come after t.
    const params = { r: 0.8, alpha: 6, a: 0.6, b: 1.4 };
    const random = randomFrom(4);
    const weeks = 20;
    const n = 30_000;
    let alive = 0;
    for (let i = 0; i < n; i++) {
      const times = orderWeeks(random, "mbgnbd", params, 1e9);
      const last = times.at(-1) ?? 0;
      if (last > weeks) alive++;
    }
    const expected = aliveAfter(candidateNamed("mbgnbd"), params, weeks);
    expect(Math.abs(alive / n - expected)).toBeLessThan(4 * Math.sqrt(0.25 / n));
  });
});

describe("the wait for the next order", () => {
  test("k = 1: the median of a Lomax, A(2^(1/R) − 1)", () => {
    expect(medianWait(1, 10, 1, 0.3)).toBeCloseTo(10, 12);
    expect(medianWait(2, 10, 1, 0)).toBeCloseTo(10 * (Math.SQRT2 - 1), 12);
  });

  test("k = 3: half of the waits played from the posterior are shorter", () => {
    const [shape, A, k, idle] = [4.5, 20, 3, 0.4];
    const median = medianWait(shape, A, k, idle);
    const random = randomFrom(8);
    const weights = [1, shape * idle, ((shape * (shape + 1)) / 2) * idle * idle];
    const all = weights.reduce((sum, w) => sum + w, 0);
    const n = 40_000;
    let shorter = 0;
    for (let i = 0; i < n; i++) {
      let left = random.uniform() * all;
      let phase = 0;
      while (phase < 2 && left >= (weights[phase] as number)) left -= weights[phase++] as number;
      const rate = random.gamma(shape + phase, A);
      if (random.gamma(k - phase, rate) < median) shorter++;
    }
    expect(Math.abs(shorter / n - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / n));
  });
});

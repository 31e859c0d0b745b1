import { describe, expect, it } from "vitest";
import { mbgcnbd, mbgnbd } from "../../../../src/engine";
import { ordersIfAlive } from "../../../../src/engine/models/betaExpectation";
import { ordersFromPhase } from "../../../../src/engine/models/regularMath";
import { gamma, uniform } from "./support/simulate";

const params = { r: 0.7, alpha: 4, a: 0.8, b: 2.5 };

describe("MBG/CNBD-k", () => {
  it("k = 1 is MBG/NBD in every function", () => {
    const one = { ...params, k: 1 };
    expect(mbgcnbd.logLikelihood(one, 3, 20, 31)).toBeCloseTo(mbgnbd.logLikelihood(params, 3, 20, 31), 13);
    expect(mbgcnbd.probabilityAlive(one, 3, 20, 31)).toBeCloseTo(mbgnbd.probabilityAlive(params, 3, 20, 31), 14);
    expect(mbgcnbd.expectedTransactionsNew(one, 40)).toBe(mbgnbd.expectedTransactionsNew(params, 40));
  });

  it("the exact sum at k = 1 is the integral of MBG/NBD to 1e-12", () => {
    for (const [R, A, a, b, t] of [
      [0.7, 4, 0.8, 3.5, 52],
      [30, 40, 0.01, 20, 10],
      [800, 50, 2, 600, 200],
      [0.01, 0.5, 1, 1, 500],
    ] as const) {
      const state = { R, A, a, b };
      expect(ordersFromPhase(state, 1, 0, t) / ordersIfAlive(state, t), `R ${R}`).toBeCloseTo(1, 11);
    }
  });

  it("likelihood by integrating over λ and p on a grid, k = 3", () => {
    // L(λ, p) = (1−p)^x λ^(kx) e^(−λtx) Π gap^(k−1)/Γ(k)^x · [p + (1−p) e^(−λ(T−tx)) Σ_{j<k} (λ(T−tx))^j/j!]
    const [x, tx, T, logGaps] = [2, 9, 15, Math.log(4) + Math.log(5)];
    const { r, alpha, a, b } = params;
    let sum = 0;
    let mass = 0;
    const steps = 900;
    for (let i = -steps; i < steps; i++) {
      const lambda = Math.exp(i / 25);
      const weightL = Math.exp(r * Math.log(lambda) - alpha * lambda);
      if (weightL < 1e-30) continue;
      const gap = lambda * (T - tx);
      const silent = Math.exp(-gap) * (1 + gap + gap ** 2 / 2);
      for (let j = -steps; j < steps; j++) {
        const p = 1 / (1 + Math.exp(-j / 12));
        const weight = weightL * p ** a * (1 - p) ** b;
        mass += weight;
        sum += weight * (1 - p) ** x * lambda ** (3 * x) * Math.exp(-lambda * tx) * (p + (1 - p) * silent);
      }
    }
    const want = Math.log(sum / mass) + 2 * logGaps - x * Math.LN2;
    expect(mbgcnbd.logLikelihood({ ...params, k: 3 }, x, tx, T, logGaps)).toBeCloseTo(want, 8);
  });

  it("expected orders of a new customer agree with 200,000 simulated ones, k = 2 and 4, within 4 standard errors", () => {
    for (const k of [2, 4]) {
      const next = uniform(77 + k);
      const n = 200_000;
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < n; i++) {
        const rate = gamma(next, params.r, params.alpha);
        const leave = gamma(next, params.a, 1);
        const coin = leave / (leave + gamma(next, params.b, 1));
        let orders = 0;
        let time = 0;
        while (next() >= coin) {
          for (let event = 0; event < k; event++) time -= Math.log(1 - next()) / rate;
          if (time > 30) break;
          orders++;
        }
        sum += orders;
        squares += orders * orders;
      }
      const mean = sum / n;
      const error = Math.sqrt((squares / n - mean * mean) / n);
      expect(Math.abs(mbgcnbd.expectedTransactionsNew({ ...params, k }, 30) - mean)).toBeLessThan(4 * error);
    }
  });

  it("beyond t/A = 20,000 the approximation stays within 1e-3 of the exact sum just below", () => {
    const state = { R: 0.6, A: 1, a: 0.8, b: 3 };
    const below = ordersFromPhase(state, 3, 0, 19_999.9);
    const above = ordersFromPhase(state, 3, 0, 20_000.1);
    expect(Math.abs(above / below - 1)).toBeLessThan(1e-3);
  });

  it("wants a whole k from 1 to 4, and the gaps to compare them", () => {
    expect(() => mbgcnbd.probabilityAlive({ ...params, k: 5 }, 0, 0, 1)).toThrow(RangeError);
    expect(() => mbgcnbd.probabilityAlive({ ...params, k: 1.5 }, 0, 0, 1)).toThrow(RangeError);
    expect(() => mbgcnbd.fitRegularity({ x: [1], tx: [1], T: [2] })).toThrow(RangeError);
  });
});

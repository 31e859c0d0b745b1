import { describe, expect, it } from "vitest";
import { bgnbd, mbgcnbd, mbgnbd, nbd, paretonbd } from "../../../../src/engine";
import type { Objective } from "../../../../src/engine/math/minimise";
import { betaObjective } from "../../../../src/engine/models/betaObjective";
import { distinctCustomers } from "../../../../src/engine/models/columns";
import { nbdObjective } from "../../../../src/engine/models/nbdObjective";
import { paretoObjective } from "../../../../src/engine/models/paretoObjective";
import { simulateShop } from "./support/simulate";

const shop = simulateShop({
  seed: 3,
  customers: 120,
  r: 0.7,
  alpha: 6,
  dropout: { kind: "coin", a: 0.8, b: 2.5, firstCoin: true },
  weeks: 60,
  joinWeeks: 30,
  daily: true,
});
const customers = distinctCustomers(shop);

/** Sum over customers of a one-customer log-likelihood. */
function total(logLikelihood: (x: number, tx: number, T: number) => number): number {
  return shop.x.reduce((sum, x, i) => sum + logLikelihood(x, shop.tx[i] as number, shop.T[i] as number), 0);
}

const points: readonly (readonly number[])[] = [
  [0.6, 5, 0.7, 2],
  [0.05, 40, 3, 0.2],
  [12, 0.3, 0.01, 25],
  [300, 900, 40, 3000],
];

/** Largest difference of the analytic gradient from central differences, relative to the gradient's size. */
function gradientError(objective: Objective, theta: Float64Array): number {
  const n = theta.length;
  const gradient = new Float64Array(n);
  objective(theta, gradient);
  const size = Math.max(1, ...gradient.map(Math.abs));
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const at = (shift: number): number => {
      const moved = Float64Array.from(theta);
      moved[i] = (moved[i] as number) + shift;
      return objective(moved, new Float64Array(n));
    };
    const slope = (8 * (at(1e-3) - at(-1e-3)) - (at(2e-3) - at(-2e-3))) / 12e-3;
    worst = Math.max(worst, Math.abs(slope - (gradient[i] as number)) / size);
  }
  return worst;
}

describe("objectives of the fits", () => {
  for (const point of points) {
    const [first, second, third, fourth] = point as [number, number, number, number];
    const coin = { r: first, alpha: second, a: third, b: fourth };
    const rate = { r: first, alpha: second, s: third, beta: fourth };
    const cases: readonly (readonly [string, Objective, number])[] = [
      ["bgnbd", betaObjective(customers, 0, 1), total((x, tx, T) => bgnbd.logLikelihood(coin, x, tx, T))],
      ["mbgnbd", betaObjective(customers, 1, 1), total((x, tx, T) => mbgnbd.logLikelihood(coin, x, tx, T))],
      ["paretonbd", paretoObjective(customers), total((x, tx, T) => paretonbd.logLikelihood(rate, x, tx, T))],
      [
        "mbgcnbd k = 3",
        betaObjective(customers, 1, 3),
        total((x, tx, T) => mbgcnbd.logLikelihood({ ...coin, k: 3 }, x, tx, T) + x * Math.log(2)),
      ],
    ];
    for (const [name, objective, sum] of cases) {
      it(`${name} at (${point.join(", ")}): the sum over customers to 1e-11, its gradient by differences to 1e-7`, () => {
        const theta = Float64Array.from(point, Math.log);
        const value = objective(theta, new Float64Array(4));
        expect(Math.abs(value + sum) / Math.max(1, Math.abs(sum))).toBeLessThan(1e-11);
        expect(gradientError(objective, theta)).toBeLessThan(1e-7);
      });
    }
  }

  it("nbd: the sum over customers, and its gradient, in (ln r, ln mean rate), and for k = 2", () => {
    const theta = Float64Array.of(Math.log(0.6), Math.log(0.6 / 5));
    const objective = nbdObjective(customers, 1);
    const sum = total((x, tx, T) => nbd.logLikelihood({ r: 0.6, alpha: 5 }, x, tx, T));
    expect(objective(theta, new Float64Array(2))).toBeCloseTo(-sum, 9);
    expect(gradientError(objective, theta)).toBeLessThan(1e-7);
    const regular = nbdObjective(customers, 2);
    const limit = total((x, tx, T) => mbgcnbd.logLikelihood({ r: 0.6, alpha: 5, a: 0, b: 1, k: 2 }, x, tx, T));
    expect(regular(theta, new Float64Array(2))).toBeCloseTo(-limit, 9);
    expect(gradientError(regular, theta)).toBeLessThan(1e-7);
  });
});

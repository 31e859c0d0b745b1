import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../../src/engine";
import { candidateNamed } from "../../../../src/engine/forecast/candidates";
import { betaNumber, poisson } from "../../../../src/engine/forecast/poisson";
import { type AliveCustomer, ordersOverLevers } from "../../../../src/engine/levers/aliveOrders";

const beta = { r: 0.6, alpha: 8, a: 0.7, b: 1.9 };
const pareto = { r: 0.7, alpha: 9, s: 0.6, beta: 14 };
const horizon = { weeks: 52, delta: 0.0018 };
const seen = { x: 4, tx: 30, T: 40 };
const alive: AliveCustomer = { x: 4, T: 40, phase: 0, fresh: false };
const fresh: AliveCustomer = { x: 0, T: 0, phase: 0, fresh: true };

const orders = (
  name: Parameters<typeof candidateNamed>[0],
  params: Record<string, number>,
  customer: AliveCustomer,
  retention: number,
  frequency: number,
  when = horizon,
): number =>
  ordersOverLevers(
    candidateNamed(name),
    params,
    customer,
    when,
    Float64Array.of(retention),
    Float64Array.of(frequency),
  )[0] as number;

describe("discounted orders of an alive customer, by lever", () => {
  it.each(["mbgnbd", "bgnbd"] as const)("%s: as today, it is the model's own prediction, to 1e-7", (name) => {
    const candidate = candidateNamed(name);
    const summary = { x: [seen.x], tx: [seen.tx], T: [seen.T] };
    const { probabilityAlive, discountedTransactions } = candidate.predict(beta, summary, horizon);
    const exact = (discountedTransactions[0] as number) / (probabilityAlive[0] as number);
    expect(Math.abs(orders(name, beta, alive, 1, 1) / exact - 1)).toBeLessThan(1e-7);
    expect(Math.abs(orders(name, beta, fresh, 1, 1) / candidate.discountedNew(beta, 52, 0.0018) - 1)).toBeLessThan(
      1e-7,
    );
  });

  it.each(["mbgcnbd2", "mbgcnbd3", "mbgcnbd4"] as const)(
    "%s: as today, phases weighed, it is the model's own prediction",
    (name) => {
      const candidate = candidateNamed(name);
      const summary = { x: [seen.x], tx: [seen.tx], T: [seen.T] };
      const { probabilityAlive, discountedTransactions } = candidate.predict(beta, summary, horizon);
      const exact = (discountedTransactions[0] as number) / (probabilityAlive[0] as number);
      // Weights of the phases: (R)_j z^j / j!.
      const R = beta.r + candidate.k * seen.x;
      const z = (seen.T - seen.tx) / (beta.alpha + seen.T);
      const weights = [1];
      for (let j = 1; j < candidate.k; j++) weights.push(((weights[j - 1] as number) * (R + j - 1) * z) / j);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const mixed = weights.reduce(
        (sum, weight, phase) => sum + (weight / all) * orders(name, beta, { ...alive, phase }, 1, 1),
        0,
      );
      expect(Math.abs(mixed / exact - 1)).toBeLessThan(1e-6);
      expect(Math.abs(orders(name, beta, fresh, 1, 1) / candidate.discountedNew(beta, 52, 0.0018) - 1)).toBeLessThan(
        1e-6,
      );
    },
  );

  it.each(["paretonbd", "nbd"] as const)("%s: as today, it is the model's own prediction", (name) => {
    const candidate = candidateNamed(name);
    const summary = { x: [seen.x], tx: [seen.tx], T: [seen.T] };
    const { probabilityAlive, discountedTransactions } = candidate.predict(pareto, summary, horizon);
    const exact = (discountedTransactions[0] as number) / (probabilityAlive[0] as number);
    expect(Math.abs(orders(name, pareto, alive, 1, 1) / exact - 1)).toBeLessThan(1e-9);
    expect(Math.abs(orders(name, pareto, fresh, 1, 1) / candidate.discountedNew(pareto, 52, 0.0018) - 1)).toBeLessThan(
      1e-9,
    );
  });

  it.each(["mbgnbd", "mbgcnbd3"] as const)("%s: ordering f times as fast is time running f times as fast", (name) => {
    const candidate = candidateNamed(name);
    for (const f of [0.6, 1.01, 1.7]) {
      const faster = candidate.discountedNew(beta, f * 52, 0.0018 / f);
      expect(Math.abs(orders(name, beta, fresh, 1, f) / faster - 1)).toBeLessThan(1e-6);
    }
  });

  it("Pareto/NBD: f times as many orders; a life g times as long is the same life seen for a g-th of the time, g times", () => {
    const base = orders("paretonbd", pareto, alive, 1, 1);
    expect(orders("paretonbd", pareto, alive, 1, 1.4)).toBeCloseTo(1.4 * base, 10);
    const candidate = candidateNamed("paretonbd");
    for (const g of [0.5, 1.01, 2]) {
      const one = candidate.discountedNew(pareto, 52 / g, 0.0018 * g);
      expect(Math.abs(orders("paretonbd", pareto, fresh, g, 1) / (g * one) - 1)).toBeLessThan(1e-9);
    }
  });

  it("where nobody leaves, retention changes nothing", () => {
    expect(orders("nbd", pareto, alive, 2, 1)).toBe(orders("nbd", pareto, alive, 1, 1));
    const stays = { ...beta, a: 0 };
    expect(orders("mbgnbd", stays, alive, 2, 1)).toBeCloseTo(orders("mbgnbd", stays, alive, 1, 1), 10);
  });

  it("without an end, orders still to come after the next are g times as many", () => {
    // All but certain to order on: the horizon is a million times the gap between orders.
    const quick = { r: 4000, alpha: 1, a: 3, b: 4 };
    const endless = { weeks: 1e4, delta: 0 };
    const customer: AliveCustomer = { x: 2, T: 1, phase: 0, fresh: false };
    // p ~ Beta(3, 7): E[(1 − p)/p] = 7/2, so that 1 + g · 3.5 are expected.
    for (const g of [0.5, 1, 2]) expect(orders("mbgnbd", quick, customer, g, 1, endless)).toBeCloseTo(1 + 3.5 * g, 4);
  });

  it("played through, customers order as expected: within four standard errors of 40,000 lives", () => {
    const random = randomFrom(11);
    const cases = [
      { name: "mbgnbd", k: 1, retention: 1.5, frequency: 1 },
      { name: "mbgnbd", k: 1, retention: 0.6, frequency: 1.4 },
      { name: "mbgcnbd2", k: 2, retention: 1.5, frequency: 1.25 },
    ] as const;
    for (const { name, k, retention, frequency } of cases) {
      const lives = 40_000;
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < lives; i++) {
        const rate = random.gamma(beta.r + k * alive.x, beta.alpha + alive.T) * frequency;
        const p = betaNumber(random, beta.a, beta.b + alive.x + 1);
        const leaving = p / (p + retention * (1 - p));
        const occasions = Math.floor(poisson(random, rate * horizon.weeks) / k);
        let made = 0;
        while (made < occasions) {
          made++;
          if (random.uniform() < leaving) break;
        }
        sum += made;
        squares += made * made;
      }
      const mean = sum / lives;
      const error = Math.sqrt((squares / lives - mean * mean) / lives);
      const expected = orders(name, beta, alive, retention, frequency, { weeks: horizon.weeks, delta: 0 });
      expect(Math.abs(expected - mean)).toBeLessThan(4 * error);
    }
  });
});

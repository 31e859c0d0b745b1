import { customerTable } from "../../src/engine/customers";
import { type ModelName, simulateShop } from "../../src/engine/forecast";
import { candidateNamed } from "../../src/engine/forecast/candidates";
import { activeOf, summarise, transactionsOf } from "../../src/engine/forecast/transactions";
import { randomFrom } from "../../src/engine/math/random";
import { finish } from "../../src/engine/math/steps";
import { gammagamma } from "../../src/engine/models/gammagamma";
import { endOf } from "./shops";

const DAY = 86_400_000;
const z90 = 1.644854;

/** True parameters of the recovery study; times in weeks. */
const truths: Readonly<Partial<Record<ModelName, Readonly<Record<string, number>>>>> = {
  mbgnbd: { r: 0.9, alpha: 12, a: 0.9, b: 2.2 },
  bgnbd: { r: 0.9, alpha: 12, a: 0.9, b: 2.2 },
  paretonbd: { r: 0.9, alpha: 14, s: 0.8, beta: 14 },
  mbgcnbd2: { r: 1.2, alpha: 8, a: 0.8, b: 2 },
  mbgcnbd3: { r: 1.2, alpha: 6, a: 0.8, b: 2 },
  mbgcnbd4: { r: 1.2, alpha: 5, a: 0.8, b: 2 },
  nbd: { r: 0.9, alpha: 14 },
};
const spend = { p: 4, q: 5, v: 60 };

export interface Recovered {
  readonly model: string;
  readonly parameter: string;
  readonly truth: number;
  /** Geometric mean of the fits. */
  readonly middle: number;
  /** How many of the fits' 90 % intervals (normal, on the log scale) held the truth. */
  readonly held: number;
  readonly fits: number;
}

/** Fits shops simulated from each model, and counts how often the 90 % intervals of the parameters hold the truth. */
export function recovery(shops: number, customers: number, seed: number): Recovered[] {
  const random = randomFrom(seed);
  const rows: Recovered[] = [];
  const spends = {
    names: ["p", "q", "v"],
    truth: spend as Readonly<Record<string, number>>,
    logs: [] as number[][],
    held: [0, 0, 0],
  };
  for (const [model, params] of Object.entries(truths) as [ModelName, Readonly<Record<string, number>>][]) {
    const candidate = candidateNamed(model);
    const held = candidate.names.map(() => 0);
    const logs: number[][] = [];
    for (let s = 0; s < shops; s++) {
      const shop = {
        model,
        params,
        spend,
        customers,
        acquisitionDays: 450,
        days: 728,
        seed: random.uint32(),
        observedDays: 728,
        horizonDays: 1,
      };
      const orders = simulateShop(shop);
      const end = endOf(shop);
      const transactions = transactionsOf(orders, customerTable(orders, end + DAY, 1));
      const active = activeOf(summarise(transactions, end / DAY, true));
      const fit = finish(candidate.fitInSteps(active));
      logs.push(count(candidate.names, params, fit.params, fit.covariance, held));
      if (model === "mbgnbd") {
        const found = gammagamma.fit({ x: active.spendCount, m: active.spendMean });
        const named = { ...found.params };
        spends.logs.push(count(spends.names, spends.truth, named, found.covariance, spends.held));
      }
    }
    candidate.names.forEach((name, i) => {
      rows.push(
        row(
          model,
          name,
          params[name] as number,
          logs.map((l) => l[i] as number),
          held[i] as number,
        ),
      );
    });
  }
  spends.names.forEach((name, i) => {
    rows.push(
      row(
        "gammagamma",
        name,
        spends.truth[name] as number,
        spends.logs.map((l) => l[i] as number),
        spends.held[i] as number,
      ),
    );
  });
  return rows;
}

function count(
  names: readonly string[],
  truth: Readonly<Record<string, number>>,
  params: Readonly<Record<string, number>>,
  covariance: readonly (readonly number[])[],
  held: number[],
): number[] {
  return names.map((name, i) => {
    const log = Math.log(params[name] as number);
    const error = Math.sqrt(covariance[i]?.[i] ?? 0);
    if (Math.abs(log - Math.log(truth[name] as number)) <= z90 * error) held[i] = (held[i] as number) + 1;
    return log;
  });
}

function row(model: string, parameter: string, truth: number, logs: readonly number[], held: number): Recovered {
  const middle = Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  return { model, parameter, truth, middle, held, fits: logs.length };
}

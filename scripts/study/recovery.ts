import type { ModelName } from "../../src/engine/forecast";
import { candidateNamed } from "../../src/engine/forecast/candidates";
import { orderWeeks } from "../../src/engine/forecast/simulate";
import { type Random, randomFrom } from "../../src/engine/math/random";
import { finish } from "../../src/engine/math/steps";
import { gammagamma } from "../../src/engine/models/gammagamma";

/** Length of each simulated history, and over how much of it customers come, in days. */
const observedDays = 728;
const acquisitionDays = 450;
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

/**
 * Customers who live as a model says, summarised to the moment: in calendar days, as orders are read, two orders of one day
 * are one, which no model knows of and which draws the fits of frequent buyers to a slightly larger alpha.
 */
function lives(model: ModelName, params: Readonly<Record<string, number>>, customers: number, random: Random) {
  const column = () => new Float64Array(customers);
  const [x, tx, T, logGaps, spendMean] = [column(), column(), column(), column(), column()];
  const spendCount = new Float64Array(customers);
  for (let c = 0; c < customers; c++) {
    const observed = (observedDays - random.uniform() * acquisitionDays) / 7;
    const weeks = orderWeeks(random, model, params, observed);
    const level = random.gamma(spend.q, spend.v);
    x[c] = weeks.length - 1;
    tx[c] = weeks.at(-1) ?? 0;
    T[c] = observed;
    logGaps[c] = weeks.slice(1).reduce((sum, week, i) => sum + Math.log(week - (weeks[i] as number)), 0);
    spendCount[c] = weeks.length;
    spendMean[c] = weeks.reduce((sum) => sum + random.gamma(spend.p, level), 0) / weeks.length;
  }
  return { customer: Uint32Array.from(x.keys()), x, tx, T, logGaps, spendCount, spendMean };
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
      const active = lives(model, params, customers, randomFrom(random.uint32()));
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

import { randomFrom } from "../math/random";
import type { Steps } from "../math/steps";
import { gammagamma, type SpendFit } from "../models/gammagamma";
import { withBeliefs } from "./beliefs";
import { importanceDraws, normalDraws } from "./importance";
import { drawCount } from "./parameterDraws";
import type { ParameterDraws } from "./types";

export interface SpendParams {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Spend columns: number of positive transactions and their mean value. */
export interface SpendColumns {
  readonly spendCount: Float64Array;
  readonly spendMean: Float64Array;
}

/** Below this q the mean hangs on spends that nobody has seen. */
const leastQ = 1.3;
/** q and p of a shop whose customers are taken to be alike in spend. */
const alike = 1e6;
/** Above this many customers a regular fit is normal for all purposes. */
const normalFrom = 2000;

export interface ChosenSpend {
  readonly kind: "gammaGamma" | "commonMean";
  readonly params: SpendParams;
  readonly fit: SpendFit;
}

/**
 * Gamma-Gamma over the customers with positive transactions; one common mean where it cannot be fitted or has no mean. In steps.
 *
 * @param values the positive transaction values that the common mean and its spread are taken from
 */
export function* fitSpend(columns: SpendColumns, values: Float64Array): Steps<ChosenSpend> {
  const fit = yield* gammagamma.fitInSteps({ x: columns.spendCount, m: columns.spendMean });
  const usable = fit.used >= 10 && fit.params.q >= leastQ && fit.reason !== "notConverged";
  if (usable) return { kind: "gammaGamma", params: fit.params, fit };
  const { mean, variation } = spreadOf(values);
  // Value ~ Gamma(p, rate p/mean): ν is the same for all when q is without bound.
  const p = Math.min(alike, 1 / Math.max(variation ** 2, 1e-4));
  return { kind: "commonMean", params: { p, q: alike, v: (mean * alike) / p }, fit };
}

/** Mean and coefficient of variation; 0 and 0 of none. */
export function spreadOf(values: Float64Array): { readonly mean: number; readonly variation: number } {
  const n = values.length;
  if (n === 0) return { mean: 0, variation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
  return { mean, variation: mean > 0 ? Math.sqrt(square) / mean : 0 };
}

/** Expected value of a positive transaction of a customer with `count` of mean `mean`; finite for q > 1. */
export function expectedValue({ p, q, v }: SpendParams, count: number, mean: number): number {
  return (p * (v + count * mean)) / (p * count + q - 1);
}

/**
 * Draws of (p, q, v) given the data, as for the transaction models; q ≥ 1.3 throughout. Around a common mean: of the mean only.
 *
 * @param values the positive transaction values that a common mean stands on
 */
export function* drawSpend(
  chosen: ChosenSpend,
  columns: SpendColumns,
  values: Float64Array,
  seed: number,
): Generator<void, ParameterDraws> {
  const random = randomFrom(seed);
  const names = ["p", "q", "v"];
  const { p, q, v } = chosen.params;
  const centre = [Math.log(p), Math.log(q), Math.log(v)];
  if (chosen.kind === "commonMean") {
    const { variation } = spreadOf(values);
    const error = Math.log1p(variation ** 2 / Math.max(values.length, 1));
    const covariance = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, error],
    ];
    const logs = normalDraws(centre, covariance, drawCount, random);
    return { names, count: drawCount, logs, method: "normal", effective: drawCount };
  }
  const rows = Array.from(columns.spendCount, (_, i) => i).filter((i) => (columns.spendCount[i] as number) > 0);
  if (rows.length > normalFrom && chosen.fit.converged && !chosen.fit.degenerate) {
    const logs = normalDraws(centre, chosen.fit.covariance, drawCount, random);
    for (let i = 1; i < logs.length; i += 3) logs[i] = Math.max(logs[i] as number, Math.log(leastQ));
    return { names, count: drawCount, logs, method: "normal", effective: drawCount };
  }
  const used = rows.length > normalFrom ? rows.filter((_, i) => i % Math.ceil(rows.length / normalFrom) === 0) : rows;
  const x = Float64Array.from(used, (i) => columns.spendCount[i] as number);
  const m = Float64Array.from(used, (i) => columns.spendMean[i] as number);
  const money = Math.log(spreadOf(m).mean);
  const beliefs = [
    { of: [1, 0, 0], mean: Math.log(4), deviation: 1.2 },
    { of: [0, 1, 0], mean: Math.log(5), deviation: 1 },
    { of: [1, -1, 1], mean: money, deviation: 3 },
  ];
  const near = centre.map((value) => Math.min(7, Math.max(0.3, value)));
  const target = {
    objective: withBeliefs(gammagamma.objective(x, m), beliefs),
    lower: [-4, Math.log(leastQ), money - 14],
    upper: [10, 10, money + 14],
    starts: [
      [near[0] as number, near[1] as number, centre[2] as number],
      [Math.log(4), Math.log(5), money],
    ],
  };
  const { rows: logs, effective } = yield* importanceDraws(target, drawCount, random);
  return { names, count: drawCount, logs, method: "reweighted", effective };
}

/** One row of the draws. */
export function spendDrawAt(draws: ParameterDraws, row: number): SpendParams {
  const at = (i: number): number => Math.exp(draws.logs[row * 3 + i] as number);
  return { p: at(0), q: at(1), v: at(2) };
}

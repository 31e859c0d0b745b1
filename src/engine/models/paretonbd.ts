import { logisticOfMinus } from "../math/logs";
import { codeColumn } from "./columns";
import type { Horizon, ParetoParams, Prediction, TransactionModel, TransactionSummary } from "./contract";
import { distinctRows, pick } from "./distinct";
import { type FourParameters, fitFourParameters } from "./fourParameterFit";
import { checkHorizon, checkParams, checkSummary } from "./inputs";
import { type ParetoPoint, tailIntegrals, timesOf } from "./paretoIntegrals";
import * as pareto from "./paretoMath";
import { paretoObjective } from "./paretoObjective";

/** Starting guesses of s and of beta as a multiple of the mean T. */
const dropoutGuesses: readonly (readonly [number, number])[] = [
  [0.5, 0.4],
  [1, 2],
  [0.3, 0.1],
  [2, 10],
  [0.1, 1],
  [10, 50],
];

const plan: FourParameters<ParetoParams> = {
  names: ["r", "alpha", "s", "beta"],
  k: 1,
  objective: paretoObjective,
  starts: (limit, meanT) =>
    dropoutGuesses.flatMap(([s, times]) =>
      [1, 2].map((faster) => [
        Math.log(limit.r * faster),
        Math.log(limit.alpha * faster * 0.8),
        Math.log(s),
        Math.log(times * meanT),
      ]),
    ),
  bounds: (meanT) => ({
    lower: [-9, Math.log(meanT) - 16, -14, Math.log(meanT) - 14],
    upper: [9, Math.log(meanT) + 20, 9, Math.log(meanT) + 14],
  }),
  toParams: ([r, alpha, s, beta]) => ({ r, alpha, s, beta }) as ParetoParams,
  noDropout: ({ r, alpha }) => ({ r, alpha, s: 0, beta: 1 }),
};

/** P(alive) of distinct customers, sharing one cumulative integral per x; in the order of the rows. */
function aliveOfAll(params: ParetoParams, x: Float64Array, tx: Float64Array, T: Float64Array): Float64Array {
  const alive = new Float64Array(x.length).fill(1);
  if (params.s === 0) return alive;
  const { r, alpha, s, beta } = params;
  const byX = codeColumn(x);
  // The count column carries the row, so that each customer of `timesOf` knows whose it is.
  const row = Float64Array.from(x, (_, i) => i);
  timesOf({ x, tx, T, count: row }, byX).forEach((times, code) => {
    const point: ParetoPoint = { R: r + (byX.values[code] as number), alpha, s, beta };
    const tails = tailIntegrals(point, times.values);
    times.count.forEach((index, c) => {
      const from = times.from[c] as number;
      const to = times.to[c] as number;
      const start = times.values[from] as number;
      const end = times.values[to] as number;
      const rise =
        point.R * Math.log1p((end - start) / (alpha + start)) + (s + 1) * Math.log1p((end - start) / (beta + start));
      const whole = (tails[from * 5] as number) - Math.exp(-rise) * (tails[to * 5] as number);
      alive[index] = logisticOfMinus(Math.log((s / (beta + end)) * whole) + rise);
    });
  });
  return alive;
}

/**
 * Predictions for all customers at once: P(alive) once a distinct (x, tx, T), the weeks still lived once a distinct T.
 * @throws RangeError on impossible input.
 */
function predict(params: ParetoParams, summary: TransactionSummary, horizon: Horizon): Prediction {
  return weighted(params, summary, horizon, (B) => ({
    plain: pareto.weeksAlive(B, params.s, horizon.weeks),
    discounted: pareto.discountedWeeksAlive(B, params.s, horizon.weeks, horizon.delta),
  }));
}

function weighted(
  params: ParetoParams,
  summary: TransactionSummary,
  horizon: Horizon,
  weeksFrom: (B: number) => { readonly plain: number; readonly discounted: number },
): Prediction {
  const { r, alpha, s, beta } = params;
  checkParams({ r, alpha, s, beta }, "s");
  checkHorizon(horizon.weeks, horizon.delta);
  checkSummary(summary);
  const groups = distinctRows([summary.x, summary.tx, summary.T]);
  const x = pick(summary.x, groups.rows);
  const T = pick(summary.T, groups.rows);
  const alive = aliveOfAll(params, x, pick(summary.tx, groups.rows), T);
  const spans = distinctRows([T]);
  const weeks = Array.from(pick(T, spans.rows), (span) => weeksFrom(beta + span));
  const n = summary.x.length;
  const probabilityAlive = new Float64Array(n);
  const expectedTransactions = new Float64Array(n);
  const discountedTransactions = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const group = groups.groupOf[i] as number;
    const chance = alive[group] as number;
    const rate = (chance * (r + (x[group] as number))) / (alpha + (T[group] as number));
    const span = weeks[spans.groupOf[group] as number] as { readonly plain: number; readonly discounted: number };
    probabilityAlive[i] = chance;
    expectedTransactions[i] = rate * span.plain;
    discountedTransactions[i] = rate * span.discounted;
  }
  return { probabilityAlive, expectedTransactions, discountedTransactions };
}

/** Discounted orders without end of all customers, delta per week. @throws RangeError on impossible input. */
function predictResidual(params: ParetoParams, summary: TransactionSummary, delta: number): Float64Array {
  return weighted(params, summary, { weeks: 0, delta }, (B) => {
    const all = pareto.residualWeeksAlive(B, params.s, delta);
    return { plain: 0, discounted: all };
  }).discountedTransactions;
}

/** Pareto/NBD adds the value without end to the contract. */
export interface ParetoModel extends TransactionModel<ParetoParams> {
  /** Expected orders after T without end, discounted at delta per week. */
  discountedExpectedResidualTransactions(params: ParetoParams, x: number, tx: number, T: number, delta: number): number;
  /** The same for all customers at once. */
  predictResidual(params: ParetoParams, summary: TransactionSummary, delta: number): Float64Array;
}

/**
 * Pareto/NBD (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005): Poisson orders at a rate λ ~ Gamma(r, alpha) per week,
 * until the customer leaves after a time of rate μ ~ Gamma(s, beta) per week.
 */
export const paretonbd: ParetoModel = {
  logLikelihood: pareto.logLikelihood,
  probabilityAlive: pareto.probabilityAlive,
  expectedTransactions: pareto.expectedTransactions,
  expectedTransactionsNew: pareto.expectedTransactionsNew,
  discountedExpectedTransactions: pareto.discountedExpectedTransactions,
  discountedExpectedTransactionsNew: pareto.discountedExpectedTransactionsNew,
  discountedExpectedResidualTransactions: pareto.discountedExpectedResidualTransactions,
  weeksToNextOrder: pareto.weeksToNextOrder,
  predict,
  predictResidual,
  fit: (summary, options) => fitFourParameters(plan, summary, options),
};

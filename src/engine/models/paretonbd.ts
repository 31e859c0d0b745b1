import { logisticOfMinus } from "../math/logs";
import { finish } from "../math/steps";
import { codeColumn } from "./columns";
import type { ParetoParams, Predictor, TransactionModel, TransactionSummary } from "./contract";
import { distinctRows, pick } from "./distinct";
import { type FourParameters, fitFourParameters } from "./fourParameterFit";
import { checkHorizon, checkParams, checkSummary } from "./inputs";
import { type ParetoPoint, tailIntegrals, timesOf } from "./paretoIntegrals";
import * as pareto from "./paretoMath";
import { paretoObjective } from "./paretoObjective";
import { type AskedT, smoothInT } from "./smoothInT";

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

/** As a `Predictor`, and the value without end. */
interface ParetoPredictor extends Predictor {
  readonly residual: (delta: number) => Float64Array;
}

/**
 * Predictions for all customers at once: P(alive) once a distinct (x, tx, T), the weeks still lived once a distinct T.
 * @throws RangeError on impossible input.
 */
function prepare(params: ParetoParams, summary: TransactionSummary): ParetoPredictor {
  const { r, alpha, s, beta } = params;
  checkParams({ r, alpha, s, beta }, "s");
  checkSummary(summary);
  const groups = distinctRows([summary.x, summary.tx, summary.T]);
  const x = pick(summary.x, groups.rows);
  const T = pick(summary.T, groups.rows);
  const alive = aliveOfAll(params, x, pick(summary.tx, groups.rows), T);
  const rate = alive.map((chance, g) => (chance * (r + (x[g] as number))) / (alpha + (T[g] as number)));
  const spans = distinctRows([T]);
  const span = pick(T, spans.rows);
  const spanOf = groups.groupOf.map((group) => spans.groupOf[group] as number);
  const range: AskedT = {
    alpha: beta,
    least: span.reduce((least, lived) => Math.min(least, lived), Number.POSITIVE_INFINITY),
    most: span.reduce((most, lived) => Math.max(most, lived), 0),
    asked: span.length,
  };
  const rateOf = pick(rate, groups.groupOf);
  const probabilityAlive = pick(alive, groups.groupOf);
  const ordersIn = (weeksFrom: (B: number) => number): Float64Array => {
    const weeks = span.map(smoothInT((lived) => weeksFrom(beta + lived), range));
    return rateOf.map((perWeek, i) => perWeek * (weeks[spanOf[i] as number] as number));
  };
  return {
    probabilityAlive,
    at({ weeks, delta }) {
      checkHorizon(weeks, delta);
      return {
        probabilityAlive,
        expectedTransactions: ordersIn((B) => pareto.weeksAlive(B, s, weeks)),
        discountedTransactions: ordersIn((B) => pareto.discountedWeeksAlive(B, s, weeks, delta)),
      };
    },
    residual(delta) {
      checkHorizon(0, delta);
      return ordersIn((B) => pareto.residualWeeksAlive(B, s, delta));
    },
  };
}

/** Pareto/NBD adds the value without end to the contract. */
export interface ParetoModel extends TransactionModel<ParetoParams> {
  /** Expected orders after T without end, discounted at delta per week. */
  discountedExpectedResidualTransactions(params: ParetoParams, x: number, tx: number, T: number, delta: number): number;
  prepare(params: ParetoParams, summary: TransactionSummary): ParetoPredictor;
  /** The same for all customers at once. @throws RangeError on impossible input. */
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
  prepare,
  predict: (params, summary, horizon) => prepare(params, summary).at(horizon),
  predictResidual: (params, summary, delta) => prepare(params, summary).residual(delta),
  fitInSteps: (summary, options) => fitFourParameters(plan, summary, options),
  fit: (summary, options) => finish(fitFourParameters(plan, summary, options)),
};

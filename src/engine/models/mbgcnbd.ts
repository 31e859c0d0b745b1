import { logGamma } from "../math/logGamma";
import { finish, type Steps } from "../math/steps";
import { betaFamily } from "./betaFamily";
import { betaFitPlan } from "./betaFit";
import { prepareBeta } from "./betaPrediction";
import type { Fit, FitOptions, Horizon, Prediction, Predictor, RegularParams, TransactionSummary } from "./contract";
import { fitFourParameters } from "./fourParameterFit";
import { checkHorizon } from "./inputs";
import * as regular from "./regularMath";
import { prepareRegular } from "./regularPrediction";

/** Customers with the gaps between their orders: `logGaps` = Σ ln gap in weeks, one slot a customer; needed to compare different k. */
export interface RegularSummary extends TransactionSummary {
  readonly logGaps?: ArrayLike<number>;
}

const plain = betaFamily(1);

function startsAlive(params: RegularParams): number {
  return params.b / (params.a + params.b);
}

function expectedTransactionsNew(params: RegularParams, t: number): number {
  regular.checkRegular(params);
  checkHorizon(t);
  if (params.k === 1) return plain.expectedTransactionsNew(params, t);
  return startsAlive(params) * regular.ordersFromPhase(regular.aliveState(params, 0, 0), params.k, 0, t);
}

function discountedExpectedTransactionsNew(params: RegularParams, t: number, delta: number): number {
  regular.checkRegular(params);
  checkHorizon(t, delta);
  if (params.k === 1) return plain.discountedExpectedTransactionsNew(params, t, delta);
  const state = regular.aliveState(params, 0, 0);
  const orders = (u: number): number => regular.ordersFromPhase(state, params.k, 0, u);
  return startsAlive(params) * regular.discountedOver(orders, state.R / state.A / params.k, t, delta);
}

/**
 * All customers at once; per distinct (x, T) and phase one expectation, weighed per customer.
 * @throws RangeError on impossible input.
 */
function prepare(params: RegularParams, summary: TransactionSummary): Predictor {
  regular.checkRegular(params);
  return params.k === 1 ? prepareBeta(params, 1, summary) : prepareRegular(params, summary);
}

/** Options of the fit; k (default 2) is not estimated but given, see `fitRegularity`. */
export interface RegularFitOptions extends FitOptions {
  readonly k?: 1 | 2 | 3 | 4;
}

const plans = [1, 2, 3, 4].map((k) => betaFitPlan<RegularParams>(1, k, (params) => ({ ...params, k })));

/** Maximum likelihood at a given k, in steps. @throws RangeError on impossible customers; FitCancelled. */
function* fitInSteps(summary: RegularSummary, options: RegularFitOptions = {}): Steps<Fit<RegularParams>> {
  const k = options.k ?? 2;
  const plan = plans[k - 1];
  if (plan === undefined) throw new RangeError(`k must be 1, 2, 3 or 4, is ${k}`);
  const found = yield* fitFourParameters(plan, summary, options);
  const constant = gapTerm(summary, k);
  return {
    ...found,
    logLikelihood: found.logLikelihood + constant,
    limitLogLikelihood: found.limitLogLikelihood === null ? null : found.limitLogLikelihood + constant,
  };
}

function fitAt(summary: RegularSummary, options?: RegularFitOptions): Fit<RegularParams> {
  return finish(fitInSteps(summary, options));
}

/** The part of the log-likelihood that holds no parameter but depends on k. */
function gapTerm(summary: RegularSummary, k: number): number {
  let orders = 0;
  let gaps = 0;
  for (let i = 0; i < summary.x.length; i++) {
    orders += summary.x[i] as number;
    gaps += summary.logGaps?.[i] ?? 0;
  }
  return (k - 1) * gaps - orders * logGamma(k);
}

/**
 * Fits k = 1 … 4 and returns them in that order; the one with the highest log-likelihood fits best (all have four parameters).
 * @throws RangeError without the gaps, as then different k cannot be compared; FitCancelled.
 */
function fitRegularity(summary: RegularSummary, options: FitOptions = {}): Fit<RegularParams>[] {
  if (summary.logGaps === undefined) throw new RangeError("comparing k needs the gaps between orders (logGaps)");
  return ([1, 2, 3, 4] as const).map((k) => fitAt(summary, { ...options, k }));
}

/**
 * MBG/CNBD-k (Platzer & Reutterer 2016, "Ticking away the moments"): MBG/NBD whose orders come every k-th event of a Poisson process, so that
 * gaps are Erlang-k and more regular than chance. k = 1 is MBG/NBD.
 */
export const mbgcnbd = {
  logLikelihood: regular.logLikelihood,
  probabilityAlive: regular.probabilityAlive,
  expectedTransactions: (params: RegularParams, x: number, tx: number, T: number, t: number): number =>
    params.k === 1
      ? plain.expectedTransactions(params, x, tx, T, t)
      : regular.expectedTransactions(params, x, tx, T, t),
  expectedTransactionsNew,
  discountedExpectedTransactions: (
    params: RegularParams,
    x: number,
    tx: number,
    T: number,
    t: number,
    delta: number,
  ): number =>
    params.k === 1
      ? plain.discountedExpectedTransactions(params, x, tx, T, t, delta)
      : regular.discountedExpectedTransactions(params, x, tx, T, t, delta),
  discountedExpectedTransactionsNew,
  weeksToNextOrder: regular.weeksToNextOrder,
  prepare,
  predict: (params: RegularParams, summary: TransactionSummary, horizon: Horizon): Prediction =>
    prepare(params, summary).at(horizon),
  fitInSteps,
  fit: fitAt,
  fitRegularity,
} as const;

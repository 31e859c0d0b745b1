import { logPochhammer } from "../math/logGamma";
import { expm1Ratio } from "../math/logs";
import { finish, type Steps } from "../math/steps";
import { distinctCustomers } from "./columns";
import type { Fit, FitOptions, NbdParams, Predictor, TransactionModel, TransactionSummary } from "./contract";
import { fitLimit, zeros } from "./fitting";
import { limitSpread, ratherNothing } from "./fourParameterFit";
import { checkCustomer, checkHorizon, checkParams, checkSummary } from "./inputs";
import { nbdObjective } from "./nbdObjective";
import { medianWait } from "./nextOrder";

const names = ["r", "alpha"] as const;

function check(params: NbdParams, x: number, tx: number, T: number): void {
  checkParams({ r: params.r, alpha: params.alpha });
  checkCustomer(x, tx, T);
}

/** Discounted weeks (1 − e^(−δt))/δ. */
function annuity(t: number, delta: number): number {
  return t * expm1Ratio(-delta * t);
}

function prepare(params: NbdParams, summary: TransactionSummary): Predictor {
  checkParams({ r: params.r, alpha: params.alpha });
  checkSummary(summary);
  const rate = Float64Array.from(summary.x, (x, i) => (params.r + x) / (params.alpha + (summary.T[i] as number)));
  const probabilityAlive = new Float64Array(rate.length).fill(1);
  return {
    probabilityAlive,
    at({ weeks, delta }) {
      checkHorizon(weeks, delta);
      return {
        probabilityAlive,
        expectedTransactions: rate.map((perWeek) => perWeek * weeks),
        discountedTransactions: rate.map((perWeek) => perWeek * annuity(weeks, delta)),
      };
    },
  };
}

function* fitInSteps(summary: TransactionSummary, options: FitOptions = {}): Steps<Fit<NbdParams>> {
  checkSummary(summary);
  let totalX = 0;
  let totalT = 0;
  for (let i = 0; i < summary.x.length; i++) {
    totalX += summary.x[i] as number;
    totalT += summary.T[i] as number;
  }
  if (totalX === 0) {
    const params = ratherNothing(totalT);
    let logLikelihood = 0;
    for (let i = 0; i < summary.T.length; i++) {
      logLikelihood -= params.r * Math.log1p((summary.T[i] as number) / params.alpha);
    }
    return {
      params,
      logLikelihood,
      converged: false,
      degenerate: true,
      reason: summary.x.length === 0 ? "noCustomers" : "noRepeats",
      iterations: 0,
      covariance: zeros(2),
      names,
      standardErrors: [0, 0],
      limitLogLikelihood: logLikelihood,
    };
  }
  const limit = yield* fitLimit(nbdObjective(distinctCustomers(summary), 1), totalX / totalT, options);
  const { minimum } = limit;
  const [shape] = minimum.atBound;
  const reason = shape === 1 ? "equalRates" : shape === -1 ? "rateExtremes" : minimum.converged ? null : "notConverged";
  return {
    params: limit.params,
    logLikelihood: limit.logLikelihood,
    converged: minimum.converged,
    degenerate: reason !== null,
    reason,
    iterations: minimum.iterations,
    ...limitSpread(minimum),
    names,
    limitLogLikelihood: limit.logLikelihood,
  };
}

/**
 * NBD (Ehrenberg 1959): Poisson orders at a rate λ ~ Gamma(r, alpha) per week, and nobody ever leaves. The limit of the
 * other models where no dropout shows. `fit` is degenerate only where nobody came back.
 */
export const nbd: TransactionModel<NbdParams> = {
  logLikelihood: (params, x, tx, T) => {
    check(params, x, tx, T);
    const { r, alpha } = params;
    return logPochhammer(r, x) - r * Math.log1p(T / alpha) - x * Math.log(alpha + T);
  },
  probabilityAlive: (params, x, tx, T) => {
    check(params, x, tx, T);
    return 1;
  },
  expectedTransactions: (params, x, tx, T, t) => {
    check(params, x, tx, T);
    checkHorizon(t);
    return (t * (params.r + x)) / (params.alpha + T);
  },
  expectedTransactionsNew: (params, t) => nbd.expectedTransactions(params, 0, 0, 0, t),
  discountedExpectedTransactions: (params, x, tx, T, t, delta) => {
    check(params, x, tx, T);
    checkHorizon(t, delta);
    return (annuity(t, delta) * (params.r + x)) / (params.alpha + T);
  },
  discountedExpectedTransactionsNew: (params, t, delta) =>
    nbd.discountedExpectedTransactions(params, 0, 0, 0, t, delta),
  weeksToNextOrder: (params, x, tx, T) => {
    check(params, x, tx, T);
    return medianWait(params.r + x, params.alpha + T);
  },
  prepare,
  predict: (params, summary, horizon) => prepare(params, summary).at(horizon),
  fitInSteps,
  fit: (summary, options) => finish(fitInSteps(summary, options)),
};

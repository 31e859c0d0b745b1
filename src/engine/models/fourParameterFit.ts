import type { Minimum, Objective } from "../math/minimise";
import type { Steps } from "../math/steps";
import { type DistinctCustomers, distinctCustomers } from "./columns";
import type { Fit, FitOptions, FitReason, NbdParams, TransactionSummary } from "./contract";
import { boundReason, dropoutFloor, fitAt, fitLimit, type LimitFit, searchMinimum, spreadOf, zeros } from "./fitting";
import { checkSummary } from "./inputs";
import { nbdObjective } from "./nbdObjective";

/** What tells one four-parameter model from another when it is fitted. */
export interface FourParameters<P> {
  readonly names: readonly string[];
  /** Events of the purchase process per order (1, or k). */
  readonly k: number;
  readonly objective: (customers: DistinctCustomers) => Objective;
  /** Starting points in logs, from the limit's parameters and the customers' mean T in weeks. */
  readonly starts: (limit: NbdParams, meanT: number) => number[][];
  readonly bounds: (meanT: number) => { readonly lower: number[]; readonly upper: number[] };
  readonly toParams: (values: readonly number[]) => P;
  /** The model with no dropout. */
  readonly noDropout: (limit: NbdParams) => P;
}

/**
 * Maximum likelihood of a four-parameter model, compared with its two-parameter limit without dropout, which is what is
 * returned (and flagged) where the model gains less than `dropoutFloor` over it. In steps.
 * @throws RangeError on impossible customers; FitCancelled.
 */
export function* fitFourParameters<P>(
  model: FourParameters<P>,
  summary: TransactionSummary,
  options: FitOptions = {},
): Steps<Fit<P>> {
  checkSummary(summary);
  const n = summary.x.length;
  let totalX = 0;
  let totalT = 0;
  for (let i = 0; i < n; i++) {
    totalX += summary.x[i] as number;
    totalT += summary.T[i] as number;
  }
  if (totalX === 0) return withoutRepeats(model, summary, totalT);

  const customers = distinctCustomers(summary);
  yield;
  const limit = yield* fitLimit(nbdObjective(customers, model.k), (model.k * totalX) / totalT, options);
  const meanT = totalT / n;
  const { lower, upper } = model.bounds(meanT);
  const minimum = yield* searchMinimum(
    {
      lower,
      upper,
      starts: model.starts(limit.params, meanT),
      customers: n,
      objective: (stride) => model.objective(stride === 1 ? customers : distinctCustomers(summary, stride)),
    },
    options,
  );
  const gain = -minimum.value - limit.logLikelihood;
  if (!(gain >= dropoutFloor)) return limitFit(model, limit, minimum.iterations);
  return fitAt(minimum, {
    params: model.toParams(Array.from(minimum.theta, Math.exp)),
    names: model.names,
    reason: boundReason(minimum),
    limitLogLikelihood: limit.logLikelihood,
  });
}

function limitFit<P>(model: FourParameters<P>, limit: LimitFit, iterations: number): Fit<P> {
  const { covariance, standardErrors } = limitSpread(limit.minimum);
  return {
    params: model.noDropout(limit.params),
    logLikelihood: limit.logLikelihood,
    converged: limit.minimum.converged,
    degenerate: true,
    reason: limit.minimum.converged ? "noDropout" : "notConverged",
    iterations: iterations + limit.minimum.iterations,
    covariance: widen(covariance, model.names.length),
    standardErrors: model.names.map((_, i) => standardErrors[i] ?? 0),
    names: model.names,
    limitLogLikelihood: limit.logLikelihood,
  };
}

/** The spread of (ln r, ln alpha) from that of (ln r, ln mean rate): ln alpha = ln r − ln rate. */
export function limitSpread(minimum: Minimum): { covariance: number[][]; standardErrors: number[] } {
  const { covariance } = spreadOf(minimum);
  const rr = covariance[0]?.[0] ?? 0;
  const rm = covariance[0]?.[1] ?? 0;
  const mm = covariance[1]?.[1] ?? 0;
  const aa = Math.max(0, rr + mm - 2 * rm);
  const r = Math.exp(minimum.theta[0] as number);
  const alpha = r / Math.exp(minimum.theta[1] as number);
  return {
    covariance: [
      [rr, rr - rm],
      [rr - rm, aa],
    ],
    standardErrors: [r * Math.sqrt(rr), alpha * Math.sqrt(aa)],
  };
}

function widen(covariance: readonly (readonly number[])[], size: number): number[][] {
  const wide = zeros(size);
  covariance.forEach((row, i) => {
    row.forEach((value, j) => {
      (wide[i] as number[])[j] = value;
    });
  });
  return wide;
}

/** The NBD that stands in where nobody came back: half an order (Jeffreys' guess) over all the weeks seen. */
export function ratherNothing(totalT: number): NbdParams {
  return { r: 0.5, alpha: Math.max(totalT, 1) };
}

function withoutRepeats<P>(model: FourParameters<P>, summary: TransactionSummary, totalT: number): Fit<P> {
  const params = ratherNothing(totalT);
  let logLikelihood = 0;
  for (let i = 0; i < summary.T.length; i++) {
    logLikelihood -= params.r * Math.log1p((summary.T[i] as number) / params.alpha);
  }
  const reason: FitReason = summary.x.length === 0 ? "noCustomers" : "noRepeats";
  return {
    params: model.noDropout(params),
    logLikelihood,
    converged: false,
    degenerate: true,
    reason,
    iterations: 0,
    covariance: zeros(model.names.length),
    names: model.names,
    standardErrors: model.names.map(() => 0),
    limitLogLikelihood: logLikelihood,
  };
}

import type { Steps } from "../math/steps";

/** Parameters of BG/NBD and MBG/NBD: purchase rate λ ~ Gamma(r, rate alpha weeks), dropout chance p ~ Beta(a, b). a = 0: nobody leaves. */
export interface BetaParams {
  readonly r: number;
  /** Weeks. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Parameters of MBG/CNBD-k: as `BetaParams`, with every k-th event of the purchase process an order. */
export interface RegularParams extends BetaParams {
  /** Regularity, 1 … 4; 1 is MBG/NBD. */
  readonly k: number;
}

/** Parameters of Pareto/NBD: λ ~ Gamma(r, rate alpha weeks), dropout rate μ ~ Gamma(s, rate beta weeks). s = 0: nobody leaves. */
export interface ParetoParams {
  readonly r: number;
  /** Weeks. */
  readonly alpha: number;
  readonly s: number;
  /** Weeks. */
  readonly beta: number;
}

/** Parameters of the NBD without dropout. */
export interface NbdParams {
  readonly r: number;
  /** Weeks. */
  readonly alpha: number;
}

/** Parameters of Gamma-Gamma: value of an order ~ Gamma(p, ν), ν ~ Gamma(q, v); v in money. */
export interface GammaGammaParams {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Parameters of the shifted beta-geometric: chance of not renewing ~ Beta(a, b). */
export interface SbgParams {
  readonly a: number;
  readonly b: number;
}

/** One slot a customer. Weeks; x ≥ 0 repeat orders, 0 ≤ tx ≤ T, tx = 0 where x = 0. */
export interface TransactionSummary {
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly T: ArrayLike<number>;
}

/**
 * Why a fit is at a limit of its model.
 * - noCustomers: nothing to fit.
 * - noRepeats: nobody came back: purchase rate and dropout cannot be told apart (zero is expected of everybody).
 * - noDropout: the likelihood is no better than that of the NBD without dropout, which is what is returned.
 * - equalRates: all customers buy at one rate (r → ∞ at fixed r/alpha).
 * - rateExtremes: rates are all or nothing (r → 0).
 * - equalDropout: all customers leave with one chance or rate (a, b → ∞, or s, beta → ∞).
 * - polarDropout: customers leave at once or never (a, b → 0 or s → 0).
 * - everybodyLeaves: everybody leaves at the first chance (b → 0 or beta → 0).
 * - equalSpend: customers differ not at all or without bound in spend (a parameter at its bound).
 * - noMean: Gamma-Gamma with q ≤ 1 has no mean spend.
 * - notConverged: gradient or curvature at the best point found is not that of a maximum.
 */
export type FitReason =
  | "noCustomers"
  | "noRepeats"
  | "noDropout"
  | "equalRates"
  | "rateExtremes"
  | "equalDropout"
  | "polarDropout"
  | "everybodyLeaves"
  | "equalSpend"
  | "noMean"
  | "notConverged";

/** What a fit gives. */
export interface Fit<P> {
  readonly params: P;
  /** Natural log of the likelihood at `params`, summed over customers, times in weeks. */
  readonly logLikelihood: number;
  /** The gradient vanishes and the curvature is that of a maximum (on the free parameters). */
  readonly converged: boolean;
  /** A parameter is at a limit the data cannot move it from; `reason` says which. */
  readonly degenerate: boolean;
  readonly reason: FitReason | null;
  readonly iterations: number;
  /**
   * Covariance of the logs of the parameters (inverse observed information), row-major, in the order of `names`.
   * Rows and columns of parameters at a limit are 0. All 0 when not converged.
   */
  readonly covariance: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** Delta-method standard errors on the parameters' own scale, in the order of `names`; 0 at a limit. */
  readonly standardErrors: readonly number[];
  /** Log-likelihood of the NBD without dropout on the same data (transaction models), for comparison. */
  readonly limitLogLikelihood: number | null;
}

/** Options of every fit. */
export interface FitOptions {
  /** Called after each iteration of the optimiser with the share of the work done, 0 … 1 (a guess, never falling). */
  readonly onProgress?: (share: number) => void;
  /** Asked at each iteration; true ends the fit by throwing `FitCancelled`. */
  readonly isCancelled?: () => boolean;
  /** Parameters to start from (a former fit): the other starts are then left out. */
  readonly start?: readonly number[];
}

/** Thrown out of a fit whose `isCancelled` said true. */
export class FitCancelled extends Error {
  override readonly name = "FitCancelled";
}

/** What is asked of `predict`. Times in weeks, delta a continuous rate per week. */
export interface Horizon {
  readonly weeks: number;
  readonly delta: number;
}

/** One slot a customer. */
export interface Prediction {
  readonly probabilityAlive: Float64Array;
  /** Expected orders in (T, T + weeks]. */
  readonly expectedTransactions: Float64Array;
  /** The same, each order discounted to T by e^(−delta·time). */
  readonly discountedTransactions: Float64Array;
}

/** The customers of one summary under given parameters, ready for any horizon: what no horizon changes is worked out once. */
export interface Predictor {
  readonly probabilityAlive: Float64Array;
  /** @throws RangeError on an impossible horizon. */
  at(horizon: Horizon): Prediction;
  /** Expected orders after T without end, discounted at delta per week, of a model that has a value for it. */
  readonly residual?: (delta: number) => Float64Array;
}

/** The contract of the transaction models. All times in weeks. */
export interface TransactionModel<P> {
  /** Natural log of the likelihood of one customer. */
  logLikelihood(params: P, x: number, tx: number, T: number): number;
  /** Probability that the customer has not left by T. */
  probabilityAlive(params: P, x: number, tx: number, T: number): number;
  /** Expected orders in (T, T + t]. */
  expectedTransactions(params: P, x: number, tx: number, T: number, t: number): number;
  /** Expected repeat orders of a new customer in (0, t]. */
  expectedTransactionsNew(params: P, t: number): number;
  /** Expected orders in (T, T + t], each discounted to T at the continuous rate delta per week. */
  discountedExpectedTransactions(params: P, x: number, tx: number, T: number, t: number, delta: number): number;
  /** Expected repeat orders of a new customer in (0, t], each discounted to 0 at delta per week. */
  discountedExpectedTransactionsNew(params: P, t: number, delta: number): number;
  /**
   * Weeks from T to the next order: the median, for a customer who is alive and stays until then. Infinity where the
   * rate may be as good as zero.
   */
  weeksToNextOrder(params: P, x: number, tx: number, T: number): number;
  /** All customers at once, for one horizon after another. */
  prepare(params: P, summary: TransactionSummary): Predictor;
  /** All customers at once, for one horizon. */
  predict(params: P, summary: TransactionSummary, horizon: Horizon): Prediction;
  /** Maximum likelihood, in steps of about an evaluation of the likelihood. */
  fitInSteps(summary: TransactionSummary, options?: FitOptions): Steps<Fit<P>>;
  /** Maximum likelihood. */
  fit(summary: TransactionSummary, options?: FitOptions): Fit<P>;
}

import type { AliveGrid, Density, FrequencyHistogram, Tracking } from "./pictureTypes";

export type { AliveGrid, Density, FrequencyHistogram, Tracking } from "./pictureTypes";

/** The transaction models a forecast may stand on. */
export const modelNames = ["mbgnbd", "paretonbd", "mbgcnbd2", "mbgcnbd3", "mbgcnbd4", "bgnbd", "nbd"] as const;
export type ModelName = (typeof modelNames)[number];

/** The two forecasts without a model that every back-test is held against. */
export type BaselineName = "sameRate" | "lastYear";

/** Settings a forecast depends on. Only `model` needs a new fit; the other two only a new `predictForecast`. */
export interface ForecastSettings {
  /** Days after the observation end that are forecast; > 0. */
  readonly horizonDays: number;
  /** Annual discount rate: 0.10 is 10 % a year. Continuous rate ln(1 + rate)/365 per day. */
  readonly annualDiscountRate: number;
  readonly model: "auto" | ModelName;
}

export const defaultForecastSettings: ForecastSettings = { horizonDays: 365, annualDiscountRate: 0.1, model: "auto" };

/** What the fit is busy with. */
export type ForecastStage = "summary" | "checks" | "backtest" | "fit" | "spend" | "uncertainty";

/** Yielded between steps of a fit. */
export interface ForecastProgress {
  readonly stage: ForecastStage;
  /** The model at work, where one is. */
  readonly model: ModelName | null;
  /** Share of the whole work done, 0 … 1, never falling. */
  readonly share: number;
}

/** A figure with its intervals; low ≤ high, in the unit of `value`. */
export interface Interval {
  /** The expectation at the fitted parameters. May lie outside a skewed interval. */
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** A total's interval, and where its width comes from. */
export interface TotalInterval extends Interval {
  /** Share of the predictive variance due to not knowing the parameters or the model, 0 … 1; the rest is the customers' own randomness. */
  readonly parameterShare: number;
}

/**
 * What was looked at before forecasting. The figure's meaning:
 * - span: days from the first order to the end.
 * - horizon: horizon ÷ span (only in `Forecast`).
 * - repeatCustomers: customers who came back on another day.
 * - spendFrequency: rank correlation of repeat orders and value per transaction among repeat customers.
 * - noDropout: natural-log gain in likelihood over the model in which nobody leaves.
 * - oneDay: share of the customers whose first order is on the busiest first day.
 * - positiveSpend: share of transactions with a positive value.
 * - convergence: 1 where the model in use converged at an inner maximum, else 0.
 * - seasonality: how many times more the weekly counts vary than chance allows (variance of actual ÷ expected, 1 = chance alone).
 */
export type DataCheckCode =
  | "span"
  | "horizon"
  | "repeatCustomers"
  | "spendFrequency"
  | "noDropout"
  | "oneDay"
  | "seasonality"
  | "positiveSpend"
  | "convergence";

export interface DataCheck {
  readonly code: DataCheckCode;
  /** The measured figure, in the unit told at `DataCheckCode`. */
  readonly figure: number;
  /** The figure at which `severity` becomes "warn"; for words such as "needs 180 days, has 40". */
  readonly limit: number;
  /** stop: no forecast is made. warn: it is made, with this said beside it. */
  readonly severity: "stop" | "warn" | "ok";
}

/** Why there is no forecast. `figure` and `needs` belong together; null where there is none to tell. */
export interface Refusal {
  readonly code: "noCustomers" | "spanTooShort" | "tooFewRepeatCustomers" | "noRevenue" | "noFit";
  readonly figure: number | null;
  readonly needs: number | null;
}

/** How a model was fitted, for the table of models and the notes beneath it. */
export interface FitFlag {
  readonly converged: boolean;
  readonly degenerate: boolean;
  /** A `FitReason` of models/contract.ts. */
  readonly reason: string | null;
}

/** One row of the model comparison: what a model or a baseline made of the held-out period. */
export interface BacktestRow {
  readonly name: ModelName | BaselineName;
  /** null for baselines. */
  readonly flag: FitFlag | null;
  /**
   * Mean natural-log density, per customer, that the model fitted before the boundary gave to what each customer did after it
   * (how many orders and when); higher is better. null for baselines and for models that could not be fitted.
   */
  readonly score: number | null;
  /** Standard error of (best score − own score), paired by customer; 0 for the best; null where `score` is. */
  readonly scoreGapError: number | null;
  /** Natural log-likelihood in the calibration period; not comparable where null. */
  readonly logLikelihood: number | null;
  readonly predictedOrders: number;
  readonly predictedRevenue: number;
  /** (predicted − actual)/actual of the total; null where nothing happened. */
  readonly ordersBias: number | null;
  readonly revenueBias: number | null;
  /** Per customer, in transactions. */
  readonly maeOrders: number;
  readonly rmseOrders: number;
  /** Per customer, in money. */
  readonly maeRevenue: number;
  readonly rmseRevenue: number;
  /** Share of the actual revenue after the boundary that the predicted top 10 % of customers brought; null where there was none. */
  readonly topDecileCapture: number | null;
}

/** One tenth of the customers, by predicted orders ascending. */
export interface CalibrationDecile {
  readonly decile: number;
  readonly customers: number;
  /** Mean per customer in the held-out period. */
  readonly predictedOrders: number;
  readonly actualOrders: number;
  readonly predictedRevenue: number;
  readonly actualRevenue: number;
}

/** The back-test on the shop's own past. */
export interface Backtest {
  /** First moment (ms, 00:00) of the held-out period. */
  readonly boundary: number;
  readonly holdoutDays: number;
  /** Customers whose first order lies before the boundary: the only ones compared. */
  readonly customers: number;
  readonly actualOrders: number;
  readonly actualRevenue: number;
  /** Models by score, best first; then the baselines. */
  readonly rows: readonly BacktestRow[];
  /** By the model in use. */
  readonly deciles: readonly CalibrationDecile[];
  /** A baseline beats the model in use in at least two of: size of the bias of total orders, MAE and RMSE of orders. */
  readonly naiveWins: boolean;
  readonly naiveWinner: BaselineName | null;
}

/** Parameters and what they mean. */
export interface ModelMeaning {
  readonly name: ModelName;
  readonly params: Readonly<Record<string, number>>;
  /** On the parameters' own scale; 0 at a limit. */
  readonly standardErrors: Readonly<Record<string, number>>;
  readonly logLikelihood: number;
  readonly flag: FitFlag;
  /** Orders a month of an average customer while alive. */
  readonly ordersPerMonth: number;
  /** Half of new customers have left after this many orders (first order included); null where the model has no such notion or never. */
  readonly halfLifeOrders: number | null;
  /** Half of new customers have left after this many months; null where never (or later than 100 years). */
  readonly halfLifeMonths: number | null;
  /** Share of new customers who never leave: 1 where no dropout could be seen, else 0. */
  readonly neverLeave: number;
  readonly purchaseRate: Density;
  /** null where nobody leaves. */
  readonly dropout: Density | null;
}

/** How spend per transaction is modelled. */
export interface SpendMeaning {
  /** gammaGamma; or one mean for all, where Gamma-Gamma could not be fitted or has no mean. */
  readonly kind: "gammaGamma" | "commonMean";
  readonly params: { readonly p: number; readonly q: number; readonly v: number };
  readonly standardErrors: { readonly p: number; readonly q: number; readonly v: number };
  readonly flag: FitFlag;
  /** Whether a customer's first transaction counts, and the held-out mean log density (per customer who bought) of both ways. */
  readonly withFirst: boolean;
  readonly scoreWithFirst: number | null;
  readonly scoreWithoutFirst: number | null;
  /** Population mean value per transaction, zero and negative ones included. */
  readonly mean: number;
  /** Mean value of all transactions ÷ mean of the positive ones, 0 … 1: expectations, made on the positive ones, are multiplied by it. */
  readonly positiveFactor: number;
}

/** Draws of the parameters given the data: `count` rows of `names.length` logs. */
export interface ParameterDraws {
  readonly names: readonly string[];
  readonly count: number;
  /** Row-major natural logs of parameters. */
  readonly logs: Float64Array;
  /** normal: from the fitted covariance. reweighted: importance-sampled from likelihood × a weak prior. */
  readonly method: "normal" | "reweighted";
  /** Effective number of independent draws behind it. */
  readonly effective: number;
}

/** One slot a customer of the OrderTable; customers without an observed order have x = −1. Weeks = days/7. */
export interface CustomerSummary {
  /** Distinct days with an order, less one. */
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Transactions with positive value that the spend model sees, and their mean value (0 where none). */
  readonly spendCount: Float64Array;
  readonly spendMean: Float64Array;
  /** Σ over gaps between transactions of ln(gap in weeks); 0 where none. */
  readonly logGaps: Float64Array;
}

/** A sample of customers for whom P(alive) is known under each draw; each stands for `weight` customers. */
export interface Representatives {
  readonly customer: Uint32Array;
  readonly weight: Float64Array;
  /** Row-major `[draw][representative]`. */
  readonly alive: Float32Array;
}

/** Everything that does not depend on horizon, discount rate and margin. Plain data: may be cloned between threads. */
export interface ForecastFit {
  /** First moment (ms, 00:00) of the last observed day. */
  readonly end: number;
  readonly customers: number;
  readonly spanDays: number;
  readonly checks: readonly DataCheck[];
  readonly refusal: Refusal | null;
  /** null with a refusal, or where the span has no room for a back-test. */
  readonly backtest: Backtest | null;
  /** The fitted state; null exactly when refused. */
  readonly state: FitState | null;
}

/** A model other than the one in use that the back-test leaves plausible. */
export interface Rival {
  readonly model: ModelName;
  /** 0 … 1; what is missing to 1 is the weight of the model in use. */
  readonly weight: number;
  /** As fitted before the boundary. */
  readonly params: Readonly<Record<string, number>>;
}

/** The fitted models; what screens show of it comes through `Forecast`. */
export interface FitState {
  readonly model: ModelName;
  /** What `auto` chooses, whether or not it is in use. */
  readonly autoModel: ModelName;
  readonly meaning: ModelMeaning;
  readonly spend: SpendMeaning;
  readonly summary: CustomerSummary;
  readonly rivals: readonly Rival[];
  /** The model in use as fitted before the back-test's boundary; null without a back-test. */
  readonly paramsBefore: Readonly<Record<string, number>> | null;
  readonly draws: ParameterDraws;
  readonly spendDraws: ParameterDraws;
  readonly representatives: Representatives;
  /** P(alive) by customer, averaged over the draws: what the intervals stand on. */
  readonly aliveOverDraws: Float64Array;
  readonly tracking: Tracking;
  readonly histogram: FrequencyHistogram;
  readonly aliveGrid: AliveGrid;
  /** Mean value of a customer's first transaction, and its standard error. */
  readonly firstValue: { readonly mean: number; readonly error: number };
}

/** One slot a customer of the OrderTable; NaN for customers without an observed order. Money in the data set's currency. */
export interface CustomerForecasts {
  /** Probability that the customer has not left by the end. */
  readonly probabilityAlive: Float64Array;
  /** Probability of at least one transaction within the horizon. */
  readonly probabilityOrder: Float64Array;
  /** Expected transactions in the horizon. */
  readonly expectedOrders: Float64Array;
  /** Expected value per transaction (net revenue). */
  readonly expectedSpend: Float64Array;
  /** Expected discounted profit in the horizon. */
  readonly predictedClv: Float64Array;
  /**
   * Intervals of the discounted profit the customer will bring in the horizon. Where bringing nothing is likelier than the lower
   * tail, `low` is 0 and the whole risk lies above `high`: the chance of at most `high` is the stated 80 or 95 %, or more where
   * even nothing at all is likelier than that (then high = 0).
   */
  readonly low80: Float64Array;
  readonly high80: Float64Array;
  readonly low95: Float64Array;
  readonly high95: Float64Array;
  /**
   * When (ms) the next transaction has an even chance to have come, if the customer is alive and stays. NaN where
   * P(alive) < 0.5 or the even chance lies more than two years after the end.
   */
  readonly nextOrderTime: Float64Array;
  /** Expected discounted profit without end (Pareto/NBD with a positive discount rate); null otherwise. */
  readonly endlessClv: Float64Array | null;
}

/** What a new customer is worth, first order included. Intervals are of the average new customer. */
export interface NewCustomerValue extends Interval {
  readonly months: 12 | 24 | 36;
  /** Expected transactions, the first included. */
  readonly orders: number;
}

/** Totals over current customers; customers who come after the end are not in them. */
export interface ForecastTotals {
  /** Σ discounted profit in the horizon. */
  readonly customerEquity: TotalInterval;
  /** Σ undiscounted net revenue and profit in the horizon. */
  readonly revenue: TotalInterval;
  readonly profit: TotalInterval;
  readonly orders: TotalInterval;
  /** customerEquity per customer. */
  readonly averageClv: TotalInterval;
  /** Interval by parameters only: it is a mean of probabilities. */
  readonly probabilityAliveMean: Interval;
  /** Σ endless CLV; null where it has none. */
  readonly endlessEquity: number | null;
}

/** What the forecast screens draw. Plain data and typed arrays, structured-clonable. */
export interface Forecast {
  readonly settings: ForecastSettings;
  readonly end: number;
  readonly checks: readonly DataCheck[];
  readonly refusal: Refusal | null;
  readonly backtest: Backtest | null;
  /** null exactly when refused: then there are no numbers. */
  readonly result: ForecastResult | null;
}

export interface ForecastResult {
  readonly model: ModelName;
  readonly autoModel: ModelName;
  /** Profit per unit of net revenue that was applied: Σ profit / Σ net revenue of the observed orders. */
  readonly profitRatio: number;
  readonly customers: CustomerForecasts;
  readonly totals: ForecastTotals;
  readonly newCustomer: readonly NewCustomerValue[];
  readonly meaning: ModelMeaning;
  readonly spend: SpendMeaning;
  readonly tracking: Tracking;
  readonly histogram: FrequencyHistogram;
  readonly aliveGrid: AliveGrid;
  /** How parameter uncertainty was drawn. */
  readonly uncertainty: {
    readonly method: "normal" | "reweighted";
    readonly draws: number;
    readonly effective: number;
  };
}

/** One point of a customer's P(alive) history. */
export interface AlivePoint {
  /** ms. */
  readonly time: number;
  readonly probabilityAlive: number;
}

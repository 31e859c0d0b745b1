import { DAY_MS } from "../days";
import type { Fit } from "../models/contract";
import { baselines } from "./baselines";
import { type Candidate, type CandidateSummary, candidates, type Params } from "./candidates";
import { deciles, type HeldOut, measure } from "./heldOut";
import { expectedValue } from "./spend";
import { chooseSpend, type HeldOutSpend } from "./spendChoice";
import {
  type ActiveCustomers,
  activeOf,
  DAYS_PER_WEEK,
  happened,
  pickCustomers,
  summarise,
  type Transactions,
} from "./transactions";
import type { Backtest, BacktestRow, BaselineName, FitFlag, ModelName } from "./types";

/** Longest and shortest held-out period, days, and the customers a back-test needs. */
const mostHoldout = 90;
const leastHoldout = 7;
const leastCustomers = 20;
const leastRepeats = 5;

/** The scores are paired over at most this many customers, evenly taken. */
const scored = 20_000;

/** A model fitted before the boundary, with what it made of the time after. */
interface Trial extends ModelTrial {
  readonly candidate: Candidate;
  readonly fit: Fit<Params>;
  readonly predicted: HeldOut;
}

/** The back-test with what later steps need of it. */
export interface Tried {
  readonly backtest: Backtest;
  readonly autoModel: ModelName;
  readonly spend: HeldOutSpend;
  /** The model in use, as fitted before the boundary. */
  readonly params: Params;
  readonly boundaryDay: number;
}

/** Days held out of a span: the last quarter, at most 90. */
export function holdoutDaysOf(spanDays: number): number {
  return Math.min(mostHoldout, Math.floor(spanDays / 4));
}

/**
 * Holds out the last days, fits every model on the rest, and measures each, and the two baselines, on what happened. null where
 * there are too few days or customers for it. Yields the share of the models done.
 *
 * Score of a model: ln of the density it gives to the held-out transactions (number and times) of a customer given its past,
 * = ln L(whole history) − ln L(history before the boundary), at the parameters fitted before the boundary; averaged over customers.
 * It is a proper score: in expectation no model beats the true one.
 *
 * @param inUse the user's choice, or "auto"
 */
export function* backtestOf(
  transactions: Transactions,
  endDay: number,
  inUse: "auto" | ModelName,
): Generator<{ readonly share: number; readonly model: ModelName | null }, Tried | null> {
  const holdoutDays = holdoutDaysOf(endDay - transactions.firstDay + 1);
  const boundaryDay = endDay - holdoutDays + 1;
  const before = summarise(transactions, boundaryDay - 1, true);
  const active = activeOf(before);
  const repeats = active.x.reduce((count, x) => (x > 0 ? count + 1 : count), 0);
  if (holdoutDays < leastHoldout || active.customer.length < leastCustomers || repeats < leastRepeats) return null;

  const after = pickCustomers(summarise(transactions, endDay, true), active.customer);
  const future = happened(transactions, boundaryDay - 1, endDay);
  const actual = columns(active, future.count, future.value);
  const choice = chooseSpend(transactions, boundaryDay - 1, active, after);
  let spend: HeldOutSpend | null = null;
  while (spend === null) {
    yield { share: 0.02, model: null };
    const next = choice.next();
    if (next.done) spend = next.value;
  }
  const chosenSpend = spend;
  yield { share: 0.05, model: null };
  const { spendCount, spendMean } = chosenSpend.columns;
  const spendOf = spendCount.map(
    (count, i) => chosenSpend.positiveFactor * expectedValue(chosenSpend.params, count, spendMean[i] as number),
  );

  const trials: Trial[] = [];
  for (const candidate of candidates) {
    const fit = candidate.fit(active);
    yield { share: 0.05 + (0.95 * (trials.length + 0.7)) / candidates.length, model: candidate.name };
    trials.push(tried(candidate, fit, active, after, spendOf, holdoutDays));
    yield { share: 0.05 + (0.95 * trials.length) / candidates.length, model: candidate.name };
  }
  const autoModel = chooseModel(trials, actual.orders);
  const chosen = trials.find(({ candidate }) => candidate.name === (inUse === "auto" ? autoModel : inUse));
  if (chosen === undefined) throw new RangeError(`unknown model ${inUse}`);
  const naive = baselines(transactions, active, boundaryDay - 1, holdoutDays);
  const rows = [
    ...modelRows(trials, actual),
    ...(["sameRate", "lastYear"] as const).map((name) => baselineRow(name, naive[name], actual)),
  ];
  const naiveWinner = winningBaseline(rows, chosen.candidate.name);
  return {
    autoModel,
    spend: chosenSpend,
    params: chosen.fit.params,
    boundaryDay,
    backtest: {
      boundary: boundaryDay * DAY_MS,
      holdoutDays,
      customers: active.customer.length,
      actualOrders: actual.orders.reduce((sum, value) => sum + value, 0),
      actualRevenue: actual.revenue.reduce((sum, value) => sum + value, 0),
      rows,
      deciles: deciles(chosen.predicted, actual),
      naiveWins: naiveWinner !== null,
      naiveWinner,
    },
  };
}

function columns(active: ActiveCustomers, count: Float64Array, value: Float64Array): HeldOut {
  return {
    orders: Float64Array.from(active.customer, (c) => count[c] as number),
    revenue: Float64Array.from(active.customer, (c) => value[c] as number),
  };
}

function tried(
  candidate: Candidate,
  fit: Fit<Params>,
  active: ActiveCustomers,
  after: CandidateSummary,
  spendOf: Float64Array,
  holdoutDays: number,
): Trial {
  const stride = Math.max(1, Math.ceil(active.x.length / scored));
  const scores = new Float64Array(Math.ceil(active.x.length / stride));
  const density = (summary: CandidateSummary, i: number): number =>
    candidate.logLikelihood(
      fit.params,
      summary.x[i] as number,
      summary.tx[i] as number,
      summary.T[i] as number,
      summary.logGaps[i] as number,
    );
  for (let s = 0; s < scores.length; s++) scores[s] = density(after, s * stride) - density(active, s * stride);
  const { expectedTransactions } = candidate.predict(fit.params, active, {
    weeks: holdoutDays / DAYS_PER_WEEK,
    delta: 0,
  });
  return {
    candidate,
    fit,
    scores: scores.every(Number.isFinite) ? scores : null,
    predicted: {
      orders: expectedTransactions,
      revenue: expectedTransactions.map((orders, i) => orders * (spendOf[i] as number)),
    },
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean difference of two paired scores. */
function gapError(one: Float64Array, other: Float64Array): number {
  const gap = mean(one) - mean(other);
  let square = 0;
  for (let i = 0; i < one.length; i++) square += ((one[i] as number) - (other[i] as number) - gap) ** 2;
  return Math.sqrt(square / Math.max(1, one.length - 1) / one.length);
}

/** What the choice of the model looks at. */
export interface ModelTrial {
  readonly candidate: Pick<Candidate, "name">;
  /** Log density of each scored customer's held-out period; null where not finite. */
  readonly scores: Float64Array | null;
  readonly predicted: Pick<HeldOut, "orders">;
}

/** Standard errors within which two models are not told apart, and the score, nats a customer, that makes no difference worth telling. */
const apart = 2;
const worthTelling = 0.005;

/**
 * The model of the best held-out score, if it can be told from the default (by two standard errors and by 0.005 a customer). Else the default MBG/NBD (or where that is out, the first in order
 * of preference), unless another of those not told apart came nearer to the total of the held-out transactions by more than one
 * standard error of that total: customers' densities say little about a bias that all customers share, and equity is a total.
 * BG/NBD is compared but never chosen: it holds every one-time buyer for alive.
 */
export function chooseModel(trials: readonly ModelTrial[], actualOrders: Float64Array): ModelName {
  const able = trials.flatMap(({ candidate, scores, predicted }) =>
    scores === null || candidate.name === "bgnbd"
      ? []
      : [{ name: candidate.name, scores, score: mean(scores), miss: missOf(predicted.orders, actualOrders) }],
  );
  const [first] = able;
  if (first === undefined) return "mbgnbd";
  const best = able.reduce((top, next) => (next.score > top.score ? next : top));
  const equals = able.filter(
    ({ scores, score }) => best.score - score <= Math.max(worthTelling, apart * gapError(best.scores, scores)),
  );
  const preferred = equals.find(({ name }) => name === "mbgnbd") ?? best;
  const nearest = equals.reduce((top, next) => (next.miss.total < top.miss.total ? next : top));
  return preferred.miss.total - nearest.miss.total > preferred.miss.error ? nearest.name : preferred.name;
}

/** How far the predicted total is from the actual one, and the standard error of the actual one about its expectation. */
function missOf(predicted: Float64Array, actual: Float64Array): { readonly total: number; readonly error: number } {
  let total = 0;
  let square = 0;
  for (let i = 0; i < predicted.length; i++) {
    const gap = (predicted[i] as number) - (actual[i] as number);
    total += gap;
    square += gap * gap;
  }
  return { total: Math.abs(total), error: Math.sqrt(square) };
}

function modelRows(trials: readonly Trial[], actual: HeldOut): BacktestRow[] {
  const best = trials.reduce<Float64Array | null>(
    (top, { scores }) => (scores !== null && (top === null || mean(scores) > mean(top)) ? scores : top),
    null,
  );
  return trials
    .map(({ candidate, fit, scores, predicted }) => ({
      name: candidate.name,
      flag: flagOf(fit),
      score: scores === null ? null : mean(scores),
      scoreGapError: scores === null || best === null ? null : gapError(best, scores),
      logLikelihood: fit.logLikelihood,
      ...measure(predicted, actual),
    }))
    .sort((one, other) => (other.score ?? Number.NEGATIVE_INFINITY) - (one.score ?? Number.NEGATIVE_INFINITY));
}

function baselineRow(name: BaselineName, predicted: HeldOut, actual: HeldOut): BacktestRow {
  return {
    name,
    flag: null,
    score: null,
    scoreGapError: null,
    logLikelihood: null,
    ...measure(predicted, actual),
  };
}

export function flagOf(fit: Fit<Params>): FitFlag {
  return { converged: fit.converged, degenerate: fit.degenerate, reason: fit.reason };
}

/** A baseline that beats the model in at least two of: size of the bias of total orders, MAE and RMSE of orders. */
function winningBaseline(rows: readonly BacktestRow[], model: ModelName): BaselineName | null {
  const own = rows.find((row) => row.name === model);
  if (own === undefined) return null;
  const size = (bias: number | null): number => Math.abs(bias ?? 0);
  for (const name of ["sameRate", "lastYear"] as const) {
    const row = rows.find((other) => other.name === name);
    if (row === undefined) continue;
    const wins = [
      size(row.ordersBias) < size(own.ordersBias),
      row.maeOrders < own.maeOrders,
      row.rmseOrders < own.rmseOrders,
    ].filter(Boolean);
    if (wins.length >= 2) return name;
  }
  return null;
}

import { DAY_MS } from "../days";
import type { Fit } from "../models/contract";
import { baselines } from "./baselines";
import { type Candidate, type CandidateSummary, candidates, type Params } from "./candidates";
import { deciles, type HeldOut, type HeldOutMeasures, measure } from "./heldOut";
import { chooseModel, gapError, type ModelTrial, mean, rivalsOf } from "./modelChoice";
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
import type { Backtest, BacktestRow, BaselineName, FitFlag, ModelName, Rival } from "./types";

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
  readonly measures: HeldOutMeasures;
}

/** All models and baselines tried on the held-out period. Which of them is in use changes nothing here. */
export interface Trials {
  readonly boundaryDay: number;
  readonly holdoutDays: number;
  readonly actual: HeldOut;
  readonly spend: HeldOutSpend;
  /** Expected value per transaction, by customer compared. */
  readonly spendOf: Float64Array;
  readonly trials: readonly Trial[];
  readonly rows: readonly BacktestRow[];
  readonly autoModel: ModelName;
}

/** The back-test with what later steps need of it. */
export interface Tried {
  readonly backtest: Backtest;
  readonly autoModel: ModelName;
  readonly spend: HeldOutSpend;
  /** The model in use, as fitted before the boundary. */
  readonly params: Params;
  /** The other models that the history leaves plausible. */
  readonly rivals: readonly Rival[];
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
 */
export function* runTrials(
  transactions: Transactions,
  endDay: number,
): Generator<{ readonly share: number; readonly model: ModelName | null }, Trials | null> {
  const holdoutDays = holdoutDaysOf(endDay - transactions.firstDay + 1);
  const boundaryDay = endDay - holdoutDays + 1;
  const before = summarise(transactions, boundaryDay - 1, true);
  const active = activeOf(before);
  const repeats = active.x.reduce((count, x) => (x > 0 ? count + 1 : count), 0);
  if (holdoutDays < leastHoldout || active.customer.length < leastCustomers || repeats < leastRepeats) return null;

  yield { share: 0.01, model: null };
  const after = pickCustomers(summarise(transactions, endDay, true), active.customer);
  yield { share: 0.02, model: null };
  const future = happened(transactions, boundaryDay - 1, endDay);
  const actual = columns(active, future.count, future.value);
  yield { share: 0.02, model: null };
  const choice = chooseSpend(transactions, boundaryDay - 1, active, after);
  let spend: HeldOutSpend | null = null;
  while (spend === null) {
    yield { share: 0.03, model: null };
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
    const at = (part: number) => ({
      share: 0.05 + (0.95 * (trials.length + part)) / candidates.length,
      model: candidate.name,
    });
    yield at(0);
    const work = tried(candidate, { active, after, actual, spendOf, holdoutDays });
    for (;;) {
      const next = work.next();
      if (next.done) {
        trials.push(next.value);
        break;
      }
      yield at(next.value);
    }
  }
  const naive = baselines(transactions, active, boundaryDay - 1, holdoutDays);
  yield { share: 1, model: null };
  return {
    boundaryDay,
    holdoutDays,
    actual,
    spend: chosenSpend,
    spendOf,
    trials,
    autoModel: chooseModel(trials, actual.orders),
    rows: [
      ...modelRows(trials),
      ...(["sameRate", "lastYear"] as const).map((name) => baselineRow(name, naive[name], actual)),
    ],
  };
}

/**
 * The back-test as it is told when one of the models is in use.
 *
 * @param inUse the user's choice, or "auto"
 */
export function backtestFrom(all: Trials, inUse: "auto" | ModelName): Tried {
  const { trials, rows, actual, spendOf, boundaryDay, holdoutDays, autoModel } = all;
  const name = inUse === "auto" ? autoModel : inUse;
  const chosen = trials.find(({ candidate }) => candidate.name === name);
  if (chosen === undefined) throw new RangeError(`unknown model ${inUse}`);
  const naiveWinner = winningBaseline(rows, name);
  return {
    autoModel,
    spend: all.spend,
    params: chosen.fit.params,
    rivals: rivalsOf(trials, name),
    boundaryDay,
    backtest: {
      boundary: boundaryDay * DAY_MS,
      holdoutDays,
      customers: actual.orders.length,
      actualOrders: actual.orders.reduce((sum, value) => sum + value, 0),
      actualRevenue: actual.revenue.reduce((sum, value) => sum + value, 0),
      rows,
      deciles: deciles(inMoney(chosen.predicted.orders, spendOf), actual),
      naiveWins: naiveWinner !== null,
      naiveWinner,
    },
  };
}

function inMoney(orders: Float64Array, spendOf: Float64Array): HeldOut {
  return { orders, revenue: orders.map((count, i) => count * (spendOf[i] as number)) };
}

function columns(active: ActiveCustomers, count: Float64Array, value: Float64Array): HeldOut {
  return {
    orders: Float64Array.from(active.customer, (c) => count[c] as number),
    revenue: Float64Array.from(active.customer, (c) => value[c] as number),
  };
}

interface TrialInput {
  readonly active: ActiveCustomers;
  readonly after: CandidateSummary;
  readonly actual: HeldOut;
  readonly spendOf: Float64Array;
  readonly holdoutDays: number;
}

/** Customers scored between two yields. */
const batch = 4000;

/** Fits one model before the boundary and measures it after; yields the share done. */
function* tried(candidate: Candidate, input: TrialInput): Generator<number, Trial> {
  const { active, after, actual, spendOf, holdoutDays } = input;
  const fitting = candidate.fitInSteps(active);
  let next = fitting.next();
  for (; !next.done; next = fitting.next()) yield 0.3;
  const fit = next.value;
  yield 0.7;
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
  for (let s = 0; s < scores.length; s++) {
    scores[s] = density(after, s * stride) - density(active, s * stride);
    if (s % batch === batch - 1) yield 0.75;
  }
  const predictor = candidate.prepare(fit.params, active);
  yield 0.85;
  const { expectedTransactions: orders } = predictor.at({ weeks: holdoutDays / DAYS_PER_WEEK, delta: 0 });
  yield 0.9;
  return {
    candidate,
    fit,
    scores: scores.every(Number.isFinite) ? scores : null,
    evidence: fit.logLikelihood + mean(scores) * active.x.length - candidate.names.length,
    predicted: { orders },
    measures: measure(inMoney(orders, spendOf), actual),
  };
}

function modelRows(trials: readonly Trial[]): BacktestRow[] {
  const best = trials.reduce<Float64Array | null>(
    (top, { scores }) => (scores !== null && (top === null || mean(scores) > mean(top)) ? scores : top),
    null,
  );
  return trials
    .map(({ candidate, fit, scores, measures }) => ({
      name: candidate.name,
      flag: flagOf(fit),
      score: scores === null ? null : mean(scores),
      scoreGapError: scores === null || best === null ? null : gapError(best, scores),
      logLikelihood: fit.logLikelihood,
      ...measures,
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

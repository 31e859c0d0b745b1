import { DAY_MS, dayOf } from "../days";
import { randomFrom } from "../math/random";
import type { Steps } from "../math/steps";
import type { Fit } from "../models/contract";
import type { CustomerTable, OrderTable } from "../types";
import { backtestFrom, runTrials, type Trials, type Tried } from "./backtest";
import { type Candidate, candidateNamed, type Params } from "./candidates";
import { checksAfterFit, checksBeforeFit, refusalOf } from "./dataChecks";
import { meaningOf } from "./meaning";
import { drawAt, drawParameters } from "./parameterDraws";
import { aliveGridOf, histogramOf } from "./pictures";
import { representativesOf } from "./representatives";
import { type ChosenSpend, drawSpend, expectedValue, fitSpend, spreadOf } from "./spend";
import { type HeldOutSpend, positiveFactor, positiveValues } from "./spendChoice";
import { trackingOf } from "./tracking";
import { type ActiveCustomers, activeOf, summarise, type Transactions, transactionsOf } from "./transactions";
import type {
  CustomerSummary,
  DataCheck,
  FitState,
  ForecastFit,
  ForecastProgress,
  ForecastStage,
  ModelName,
  ParameterDraws,
  SpendMeaning,
} from "./types";

export interface FitForecastOptions {
  /** Default "auto": the best held-out score. */
  readonly model?: "auto" | ModelName;
  /** Seed of all draws. */
  readonly seed?: number;
  /**
   * An earlier fit. What it worked out for the same orders and end whatever the model in use (the back-test of all models, spend) is
   * taken from it: the fit is the same as without, only sooner.
   */
  readonly former?: ForecastFit | null;
}

/** Shares of the whole work at which the stages begin. */
const begins: Readonly<Record<ForecastStage, number>> = {
  summary: 0,
  checks: 0.02,
  backtest: 0.04,
  fit: 0.6,
  spend: 0.75,
  uncertainty: 0.78,
};

/** Below this many customers P(alive) is averaged over the draws for everybody; above, parameters are known well enough. */
const averagedUpTo = 5000;

/**
 * Fits a forecast: transactions, data checks, back-test and choice of the model, fit on the whole period, spend, and draws of the
 * parameters. Long work: resume it step by step, let go of it to cancel. Seeded; the same orders give the same fit.
 *
 * @param table customer table of these orders: its orders are the observed ones
 * @param end any time (ms) within the last observed day
 * @returns a fit; with `refusal` and no state where the data cannot carry a forecast
 */
export function* fitForecast(
  orders: OrderTable,
  table: CustomerTable,
  end: number,
  options: FitForecastOptions = {},
): Generator<ForecastProgress, ForecastFit, void> {
  const at = (stage: ForecastStage, share = 0, model: ModelName | null = null): ForecastProgress => {
    const stages = Object.values(begins).filter((begin) => begin > begins[stage]);
    return { stage, model, share: begins[stage] + share * (Math.min(1, ...stages) - begins[stage]) };
  };
  yield at("summary");
  const seed = options.seed ?? 1;
  const endDay = dayOf(end);
  const former = groundOf(options.former, orders, endDay, seed);
  const transactions = former?.transactions ?? transactionsOf(orders, table);
  yield at("summary", 0.5);
  const known = former?.known ?? activeOf(summarise(transactions, endDay, true));
  yield at("checks");
  const customers = known.customer.length;
  const spanDays = customers > 0 ? endDay - transactions.firstDay + 1 : 0;
  const before = checksBeforeFit(transactions, known, spanDays);
  const base = { end: endDay * DAY_MS, customers, spanDays };
  const refusal = refusalOf(before, customers);
  if (refusal !== null) return { ...base, checks: before, refusal, backtest: null, state: null };

  let trials = former?.trials ?? null;
  const trial = former === null ? runTrials(transactions, endDay) : null;
  for (let next = trial?.next(); next !== undefined; next = trial?.next()) {
    if (next.done) {
      trials = next.value;
      break;
    }
    yield at("backtest", next.value.share, next.value.model);
  }
  const wanted = options.model ?? "auto";
  const tried = trials === null ? null : backtestFrom(trials, wanted);
  const autoModel = tried?.autoModel ?? "mbgnbd";
  const model = wanted === "auto" ? autoModel : wanted;
  const candidate = candidateNamed(model);
  yield at("fit", 0, model);
  const fits = former?.fits ?? new Map<ModelName, Fit<Params>>();
  const fit = fits.get(model) ?? (yield* stepped(candidate.fitInSteps(known), at("fit", 0.1, model)));
  fits.set(model, fit);
  if (!Object.values(fit.params).every(Number.isFinite)) {
    const none = { code: "noFit", figure: null, needs: null } as const;
    return { ...base, checks: before, refusal: none, backtest: null, state: null };
  }
  yield at("spend");
  const spent =
    former?.spent ?? (yield* stepped(spendOf(transactions, endDay, tried?.spend ?? null, seed), at("spend", 0.5)));
  const state = stateOf({ transactions, endDay, candidate, autoModel, fit, tried, spent, seed });
  for (;;) {
    const next = state.next();
    if (next.done) {
      const { checks, ...rest } = next.value;
      const backtest = tried?.backtest ?? null;
      const whole: ForecastFit = { ...base, checks: [...before, ...checks], refusal: null, backtest, state: rest };
      grounds.set(whole, { orders, endDay, seed, transactions, known, trials, fits, spent });
      return whole;
    }
    yield at("uncertainty", next.value, model);
  }
}

/** What a fit found out that does not hang on the model in use. */
interface Ground {
  readonly orders: OrderTable;
  readonly endDay: number;
  readonly seed: number;
  readonly transactions: Transactions;
  readonly known: ActiveCustomers;
  readonly trials: Trials | null;
  /** The models that have been in use, fitted to the whole period. */
  readonly fits: Map<ModelName, Fit<Params>>;
  readonly spent: Spent;
}

const grounds = new WeakMap<ForecastFit, Ground>();

function groundOf(
  fit: ForecastFit | null | undefined,
  orders: OrderTable,
  endDay: number,
  seed: number,
): Ground | null {
  const ground = fit == null ? undefined : grounds.get(fit);
  if (ground === undefined || ground.orders !== orders || ground.endDay !== endDay || ground.seed !== seed) return null;
  return ground;
}

/** Goes through steps that tell no progress of their own. */
function* stepped<T>(work: Steps<T>, progress: ForecastProgress): Generator<ForecastProgress, T, void> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield progress;
  }
}

/** Spend over the whole period, with draws of its parameters. */
interface Spent {
  readonly withFirst: boolean;
  readonly summary: CustomerSummary;
  readonly chosen: ChosenSpend;
  readonly draws: ParameterDraws;
  readonly positiveFactor: number;
}

function* spendOf(transactions: Transactions, endDay: number, tried: HeldOutSpend | null, seed: number): Steps<Spent> {
  const withFirst = tried?.withFirst ?? true;
  const summary = summarise(transactions, endDay, withFirst);
  yield;
  const active = activeOf(summary);
  const values = positiveValues(transactions, endDay);
  yield;
  const chosen = yield* fitSpend(active, values);
  const draws = yield* drawSpend(chosen, active, values, seed + 1);
  yield;
  return { withFirst, summary, chosen, draws, positiveFactor: positiveFactor(transactions, endDay) };
}

interface StateInput {
  readonly transactions: Transactions;
  readonly endDay: number;
  readonly candidate: Candidate;
  readonly autoModel: ModelName;
  readonly fit: Fit<Params>;
  readonly tried: Tried | null;
  readonly spent: Spent;
  readonly seed: number;
}

function* stateOf(input: StateInput): Generator<number, FitState & { readonly checks: readonly DataCheck[] }> {
  const { transactions, endDay, candidate, fit, tried, spent, seed } = input;
  const { summary } = spent;
  const active = activeOf(summary);
  const draws = yield* counted(drawParameters(candidate, active, fit, seed + 2), 0, 0.6);
  const random = randomFrom(seed + 3);
  yield 0.6;
  const predictor = candidate.prepare(fit.params, active);
  yield 0.65;
  const { probabilityAlive, expectedTransactions } = predictor.at({ weeks: 52, delta: 0 });
  yield 0.75;
  const representatives = yield* counted(
    representativesOf(candidate, summary, active, expectedTransactions, draws, random),
    0.75,
    0.85,
  );
  const aliveOverDraws = yield* aliveAveraged(candidate, summary, active, probabilityAlive, draws);
  yield 0.93;
  const { tracking, dispersion } = trackingOf(
    transactions,
    endDay,
    candidate,
    tried?.params ?? fit.params,
    draws,
    tried?.boundaryDay ?? null,
  );
  yield 0.95;
  const histogram = histogramOf(candidate, fit.params, active, random);
  yield 0.97;
  const aliveGrid = aliveGridOf(candidate, fit.params, active);
  yield 0.99;
  const gain = fit.limitLogLikelihood === null ? 0 : fit.logLikelihood - fit.limitLogLikelihood;
  return {
    model: candidate.name,
    autoModel: input.autoModel,
    meaning: meaningOf(candidate, fit),
    spend: spendMeaning(spent, tried),
    summary,
    rivals: tried?.rivals ?? [],
    paramsBefore: tried?.params ?? null,
    draws,
    spendDraws: spent.draws,
    representatives,
    aliveOverDraws,
    tracking,
    histogram,
    aliveGrid,
    firstValue: firstValueOf(transactions),
    checks: checksAfterFit(gain, dispersion, fit.converged),
  };
}

/** Passes on the result of a generator whose steps are not counted, creeping from one share towards another. */
function* counted<T>(work: Generator<void, T>, from: number, to: number): Generator<number, T> {
  let left = to - from;
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    left *= 0.97;
    yield to - left;
  }
}

function* aliveAveraged(
  candidate: Candidate,
  summary: CustomerSummary,
  active: ActiveCustomers,
  fitted: Float64Array,
  draws: ParameterDraws,
): Generator<number, Float64Array> {
  const all = new Float64Array(summary.x.length).fill(Number.NaN);
  const n = active.customer.length;
  const averaged = n <= averagedUpTo ? new Float64Array(n) : fitted;
  for (let row = 0; row < draws.count && n <= averagedUpTo; row++) {
    const { probabilityAlive } = candidate.predictAlive(drawAt(draws, row), active);
    for (let i = 0; i < n; i++) {
      averaged[i] = (averaged[i] as number) + (probabilityAlive[i] as number) / draws.count;
    }
    if (row % 10 === 9) yield 0.85 + (0.08 * row) / draws.count;
  }
  active.customer.forEach((customer, i) => {
    all[customer] = Math.min(1, averaged[i] as number);
  });
  return all;
}

function spendMeaning({ chosen, withFirst, positiveFactor: factor }: Spent, tried: Tried | null): SpendMeaning {
  const { fit, kind, params } = chosen;
  const [p, q, v] = kind === "gammaGamma" ? fit.standardErrors : [0, 0, 0];
  return {
    kind,
    params,
    standardErrors: { p: p ?? 0, q: q ?? 0, v: v ?? 0 },
    flag: { converged: fit.converged, degenerate: fit.degenerate, reason: fit.reason },
    withFirst,
    scoreWithFirst: tried?.spend.scoreWithFirst ?? null,
    scoreWithoutFirst: tried?.spend.scoreWithoutFirst ?? null,
    mean: factor * expectedValue(params, 0, 0),
    positiveFactor: factor,
  };
}

function firstValueOf({ offsets, value, customerCount }: Transactions): { mean: number; error: number } {
  const firsts = new Float64Array(customerCount);
  let n = 0;
  for (let c = 0; c < customerCount; c++) {
    const first = offsets[c] as number;
    if (first < (offsets[c + 1] as number)) firsts[n++] = value[first] as number;
  }
  const { mean, variation } = spreadOf(firsts.subarray(0, n));
  return { mean, error: n > 0 ? (mean * variation) / Math.sqrt(n) : 0 };
}

import { type Candidate, candidateNamed, type Params } from "../forecast/candidates";
import { drawParameters } from "../forecast/parameterDraws";
import { surfaceOf } from "../forecast/parameterEffect";
import { drawSpend, expectedValue, fitSpend, type SpendParams, spendDrawAt } from "../forecast/spend";
import { type ActiveCustomers, pickCustomers } from "../forecast/transactions";
import type { ModelName, ParameterDraws } from "../forecast/types";
import { ordersOverLevers } from "../levers/aliveOrders";
import { cellGatherer } from "../levers/cells";
import { gammaQ } from "../math/gammaTail";
import { atShare, type Steps } from "../math/steps";
import type { Fit, Horizon } from "../models/contract";
import type { Histories } from "./histories";
import type { YoungReason } from "./types";

/** What every quarter's equity is worked out with: that of the forecast in use. */
export interface EquityTerms {
  readonly model: ModelName;
  /** Whether a customer's first transaction counts in its spend. */
  readonly withFirst: boolean;
  /** Profit per unit of net revenue, the same for all quarters. */
  readonly profitRatio: number;
  /** Days. */
  readonly horizonDays: number;
  /** Continuous discount rate per week. */
  readonly delta: number;
}

/** What was expected of some customers in the days after a moment, by what was known then. */
export interface Foreseen {
  readonly customer: Uint32Array;
  /** Expected days with an order of each. */
  readonly orders: Float64Array;
}

/** Equity at one moment, and what it is under each draw of the parameters. */
export interface EquityEstimate {
  readonly value: number;
  readonly draws: Float64Array;
  /** What was expected after that moment of those the model was fitted to, where it was asked for. */
  readonly foreseen?: Foreseen;
}

/** Less than this is too young to tell who stays. */
const leastSpanDays = 180;
const leastReturned = 50;
/** Parameters are fitted to at most this many customers, evenly taken: they are known well enough, and a step stays short. */
const fitted = 6000;
/** What the parameters' doubt does to the total is looked at on this many. */
const looked = 1500;
const customersATurn = 4000;

const one = Float64Array.of(1);

/** Customers who came in so many weeks before the end are the newer ones. */
const newerWeeks = 365 / 7;
/** Newer customers are taken to be of another kind where chance alone would seem to say so in fewer than 1 of 100 shops. */
const surelyOther = 0.01;

/**
 * Customer equity at the end of a day as it would have been seen then: the model in use fitted to what had happened by then, and every
 * customer known then predicted with it. One fit for all learns late that newer customers are of another kind. So the newer and
 * the older ones are fitted apart as well, and where a likelihood ratio test (Wilks) says that they surely differ, each are
 * predicted by their own fit. Yields between its steps, the share done.
 *
 * @param histories the shop's past, not yet told beyond that day
 * @param seed of the draws
 * @param foreseenDays orders are foreseen for so many days after that day; none at 0
 */
export function* equityAt(
  histories: Histories,
  endDay: number,
  terms: EquityTerms,
  seed: number,
  foreseenDays = 0,
): Generator<number, EquityEstimate | YoungReason> {
  const candidate = candidateNamed(terms.model);
  const known = yield* atShare(histories.upTo(endDay), 0);
  if (endDay - histories.firstDay + 1 < leastSpanDays) return "shortHistory";
  const { active, returned } = known;
  if (returned < leastReturned) return "fewReturned";
  const sample = evenly(active, fitted);
  const pooled = yield* atShare(candidate.fitInSteps(sample), 0.05);
  if (!Object.values(pooled.params).every(Number.isFinite)) return "noFit";
  const spend = yield* atShare(fitSpend(sample, known.positiveValues), 0.2);
  const spendDraws = yield* atShare(drawSpend(spend, sample, known.positiveValues, seed + 1), 0.25);
  const apart = yield* fitsApart(candidate, sample, pooled);
  const horizon = { weeks: terms.horizonDays / 7, delta: terms.delta };
  const ratio = known.positiveFactor * terms.profitRatio;
  const found: EquityEstimate[] = [];
  for (const [i, { fit, sample: own, among }] of apart.entries()) {
    const [from, width] = [0.45 + (0.55 * i) / apart.length, 0.55 / apart.length];
    yield from;
    const part = { fit, sample: own, active: among(active) };
    const work = partEquity(candidate, part, spend.params, spendDraws, horizon, seed + 1000 * i);
    let step = work.next();
    while (step.done !== true) {
      yield from + width * step.value;
      step = work.next();
    }
    found.push(step.value);
  }
  const foreseen = foreseenDays > 0 ? { foreseen: yield* foreseenBy(candidate, apart, foreseenDays) } : {};
  return {
    ...foreseen,
    value: ratio * found.reduce((sum, { value }) => sum + value, 0),
    draws: Float64Array.from(
      found[0]?.draws ?? [],
      (_, row) => ratio * found.reduce((sum, { draws }) => sum + (draws[row] ?? 0), 0),
    ),
  };
}

/** What the fits expect of those they were fitted to, in so many days. */
function* foreseenBy(candidate: Candidate, groups: readonly Group[], days: number): Generator<number, Foreseen> {
  const size = groups.reduce((sum, { sample }) => sum + sample.x.length, 0);
  const [customer, orders] = [new Uint32Array(size), new Float64Array(size)];
  let at = 0;
  for (const { fit, sample } of groups) {
    for (let from = 0; from < sample.x.length; from += looked) {
      yield 1;
      const to = Math.min(sample.x.length, from + looked);
      const few = rowsPicked(
        sample,
        Uint32Array.from({ length: to - from }, (_, i) => from + i),
      );
      customer.set(few.customer, at);
      const horizon = { weeks: days / 7, delta: 0 };
      orders.set(candidate.predict(fit.params, few, horizon).expectedTransactions, at);
      at += to - from;
    }
  }
  return { customer, orders };
}

/** Customers who are predicted by one fit, and those it was fitted to. */
interface Part {
  readonly fit: Fit<Params>;
  readonly sample: ActiveCustomers;
  readonly active: ActiveCustomers;
}

/** A fit, those it was fitted to, and whom of all customers it speaks of. */
interface Group {
  readonly fit: Fit<Params>;
  readonly sample: ActiveCustomers;
  among(customers: ActiveCustomers): ActiveCustomers;
}

/** Older and newer customers fitted apart where they surely differ; all of them in one where they do not, or are too few to tell. */
function* fitsApart(
  candidate: Candidate,
  sample: ActiveCustomers,
  pooled: Fit<Params>,
): Generator<number, readonly Group[]> {
  const together = [{ fit: pooled, sample, among: (customers: ActiveCustomers) => customers }];
  const groups: Group[] = [];
  for (const newer of [false, true]) {
    const among = (customers: ActiveCustomers) => rowsPicked(customers, rowsOf(customers, newer));
    const own = among(sample);
    if (Math.max(returnedOf(own), newer ? expectedBack(candidate, groups[0]?.fit, own) : 0) < leastReturned) {
      return together;
    }
    const fit = yield* atShare(fitNear(candidate, own, pooled), newer ? 0.38 : 0.3);
    if (!Object.values(fit.params).every(Number.isFinite)) return together;
    groups.push({ fit, sample: own, among });
  }
  const gained = groups.reduce((sum, { fit }) => sum + fit.logLikelihood, 0) - pooled.logLikelihood;
  return gammaQ(candidate.names.length / 2, Math.max(0, gained)) < surelyOther ? groups : together;
}

/** A fit started from that of more customers, which is not far; from everywhere where that does not get there. */
function* fitNear(candidate: Candidate, sample: ActiveCustomers, near: Fit<Params>): Steps<Fit<Params>> {
  if (near.converged && !near.degenerate) {
    const start = candidate.names.map((name) => Math.log(near.params[name] as number));
    const fit = yield* candidate.fitInSteps(sample, { start });
    if (fit.converged && !fit.degenerate) return fit;
  }
  return yield* candidate.fitInSteps(sample);
}

/** How many of some customers would have come back by now if they were of the kind of a fit. */
function expectedBack(candidate: Candidate, fit: Fit<Params> | undefined, { T }: ActiveCustomers): number {
  if (fit === undefined) return 0;
  return T.reduce((sum, weeks) => sum - Math.expm1(candidate.logLikelihood(fit.params, 0, 0, weeks, 0)), 0);
}

/** Rows of the newer, or of the older customers. */
function rowsOf({ T }: ActiveCustomers, newer: boolean): Uint32Array {
  const rows = new Uint32Array(T.length);
  let count = 0;
  for (let row = 0; row < T.length; row++) if ((T[row] as number) < newerWeeks === newer) rows[count++] = row;
  return rows.slice(0, count);
}

/** Discounted revenue of some customers' horizon, and what it is under each draw. Yields the share done. */
function* partEquity(
  candidate: Candidate,
  { fit, sample, active }: Part,
  spend: SpendParams,
  spendDraws: ParameterDraws,
  horizon: Horizon,
  seed: number,
): Generator<number, EquityEstimate> {
  const value = yield* revenueAhead(candidate, fit.params, spend, active, horizon);
  const draws = yield* atShare(drawParameters(candidate, sample, fit, seed), 0.5);
  const few = evenly(active, looked);
  const orders = (params: Params): Float64Array =>
    candidate.predict(params, few, { weeks: horizon.weeks, delta: 0 }).expectedTransactions;
  yield 0.85;
  const usual = orders(fit.params);
  const level = weighed(usual, few, spend);
  const surface = surfaceOf(draws);
  const figures: number[][] = [];
  for (const params of surface.points) {
    yield 0.85 + (0.12 * figures.length) / surface.points.length;
    figures.push([weighed(orders(params), few, spend)]);
  }
  const [logs] = surface.over(figures) as [Float64Array];
  yield 0.97;
  return {
    value,
    draws: logs.map((log, row) => {
      const effect = level > 0 ? weighed(usual, few, spendDrawAt(spendDraws, row)) / level : 1;
      return level > 0 ? (value * Math.exp(log) * effect) / level : value;
    }),
  };
}

function returnedOf({ x }: ActiveCustomers): number {
  return x.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
}

/** Discounted revenue of the horizon, positive transactions' worth: P(alive) of everybody, then orders by cells of like customers. */
function* revenueAhead(
  candidate: Candidate,
  params: Params,
  spend: SpendParams,
  active: ActiveCustomers,
  horizon: Horizon,
): Generator<number, number> {
  const n = active.x.length;
  let mostX = 0;
  let mostT = 0;
  for (let i = 0; i < n; i++) {
    mostX = Math.max(mostX, active.x[i] as number);
    mostT = Math.max(mostT, active.T[i] as number);
  }
  const gatherer = cellGatherer(candidate, params, mostX, mostT);
  for (let from = 0; from < n; from += customersATurn) {
    const to = Math.min(n, from + customersATurn);
    const x = active.x.subarray(from, to);
    const tx = active.tx.subarray(from, to);
    const T = active.T.subarray(from, to);
    const { probabilityAlive } = candidate.predictAlive(params, { x, tx, T });
    for (let i = 0; i < x.length; i++) {
      const value = expectedValue(spend, active.spendCount[from + i] as number, active.spendMean[from + i] as number);
      gatherer.add(x[i] as number, tx[i] as number, T[i] as number, (probabilityAlive[i] as number) * value);
    }
    yield (0.4 * to) / n;
  }
  const cells = gatherer.cells();
  let total = 0;
  for (let i = 0; i < cells.x.length; i++) {
    const customer = {
      x: cells.x[i] as number,
      T: cells.T[i] as number,
      phase: cells.phase[i] as number,
      fresh: false,
    };
    const [orders] = ordersOverLevers(candidate, params, customer, horizon, one, one) as unknown as [number];
    total += (cells.weight[i] as number) * orders;
    if (i % 40 === 39) yield 0.4 + (0.1 * i) / cells.x.length;
  }
  return total;
}

function weighed(orders: Float64Array, customers: ActiveCustomers, spend: SpendParams): number {
  let sum = 0;
  for (let i = 0; i < orders.length; i++) {
    const value = expectedValue(spend, customers.spendCount[i] as number, customers.spendMean[i] as number);
    sum += (orders[i] as number) * value;
  }
  return sum;
}

/** At most `most` of the customers, every n-th. */
function evenly(active: ActiveCustomers, most: number): ActiveCustomers {
  const n = active.x.length;
  if (n <= most) return active;
  const rows = Uint32Array.from({ length: most }, (_, i) => Math.floor(((i + 0.5) * n) / most));
  return rowsPicked(active, rows);
}

/** Some rows, each of the customer it was of. */
function rowsPicked(active: ActiveCustomers, rows: Uint32Array): ActiveCustomers {
  return { ...pickCustomers(active, rows), customer: rows.map((row) => active.customer[row] as number) };
}

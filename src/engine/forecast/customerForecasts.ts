import { DAY_MS } from "../days";
import type { Random } from "../math/random";
import type { Prediction } from "../models/contract";
import { paretonbd } from "../models/paretonbd";
import type { Params } from "./candidates";
import { medianWait } from "./nextOrder";
import { type Groups, type Prepared, prepare } from "./prepared";
import type { CustomerForecasts, FitState } from "./types";
import {
  buildValueTable,
  locate,
  newPlace,
  noneAt,
  type Place,
  quantileAt,
  readBetween,
  type ValueTable,
} from "./valueTable";

/** A next order later than this after the end is no use to anybody. */
const latestNextOrderWeeks = 730 / 7;
/** A next order is dated for customers more likely there than not. */
const leastAlive = 0.5;

export interface CustomerHorizon {
  readonly weeks: number;
  /** Continuous discount rate per week. */
  readonly delta: number;
  readonly profitRatio: number;
  /** First moment of the last observed day, ms. */
  readonly end: number;
}

/** The horizon of every group of customers, and the columns that screens read. */
export interface CustomersAhead {
  readonly prepared: Prepared;
  /** By group, at the fitted parameters. */
  readonly prediction: Prediction;
  readonly table: ValueTable;
  readonly columns: CustomerForecasts;
}

/** Predicts every customer at the fitted parameters, with its interval. Work is shared by customers of one history. */
export function customersAhead(state: FitState, horizon: CustomerHorizon, random: Random): CustomersAhead {
  const prepared = prepare(state);
  const { candidate } = prepared;
  const { params } = state.meaning;
  const prediction = predictGroups(prepared, params, horizon);
  const scale = state.spend.params;
  const table = buildValueTable(
    candidate,
    state.draws,
    state.spendDraws,
    prepared,
    { v: scale.v, mean: (scale.p * scale.v) / (scale.q - 1), withFirst: state.spend.withFirst },
    horizon.weeks,
    random,
  );
  return { prepared, prediction, table, columns: columnsOf(state, horizon, prepared, prediction, table) };
}

/** Recencies tx/T at which regular buyers are discounted, latest first. */
const recencies = [1, 0.5, 0] as const;

/**
 * Predictions by group. Discounting regular buyers (k > 1) is an integral over sums for every (x, T); there the share that
 * discounting leaves is taken on the value table's nodes, at three recencies, and read between them (within 0.5 % of the value).
 */
function predictGroups(
  { candidate, groups, xNodes, TNodes }: Prepared,
  params: Params,
  { weeks, delta }: CustomerHorizon,
): Prediction {
  if (candidate.k === 1 || delta === 0) return candidate.predict(params, groups, { weeks, delta });
  const pairs = Array.from(xNodes).flatMap((orders) => Array.from(TNodes, (span) => [orders, span] as const));
  const x = Float64Array.from(pairs, ([orders]) => orders);
  // A transaction is a day: nobody has more of them than days, and what would be is a sum of millions of terms.
  const T = Float64Array.from(pairs, ([orders, span]) => Math.max(span, orders / 7));
  const shares: Float64Array[] = [];
  for (const recency of recencies) {
    const onNodes = candidate.predict(params, { x, T, tx: T.map((span) => span * recency) }, { weeks, delta });
    const later = shares.at(-1);
    shares.push(
      onNodes.discountedTransactions.map((discounted, i) => {
        const orders = onNodes.expectedTransactions[i] as number;
        // Thousands of orders and none since: P(alive) underflows. The share hardly depends on recency; take the next one's.
        return orders > 0 ? discounted / orders : (later?.[i] ?? 1);
      }),
    );
  }
  const plain = candidate.predict(params, groups, { weeks, delta: 0 });
  const discountedTransactions = plain.expectedTransactions.map((orders, g) => {
    const span = groups.T[g] as number;
    const place = span > 0 ? 2 - (2 * (groups.tx[g] as number)) / span : 0;
    const below = Math.min(1, Math.floor(place));
    const [low, high] = [below, below + 1].map((at) =>
      readBetween(shares[at] as Float64Array, xNodes, TNodes, groups.x[g] as number, span),
    ) as [number, number];
    return orders * (low + (place - below) * (high - low));
  });
  return { ...plain, discountedTransactions };
}

/** By group: chance of an order, bounds in discounted spend units, weeks to the next order. */
interface GroupFigures {
  readonly order: Float64Array;
  readonly low80: Float64Array;
  readonly high80: Float64Array;
  readonly low95: Float64Array;
  readonly high95: Float64Array;
  readonly wait: Float64Array;
}

function groupFigures(state: FitState, prepared: Prepared, prediction: Prediction, table: ValueTable): GroupFigures {
  const { groups, candidate } = prepared;
  const n = groups.x.length;
  const column = (): Float64Array => new Float64Array(n);
  const out = {
    order: column(),
    low80: column(),
    high80: column(),
    low95: column(),
    high95: column(),
    wait: column().fill(Number.NaN),
  };
  const r = state.meaning.params.r as number;
  const alpha = state.meaning.params.alpha as number;
  const place = newPlace();
  for (let g = 0; g < n; g++) {
    const x = groups.x[g] as number;
    const T = groups.T[g] as number;
    const idle = groups.idle[g] as number;
    locate(table, x, T, idle, place);
    const w = groups.alive[g] as number;
    const none = 1 - w + w * noneAt(table, place);
    out.order[g] = 1 - none;
    const orders = prediction.expectedTransactions[g] as number;
    // Discounting is all but the same number for every outcome: the orders' times within the horizon hardly differ.
    const discount = orders > 0 ? (prediction.discountedTransactions[g] as number) / orders : 1;
    for (const [level, low, high] of [
      [0.8, out.low80, out.high80],
      [0.95, out.low95, out.high95],
    ] as const) {
      const tail = (1 - level) / 2;
      // Nothing at all is likelier than the lower tail: see CustomerForecasts.
      const oneSided = none >= tail;
      low[g] = oneSided ? 0 : discount * quantile(table, place, w, tail);
      high[g] = none >= level ? 0 : discount * quantile(table, place, w, oneSided ? level : 1 - tail);
    }
    if ((prediction.probabilityAlive[g] as number) < leastAlive) continue;
    const wait = medianWait(r + candidate.k * x, alpha + T, candidate.k, idle);
    if (wait <= latestNextOrderWeeks) out.wait[g] = wait;
  }
  return out;
}

function columnsOf(
  state: FitState,
  horizon: CustomerHorizon,
  prepared: Prepared,
  prediction: Prediction,
  table: ValueTable,
): CustomerForecasts {
  const { active, groupOf, groups } = prepared;
  const { end, profitRatio } = horizon;
  const figures = groupFigures(state, prepared, prediction, table);
  const endless = endlessOrders(state, horizon, groups);
  const n = state.summary.x.length;
  const column = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  const out = {
    probabilityAlive: column(),
    probabilityOrder: column(),
    expectedOrders: column(),
    expectedSpend: column(),
    predictedClv: column(),
    low80: column(),
    high80: column(),
    low95: column(),
    high95: column(),
    nextOrderTime: column(),
    endlessClv: endless === null ? null : column(),
  };
  for (let i = 0; i < active.customer.length; i++) {
    const c = active.customer[i] as number;
    const g = groupOf[i] as number;
    const spend = prepared.spend[i] as number;
    const unit = (prepared.unit[i] as number) * profitRatio;
    out.probabilityAlive[c] = prediction.probabilityAlive[g] as number;
    out.probabilityOrder[c] = figures.order[g] as number;
    out.expectedOrders[c] = prediction.expectedTransactions[g] as number;
    out.expectedSpend[c] = spend;
    out.predictedClv[c] = (prediction.discountedTransactions[g] as number) * spend * profitRatio;
    if (out.endlessClv !== null) out.endlessClv[c] = (endless?.[g] as number) * spend * profitRatio;
    // A shop that loses on every sale turns its intervals round.
    const loss = unit < 0;
    out.low80[c] = ((loss ? figures.high80[g] : figures.low80[g]) as number) * unit;
    out.high80[c] = ((loss ? figures.low80[g] : figures.high80[g]) as number) * unit;
    out.low95[c] = ((loss ? figures.high95[g] : figures.low95[g]) as number) * unit;
    out.high95[c] = ((loss ? figures.low95[g] : figures.high95[g]) as number) * unit;
    out.nextOrderTime[c] = end + (figures.wait[g] as number) * 7 * DAY_MS;
  }
  return out;
}

/** The p-quantile of the value of a customer who is alive with chance `alive`, and brings nothing if not. */
function quantile(table: ValueTable, place: Place, alive: number, p: number): number {
  const ifAlive = 1 - (1 - p) / alive;
  return ifAlive > 0 ? quantileAt(table, place, ifAlive) : 0;
}

/** Discounted orders without end: Pareto/NBD with dropout and a positive rate. */
function endlessOrders(state: FitState, { delta }: CustomerHorizon, groups: Groups): Float64Array | null {
  if (state.model !== "paretonbd" || !(delta > 0)) return null;
  const { params } = state.meaning;
  const at = (name: string): number => params[name] as number;
  return paretonbd.predictResidual({ r: at("r"), alpha: at("alpha"), s: at("s"), beta: at("beta") }, groups, delta);
}

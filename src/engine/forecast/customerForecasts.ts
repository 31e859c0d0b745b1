import { DAY_MS } from "../days";
import type { Random } from "../math/random";
import { paretonbd } from "../models/paretonbd";
import { type Candidate, candidateNamed } from "./candidates";
import { medianWait } from "./nextOrder";
import { expectedValue } from "./spend";
import { type ActiveCustomers, activeOf } from "./transactions";
import type { CustomerForecasts, FitState } from "./types";
import {
  buildValueTable,
  locate,
  moment,
  momentAt,
  newPlace,
  type Place,
  quantileAt,
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

/** Everything about the customers in the horizon, by active customer, and the columns that screens read. */
export interface CustomersAhead {
  readonly candidate: Candidate;
  readonly active: ActiveCustomers;
  readonly idle: Float64Array;
  readonly alive: Float64Array;
  readonly orders: Float64Array;
  readonly discounted: Float64Array;
  readonly spend: Float64Array;
  readonly table: ValueTable;
  readonly columns: CustomerForecasts;
}

/** Predicts every customer at the fitted parameters, with its interval. */
export function customersAhead(state: FitState, horizon: CustomerHorizon, random: Random): CustomersAhead {
  const candidate = candidateNamed(state.model);
  const { params } = state.meaning;
  const active = activeOf(state.summary);
  const prediction = candidate.predict(params, active, { weeks: horizon.weeks, delta: horizon.delta });
  const alpha = params.alpha as number;
  const idle = active.T.map((T, i) => (T - (active.tx[i] as number)) / (alpha + T));
  const factor = state.spend.positiveFactor;
  const spend = active.spendCount.map(
    (count, i) => factor * expectedValue(state.spend.params, count, active.spendMean[i] as number),
  );
  const scale = state.spend.params;
  const level = (scale.p * scale.v) / (scale.q - 1);
  const table = buildValueTable(
    candidate,
    state.draws,
    state.spendDraws,
    active,
    { v: scale.v, mean: level, withFirst: state.spend.withFirst },
    horizon.weeks,
    random,
  );
  const ahead = {
    candidate,
    active,
    idle,
    alive: prediction.probabilityAlive,
    orders: prediction.expectedTransactions,
    discounted: prediction.discountedTransactions,
    spend,
    table,
  };
  return { ...ahead, columns: columnsOf(state, horizon, ahead) };
}

function columnsOf(
  state: FitState,
  horizon: CustomerHorizon,
  ahead: Omit<CustomersAhead, "columns">,
): CustomerForecasts {
  const { active, table, idle, alive, orders, discounted, spend, candidate } = ahead;
  const { end, profitRatio } = horizon;
  const n = state.summary.x.length;
  const column = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  const endless = endlessOrders(state, horizon, active);
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
  const r = state.meaning.params.r as number;
  const alpha = state.meaning.params.alpha as number;
  const place = newPlace();
  for (let i = 0; i < active.customer.length; i++) {
    const c = active.customer[i] as number;
    const x = active.x[i] as number;
    const T = active.T[i] as number;
    const rest = idle[i] as number;
    const worth = (spend[i] as number) * profitRatio;
    out.probabilityAlive[c] = alive[i] as number;
    out.expectedOrders[c] = orders[i] as number;
    out.expectedSpend[c] = spend[i] as number;
    out.predictedClv[c] = (discounted[i] as number) * worth;
    if (out.endlessClv !== null) out.endlessClv[c] = (endless?.[i] as number) * worth;
    locate(table, x, T, rest, place);
    const w = state.aliveOverDraws[c] as number;
    const none = 1 - w + w * momentAt(table, place, moment.none);
    out.probabilityOrder[c] = 1 - none;
    const discount = (orders[i] as number) > 0 ? (discounted[i] as number) / (orders[i] as number) : 1;
    const unit =
      (state.spend.params.v + (active.spendCount[i] as number) * (active.spendMean[i] as number)) *
      state.spend.positiveFactor *
      profitRatio *
      discount;
    setInterval(out.low80, out.high80, c, unit, bounds(table, place, w, none, 0.8));
    setInterval(out.low95, out.high95, c, unit, bounds(table, place, w, none, 0.95));
    const A = alpha + T;
    if ((alive[i] as number) < leastAlive || !(r + x > 0)) continue;
    const wait = medianWait(r + candidate.k * x, A, candidate.k, rest);
    if (wait <= latestNextOrderWeeks) out.nextOrderTime[c] = end + wait * 7 * DAY_MS;
  }
  return out;
}

/**
 * Lower and upper bound in spend units. Where nothing at all is likelier than the lower tail, the lower bound is 0 and both
 * tails' risk is put above: the interval then holds what happens with the stated chance, not with more.
 */
function bounds(
  table: ValueTable,
  place: Place,
  alive: number,
  none: number,
  level: number,
): readonly [number, number] {
  const tail = (1 - level) / 2;
  if (none >= tail) return [0, quantile(table, place, alive, level)];
  return [quantile(table, place, alive, tail), quantile(table, place, alive, 1 - tail)];
}

/** The p-quantile of the value of a customer who is alive with chance `alive`, and brings nothing if not. */
function quantile(table: ValueTable, place: Place, alive: number, p: number): number {
  const ifAlive = 1 - (1 - p) / alive;
  return ifAlive > 0 ? quantileAt(table, place, ifAlive) : 0;
}

function setInterval(
  low: Float64Array,
  high: Float64Array,
  customer: number,
  unit: number,
  [from, to]: readonly [number, number],
): void {
  low[customer] = Math.min(from * unit, to * unit);
  high[customer] = Math.max(from * unit, to * unit);
}

/** Discounted orders without end: Pareto/NBD with dropout and a positive rate. */
function endlessOrders(state: FitState, { delta }: CustomerHorizon, active: ActiveCustomers): Float64Array | null {
  if (state.model !== "paretonbd" || !(delta > 0)) return null;
  const { params } = state.meaning;
  const at = (name: string): number => params[name] as number;
  return paretonbd.predictResidual({ r: at("r"), alpha: at("alpha"), s: at("s"), beta: at("beta") }, active, delta);
}

import { DAY_MS } from "../days";
import { randomFrom } from "../math/random";
import type { Predictor } from "../models/contract";
import { distinctRows, pick } from "../models/distinct";
import { byOrders, smoothInT } from "../models/smoothInT";
import { type Candidate, candidateNamed } from "./candidates";
import { medianWait } from "./nextOrder";
import { discountNodesOf } from "./regularDiscount";
import { drawSampleLives, type Sample, type SampleLives, sampleOf } from "./sample";
import { expectedValue } from "./spend";
import { type ActiveCustomers, activeOf } from "./transactions";
import type { FitState } from "./types";
import { drawGridLives, type Grid, type GridLives, gridOf, type Places, placesIn } from "./valueTable";

/** A next order later than this after the end is no use to anybody. */
const latestNextOrderWeeks = 730 / 7;
/** A next order is dated for customers more likely there than not. */
const leastAlive = 0.5;
/** Of a wait: a minute in two years. */
const waitTolerance = 1e-6;

/** Customers of one history (x, tx, T): all that concerns their orders is the same for them. One slot a group. */
export interface Groups {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** (T − tx)/(alpha + T). */
  readonly idle: Float64Array;
  /** P(alive) averaged over the draws. */
  readonly alive: Float64Array;
  readonly count: Float64Array;
  /** Σ over its customers of the expected value per transaction. */
  readonly spend: Float64Array;
}

/** The columns of customers that no horizon, rate or margin changes; NaN for customers without an observed order. */
export interface LastingColumns {
  readonly probabilityAlive: Float64Array;
  readonly expectedSpend: Float64Array;
  /** Weeks after the end of the last observed day. */
  readonly nextOrderWeeks: Float64Array;
}

/** What every prediction from a fit needs and no setting changes. */
export interface Prepared {
  readonly candidate: Candidate;
  readonly active: ActiveCustomers;
  readonly groupOf: Uint32Array;
  readonly groups: Groups;
  /** Of the groups, at the fitted parameters. */
  readonly predictor: Predictor;
  readonly columns: LastingColumns;
  /** Expected value per transaction, by active customer. */
  readonly spend: Float64Array;
  /** v + count · mean of positive values, times the positive factor: what the value table's numbers are multiplied by. */
  readonly unit: Float64Array;
  readonly grid: GridLives;
  /** What regular buyers (k > 1) are discounted on; else null. */
  readonly discountNodes: Predictor | null;
  /** Of the groups, in that grid. */
  readonly places: Places;
  readonly sample: Sample;
  readonly sampleLives: SampleLives;
}

const known = new WeakMap<FitState, Prepared>();

/** Prepares a fit for prediction, once. Yields between steps. Seeded by the fit: the same one gives the same figures. */
export function* prepare(state: FitState): Generator<void, Prepared> {
  const before = known.get(state);
  if (before !== undefined) return before;
  const candidate = candidateNamed(state.model);
  const active = activeOf(state.summary);
  const { rows, groupOf, count } = distinctRows([active.x, active.tx, active.T]);
  yield;
  const { spend, unit } = spendOf(state, active);
  const spendOfGroup = new Float64Array(rows.length);
  groupOf.forEach((g, i) => {
    spendOfGroup[g] = (spendOfGroup[g] as number) + (spend[i] as number);
  });
  const alpha = state.meaning.params.alpha as number;
  const T = pick(active.T, rows);
  const tx = pick(active.tx, rows);
  const groups: Groups = {
    x: pick(active.x, rows),
    tx,
    T,
    idle: T.map((span, g) => (span - (tx[g] as number)) / (alpha + span)),
    alive: Float64Array.from(rows, (row) => state.aliveOverDraws[active.customer[row] as number] as number),
    count,
    spend: spendOfGroup,
  };
  yield;
  const predictor = candidate.prepare(state.meaning.params, groups);
  yield;
  const wait = waits(state, candidate, groups, predictor.probabilityAlive);
  yield;
  // The fit's own numbers seed the play: different shops have different luck.
  const random = randomFrom(
    Math.imul(active.customer.length, 2654435761) ^ Math.round(state.meaning.logLikelihood * 1000),
  );
  const { p, q, v } = state.spend.params;
  const typical = { v, mean: (p * v) / (q - 1), withFirst: state.spend.withFirst };
  const grid: Grid = gridOf(candidate, active.x, active.T);
  const gridLives = drawGridLives(candidate, state.draws, state.spendDraws, grid, typical, random);
  yield;
  const sample = sampleOf(state, candidate, active, spend);
  const prepared: Prepared = {
    candidate,
    active,
    groupOf,
    groups,
    predictor,
    columns: lastingColumns(state, active, groupOf, predictor, spend, wait),
    spend,
    unit,
    grid: gridLives,
    discountNodes: candidate.k === 1 ? null : candidate.prepare(state.meaning.params, discountNodesOf(grid)),
    places: placesIn(grid, groups),
    sample,
    sampleLives: yield* drawSampleLives(state, sample, random),
  };
  known.set(state, prepared);
  return prepared;
}

function spendOf(state: FitState, active: ActiveCustomers): { spend: Float64Array; unit: Float64Array } {
  const n = active.customer.length;
  const factor = state.spend.positiveFactor;
  const spend = new Float64Array(n);
  const unit = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const spends = active.spendCount[i] as number;
    const mean = active.spendMean[i] as number;
    spend[i] = factor * expectedValue(state.spend.params, spends, mean);
    unit[i] = factor * (state.spend.params.v + spends * mean);
  }
  return { spend, unit };
}

/** Weeks to the next order, by group; NaN where none is dated. In units of alpha + T it hangs on x and idle alone. */
function waits(state: FitState, { k }: Candidate, groups: Groups, alive: Float64Array): Float64Array {
  const { r, alpha } = state.meaning.params as { readonly r: number; readonly alpha: number };
  const weeks = new Float64Array(groups.x.length).fill(Number.NaN);
  for (const { orders, rows, range } of byOrders(groups.x, groups.idle, 1)) {
    // Idleness counts in units of the time in which an event is due.
    const asked = { ...range, alpha: 1 / (1 + r + k * orders) };
    const reach = smoothInT((idle) => medianWait(r + k * orders, 1, k, idle), asked, waitTolerance);
    for (const g of rows) {
      if ((alive[g] as number) < leastAlive) continue;
      const wait = (alpha + (groups.T[g] as number)) * reach(groups.idle[g] as number);
      if (wait <= latestNextOrderWeeks) weeks[g] = wait;
    }
  }
  return weeks;
}

function lastingColumns(
  state: FitState,
  { customer }: ActiveCustomers,
  groupOf: Uint32Array,
  { probabilityAlive }: Predictor,
  spend: Float64Array,
  wait: Float64Array,
): LastingColumns {
  const column = (): Float64Array => new Float64Array(state.summary.x.length).fill(Number.NaN);
  const columns = { probabilityAlive: column(), expectedSpend: column(), nextOrderWeeks: column() };
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i] as number;
    const g = groupOf[i] as number;
    columns.probabilityAlive[c] = probabilityAlive[g] as number;
    columns.expectedSpend[c] = spend[i] as number;
    columns.nextOrderWeeks[c] = wait[g] as number;
  }
  return columns;
}

/** First moment of the last observed day (ms) and weeks after it, as ms. */
export function timesAfter(end: number, weeks: Float64Array): Float64Array {
  return weeks.map((wait) => end + wait * 7 * DAY_MS);
}

import { distinctRows, pick } from "../models/distinct";
import { type Candidate, candidateNamed } from "./candidates";
import { expectedValue } from "./spend";
import { type ActiveCustomers, activeOf } from "./transactions";
import type { FitState } from "./types";
import { nodesOfCounts, nodesOfTimes } from "./valueTable";

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
  /** Σ over its customers of the expected value per transaction, and of the square of the spend unit. */
  readonly spend: Float64Array;
  readonly squaredUnits: Float64Array;
}

/** What every prediction from a fit needs and no setting changes. */
export interface Prepared {
  readonly candidate: Candidate;
  readonly active: ActiveCustomers;
  readonly groupOf: Uint32Array;
  readonly groups: Groups;
  /** Expected value per transaction, by active customer. */
  readonly spend: Float64Array;
  /** v + count · mean of positive values, times the positive factor: what the value table's numbers are multiplied by. */
  readonly unit: Float64Array;
  /** Active row of each representative. */
  readonly representatives: Uint32Array;
  readonly xNodes: Float64Array;
  readonly TNodes: Float64Array;
}

const known = new WeakMap<FitState, Prepared>();

/** Prepares a fit for prediction, once. */
export function prepare(state: FitState): Prepared {
  const before = known.get(state);
  if (before !== undefined) return before;
  const active = activeOf(state.summary);
  const { rows, groupOf, count } = distinctRows([active.x, active.tx, active.T]);
  const n = active.customer.length;
  const factor = state.spend.positiveFactor;
  const spend = new Float64Array(n);
  const unit = new Float64Array(n);
  const spendOfGroup = new Float64Array(rows.length);
  const squaredUnits = new Float64Array(rows.length);
  for (let i = 0; i < n; i++) {
    const spends = active.spendCount[i] as number;
    const mean = active.spendMean[i] as number;
    const expected = factor * expectedValue(state.spend.params, spends, mean);
    const scale = factor * (state.spend.params.v + spends * mean);
    const g = groupOf[i] as number;
    spend[i] = expected;
    unit[i] = scale;
    spendOfGroup[g] = (spendOfGroup[g] as number) + expected;
    squaredUnits[g] = (squaredUnits[g] as number) + scale * scale;
  }
  const alpha = state.meaning.params.alpha as number;
  const T = pick(active.T, rows);
  const tx = pick(active.tx, rows);
  const prepared: Prepared = {
    candidate: candidateNamed(state.model),
    active,
    groupOf,
    groups: {
      x: pick(active.x, rows),
      tx,
      T,
      idle: T.map((span, g) => (span - (tx[g] as number)) / (alpha + span)),
      alive: Float64Array.from(rows, (row) => state.aliveOverDraws[active.customer[row] as number] as number),
      count,
      spend: spendOfGroup,
      squaredUnits,
    },
    spend,
    unit,
    representatives: rowsOf(active.customer, state.representatives.customer),
    xNodes: nodesOfCounts(active.x),
    TNodes: nodesOfTimes(active.T),
  };
  known.set(state, prepared);
  return prepared;
}

/** Places of ascending values in an ascending list that holds them all. */
function rowsOf(list: Uint32Array, values: Uint32Array): Uint32Array {
  const rows = new Uint32Array(values.length);
  let row = 0;
  values.forEach((value, i) => {
    while ((list[row] as number) < value) row++;
    rows[i] = row;
  });
  return rows;
}

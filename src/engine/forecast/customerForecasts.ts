import type { Prediction } from "../models/contract";
import { type GroupFigures, groupFigures } from "./groupFigures";
import { type Prepared, prepare, timesAfter } from "./prepared";
import { discountedRegular } from "./regularDiscount";
import type { CustomerForecasts, FitState } from "./types";
import { buildValueTable } from "./valueTable";

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
  readonly columns: CustomerForecasts;
}

/**
 * Predicts every customer at the fitted parameters, with its interval. Work is shared by customers of one history, and what no
 * horizon changes is done once a fit. Yields between steps.
 */
export function* customersAhead(state: FitState, horizon: CustomerHorizon): Generator<void, CustomersAhead> {
  const prepared = yield* prepare(state);
  const { weeks, delta } = horizon;
  const prediction =
    prepared.discountNodes === null || delta === 0
      ? prepared.predictor.at({ weeks, delta })
      : discountedRegular(prepared, prepared.discountNodes, { weeks, delta });
  yield;
  const table = buildValueTable(prepared.grid, weeks);
  yield;
  const figures = groupFigures(prepared, prediction, table);
  yield;
  return { prepared, prediction, columns: columnsOf(state, horizon, prepared, prediction, figures) };
}

function columnsOf(
  state: FitState,
  horizon: CustomerHorizon,
  prepared: Prepared,
  prediction: Prediction,
  figures: GroupFigures,
): CustomerForecasts {
  const { active, groupOf, columns } = prepared;
  const { end, profitRatio } = horizon;
  // Without dropout and without discounting there is no end to it.
  const endless = (horizon.delta > 0 && prepared.predictor.residual?.(horizon.delta)) || null;
  const n = state.summary.x.length;
  const everyone = active.customer.length === n;
  const column = (): Float64Array => (everyone ? new Float64Array(n) : new Float64Array(n).fill(Number.NaN));
  const out = {
    probabilityAlive: columns.probabilityAlive,
    probabilityOrder: column(),
    expectedOrders: column(),
    expectedSpend: columns.expectedSpend,
    predictedClv: column(),
    low80: column(),
    high80: column(),
    low95: column(),
    high95: column(),
    nextOrderTime: timesAfter(end, columns.nextOrderWeeks),
    endlessClv: endless === null ? null : column(),
  };
  // A shop that loses on every sale turns its intervals round.
  const loss = profitRatio < 0;
  const [bottom80, top80] = loss ? [figures.high80, figures.low80] : [figures.low80, figures.high80];
  const [bottom95, top95] = loss ? [figures.high95, figures.low95] : [figures.low95, figures.high95];
  for (let i = 0; i < groupOf.length; i++) {
    const c = active.customer[i] as number;
    const g = groupOf[i] as number;
    const spend = (prepared.spend[i] as number) * profitRatio;
    const unit = (prepared.unit[i] as number) * profitRatio;
    out.probabilityOrder[c] = figures.order[g] as number;
    out.expectedOrders[c] = prediction.expectedTransactions[g] as number;
    out.predictedClv[c] = (prediction.discountedTransactions[g] as number) * spend;
    if (out.endlessClv !== null) out.endlessClv[c] = (endless?.[g] as number) * spend;
    out.low80[c] = (bottom80[g] as number) * unit;
    out.high80[c] = (top80[g] as number) * unit;
    out.low95[c] = (bottom95[g] as number) * unit;
    out.high95[c] = (top95[g] as number) * unit;
  }
  return out;
}

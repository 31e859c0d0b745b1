import { randomFrom } from "../math/random";
import { finish } from "../math/steps";
import type { CustomerTable } from "../types";
import { customersAhead } from "./customerForecasts";
import { horizonCheck } from "./dataChecks";
import { holding, intervalOf, scaled } from "./intervals";
import { newCustomerValues } from "./newCustomer";
import { totalsOf } from "./totals";
import type { FitState, Forecast, ForecastFit, ForecastResult, ForecastSettings, Interval } from "./types";

/**
 * Everything that depends on horizon, discount rate and margin, without fitting anew: customers, totals, new customers, each
 * with intervals. Seeded: the same fit and settings give the same figures.
 *
 * @param table customer table of the orders the fit was made on; its profit (costs where known, else margin) gives the profit
 * per unit of net revenue that is applied to all customers alike: Σ profit / Σ net revenue. A customer's own ratio would be
 * mostly noise.
 * @param settings `model` is not read: it is the fit's
 * @throws RangeError when the horizon is not positive or the rate is −1 or below
 */
export function predictForecast(fit: ForecastFit, table: CustomerTable, settings: ForecastSettings): Forecast {
  return finish(predictInSteps(fit, table, settings));
}

/** As {@link predictForecast}; yields between steps, so that the caller may give way or let go of it. */
export function* predictInSteps(
  fit: ForecastFit,
  table: CustomerTable,
  settings: ForecastSettings,
): Generator<void, Forecast> {
  const { horizonDays, annualDiscountRate } = settings;
  if (!(horizonDays > 0 && horizonDays < Number.POSITIVE_INFINITY))
    throw new RangeError("horizonDays must be positive");
  if (!(annualDiscountRate >= 0 && annualDiscountRate < Number.POSITIVE_INFINITY)) {
    throw new RangeError("annualDiscountRate must be 0 or more");
  }
  const { state } = fit;
  const checks = state === null ? fit.checks : [...fit.checks, horizonCheck(horizonDays, fit.spanDays)];
  return {
    settings,
    end: fit.end,
    checks,
    refusal: fit.refusal,
    backtest: fit.backtest,
    result: state === null ? null : yield* resultOf(fit, state, profitRatioOf(table), settings),
  };
}

/** Profit per unit of net revenue over all observed orders; 1 where there is no revenue. */
export function profitRatioOf(table: CustomerTable): number {
  let revenue = 0;
  let profit = 0;
  for (let c = 0; c < table.customerCount; c++) {
    revenue += table.revenue[c] as number;
    profit += table.profit[c] as number;
  }
  return revenue > 0 ? profit / revenue : 1;
}

function* resultOf(
  fit: ForecastFit,
  state: FitState,
  profitRatio: number,
  { horizonDays, annualDiscountRate }: ForecastSettings,
): Generator<void, ForecastResult> {
  // The fit's own numbers seed the play: the same fit gives the same figures, different shops different luck.
  const random = randomFrom(Math.imul(fit.customers, 2654435761) ^ Math.round(state.meaning.logLikelihood * 1000));
  const weeks = horizonDays / 7;
  const delta = (7 * Math.log1p(annualDiscountRate)) / 365;
  const ahead = yield* customersAhead(state, { weeks, delta, profitRatio, end: fit.end });
  yield;
  const totals = totalsOf({ ...ahead, state, weeks, random });
  const equity = scaled(totals.discountedRevenue, profitRatio);
  const { endlessClv } = ahead.columns;
  return {
    model: state.model,
    autoModel: state.autoModel,
    profitRatio,
    customers: ahead.columns,
    totals: {
      customerEquity: equity,
      revenue: totals.revenue,
      profit: scaled(totals.revenue, profitRatio),
      orders: totals.orders,
      averageClv: scaled(equity, 1 / fit.customers),
      probabilityAliveMean: meanAlive(state, ahead.columns.probabilityAlive, fit.customers),
      endlessEquity: endlessClv === null ? null : sumOfKnown(endlessClv),
    },
    newCustomer: newCustomerValues(state, delta, profitRatio),
    meaning: state.meaning,
    spend: state.spend,
    tracking: state.tracking,
    histogram: state.histogram,
    aliveGrid: state.aliveGrid,
    uncertainty: { method: state.draws.method, draws: state.draws.count, effective: state.draws.effective },
  };
}

function sumOfKnown(column: Float64Array): number {
  return column.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** Mean P(alive), with the interval of the mean under the draws of the parameters. */
function meanAlive(state: FitState, alive: Float64Array, customers: number): Interval {
  const { representatives, draws } = state;
  const n = representatives.customer.length;
  const weights = representatives.weight.reduce((sum, w) => sum + w, 0);
  const value = sumOfKnown(alive) / customers;
  const sampled = Float64Array.from({ length: draws.count }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      sum += (representatives.weight[i] as number) * (representatives.alive[row * n + i] as number);
    }
    return sum / weights;
  });
  // How far the draws lie apart is read from the representatives, about whom they lie from everybody: a sample's level is
  // off by more than the parameters are unsure.
  const level = sumOfKnown(state.aliveOverDraws) / customers;
  const middle = sampled.reduce((sum, mean) => sum + mean, 0) / sampled.length;
  const means = sampled.map((mean) => Math.min(1, Math.max(0, level + mean - middle)));
  return holding(intervalOf(value, means));
}

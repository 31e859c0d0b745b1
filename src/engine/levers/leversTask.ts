import { DAY_MS, DAYS_PER_MONTH, dayOf } from "../days";
import { type Candidate, candidateNamed, type Params } from "../forecast/candidates";
import type { FitState, Forecast, ForecastResult } from "../forecast/types";
import type { InsightSource, InsightTask } from "../insights/types";
import type { Horizon } from "../models/contract";
import type { CustomerTable } from "../types";
import { ordersOverLevers } from "./aliveOrders";
import { type Cells, cellGatherer } from "./cells";
import { leverPoints, surfaceOf } from "./surface";
import type { LeversAnswer } from "./types";

/** Nothing is asked beyond the data set and its forecast. */
export type LeversAsk = Readonly<Record<string, never>>;

/** Customers between two yields. */
const customersATurn = 20_000;
const fewestDays = 28;
const longestDays = 365;
const newcomerMonths = 12;

/**
 * What the levers move, prepared so that any change of them is a look-up: see `LeversAnswer`. null without a forecast.
 *
 * The surfaces rest on customers lumped into some hundred cells of like (x, T); their level is the forecast's own figure.
 */
export function* leversTask(source: InsightSource): InsightTask<LeversAnswer | null> {
  yield 0;
  const { forecast, fit, analysis } = source;
  const state = fit?.state ?? null;
  const result = forecast?.result ?? null;
  if (forecast === null || state === null || result === null) return null;
  const candidate = candidateNamed(state.model);
  const { params } = state.meaning;
  const { horizonDays } = forecast.settings;
  const delta = weeklyRate(forecast);
  const cells = yield* gatherCells(candidate, state, result);
  const present = yield* tableOf(candidate, params, cells, { weeks: horizonDays / 7, delta });
  const fresh = ordersOverLevers(
    candidate,
    params,
    { x: 0, T: 0, phase: 0, fresh: true },
    { weeks: (newcomerMonths * DAYS_PER_MONTH) / 7, delta },
    leverPoints,
    leverPoints,
  );
  const { customerEquity } = result.totals;
  const newcomer = result.newCustomer.find(({ months }) => months === newcomerMonths);
  if (newcomer === undefined) return null;
  const first = state.firstValue.mean * result.profitRatio;
  return {
    present: {
      customers: analysis.customers,
      value: customerEquity.value,
      low80: customerEquity.low80,
      high80: customerEquity.high80,
      surface: surfaceOf(present),
    },
    newcomer: {
      first,
      repeats: newcomer.value - first,
      low80: newcomer.low80,
      high80: newcomer.high80,
      surface: surfaceOf(fresh),
    },
    arrivals: analysis.end === null ? null : arrivalsOf(analysis.table, analysis.firstOrder ?? 0, analysis.end),
    profitRatio: result.profitRatio,
    leaving: leavingOf(candidate, params),
    horizonDays,
  };
}

/** Continuous discount rate per week. */
export function weeklyRate(forecast: Forecast): number {
  return (7 * Math.log1p(forecast.settings.annualDiscountRate)) / 365;
}

function* gatherCells(candidate: Candidate, state: FitState, result: ForecastResult): Generator<number, Cells> {
  const { x, tx, T } = state.summary;
  const { probabilityAlive, expectedSpend } = result.customers;
  let mostX = 0;
  let mostT = 0;
  for (let c = 0; c < x.length; c++) {
    mostX = Math.max(mostX, x[c] as number);
    mostT = Math.max(mostT, T[c] as number);
  }
  const gatherer = cellGatherer(candidate, state.meaning.params, mostX, mostT);
  for (let c = 0; c < x.length; c++) {
    if ((x[c] as number) < 0) continue;
    const weight = (probabilityAlive[c] as number) * (expectedSpend[c] as number);
    gatherer.add(x[c] as number, tx[c] as number, T[c] as number, weight);
    if (c % customersATurn === customersATurn - 1) yield (0.2 * c) / x.length;
  }
  return gatherer.cells();
}

function* tableOf(
  candidate: Candidate,
  params: Params,
  cells: Cells,
  horizon: Horizon,
): Generator<number, Float64Array> {
  const table = new Float64Array(leverPoints.length ** 2);
  for (let i = 0; i < cells.x.length; i++) {
    const customer = {
      x: cells.x[i] as number,
      T: cells.T[i] as number,
      phase: cells.phase[i] as number,
      fresh: false,
    };
    const orders = ordersOverLevers(candidate, params, customer, horizon, leverPoints, leverPoints);
    const weight = cells.weight[i] as number;
    orders.forEach((count, place) => {
      table[place] = (table[place] as number) + weight * count;
    });
    yield 0.2 + (0.8 * i) / cells.x.length;
  }
  return table;
}

/** First orders of the latest year, or of the latter half of a shorter history: its beginning takes old customers for new ones. */
function arrivalsOf(table: CustomerTable, firstOrder: number, end: number): LeversAnswer["arrivals"] {
  const endDay = dayOf(end);
  const days = Math.min(longestDays, Math.floor((endDay - dayOf(firstOrder)) / 2));
  if (days < fewestDays) return null;
  let seen = 0;
  for (const customer of table.byValue) {
    if ((table.firstTime[customer] as number) >= (endDay - days + 1) * DAY_MS) seen++;
  }
  return { perYear: (seen * longestDays) / days, days, seen };
}

function leavingOf({ dropout }: Candidate, params: Params): LeversAnswer["leaving"] {
  if (dropout === "none") return "none";
  if (dropout === "rate") return (params.s ?? 0) > 0 ? "time" : "none";
  return (params.a ?? 0) > 0 ? "order" : "none";
}

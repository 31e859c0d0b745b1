import { type ChannelResult, channelResults } from "./channels/results";
import { cohortsTask } from "./cohorts/cohortsTask";
import { cohortResults, type ResultsCohort } from "./cohorts/results";
import { customerRange } from "./forecast/customerRange";
import { forecastOf, type ResultsForecast, withForecast } from "./forecast/results";
import type { Forecast } from "./forecast/types";
import { toEnd } from "./insights/toEnd";
import type { InsightSource } from "./insights/types";
import { textAt } from "./packedText";
import { type SegmentResults, segmentResults } from "./segments/results";
import type {
  Analysis,
  Concentration,
  Distribution,
  FormulaClv,
  FormulaOverrides,
  Kpis,
  OrderTable,
  ValueShare,
} from "./types";

/** What the results need of the import's reconciliation; what the import knows besides is left out. */
export interface ResultsReconciliation {
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly rowsExcluded: number;
  readonly rowsUsed: number;
  readonly revenueRead: number;
  readonly revenueExcluded: number;
  readonly revenueUsed: number;
  readonly refunds: number;
  readonly refundDocuments: number;
  readonly byCause: readonly {
    readonly kind: string;
    readonly cause: string;
    readonly rows: number;
    readonly orders: number;
    readonly revenue: number;
  }[];
}

export interface ResultsInput extends InsightSource {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly reconciliation: ResultsReconciliation;
}

export interface ResultsCustomer {
  /** The key as first written in the file. */
  readonly id: string;
  readonly name: string;
  readonly orders: number;
  readonly firstOrder: string;
  readonly lastOrder: string;
  readonly revenue: number;
  readonly historicClv: number;
  /** Expected discounted profit in the horizon, with the bounds of `customerRange` at 80 %; null without a forecast. */
  readonly predictedClv: number | null;
  readonly predictedLow: number | null;
  readonly predictedHigh: number | null;
  readonly expectedOrders: number | null;
  readonly probabilityAlive: number | null;
  /** The day by which the next order has an even chance, YYYY-MM-DD. */
  readonly nextOrder: string | null;
  /** By the scheme that `segments` tells. */
  readonly segment: string | null;
}

/** The file of "Download results". Times are the shop's wall clock, without a zone; null is what was not computed. */
export interface Results {
  readonly format: "perennial.results";
  readonly version: 1;
  readonly dataset: {
    readonly name: string;
    readonly currency: string;
    readonly orders: number;
    readonly customers: number;
    readonly firstOrder: string | null;
    readonly lastOrder: string | null;
    /** Last day of observation, YYYY-MM-DD. */
    readonly end: string | null;
    /** Orders after that day, outside every figure. */
    readonly after: { readonly orders: number; readonly revenue: number };
  };
  readonly settings: { readonly margin: number; readonly end: string | null; readonly formula: FormulaOverrides };
  /** "revenue": no cost is known and the margin is 100 %, so that what is called profit below is revenue. */
  readonly moneyIs: "revenue" | "profit";
  readonly ordersWithCost: number;
  readonly reconciliation: ResultsReconciliation;
  readonly kpis: Kpis;
  readonly formula: FormulaClv;
  readonly distribution: Distribution;
  /** null while there is none; with a `refusal` where the data cannot carry one. */
  readonly forecast: ResultsForecast | null;
  readonly valueShare: ValueShare;
  readonly concentration: Concentration;
  /** By month of first order, oldest first. */
  readonly cohorts: readonly ResultsCohort[];
  /** By the channel of the first order; null where the orders tell no channel. */
  readonly channels: readonly ChannelResult[] | null;
  readonly segments: SegmentResults;
  /** Best historic CLV first. */
  readonly customers: readonly ResultsCustomer[];
}

/** The results as plain data, ready for `JSON.stringify`: no NaN, no typed arrays. */
export function buildResults(input: ResultsInput): Results {
  const { name, currency, orders, analysis, forecast, reconciliation } = input;
  const { segments, ofCustomer } = segmentResults(input);
  const cohorts = toEnd(cohortsTask(input, { unit: "month", audience: [] }));
  return {
    format: "perennial.results",
    version: 1,
    dataset: {
      name,
      currency,
      orders: analysis.orders,
      customers: analysis.customers,
      firstOrder: wallClock(analysis.firstOrder),
      lastOrder: wallClock(analysis.lastOrder),
      end: calendarDay(analysis.end),
      after: analysis.after,
    },
    settings: {
      margin: analysis.settings.margin,
      end: calendarDay(analysis.settings.end),
      formula: analysis.settings.formula,
    },
    moneyIs: analysis.moneyIs,
    ordersWithCost: analysis.ordersWithCost,
    reconciliation: withoutPlaces(reconciliation),
    kpis: withForecast(analysis.kpis, forecast),
    formula: analysis.formula,
    distribution: analysis.distribution,
    forecast: forecast === null ? null : forecastOf(forecast),
    valueShare: analysis.valueShare,
    concentration: analysis.concentration,
    cohorts: cohortResults(cohorts.table),
    channels: channelResults(input),
    segments,
    customers: Array.from(analysis.table.byValue, (c) => ({
      ...customerOf(orders, analysis, forecast, c),
      segment: ofCustomer(c),
    })),
  };
}

function customerOf(
  orders: OrderTable,
  { table }: Analysis,
  forecast: Forecast | null,
  c: number,
): Omit<ResultsCustomer, "segment"> {
  const expected = forecast?.result?.customers;
  const range = expected === undefined ? undefined : customerRange(expected, c);
  return {
    id: textAt(orders.customerKey, c),
    name: textAt(orders.customerName, c),
    orders: table.orders[c] ?? 0,
    firstOrder: wallClock(table.firstTime[c] ?? 0),
    lastOrder: wallClock(table.lastTime[c] ?? 0),
    revenue: table.revenue[c] ?? 0,
    historicClv: table.profit[c] ?? 0,
    predictedClv: numberOrNull(expected?.predictedClv[c]),
    predictedLow: numberOrNull(range?.low),
    predictedHigh: numberOrNull(range?.high),
    expectedOrders: numberOrNull(expected?.expectedOrders[c]),
    probabilityAlive: numberOrNull(expected?.probabilityAlive[c]),
    nextOrder: calendarDay(numberOrNull(expected?.nextOrderTime[c])),
  };
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Only the counts: the places of single rows belong to the import's own report. */
function withoutPlaces(full: ResultsReconciliation): ResultsReconciliation {
  return {
    rowsRead: full.rowsRead,
    rowsRefused: full.rowsRefused,
    rowsExcluded: full.rowsExcluded,
    rowsUsed: full.rowsUsed,
    revenueRead: full.revenueRead,
    revenueExcluded: full.revenueExcluded,
    revenueUsed: full.revenueUsed,
    refunds: full.refunds,
    refundDocuments: full.refundDocuments,
    byCause: full.byCause.map(({ kind, cause, rows, orders, revenue }) => ({ kind, cause, rows, orders, revenue })),
  };
}

function wallClock(time: number): string;
function wallClock(time: number | null): string | null;
function wallClock(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString().slice(0, 19);
}

function calendarDay(time: number | null): string | null {
  return wallClock(time)?.slice(0, 10) ?? null;
}

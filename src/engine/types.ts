import type { PackedText } from "./packedText";

/** A text column of few distinct values over the orders: `values[codes[i]]`; code 0 is always the blank value. */
export interface Dimension {
  /** Stable name: "channel", "region", "coupon", "status", or the header of a column the user kept. */
  readonly name: string;
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/**
 * The orders of identified customers that count, one slot per order in every column.
 * Money is in the data set's currency; times are ms since epoch of the shop's wall clock read as UTC.
 */
export interface OrderTable {
  readonly orderCount: number;
  readonly customerCount: number;
  /** Index of the order's customer, 0 … customerCount − 1. */
  readonly customer: Uint32Array;
  readonly time: Float64Array;
  /** Net revenue: the order's total less what was refunded of it. */
  readonly net: Float64Array;
  /** What was refunded of the order (≥ 0), by a refund column or a refund document. `net + refund` is the total. */
  readonly refund: Float64Array;
  /** Cost of what was sold, NaN where unknown. */
  readonly cost: Float64Array;
  /** The order's id as written in the file; blank when the file has none. */
  readonly orderKey: PackedText;
  readonly dimensions: readonly Dimension[];
  /** The customer's key as first written in the file (an id, an e-mail, a phone …), by customer index. */
  readonly customerKey: PackedText;
  /** The customer's name, blank where the file has none, by customer index. */
  readonly customerName: PackedText;
  /**
   * How each customer can be reached, whatever key identifies it, by customer index: e-mail in lower case; phone as
   * international digits ("+84901234567") where its country is known, else as written. Blank where there is none, or a masked
   * one. Absent when the files have neither, or the data set was stored earlier.
   */
  readonly contacts?: { readonly email: PackedText; readonly phone: PackedText };
}

/** What of the orders the analysis reads: a stored data set is analysed while the rest of it is still on its way. */
export type OrderNumbers = Pick<OrderTable, "orderCount" | "customerCount" | "customer" | "time" | "net" | "cost">;

/** The line items of the kept orders. Empty when the file has no product column. */
export interface LineTable {
  readonly lineCount: number;
  /** Index into the OrderTable. */
  readonly order: Uint32Array;
  /** Index into `products`. */
  readonly product: Uint32Array;
  readonly quantity: Float64Array;
  /** The line's money, NaN where the file gives money per order only. */
  readonly amount: Float64Array;
  readonly products: PackedText;
  /** SKU by product index, blank where unknown. */
  readonly skus: PackedText;
}

/** Settings an analysis depends on. */
export interface AnalysisSettings {
  /** Profit per unit of net revenue where no cost is known, 0 … 1. 1 means figures are revenue, and are labelled so. */
  readonly margin: number;
  /** Last day of observation as ms since epoch (any time within the day, UTC), or null for the day of the last order. */
  readonly end: number | null;
  /** The user's own terms of the formula CLV; null leaves the computed one. */
  readonly formula: FormulaOverrides;
}

export interface FormulaOverrides {
  readonly averageOrderValue: number | null;
  /** Orders per active customer in W. */
  readonly frequency: number | null;
  /** Lifespan, in windows W. */
  readonly lifespan: number | null;
}

export const defaultAnalysisSettings: AnalysisSettings = {
  margin: 1,
  end: null,
  formula: { averageOrderValue: null, frequency: null, lifespan: null },
};

export const kpiNames = [
  "customers",
  "orders",
  "revenue",
  "grossProfit",
  "averageOrderValue",
  "repeatPurchaseRate",
  "averageHistoricClv",
  "formulaClv",
  "predictedClv",
  "totalClv",
  "customerEquity",
  "probabilityAliveMean",
  "topDecileShare",
  "gini",
] as const;
export type KpiName = (typeof kpiNames)[number];
/** null: the data cannot support the figure. */
export type Kpis = Readonly<Record<KpiName, number | null>>;

/** One slot per customer with at least one observed order; index = customer index of the OrderTable. */
export interface CustomerTable {
  readonly customerCount: number;
  /** Observed orders; 0 for a customer whose every order lies after `end` (such customers count nowhere). */
  readonly orders: Uint32Array;
  /** NaN, as lastTime, for a customer with 0 observed orders. */
  readonly firstTime: Float64Array;
  readonly lastTime: Float64Array;
  readonly revenue: Float64Array;
  /** Historic CLV: Σ profit of the customer's orders. */
  readonly profit: Float64Array;
  /** Orders of customer c, by time: `orderIndex[offsets[c]] … orderIndex[offsets[c + 1] − 1]`. */
  readonly offsets: Uint32Array;
  readonly orderIndex: Uint32Array;
  /** Customers with at least one observed order, by historic CLV descending (ties: by index). */
  readonly byValue: Uint32Array;
}

export type FormulaGap = "spanTooShort" | "noActiveCustomers" | "noPreviousCustomers" | "noChurn";

/** Formula CLV = averageOrderValue × margin × frequency × lifespan. */
export interface FormulaClv {
  /** W in days. */
  readonly windowDays: number;
  readonly spanDays: number;
  readonly averageOrderValue: number | null;
  /** Profit per unit of revenue that was applied: from costs where known, else the setting. */
  readonly margin: number;
  /** Orders per active customer in (end − W, end]. */
  readonly frequency: number | null;
  readonly activeCustomers: number;
  /** Share of the customers of (end − 2W, end − W] with no order in (end − W, end]. */
  readonly churn: number | null;
  readonly previousCustomers: number;
  /** 1 / churn, in windows W. */
  readonly lifespan: number | null;
  readonly clv: number | null;
  /** Why `clv` is null, when it is. */
  readonly gap: FormulaGap | null;
  /** The terms in force after overrides. */
  readonly used: {
    readonly averageOrderValue: number | null;
    readonly frequency: number | null;
    readonly lifespan: number | null;
  };
}

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  /** Equal, round widths; first bin starts at or below the smallest value drawn. A value equal to `to` of the last bin is inside it. */
  readonly bins: readonly HistogramBin[];
  readonly binWidth: number;
  /** Customers below the first and above the last bin (long tails are cut at a round figure, and counted here). */
  readonly below: number;
  readonly above: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly quantiles: readonly { readonly p: number; readonly value: number }[];
  readonly negative: number;
  readonly zero: number;
}

/** One point of the value-per-customer-versus-share curve, by month since first order. */
export interface MonthPoint {
  /** Month since the first order, 0-based; a month is 30.4375 days. */
  readonly month: number;
  /** Customers observed for at least month + 1 full months. */
  readonly observed: number;
  /** Of those, with a profitable order in that month. */
  readonly active: number;
  readonly share: number;
  /** Average cumulative profit up to the end of the month, of the active ones; null when none. */
  readonly value: number | null;
  /** The same over all observed. */
  readonly valueAllObserved: number | null;
}

/** One point of the second reading: by order number. */
export interface OrderPoint {
  readonly k: number;
  /** Customers who reached k orders. */
  readonly reached: number;
  readonly share: number;
  /** Average historic CLV of those. */
  readonly value: number;
}

export interface ValueShare {
  readonly byMonth: readonly MonthPoint[];
  readonly byOrder: readonly OrderPoint[];
}

export interface Concentration {
  /** Lorenz curve, at most 201 points: share of customers (worst first) → share of value. */
  readonly lorenz: readonly { readonly customers: number; readonly value: number }[];
  /** The ⌈n·p⌉ best customers' share of value; null where the total is not positive. */
  readonly top: readonly { readonly percent: number; readonly customers: number; readonly share: number | null }[];
  readonly gini: number | null;
}

/** Everything the views draw; plain data and typed arrays, structured-clonable. */
export interface Analysis {
  readonly settings: AnalysisSettings;
  readonly orders: number;
  readonly customers: number;
  readonly firstOrder: number | null;
  readonly lastOrder: number | null;
  /** Start (00:00) of the observation's last day. */
  readonly end: number | null;
  /** Orders after `end`: outside the observation, counted here and in no figure. */
  readonly after: { readonly orders: number; readonly revenue: number };
  /** Orders whose cost is known; profit falls back to the margin for the others. */
  readonly ordersWithCost: number;
  /** "revenue" when margin is 1 and no cost is known: then nothing may be called profit. */
  readonly moneyIs: "revenue" | "profit";
  readonly kpis: Kpis;
  readonly table: CustomerTable;
  readonly formula: FormulaClv;
  readonly distribution: Distribution;
  readonly valueShare: ValueShare;
  readonly concentration: Concentration;
}

/** What the customers table asks for. */
export interface CustomerQuery {
  readonly sort: CustomerSort;
  readonly descending: boolean;
  /** Matched without case and without Vietnamese marks against key and name. */
  readonly search: string;
  readonly filter: CustomerFilter;
}
export type CustomerSort =
  | "value"
  | "revenue"
  | "orders"
  | "averageOrderValue"
  | "first"
  | "last"
  | "name"
  | ForecastSort;
/** Columns that stand only with a forecast. */
export const forecastSorts = ["probabilityAlive", "expectedOrders", "predicted", "nextOrder"] as const;
export type ForecastSort = (typeof forecastSorts)[number];
export interface CustomerFilter {
  readonly minOrders: number | null;
  readonly maxOrders: number | null;
  readonly minValue: number | null;
  readonly maxValue: number | null;
  /** Days from last order to end, at least / at most. */
  readonly minDaysSinceLast: number | null;
  readonly maxDaysSinceLast: number | null;
  /** 0 … 1. */
  readonly minProbabilityAlive: number | null;
  readonly maxProbabilityAlive: number | null;
  /** Predicted CLV in the forecast's horizon. */
  readonly minPredicted: number | null;
  readonly maxPredicted: number | null;
  /** First-touch value of a dimension. */
  readonly dimension: { readonly name: string; readonly value: string } | null;
}

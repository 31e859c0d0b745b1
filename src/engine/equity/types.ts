/** What the user knows or guesses of a competitor; null where it is not told. Money in the data set's currency. */
export interface Competitor {
  readonly id: string;
  readonly name: string;
  readonly customers: number | null;
  /** What one of its customers is expected to bring, in the forecast's horizon. */
  readonly averageClv: number | null;
  /** Its revenue in the same 365 days as the shop's own. */
  readonly revenue: number | null;
}

/** A group of customers and what it holds of all equity. */
export interface EquityPart {
  readonly customers: number;
  /** Σ predicted CLV. */
  readonly equity: number;
}

/** Customers by P(alive): from the first bound to below the second, 1 included in the last. */
export const aliveBounds = [0, 0.2, 0.5, 0.8, 1] as const;
/** Customers by orders so far: 1, 2, 3 to 5, 6 or more. */
export const orderBounds = [1, 2, 3, 6] as const;

/** What customer equity is made of. Plain data. */
export interface EquityAnswer {
  /** The ⌈n·p⌉ customers of highest predicted CLV. Where the total is not positive, shares are null. */
  readonly top: readonly {
    readonly percent: number;
    readonly customers: number;
    readonly equity: number;
    readonly share: number | null;
  }[];
  readonly lorenz: readonly { readonly customers: number; readonly value: number }[];
  /** By `aliveBounds`, one part between each two. */
  readonly byAlive: readonly EquityPart[];
  /** By `orderBounds`, one part from each. */
  readonly byOrders: readonly EquityPart[];
  /** Net revenue of the 365 days to the observation end; null where fewer are observed. */
  readonly yearRevenue: number | null;
}

/** Why a quarter's end has no equity. */
export type YoungReason = "shortHistory" | "fewReturned" | "noFit";

/** Money at the end of a quarter: expected profit of the customers known then, in the forecast's horizon, as the model saw it then. */
export interface QuarterEquity {
  readonly value: number;
  /** How well the expectation is known (parameters, spend); not what chance will make of it. */
  readonly low80: number;
  readonly high80: number;
}

export interface Quarter {
  /** First moment (ms) of the calendar quarter, and of its last day. */
  readonly from: number;
  readonly end: number;
  /** Net revenue of the quarter, refunds taken off the orders they belong to. */
  readonly revenue: number;
  /** Customers known at its end, and those who came in it. */
  readonly customers: number;
  readonly newCustomers: number;
  /** null where the history up to it could not carry a forecast; `missing` says why. */
  readonly equity: QuarterEquity | null;
  readonly missing: YoungReason | null;
}

/** A change from a year before: later ÷ earlier − 1. */
export interface EquityChange {
  readonly change: number;
  /** 90 % interval: outside it on either side in 5 of 100 cases. */
  readonly low90: number;
  readonly high90: number;
}

/** The latest quarter against the same quarter a year before: seasons cancel out. */
export interface YearOnYear {
  readonly quarter: number;
  readonly before: number;
  readonly revenueChange: number;
  readonly equity: EquityChange;
  /** Whether equity moved by more than the doubt about it, at 95 % to one side. */
  readonly verdict: "fell" | "rose" | "unclear";
  /** Revenue rose while equity fell. */
  readonly salesHideFall: boolean;
}

/** Quarterly revenue beside the equity at each quarter's end. Plain data. */
export interface EquityHistory {
  /** Complete calendar quarters, by time. */
  readonly quarters: readonly Quarter[];
  /** null where the latest quarter or the one a year before has no equity or no revenue. */
  readonly yearOnYear: YearOnYear | null;
  readonly horizonDays: number;
  /** The model in use, which every quarter is fitted with. */
  readonly model: string;
}

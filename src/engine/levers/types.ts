/** What a shop can pull at. `acquisitionCost` is worth something only where a cost is known. */
export const leverNames = ["retention", "frequency", "orderValue", "margin", "acquisitionCost"] as const;
export type LeverName = (typeof leverNames)[number];

/**
 * How many times as much of each as today; 1 is as today.
 * - retention: orders a customer goes on to place after each one it places (lifespan, where customers leave at a rate in time).
 * - frequency: orders per unit of time while a customer buys.
 * - orderValue: net revenue of an order.
 * - margin: profit per unit of net revenue.
 * - acquisitionCost: money spent to win one new customer.
 */
export type LeverChange = Readonly<Record<LeverName, number>>;

export const noChange: LeverChange = { retention: 1, frequency: 1, orderValue: 1, margin: 1, acquisitionCost: 1 };

/** Least and most that retention and frequency may be multiplied by. */
export const leverReach = { least: 0.5, most: 2 } as const;

/**
 * How many times as much is expected, over retention and frequency: values at the tensor of `leverPoints` (Chebyshev points in the
 * log of the factor), row-major `[retention][frequency]`, 1 where nothing changes.
 */
export type LeverSurface = Float64Array;

/** What the levers act upon, in money (profit, or revenue where no margin is known); discounted. Plain data. */
export interface LeversAnswer {
  /** Predicted CLV of all present customers in the forecast's horizon, with its 80 % interval. */
  readonly present: {
    readonly customers: number;
    readonly value: number;
    readonly low80: number;
    readonly high80: number;
    readonly surface: LeverSurface;
  };
  /** An average new customer in its first 12 months: its first order, and what it orders after it. */
  readonly newcomer: {
    readonly first: number;
    readonly repeats: number;
    /** Of first + repeats. */
    readonly low80: number;
    readonly high80: number;
    /** Of `repeats` alone. */
    readonly surface: LeverSurface;
  };
  /** Customers a year brings, as the latest `days` had it; null where those are fewer than 28. */
  readonly arrivals: { readonly perYear: number; readonly days: number; readonly seen: number } | null;
  /** Profit per unit of net revenue behind the figures. */
  readonly profitRatio: number;
  /** How customers leave by the model in use; with "none", longer retention changes nothing. */
  readonly leaving: "none" | "order" | "time";
  readonly horizonDays: number;
}

/** What the user adds to the figures; null where nothing is known. */
export interface LeverAssumptions {
  /** Money spent to win one new customer. */
  readonly acquisitionCost: number | null;
  /** New customers a year; null takes what the data says. */
  readonly newCustomersPerYear: number | null;
}

/** A what-if the user has named and kept: relative changes, so that it follows the data. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly change: LeverChange;
}

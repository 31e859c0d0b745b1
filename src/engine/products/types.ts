import type { Audience } from "../audience";
import type { NotGoods } from "./goods";

/** What holds products together: one order, or all the orders of one customer. */
export type Together = "orders" | "customers";

export interface PairsAsk {
  readonly audience: Audience;
  readonly over: Together;
}

/** Two products in the same orders (or bought by the same customers). `a` is the one bought in fewer of them. */
export interface ProductPair {
  readonly a: number;
  readonly b: number;
  /** Baskets with a, with b, and with both. */
  readonly countA: number;
  readonly countB: number;
  readonly both: number;
  /** Baskets with both that mixing the products by chance would give; see `pairChance`. */
  readonly expected: number;
  /** both ÷ baskets. */
  readonly support: number;
  /** Of the baskets with a, the share that also hold b; and the other way round. */
  readonly confidenceAB: number;
  readonly confidenceBA: number;
  /** The textbook's lift: support ÷ (share with a × share with b). It takes no account of how much a basket holds. */
  readonly lift: number;
  /** both ÷ expected. */
  readonly times: number;
  /** Distinct customers behind `both`. */
  readonly customers: number;
  /** Customers who have ever bought the one and never the other. */
  readonly onlyA: number;
  readonly onlyB: number;
  /** Chance of so many together if they went together no more than `TIMES_LEAST` as often as mixing would give. */
  readonly p: number;
}

/** Three products in the same baskets more often than the ties between each two of them make. */
export interface ProductTriple {
  /** The most common pair, then the third. */
  readonly products: readonly [number, number, number];
  readonly all: number;
  /** Baskets with all three that would follow from how often each two are together; see `fromPairsAlone`. */
  readonly expected: number;
  readonly times: number;
  readonly support: number;
  /** Of the baskets with the first two, the share that also hold the third. */
  readonly confidence: number;
  readonly lift: number;
  readonly customers: number;
  readonly p: number;
}

export interface PairsAnswer {
  readonly over: Together;
  /** Orders with a named product, or customers who have bought one; those left out are not among them. */
  readonly baskets: number;
  /** Of these, with at least two different products. */
  readonly mixed: number;
  /** Baskets with more than `MOST_PRODUCTS` different products. */
  readonly leftOut: number;
  readonly products: number;
  /** Baskets that must hold both before a pair is looked at. */
  readonly floor: number;
  /** Pairs that could reach the floor: the comparisons that are corrected for. */
  readonly tested: number;
  /** Pairs that passed, however many are listed. */
  readonly found: number;
  /** Those with the most baskets beyond chance first; at most `MOST_PAIRS`. */
  readonly pairs: readonly ProductPair[];
  readonly triples: readonly ProductTriple[];
  /** Sets of three whose pairs seem tied: the comparisons that are corrected for. */
  readonly triplesTested: number;
  /** Names in the file that are no goods, as fees and discounts: in no figure of products. Of all customers, most lines first. */
  readonly notGoods: readonly NotGoods[];
}

export interface NextAsk {
  readonly audience: Audience;
}

/** After an order with `from`, the customer's next order holds `to`. */
export interface NextProduct {
  readonly from: number;
  readonly to: number;
  /** Orders with `from` that were followed by another order of the customer. */
  readonly followed: number;
  /** Of these, those whose next order holds `to`. */
  readonly count: number;
  readonly share: number;
  /** The share that next orders of their time and size hold anyway. */
  readonly base: number;
  /** share ÷ base. */
  readonly times: number;
  readonly customers: number;
  readonly p: number;
}

export interface NextAnswer {
  /** Orders with a named product that were followed by another such order. */
  readonly followed: number;
  readonly floor: number;
  readonly tested: number;
  readonly found: number;
  /** Product by product (most followed first), at most `MOST_NEXT` each, those most beyond the usual first. */
  readonly next: readonly NextProduct[];
  /** Again the same product: by product, the share of followed orders whose next order holds it too. */
  readonly again: readonly { readonly product: number; readonly followed: number; readonly share: number }[];
}

export interface StartsAsk {
  readonly audience: Audience;
  /** Age at which customers are compared, in days since their first order. */
  readonly ageDays: number;
}

/** A product by what it earns itself, and by what customers bring whose first order held it. */
export interface ProductStart {
  readonly product: number;
  readonly orders: number;
  readonly buyers: number;
  /** The product's part of the profit of the orders that hold it. */
  readonly ownProfit: number;
  /** Customers whose first order held it. */
  readonly starters: number;
  /** Of these, those known for at least `ageDays`: all that follows is about them. */
  readonly aged: number;
  /** Average profit in the first `ageDays` days. */
  readonly value: number | null;
  /** The same, pulled towards the average of all the more, the fewer they are; and its 80 % interval. */
  readonly shrunk: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Average profit of the orders after the first, within `ageDays` days. */
  readonly later: number | null;
  /** The same of all who came at the same time with a first order of the same size, as many of each as of these. */
  readonly usualLater: number | null;
  readonly shrunkLater: number | null;
  /** Share with a second order within `ageDays` days. */
  readonly repeatRate: number | null;
  /**
   * Chance of ranks so high in later profit, among those who came at the same time with a first order of the same size,
   * if the product said nothing; null where there are too few.
   */
  readonly p: number | null;
  /** The later profit is higher than usual, at the stated rate over all products tested. */
  readonly leadsOn: boolean;
}

export interface StartsAnswer {
  readonly ageDays: number;
  /** Customers with a named product in their first order; of these, those known for at least `ageDays`. */
  readonly starters: number;
  readonly aged: number;
  readonly averageValue: number | null;
  readonly averageLater: number | null;
  readonly repeatRate: number | null;
  readonly tested: number;
  /** Profit of all orders with a named product. */
  readonly profit: number;
  /** By starters, most first. */
  readonly products: readonly ProductStart[];
}

export interface MixAsk {
  readonly audience: Audience;
  readonly dimension: string;
}

export interface MixCell {
  /** Customers of the value who have bought the product. */
  readonly count: number;
  readonly expected: number;
  /** count ÷ expected; null where nothing is expected. */
  readonly index: number | null;
  /** The difference stands at the stated rate over all cells. */
  readonly stands: "over" | "under" | null;
}

export interface MixAnswer {
  readonly dimension: string;
  /** The values with the most customers, first. */
  readonly values: readonly { readonly value: string; readonly customers: number; readonly purchases: number }[];
  /** Customers with another value or none. */
  readonly otherCustomers: number;
  readonly tested: number;
  /** Products with a difference that stands first, then those bought by most. `cells` goes with `values`. */
  readonly rows: readonly {
    readonly product: number;
    readonly customers: number;
    readonly cells: readonly MixCell[];
  }[];
}

export interface OrderValuesAsk {
  readonly audience: Audience;
}

/** A value from which a gift or free shipping could start. */
export interface OrderThreshold {
  readonly from: number;
  /** Orders at or above it. */
  readonly reached: number;
  /** Orders from `JUST_BELOW` × `from` up to it. */
  readonly below: number;
  /** What these lack to reach it, in all. */
  readonly lacking: number;
}

export interface OrderValuesAnswer {
  readonly orders: number;
  readonly median: number | null;
  readonly mean: number | null;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Orders beyond the last bin. */
  readonly above: number;
  /** Orders at or below zero, which are in no bin. */
  readonly notPositive: number;
  /** Days from the first to the last day of the observation. */
  readonly days: number;
  /** Profit per unit of revenue of these orders; null without revenue. */
  readonly margin: number | null;
  readonly thresholds: readonly OrderThreshold[];
}

export interface LackingAsk {
  readonly audience: Audience;
  readonly have: number;
  readonly lack: number;
}

import type { Audience } from "../audience/types";
import type { Interval, ModelName, Refusal } from "../forecast/types";

/** Who was in a campaign, or was held back from it. */
export type CampaignGroup =
  /** Named one by one: keys of customers as first written in the file, and what was typed or uploaded but is nobody's. */
  | { readonly kind: "list"; readonly keys: readonly string[]; readonly unknown: readonly string[] }
  /** Who met the criteria on the day before the start. */
  | { readonly kind: "audience"; readonly audience: Audience }
  /** Who made an order with one of these values of a column (a coupon code) in the campaign's time. */
  | { readonly kind: "coupon"; readonly dimension: string; readonly values: readonly string[] };

/** What a campaign's effect is worked out from. Days as ms, 00:00 UTC of the shop's wall clock. */
export interface CampaignAsk {
  /** First and last day of the campaign. */
  readonly start: number;
  readonly end: number;
  /** Days after the last one whose orders count too. */
  readonly tailDays: number;
  readonly treated: CampaignGroup;
  /** Customers who were meant to be left out of it; null where there were none. */
  readonly control: CampaignGroup | null;
}

/** A campaign the user has put down. */
export interface Campaign extends CampaignAsk {
  readonly id: string;
  readonly name: string;
}

/** A coupon that the orders name, and when it was used. */
export interface FoundCoupon {
  /** The column that names it, as `CampaignGroup` has it. */
  readonly dimension: string;
  readonly value: string;
  /** Times (ms) of the first and the last order with it. */
  readonly first: number;
  readonly last: number;
  /** Different customers who used it. */
  readonly customers: number;
}

/** What happened beside what was expected; `lift` is actual − expected, its interval the other way round. */
export interface Compared {
  readonly actual: number;
  readonly expected: Interval;
  readonly lift: Interval;
}

/** One group over the time looked at. Only customers who had ordered before the start are in it. */
export interface GroupOutcome {
  readonly customers: number;
  /** Of the group, but without an order before the start: nothing was known of them, so nothing could be expected. */
  readonly newcomers: number;
  /** Listed, but no customer of this shop. */
  readonly unknown: number;
  /** Customers with at least one order in the time. */
  readonly ordered: number;
  /** Customers who would be expected to order at least once. */
  readonly expectedToOrder: number;
  /** Days with an order, a customer and day counting once. */
  readonly orders: Compared;
  /** Profit, or revenue where nothing else is known (`Analysis.moneyIs`); not discounted. */
  readonly profit: Compared;
  /** Means before the start: days with an order, days since the last one. */
  readonly ordersBefore: number;
  readonly daysSinceLast: number;
}

/** Treated less control: the difference of (actual − expected) a customer. */
export interface Difference {
  /** A treated customer's advantage, in orders. */
  readonly ordersEach: Interval;
  /** The same of all treated together. */
  readonly orders: Interval;
  readonly profit: Interval;
  /** `orders` as a part of what the treated would have ordered by the control group's measure; null where that is not positive. */
  readonly ratio: Interval | null;
  /** How far the groups' expectations lie apart, in standard deviations of a customer. */
  readonly apart: number;
}

/** What keeps the figures from meaning what they seem to. */
export type CampaignCaution =
  /** Nobody was held back. */
  | "noControl"
  /** The treated are those who ordered with a coupon: being in the group takes an order. */
  | "coupon"
  /** Nearly all of the list ordered, where far fewer would: it looks like a list of buyers. */
  | "buyers"
  /** The groups were unlike before the start. */
  | "unlike"
  /** The orders end before the campaign does. */
  | "unfinished"
  /** The other customers too ordered more, or less, than chance allows. */
  | "shopMoved"
  /** Some are in both groups: they count as treated. */
  | "overlap";

/** One point of cumulated orders: of the treated, or of everyone where the treated are those who ordered ("coupon", "buyers"). */
export interface CampaignPoint {
  /** ms, the day's start. */
  readonly time: number;
  readonly actual: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface CampaignResult {
  readonly kind: "result";
  /** First and last day looked at, ms. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly model: ModelName;
  readonly treated: GroupOutcome;
  readonly control: GroupOutcome | null;
  /** null without a control group of enough customers. */
  readonly difference: Difference | null;
  /** Customers known before the start who are in neither group; null where there are too few. */
  readonly others: GroupOutcome | null;
  /** Everybody known before the start. */
  readonly everyone: GroupOutcome;
  /**
   * How far the whole shop's orders have strayed from the model over times as long as this, beyond chance: a standard
   * deviation, as a part of what was expected. In every interval that has no control group to take it out.
   */
  readonly swing: number;
  /** The smallest effect, as a part of the orders expected, that would be found four times in five; null where none would. */
  readonly findable: number | null;
  readonly cautions: readonly CampaignCaution[];
  readonly overlap: number;
  readonly points: readonly CampaignPoint[];
}

/** Why there are no figures. */
export interface CampaignGap {
  readonly kind: "gap";
  readonly why: /** The start lies after the last day of the data. */
    | "notStarted"
    /** The last day lies before the first. */
    | "wrongWay"
    /** No order, or hardly any, lies before the start: see `refusal`. */
    | "noHistory"
    /** Nobody of the group had ordered before the start. */
    | "nobody"
    /** Too few customers, or too few orders to be expected of them. */
    | "thin";
  readonly refusal: Refusal | null;
  readonly customers: number;
  readonly newcomers: number;
  readonly unknown: number;
  readonly expected: number;
}

export type CampaignAnswer = CampaignResult | CampaignGap;

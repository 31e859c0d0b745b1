import type { Audience } from "../audience";
import type { FixedAge } from "../cohorts/types";
import type { GroupTotal, Interval, TotalInterval } from "../forecast";

/** What customers are grouped by: what a column said on their first order, or the first product on it. */
export type GroupBy = { readonly kind: "dimension"; readonly name: string } | { readonly kind: "firstProduct" };

export interface ChannelsAsk {
  readonly by: GroupBy;
  readonly audience: Audience;
}

/** Fewer customers than this carry no average: the figure is not shown. */
export const LEAST_SHOWN = 20;
/** A group with fewer customers takes part in no claim about differences. */
export const LEAST_CLAIMED = 50;
/** Groups that stand by themselves; the smaller ones are folded into one. */
export const MOST_GROUPS = 40;

/** value: one value of the column. others: all values too small to stand by themselves. blank: nothing was told. */
export type GroupKind = "value" | "others" | "blank";

/** What a group's customers had brought `days` days after their first order. */
export interface GroupAtAge {
  readonly days: FixedAge;
  /** Customers observed for so long; the figures are over them alone. */
  readonly observed: number;
  /** Average cumulative profit, as it was; null of nobody. */
  readonly mean: number | null;
  /**
   * The average that is to be believed: drawn towards that of all groups, the more the less the group's own customers tell.
   * Only drawn for values; others, blank and whole keep their mean. null below `LEAST_SHOWN`.
   */
  readonly pooled: Interval | null;
  /** How far it was drawn: 0 not at all, 1 all the way. */
  readonly pull: number;
}

/** Customers whose P(alive) is between 20 and 80 %: they may have gone. */
export interface AtRisk {
  readonly customers: number;
  /** Σ predicted CLV. */
  readonly predicted: number;
  /** Σ what they would bring in the horizon beyond that if all were sure to be still there: predicted × (1 − P)/P. */
  readonly gain: number;
}

/** Average cumulative profit by full month (30.4375 days) since the first order, over the customers observed for it. */
export interface ProfitCurve {
  readonly observed: Uint32Array;
  readonly mean: Float64Array;
  /** Standard error of the mean. */
  readonly error: Float64Array;
}

export interface ChannelGroup {
  readonly kind: GroupKind | "whole";
  /** As written on the orders; blank for kinds other than "value". */
  readonly value: string;
  /** Values folded into it; 1 for a value. */
  readonly values: number;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Σ historic CLV. */
  readonly profit: number;
  /** Net revenue per order; null of none. */
  readonly averageOrderValue: number | null;
  /** Share with two orders or more; null of nobody. */
  readonly repeatRate: number | null;
  /** A slot for each of the fixed ages. */
  readonly atAge: readonly GroupAtAge[];
  /** Σ predicted CLV; null without a forecast. */
  readonly predicted: number | null;
  /** null without a forecast. */
  readonly atRisk: AtRisk | null;
  readonly curve: ProfitCurve;
  /** First orders by calendar month, a slot a month of `ChannelsAnswer.months`. */
  readonly newCustomers: Uint32Array;
}

/** At one age, two groups that surely differ: indices into `ChannelsAnswer.groups`. */
export interface GroupClaim {
  readonly better: number;
  readonly worse: number;
  /** better ÷ worse, of the pooled averages. */
  readonly ratio: number;
  readonly low95: number;
  readonly high95: number;
  /** Whether `low95` is above 1: else it is sure that better is more, and not by how much. */
  readonly sized: boolean;
}

export interface AgeClaims {
  readonly days: FixedAge;
  /** Groups of `LEAST_CLAIMED` customers or more that were held against each other. */
  readonly compared: number;
  /** Largest ratio first. */
  readonly claims: readonly GroupClaim[];
}

export interface ChannelsAnswer {
  readonly by: GroupBy;
  /** Most customers first; then the folded ones and those of whom nothing is told, where there are any. */
  readonly groups: readonly ChannelGroup[];
  readonly whole: ChannelGroup;
  readonly claims: readonly AgeClaims[];
  /** Calendar months from the first order's to the end's, as months since January 1970. */
  readonly months: { readonly first: number; readonly count: number; readonly lastComplete: boolean };
}

/** What is expected of each group of the `ChannelsAnswer` to the same ask; same order. */
export interface ChannelsForecast {
  readonly groups: readonly GroupTotal[];
  readonly whole: GroupTotal;
  /** Σ predicted CLV of the customers who may have gone. */
  readonly atRisk: TotalInterval;
}

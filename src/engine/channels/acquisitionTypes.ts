import type { FixedAge } from "../cohorts/types";
import type { Interval } from "../forecast";

/** What was spent to win customers by one value of a column in one calendar month. */
export interface ChannelSpend {
  /** Name of the dimension. */
  readonly dimension: string;
  readonly value: string;
  /** "2025-03" */
  readonly month: string;
  /** In the data set's currency, 0 or more. */
  readonly amount: number;
}

/** One month of a channel: what was spent, and whom it won. */
export interface MonthOfSpend {
  /** Any count of months. */
  readonly month: number;
  readonly spend: number;
  readonly customers: number;
}

/** What the user has told about the cost of winning customers. */
export interface AcquisitionPlans {
  readonly spend: readonly ChannelSpend[];
  /** What a customer is to be worth per unit spent on winning it. */
  readonly target: number;
}

/** What a customer's worth is taken to be: what it brought by an age, what it is expected to bring, or all it brought and that. */
export type ValueBasis = FixedAge | "predicted" | "total";

export interface Payback {
  /** First month since the first order (1, 2, …) by whose end a customer has on average brought its cost; null: not yet. */
  readonly month: number | null;
  /** The same by the upper and the lower end of the curve's 80 % interval. */
  readonly early: number | null;
  readonly late: number | null;
  /** Months that the curve can be followed. */
  readonly observedMonths: number;
}

/**
 * Why the months do not tell what one more unit spent brings.
 * - fewMonths: fewer than 8 complete months with spend.
 * - steadySpend: the spend hardly changed from month to month but for its own trend.
 * - unclear: the interval is too wide to say anything, or there is nobody else to tell the season by.
 */
export type ResponseGap = "fewMonths" | "steadySpend" | "unclear";

/**
 * How new customers went with spend, month by month, beyond the channel's own trend, the path of its budget and what moved all
 * channels alike: a month with 1 % more spend than those about it brought `elasticity` % more of them.
 */
export interface SpendResponse {
  readonly months: number;
  readonly elasticity: number;
  readonly low95: number;
  readonly high95: number;
  /** Standard error of the elasticity by the farther side of its interval, and the degrees of freedom it has. */
  readonly error: number;
  readonly freedom: number;
  /** New customers per unit spent, as of the latest of these months; one more unit brings elasticity times as many. */
  readonly customersPerUnit: number;
  /** Standard error of ln `customersPerUnit`. */
  readonly levelError: number;
}

export interface ChannelCost {
  /** Index into `ChannelsAnswer.groups`; null for a value by which no customer came, or that is folded. */
  readonly group: number | null;
  readonly value: string;
  /** Spend in the complete months of the observation. */
  readonly spend: number;
  /** Months with a spend told. */
  readonly months: number;
  /** First orders in those months. */
  readonly customers: number;
  /** Spend per new customer; null where none came. */
  readonly cac: number | null;
  /** What a customer is worth by the basis chosen; null where it is not known. */
  readonly worth: Interval | null;
  /** worth ÷ CAC, with both their uncertainties; null where either is unknown. */
  readonly ratio: Interval | null;
  /** worth ÷ target: the most that may be paid for a customer. */
  readonly mostPayable: Interval | null;
  readonly payback: Payback | null;
  /** Complete months with a spend above zero. */
  readonly told: readonly MonthOfSpend[];
}

/** What is known of a channel when the next unit of budget is to be placed. */
export interface BudgetChannel extends Pick<ChannelCost, "value" | "told" | "worth" | "ratio" | "customers"> {
  /** Its new customers by month, those of months without spend included; none of a value that is no group of its own. */
  readonly won: readonly number[];
}

/** By the channels' costs and months alone: plain data, so that it can be worked out apart. */
export interface BudgetAsk {
  readonly channels: readonly BudgetChannel[];
  /** New customers by month, of all channels; those of these channels included. */
  readonly everybody: readonly number[];
}

export interface BudgetAnswer {
  /** How new customers went with spend, by channel of the question. */
  readonly responses: readonly (SpendResponse | ResponseGap)[];
  /** null where fewer than two can be compared. */
  readonly budget: Budget | null;
}

/** Where one more unit of budget brings most. */
export interface Budget {
  /** marginal: by what one more unit brings, as the months tell. average: by what a unit has brought on average. */
  readonly kind: "marginal" | "average";
  /** Best first. */
  readonly choices: readonly BudgetChoice[];
  /** The first is surely the best of them: where it is not, it is called so in at most 5 of 100 shops. */
  readonly sure: boolean;
}

export interface BudgetChoice {
  /** Index into `BudgetAsk.channels`. */
  readonly channel: number;
  /** Worth of the customers that one unit of budget brings; 0 or more. */
  readonly perUnit: Interval;
  /** Probability that it is the best of those compared. */
  readonly chanceBest: number;
}

export interface AcquisitionFigures {
  /** Largest spend first. */
  readonly costs: readonly ChannelCost[];
  /** All of them together. */
  readonly overall: ChannelCost;
  /** Spend told for months that are not complete, or outside the observation. */
  readonly leftOut: number;
}

/**
 * Why keeping is not held against winning.
 * - noCost: no cost of winning is known.
 * - noForecast: there is none.
 * - horizon: the forecast's horizon is not 12, 24 or 36 months.
 * - fewAtRisk: too few customers may have gone.
 * - notPositive: nothing is expected of either.
 */
export type KeepOrWinGap = "noCost" | "noForecast" | "horizon" | "fewAtRisk" | "notPositive";

/** Keeping an old customer against winning a new one. */
export interface KeepOrWin {
  readonly months: 12 | 24 | 36;
  readonly cac: number;
  /** What a new customer brings in those months, first order included. */
  readonly newCustomer: Interval;
  /** newCustomer per unit spent on winning. */
  readonly perUnitWon: number;
  /** Customers whose P(alive) is between 20 and 80 %. */
  readonly atRisk: number;
  /** What one of them brings more, in the same months, once it is sure to be there. */
  readonly gain: Interval;
  /** What keeping one of them may cost to bring as much per unit as winning does. */
  readonly mostForKeeping: Interval;
}

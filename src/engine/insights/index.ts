import { type Audience, audienceTask } from "../audience";
import { type CampaignAnswer, type CampaignAsk, campaignTask, couponsTask, type FoundCoupon } from "../campaigns";
import {
  type BudgetAnswer,
  type BudgetAsk,
  budgetTask,
  type ChannelsAnswer,
  type ChannelsAsk,
  type ChannelsForecast,
  channelsForecastTask,
  channelsTask,
} from "../channels";
import { type CohortProjection, type Cohorts, type CohortsAsk, cohortProjectionTask, cohortsTask } from "../cohorts";
import {
  type EquityAnswer,
  type EquityAsk,
  type EquityHistory,
  type EquityHistoryAsk,
  equityHistoryTask,
  equityTask,
} from "../equity";
import type { TotalInterval } from "../forecast/types";
import { type LeversAnswer, type LeversAsk, leversTask } from "../levers";
import {
  type LackingAsk,
  lackingTask,
  type MixAnswer,
  type MixAsk,
  mixTask,
  type NextAnswer,
  type NextAsk,
  nextTask,
  type OrderValuesAnswer,
  type OrderValuesAsk,
  orderValuesTask,
  type PairsAnswer,
  type PairsAsk,
  pairsTask,
  productsPreparation,
  type StartsAnswer,
  type StartsAsk,
  startsTask,
} from "../products";
import {
  type ListedPlay,
  playsTask,
  type SegmentFigures,
  type SegmentIntervalsAsk,
  type Segments,
  type SegmentsAsk,
  segmentFiguresTask,
  segmentIntervalsTask,
  segmentsTask,
} from "../segments";
import { type TotalSpread, type TotalSpreadAsk, totalSpreadTask } from "../totalSpread";
import type { InsightSource, InsightTask } from "./types";

export type { InsightSource, InsightTask } from "./types";

/** Every question a screen may ask about the open data set, by name: what it asks with, and what it gets. */
export interface Insights {
  /** Customers who meet the criteria, best historic CLV first. */
  readonly audience: { readonly ask: Audience; readonly answer: Uint32Array };
  /** Customers by channel, region, first product …; null where the orders tell no such thing. */
  readonly channels: { readonly ask: ChannelsAsk; readonly answer: ChannelsAnswer | null };
  /** What is expected of those groups, with intervals; null without a forecast. */
  readonly channelsForecast: { readonly ask: ChannelsAsk; readonly answer: ChannelsForecast | null };
  /** Where one more unit spent on winning customers brings most, by the channels' months. */
  readonly channelBudget: { readonly ask: BudgetAsk; readonly answer: BudgetAnswer };
  readonly cohorts: { readonly ask: CohortsAsk; readonly answer: Cohorts };
  /** What the model expects of cohorts younger than a year; null without a forecast. */
  readonly cohortProjection: { readonly ask: CohortsAsk; readonly answer: CohortProjection | null };
  /** What a change of retention, frequency, order value, margin or acquisition cost is worth; null without a forecast. */
  readonly levers: { readonly ask: LeversAsk; readonly answer: LeversAnswer | null };
  /** Whom customer equity rests on; null without a forecast. */
  readonly equity: { readonly ask: EquityAsk; readonly answer: EquityAnswer | null };
  /** Revenue and equity by quarter, the model fitted to what was known at each quarter's end: slow; null without a forecast. */
  readonly equityHistory: { readonly ask: EquityHistoryAsk; readonly answer: EquityHistory | null };
  /** Which products go together in one order or over a customer's orders. Slow in a large shop. */
  readonly productPairs: { readonly ask: PairsAsk; readonly answer: PairsAnswer };
  /** What the next order holds, given the last one. */
  readonly nextProducts: { readonly ask: NextAsk; readonly answer: NextAnswer };
  /** Products by what they earn, and by what customers bring who started with them. */
  readonly productStarts: { readonly ask: StartsAsk; readonly answer: StartsAnswer };
  readonly productMix: { readonly ask: MixAsk; readonly answer: MixAnswer };
  /** Order values, and by round threshold how many orders are just below it. */
  readonly orderValues: { readonly ask: OrderValuesAsk; readonly answer: OrderValuesAnswer };
  /** Customers with the one product and never the other, best historic CLV first. */
  readonly lackingProduct: { readonly ask: LackingAsk; readonly answer: Uint32Array };
  readonly segments: { readonly ask: SegmentsAsk; readonly answer: Segments };
  readonly segmentFigures: { readonly ask: Audience; readonly answer: SegmentFigures };
  /** Intervals of Σ predicted CLV, in the order of `Segments`. */
  readonly segmentIntervals: {
    readonly ask: SegmentIntervalsAsk;
    readonly answer: readonly (TotalInterval | null)[] | null;
  };
  /** What fits this shop's customers, with the lists, most at stake first. */
  readonly plays: { readonly ask: null; readonly answer: readonly ListedPlay[] };
  /** What a campaign's customers did, against what they were expected to do. */
  readonly campaign: { readonly ask: CampaignAsk; readonly answer: CampaignAnswer };
  /** Coupons in the orders that could be asked about as campaigns. */
  readonly campaignCoupons: { readonly ask: null; readonly answer: readonly FoundCoupon[] };
  /** How historic and predicted CLV together are spread over customers. */
  readonly totalSpread: { readonly ask: TotalSpreadAsk; readonly answer: TotalSpread | null };
}
export type InsightKind = keyof Insights;
export type InsightAsk<K extends InsightKind> = Insights[K]["ask"];
export type InsightAnswer<K extends InsightKind> = Insights[K]["answer"];

/** A question and its name; distributes over kinds, so that the two stay tied to each other. */
export type InsightQuestion<K extends InsightKind = InsightKind> = {
  [P in K]: { readonly kind: P; readonly ask: InsightAsk<P> };
}[K];

type Tasks = {
  readonly [K in InsightKind]: (source: InsightSource, ask: InsightAsk<K>) => InsightTask<InsightAnswer<K>>;
};

const tasks: Tasks = {
  audience: audienceTask,
  channels: channelsTask,
  channelsForecast: channelsForecastTask,
  channelBudget: budgetTask,
  cohorts: cohortsTask,
  cohortProjection: cohortProjectionTask,
  levers: leversTask,
  campaign: campaignTask,
  campaignCoupons: couponsTask,
  equity: equityTask,
  equityHistory: equityHistoryTask,
  productPairs: pairsTask,
  nextProducts: nextTask,
  productStarts: startsTask,
  productMix: mixTask,
  orderValues: orderValuesTask,
  lackingProduct: lackingTask,
  segments: segmentsTask,
  segmentFigures: segmentFiguresTask,
  segmentIntervals: segmentIntervalsTask,
  plays: playsTask,
  totalSpread: totalSpreadTask,
};

/** What a screen shows after its main answer, and works on while that can already be read. */
export const followingInsights: ReadonlySet<InsightKind> = new Set([
  "channelsForecast",
  "cohortProjection",
  "equityHistory",
  "nextProducts",
  "productStarts",
  "productMix",
  "segmentIntervals",
  "totalSpread",
]);

/** What is worth working out while nobody asks: what screens open with and takes its time. It is found once they are opened. */
export function preparationTask(source: InsightSource): InsightTask<void> {
  return productsPreparation(source);
}

/** Starts working out the answer; see `InsightTask` for how it goes on. Answers are plain data, structured-clonable. */
export function insightTask<K extends InsightKind>(
  source: InsightSource,
  { kind, ask }: InsightQuestion<K>,
): InsightTask<InsightAnswer<K>> {
  return tasks[kind](source, ask);
}

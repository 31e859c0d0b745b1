import { type Audience, audienceTask } from "../audience";
import { type CohortProjection, type Cohorts, type CohortsAsk, cohortProjectionTask, cohortsTask } from "../cohorts";
import { type TotalSpread, type TotalSpreadAsk, totalSpreadTask } from "../totalSpread";
import type { InsightSource, InsightTask } from "./types";

export type { InsightSource, InsightTask } from "./types";

/** Every question a screen may ask about the open data set, by name: what it asks with, and what it gets. */
export interface Insights {
  /** Customers who meet the criteria, best historic CLV first. */
  readonly audience: { readonly ask: Audience; readonly answer: Uint32Array };
  readonly cohorts: { readonly ask: CohortsAsk; readonly answer: Cohorts };
  /** What the model expects of cohorts younger than a year; null without a forecast. */
  readonly cohortProjection: { readonly ask: CohortsAsk; readonly answer: CohortProjection | null };
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
  cohorts: cohortsTask,
  cohortProjection: cohortProjectionTask,
  totalSpread: totalSpreadTask,
};

/** Starts working out the answer; see `InsightTask` for how it goes on. Answers are plain data, structured-clonable. */
export function insightTask<K extends InsightKind>(
  source: InsightSource,
  { kind, ask }: InsightQuestion<K>,
): InsightTask<InsightAnswer<K>> {
  return tasks[kind](source, ask);
}

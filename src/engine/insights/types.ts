import type { Forecast, ForecastFit } from "../forecast";
import type { Analysis, LineTable, OrderTable } from "../types";

/** What is known of the open data set when a screen asks about it. */
export interface InsightSource {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly analysis: Analysis;
  /** null while there is none; with `result: null` where the data cannot carry one. */
  readonly forecast: Forecast | null;
  /** The fitted models behind `forecast`. */
  readonly fit: ForecastFit | null;
}

/**
 * Works in steps: yields the share done (0 … 1, never falling) at least every 30 ms of work or so, where the work may
 * take longer than that, so that the worker stays reachable.
 */
export type InsightTask<Answer> = Generator<number, Answer, void>;

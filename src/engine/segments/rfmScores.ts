import { dayOf } from "../days";
import type { Analysis, CustomerTable } from "../types";

/** Scores 1 (worst) … 5 (best) by customer index; 0 for customers without an observed order. */
export interface RfmScores {
  /** By the day of the last order: later is better. */
  readonly recency: Uint8Array;
  /** By the number of orders. */
  readonly frequency: Uint8Array;
  /** By historic CLV. */
  readonly monetary: Uint8Array;
}

/**
 * RFM quintiles. A score is 1 + ⌊5·b/n⌋, where b counts the customers who are strictly worse and n all customers: equal
 * customers have equal scores, whatever their order in the file. Where most are alike (one order each, say), they share
 * one score and the scores in between stay empty, which is what the data say.
 */
export function rfmScores({ table }: Pick<Analysis, "table">): RfmScores {
  return {
    recency: scoresOf(table, (c) => dayOf(table.lastTime[c] ?? 0)),
    frequency: scoresOf(table, (c) => table.orders[c] ?? 0),
    monetary: monetaryScores(table),
  };
}

/** By whole numbers, counted: days span some thousands, orders a customer fewer. */
function scoresOf({ customerCount, orders, byValue }: CustomerTable, figure: (customer: number) => number): Uint8Array {
  const scores = new Uint8Array(customerCount);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < customerCount; c++) {
    if (orders[c] === 0) continue;
    const value = figure(c);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (byValue.length === 0) return scores;
  const counts = new Uint32Array(high - low + 1);
  for (let c = 0; c < customerCount; c++) {
    if (orders[c] === 0) continue;
    const at = figure(c) - low;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const scoreAt = new Uint8Array(counts.length);
  let worse = 0;
  for (let at = 0; at < counts.length; at++) {
    scoreAt[at] = scoreOf(worse, byValue.length);
    worse += counts[at] ?? 0;
  }
  for (let c = 0; c < customerCount; c++) if (orders[c] !== 0) scores[c] = scoreAt[figure(c) - low] ?? 0;
  return scores;
}

/** The customers stand in order of their value already. */
function monetaryScores({ customerCount, byValue, profit }: CustomerTable): Uint8Array {
  const scores = new Uint8Array(customerCount);
  const n = byValue.length;
  let worse = 0;
  let last = Number.NaN;
  for (let i = n - 1; i >= 0; i--) {
    const c = byValue[i] ?? 0;
    const value = profit[c] ?? 0;
    if (value !== last) worse = n - 1 - i;
    last = value;
    scores[c] = scoreOf(worse, n);
  }
  return scores;
}

function scoreOf(worse: number, n: number): number {
  return 1 + Math.floor((5 * worse) / n);
}

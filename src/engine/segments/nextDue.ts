import { dayOf } from "../days";
import { candidateNamed } from "../forecast/candidates";
import { medianWait } from "../forecast/nextOrder";
import type { InsightSource } from "../insights/types";

/**
 * Days by which each customer's next order was expected to have come: as the model saw it on the day of the last order,
 * the day with an even chance for a customer who stays. Half of those who stay order later than that.
 *
 * @returns day (counted from 1970-01-01) by customer index; NaN without a fitted model or an observed order, Infinity
 * where an even chance never comes
 */
export function nextDueDays({ analysis: { table }, fit }: InsightSource): Float64Array {
  const due = new Float64Array(table.customerCount).fill(Number.NaN);
  const state = fit?.state ?? null;
  if (state === null) return due;
  const { r = Number.NaN, alpha = Number.NaN } = state.meaning.params;
  const { k } = candidateNamed(state.model);
  const known = new Map<number, number>();
  for (const c of table.byValue) {
    const x = state.summary.x[c] ?? -1;
    if (x < 0) continue;
    const weeks = state.summary.tx[c] ?? 0;
    // Few customers share no history with another: regular buyers' waits are searched for, one a history.
    const key = x * 1e6 + Math.round(weeks * 7);
    let wait = known.get(key);
    if (wait === undefined) {
      wait = Math.ceil(7 * medianWait(r + k * x, alpha + weeks, k, 0));
      known.set(key, wait);
    }
    due[c] = dayOf(table.lastTime[c] ?? 0) + wait;
  }
  return due;
}

import { dayOf } from "../days";
import { candidateNamed } from "../forecast/candidates";
import { medianWait } from "../forecast/nextOrder";
import type { FitState } from "../forecast/types";
import type { InsightSource, InsightTask } from "../insights/types";

/**
 * Days by which each customer's next order was expected to have come: as the model saw it on the day of the last order,
 * the day with an even chance for a customer who stays. Half of those who stay order later than that.
 *
 * @returns day (counted from 1970-01-01) by customer index; NaN without a fitted model or an observed order, Infinity
 * where an even chance never comes
 */
export function nextDueDays(source: InsightSource): Float64Array {
  const work = nextDueInSteps(source);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** Customers looked at between two yields. */
const AT_A_TIME = 20_000;

/** As `nextDueDays`, in steps: yields the share done. */
export function* nextDueInSteps({ analysis: { table }, fit }: InsightSource): InsightTask<Float64Array> {
  const due = new Float64Array(table.customerCount).fill(Number.NaN);
  const state = fit?.state ?? null;
  if (state === null) return due;
  const { x, tx } = state.summary;
  const waitOf = waits(state);
  for (let c = 0; c < table.customerCount; c++) {
    if (c % AT_A_TIME === 0) yield c / table.customerCount;
    const orders = x[c] ?? -1;
    if (orders >= 0 && table.orders[c] !== 0) due[c] = dayOf(table.lastTime[c] ?? 0) + waitOf(orders, tx[c] ?? 0);
  }
  return due;
}

/** Whole days to the next order after x repeat orders in `weeks`, the last of them today. */
function waits(state: FitState): (x: number, weeks: number) => number {
  const { r = Number.NaN, alpha = Number.NaN } = state.meaning.params;
  const { k } = candidateNamed(state.model);
  const wait = (x: number, weeks: number) => Math.ceil(7 * medianWait(r + k * x, alpha + weeks, k, 0));
  if (k === 1) return wait;
  // Regular buyers' waits are searched for: once for each history, which many share.
  const known = new Map<number, number>();
  return (x, weeks) => {
    const history = x * 1e6 + Math.round(weeks * 7);
    let days = known.get(history);
    if (days === undefined) {
      days = wait(x, weeks);
      known.set(history, days);
    }
    return days;
  };
}

import type { MonthOfSpend } from "./acquisitionTypes";
import { beyondTrend } from "./spendPath";

/** Months of a burst. */
const together = 3;

/**
 * The three told months in a row that speak most for an effect of spend: those in which spend and new customers stray most to the
 * same side of their straight trends (the sum of the products of their logarithms). Where a channel once did well by itself and its
 * budget followed, it is these.
 *
 * @param months three or more, in order
 * @returns the months' numbers
 */
export function mostTelling(months: readonly MonthOfSpend[]): ReadonlySet<number> {
  const spends = beyondTrend(months.map(({ month, spend }) => ({ month, log: Math.log(spend) })));
  // A half more, as nobody at all has no logarithm.
  const won = beyondTrend(months.map(({ month, customers }) => ({ month, log: Math.log(customers + 0.5) })));
  const speaks = spends.map((spend, i) => spend * (won[i] ?? 0));
  let [from, most] = [0, Number.NEGATIVE_INFINITY];
  for (let i = 0; i + together <= months.length; i++) {
    const sum = speaks.slice(i, i + together).reduce((all, one) => all + one, 0);
    if (sum > most) [from, most] = [i, sum];
  }
  return new Set(months.slice(from, from + together).map(({ month }) => month));
}

import type { Cohorts, Comparison } from "../../engine";
import type { Format, Messages } from "../../i18n";
import type { Phrase } from "../../i18n/phrase";
import { monthsName } from "./cohortName";
import { pooledAges, pooledValue } from "./pooled";
import type { CohortWords } from "./words";

/** Largest size of a change that is still written without a sign: the words say more or less. */
export function sizeText(change: number, f: Format): string {
  return f.percent(Math.abs(change), 0);
}

/** What the screen opens with: whether newer customers are worth more at 90 days; else what one brings in; else who buys again. */
export function headline({ table, atAge, comparisons }: Cohorts, w: CohortWords, f: Format): Phrase {
  const words = w.headline;
  const at90 = atAge[0];
  const compared = comparisons[0];
  const value = at90 === undefined ? null : pooledValue(at90);
  if (value !== null && compared !== undefined) {
    const { verdict, change } = compared;
    if ((verdict === "more" || verdict === "less") && change !== null) return words[verdict](sizeText(change.value, f));
    const text = f.moneyWords(value.value);
    return verdict === "alike" || verdict === "unclear" ? words[verdict](text) : words.value(text);
  }
  const second = pooledAges(table)[1];
  return second === undefined ? [words.plain] : words.retention(f.percent(second.retention, 0), table.unit);
}

/** What a comparison stands on, or why there is none. */
export function comparisonText(comparison: Comparison, w: CohortWords, t: Messages, f: Format): string {
  const { recent, before, change, gap, figure, needs } = comparison;
  if (gap === "history")
    return w.gaps.history(monthsText(figure, t, f, Math.round), monthsText(needs, t, f, Math.ceil));
  if (gap !== null) return w.gaps[gap](f.integer(figure), f.integer(needs));
  if (recent === null || before === null || change === null) return "";
  const size = (of: number) => sizeText(of, f);
  return w.compared({
    days: f.integer(comparison.days),
    recent: monthsName(recent.from, recent.until, w, f),
    recentN: f.integer(recent.customers),
    before: monthsName(before.from, before.until, w, f),
    beforeN: f.integer(before.customers),
    low: f.signed(change.low, size),
    high: f.signed(change.high, size),
  });
}

const daysPerMonth = 30.4375;

function monthsText(days: number | null, t: Messages, f: Format, round: (months: number) => number): string {
  const months = round((days ?? 0) / daysPerMonth);
  return t.common.monthsCount(months, f.integer(months));
}

/** What to do with the comparison. */
export function adviceText({ verdict, change }: Comparison, w: CohortWords, f: Format): string {
  if (verdict === null || change === null) return w.advice.gap;
  // Half of the interval, as a ratio: what would just have been told from no change at all.
  if (verdict === "unclear") return w.advice.unclear(sizeText(Math.sqrt((1 + change.high) / (1 + change.low)) - 1, f));
  return w.advice[verdict];
}

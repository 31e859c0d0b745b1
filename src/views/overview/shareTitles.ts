import type { Analysis } from "../../engine";
import type { Format, Messages } from "../../i18n";

/** Order numbers worth a sentence, best first. */
const orderNumbers = [5, 4, 3, 2];
/** Months since the first order (0-based) worth a sentence, best first: the twelfth, the sixth, the third, the second. */
const months = [11, 5, 2, 1];
/** Fewer customers than this are no shares to speak of. */
const fewest = 10;
/** Under this ratio "times as much" would make much of nothing. */
const worthSaying = 1.1;

/** "Only 16% of customers reach a fifth order, but …": only what the data says; a plain title where it says nothing. */
export function orderTitle(analysis: Analysis, t: Messages, f: Format): string {
  const words = t.overview.share;
  const points = analysis.valueShare.byOrder;
  if (analysis.kpis.repeatPurchaseRate === 0) return words.orderNobody;
  if (analysis.customers < fewest) return words.orderPlain;
  const point = firstOf(orderNumbers, (k) => points.find((p) => p.k === k));
  if (point === undefined) return words.orderPlain;
  const all = points.find((p) => p.k === 1)?.value ?? null;
  return words.order({
    share: f.percent(point.share, 0),
    few: point.share < 0.5,
    k: point.k,
    times: timesText(point.value, all, f),
  });
}

/** The same for the reading by month. */
export function monthTitle(analysis: Analysis, t: Messages, f: Format): string {
  const words = t.overview.share;
  const points = analysis.valueShare.byMonth;
  if (analysis.customers < fewest) return words.monthPlain;
  const point = firstOf(months, (month) => points.find((p) => p.month === month && p.active > 0));
  if (point === undefined) return words.monthPlain;
  return words.month({
    share: f.percent(point.share, 0),
    few: point.share < 0.5,
    month: point.month + 1,
    times: timesText(point.value, point.valueAllObserved, f),
  });
}

function firstOf<K, T>(keys: readonly K[], find: (key: K) => T | undefined): T | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function timesText(value: number | null, base: number | null, f: Format): string | null {
  if (value === null || base === null || base <= 0) return null;
  const ratio = value / base;
  return ratio >= worthSaying ? f.decimal(ratio, 1) : null;
}

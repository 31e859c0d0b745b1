import type { Audience } from "../audience";
import { DAY_MS } from "../days";
import { studentT } from "../math/studentT";
import type { Arrivals, Meant } from "./arrivals";
import { type Moments, momentsOf } from "./moments";
import { firstDayOf, periodOf } from "./periods";
import { type ComparedGroup, type Comparison, type ComparisonGap, type FixedAge, fixedAges } from "./types";

/** Calendar months on each side. */
const months = 3;
const monthsBack = 12;
/** The later reading begins so many days after the file: as far before the newer group as the file before the older one. */
export const readLater = 365;
/** The data must begin this long before the earlier group, in days. */
const runUp = 90;
/** Customers that each group needs. */
export const fewestCompared = 100;
/**
 * Standard normal quantile of a tail of 0.5 %: a 99 % interval. Three ages are looked at, and all three together are to
 * raise a false alarm in at most 5 of 100 shops: 3 by Bonferroni, and room for what skewness does to small groups.
 */
const z = 2.5758293035489004;
/** A change that is sure to be smaller is none to speak of. */
const alike = 0.1;

/**
 * Whether an audience may be compared over time: it is chosen by the first order alone. One chosen by what customers did
 * later favours those who had more time for it.
 */
export function chosenAtFirst(audience: Audience): boolean {
  return audience.every(
    (criterion) =>
      (criterion.kind === "figure" && criterion.figure === "daysSinceFirst") ||
      (criterion.kind === "dimension" && criterion.when === "first"),
  );
}

/**
 * Newer customers against those of a year before, at one age: the customers of the last three calendar months who have
 * all been observed for `days`, and those of the same months a year earlier, so that the season is the same.
 *
 * In a file that begins later than the shop, old customers who come back after a long break pass for new, and more of them in
 * the older group, which has less of the file before it. So the newer group is also read as by a file that begins a year later,
 * where it holds as many; which of the two readings is fair depends on when the shop began, and the interval spans both.
 *
 * Method: Welch's t on the logarithm of the ratio of the two means, its variance by the delta method
 * (s²/(n·mean²) of each), degrees of freedom after Welch & Satterthwaite on those.
 *
 * @param again the reading from `readLater` days after the first order on; null for the plain one alone
 * @param firstDay day of the first order in the data, counted from 1970-01-01
 * @param endDay last day of observation
 */
export function compare(
  days: FixedAge,
  meant: Meant,
  again: Arrivals | null,
  firstDay: number,
  endDay: number,
  audience: Audience,
): Comparison {
  // The last month whose last day lies `days` before the end.
  const last = periodOf(endDay - days + 1, "month") - 1;
  const start = last - months + 1;
  const needs = endDay - (firstDayOf(start - monthsBack, "month") - runUp);
  const has = endDay - firstDay;
  const missing = (gap: ComparisonGap, figure: number | null = null, least: number | null = null): Comparison => ({
    days,
    recent: null,
    before: null,
    change: null,
    verdict: null,
    gap,
    figure,
    needs: least,
  });
  if (!chosenAtFirst(audience)) return missing("audience");
  if (has < needs) return missing("history", has, needs);
  const recent = cameIn(meant, days, start);
  const before = cameIn(meant, days, start - monthsBack);
  const groups = { recent: recent.group, before: before.group };
  const fewest = Math.min(recent.group.customers, before.group.customers);
  if (fewest < fewestCompared) return { ...missing("fewCustomers", fewest, fewestCompared), ...groups };
  if (!(recent.group.mean > 0 && before.group.mean > 0)) return { ...missing("notPositive"), ...groups };
  const plain = changeOf(recent, before);
  const returned = again === null ? recent : cameIn({ ...meant, arrivals: again }, days, start);
  if (!(returned.group.mean > 0)) return { ...missing("notPositive"), ...groups };
  const other = changeOf(returned, before);
  const change = {
    value: plain.value,
    low: Math.min(plain.low, other.low),
    high: Math.max(plain.high, other.high),
  };
  return { days, ...groups, change, verdict: verdictOf(change), gap: null, figure: null, needs: null };
}

interface Came {
  readonly group: ComparedGroup;
  /** Squared standard error of the mean. */
  readonly squaredError: Moments["squaredError"];
}

function changeOf(recent: Came, before: Came): NonNullable<Comparison["change"]> {
  const relative = ({ group, squaredError }: Came): number => squaredError / group.mean ** 2;
  const [a, b] = [relative(recent), relative(before)];
  const ratio = recent.group.mean / before.group.mean;
  if (a + b === 0) return { value: ratio - 1, low: ratio - 1, high: ratio - 1 };
  const freedom = (a + b) ** 2 / (a ** 2 / (recent.group.customers - 1) + b ** 2 / (before.group.customers - 1));
  const reach = Math.exp(studentT(z, freedom) * Math.sqrt(a + b));
  return { value: ratio - 1, low: ratio / reach - 1, high: ratio * reach - 1 };
}

function verdictOf({ low, high }: NonNullable<Comparison["change"]>): Comparison["verdict"] {
  if (low > -alike && high < alike) return "alike";
  if (low > 0) return "more";
  if (high < 0) return "less";
  return "unclear";
}

/** Mean and its error of the customers who came in three months from the given one. */
function cameIn(meant: Meant, days: FixedAge, month: number): Came {
  const [from, until] = [firstDayOf(month, "month"), firstDayOf(month + months, "month")];
  const { firstDay, values } = meant.arrivals;
  const known = values[fixedAges.indexOf(days)] as Float64Array;
  const { n, mean, squaredError } = momentsOf(known, meant, placeOf(firstDay, from), placeOf(firstDay, until));
  return { group: { from: from * DAY_MS, until: until * DAY_MS, customers: n, mean }, squaredError };
}

/** The first place of those who came on a day or after it. */
function placeOf(firstDay: Int32Array, day: number): number {
  let [low, high] = [0, firstDay.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstDay[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

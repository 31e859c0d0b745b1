import { DAY_MS } from "../days";
import type { Candidate, Params } from "./candidates";
import { drawAt } from "./parameterDraws";
import { DAYS_PER_WEEK, type Transactions } from "./transactions";
import type { ParameterDraws, Tracking } from "./types";

/** Draws looked at for the band, and the points in time at which. */
const looked = 40;
const looks = 8;

/** Two-sided 95 % of a normal number. */
const z95 = 1.959964;

/**
 * Weekly repeat transactions, actual and expected by the model given the day on which each customer came:
 * expected of (s, t] = Σ over customers E[X(t − first)] − E[X(s − first)].
 *
 * Bands hold two things: the parameters' uncertainty (draws of the curve of a new customer), and the weeks' own randomness, taken φ
 * times as large as chance, φ being how much more than chance the weeks before the boundary strayed (at least 1).
 *
 * @param boundaryDay first held-out day; null where nothing is held out
 */
export function trackingOf(
  transactions: Transactions,
  endDay: number,
  candidate: Candidate,
  params: Params,
  draws: ParameterDraws,
  boundaryDay: number | null,
): { readonly tracking: Tracking; readonly dispersion: number } {
  const start = transactions.firstDay;
  const days = endDay - start + 1;
  const weeks = Math.floor(days / DAYS_PER_WEEK);
  const arrivals = new Float64Array(days);
  const actual = new Float64Array(weeks);
  countDays(transactions, start, arrivals, actual);
  const cumulativeExpected = expectedByWeek(arrivals, newCustomerCurve(candidate, params, days), weeks);
  const expected = cumulativeExpected.map((value, w) => value - (w > 0 ? (cumulativeExpected[w - 1] as number) : 0));
  const cumulativeActual = runningSum(actual);
  const boundaryWeek = boundaryDay === null ? weeks : Math.min(weeks, Math.ceil((boundaryDay - start) / DAYS_PER_WEEK));
  const dispersion = dispersionOf(actual, expected, boundaryWeek);
  const doubt = relativeDoubt(candidate, draws, weeks);
  const before = boundaryWeek > 0 ? (cumulativeExpected[boundaryWeek - 1] as number) : 0;
  const half = (value: number, week: number): number =>
    z95 * Math.sqrt(Math.max(1, dispersion) * value + (doubt(week) * value) ** 2);
  const low = expected.map((value, w) => Math.max(0, value - half(value, w)));
  const high = expected.map((value, w) => value + half(value, w));
  const since = (value: number, w: number): number => (w < boundaryWeek ? 0 : half(Math.max(0, value - before), w));
  return {
    dispersion,
    tracking: {
      weekStart: Float64Array.from({ length: weeks }, (_, w) => (start + w * DAYS_PER_WEEK) * DAY_MS),
      boundaryWeek,
      actual,
      expected,
      low,
      high,
      cumulativeActual,
      cumulativeExpected,
      cumulativeLow: cumulativeExpected.map((value, w) => Math.max(0, value - since(value, w))),
      cumulativeHigh: cumulativeExpected.map((value, w) => value + since(value, w)),
    },
  };
}

function countDays(transactions: Transactions, start: number, arrivals: Float64Array, actual: Float64Array): void {
  const { offsets, day, customerCount } = transactions;
  for (let c = 0; c < customerCount; c++) {
    const from = offsets[c] as number;
    const to = offsets[c + 1] as number;
    if (to === from) continue;
    const first = (day[from] as number) - start;
    if (first < arrivals.length) arrivals[first] = (arrivals[first] as number) + 1;
    for (let i = from + 1; i < to; i++) {
      const week = Math.floor(((day[i] as number) - start) / DAYS_PER_WEEK);
      if (week < actual.length) actual[week] = (actual[week] as number) + 1;
    }
  }
}

/** Expected repeat transactions of a new customer by the end of day 0, 1, …: exact on a grid that widens, straight between. */
function newCustomerCurve(candidate: Candidate, params: Params, days: number): Float64Array {
  const curve = new Float64Array(days + 1);
  let from = 0;
  while (from < days) {
    const step = from < 14 ? 1 : from < 84 ? 4 : 14;
    const to = Math.min(days, from + step);
    const left = curve[from] as number;
    const right = candidate.expectedNew(params, to / DAYS_PER_WEEK);
    for (let d = from + 1; d <= to; d++) curve[d] = left + ((right - left) * (d - from)) / (to - from);
    from = to;
  }
  return curve;
}

function expectedByWeek(arrivals: Float64Array, curve: Float64Array, weeks: number): Float64Array {
  return Float64Array.from({ length: weeks }, (_, w) => {
    const end = (w + 1) * DAYS_PER_WEEK - 1;
    let sum = 0;
    for (let d = 0; d <= end; d++) sum += (arrivals[d] as number) * (curve[end - d] as number);
    return sum;
  });
}

function runningSum(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** Mean of (actual − expected)²/expected over the weeks with at least one expected; 1 where there are none. */
function dispersionOf(actual: Float64Array, expected: Float64Array, weeks: number): number {
  let sum = 0;
  let counted = 0;
  for (let w = 0; w < weeks; w++) {
    const e = expected[w] as number;
    if (e < 1) continue;
    sum += ((actual[w] as number) - e) ** 2 / e;
    counted++;
  }
  return counted > 0 ? sum / counted : 1;
}

/** Standard deviation of ln E[X(t)] over the draws, as a function of the week, straight between a few weeks. */
function relativeDoubt(candidate: Candidate, draws: ParameterDraws, weeks: number): (week: number) => number {
  const rows = Math.min(looked, draws.count);
  const at = Array.from({ length: looks }, (_, i) => {
    const logs = Array.from({ length: rows }, (_draw, row) =>
      Math.log(Math.max(1e-300, candidate.expectedNew(drawAt(draws, row), Math.max(1, ((i + 1) * weeks) / looks)))),
    );
    const mean = logs.reduce((sum, value) => sum + value, 0) / rows;
    return Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, rows - 1));
  });
  return (week) => {
    const place = Math.min(looks - 1, Math.max(0, ((week + 1) * looks) / Math.max(1, weeks) - 1));
    const below = Math.floor(place);
    const low = at[below] as number;
    return low + (place - below) * ((at[Math.min(looks - 1, below + 1)] as number) - low);
  };
}

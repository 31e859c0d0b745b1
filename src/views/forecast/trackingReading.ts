import type { TrackingPoint } from "../../charts";
import type { Format, Messages } from "../../i18n";
import type { Fitted } from "./fitted";
import { daysText } from "./horizons";
import { outcomeText } from "./outcome";

export type TrackingBy = "week" | "sum";

/** The points of one reading; weeks whose figures are no numbers are left out. */
export function trackingPoints({ tracking }: Fitted, by: TrackingBy): TrackingPoint[] {
  const columns =
    by === "week"
      ? [tracking.actual, tracking.expected, tracking.low, tracking.high]
      : [tracking.cumulativeActual, tracking.cumulativeExpected, tracking.cumulativeLow, tracking.cumulativeHigh];
  return Array.from(tracking.weekStart, (time, i) => {
    const [actual = Number.NaN, expected = Number.NaN, low = Number.NaN, high = Number.NaN] = columns.map(
      (column) => column[i],
    );
    return { time, actual, expected, low, high };
  }).filter((point) => Object.values(point).every(Number.isFinite));
}

/** What the weeks after the boundary say; null where none was held out or nothing happened in them. */
export function trackingTitle({ tracking }: Fitted, by: TrackingBy, t: Messages, f: Format): string | null {
  const { boundaryWeek, actual, expected, low, high } = tracking;
  const weeks = actual.length - boundaryWeek;
  if (weeks < 1) return null;
  const words = t.forecast.tracking;
  if (by === "week") {
    let inside = 0;
    for (let i = boundaryWeek; i < actual.length; i++) {
      const count = actual[i] ?? Number.NaN;
      if (count >= (low[i] ?? 0) && count <= (high[i] ?? 0)) inside++;
    }
    return words.weekly(inside, weeks, f.integer(inside), f.integer(weeks));
  }
  const happened = sumFrom(actual, boundaryWeek);
  if (happened === 0) return null;
  const bias = (sumFrom(expected, boundaryWeek) - happened) / happened;
  return words.cumulative(daysText(7 * weeks, t, f), outcomeText(bias, t, f));
}

function sumFrom(column: Float64Array, from: number): number {
  return column.subarray(from).reduce((sum, value) => sum + value, 0);
}

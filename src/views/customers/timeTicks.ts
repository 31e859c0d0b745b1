const dayMs = 86_400_000;

export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  /** Starts of months; or days, where the axis is shorter than a few months. */
  readonly ticks: readonly number[];
  readonly unit: "day" | "month";
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];
const mostTicks = 6;
const shortAxis = 75 * dayMs;

/** An axis over the days from `first` to `last`, at least a month long, with at most six round ticks. */
export function timeAxis(first: number, last: number): TimeAxis {
  const missing = Math.max(0, 30 * dayMs - (last - first));
  const margin = Math.max(dayMs, (last - first) * 0.02) + missing / 2;
  const from = first - margin;
  const to = last + margin;
  return to - from < shortAxis
    ? { from, to, ticks: dayTicks(from, to), unit: "day" }
    : { from, to, ticks: monthTicks(from, to), unit: "month" };
}

function dayTicks(from: number, to: number): number[] {
  const step = Math.ceil((to - from) / dayMs / (mostTicks - 1)) * dayMs;
  const ticks: number[] = [];
  for (let time = Math.ceil(from / dayMs) * dayMs; time <= to; time += step) ticks.push(time);
  return ticks;
}

function monthTicks(from: number, to: number): number[] {
  const months = monthOf(to) - monthOf(from);
  const step = monthSteps.find((size) => months / size <= mostTicks - 1) ?? Math.ceil(months / (mostTicks - 1));
  const ticks: number[] = [];
  for (let month = Math.ceil(monthOf(from) / step) * step; month <= monthOf(to); month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time >= from && time <= to) ticks.push(time);
  }
  return ticks;
}

function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

import { type OrderTable, orderProfit } from "../../engine";

export type TimelineStep = "order" | "month" | "quarter" | "year";

export interface TimelinePoint {
  /** The order's time, or the start of the period. */
  readonly time: number;
  readonly orders: number;
  /** Net revenue of the point's orders. */
  readonly net: number;
  /** Profit of all orders up to and with the point. */
  readonly total: number;
}

export interface Timeline {
  readonly step: TimelineStep;
  readonly points: readonly TimelinePoint[];
}

/** A chart of bars stays readable, and quick to draw, up to about this many. */
const mostPoints = 60;

/**
 * A customer's orders over time: each on its own while they are few, else summed by the shortest period of the
 * calendar that keeps the bars readable. Periods without an order are left out: the axis is time.
 *
 * @param indices the customer's orders, by time
 */
export function timeline(orders: OrderTable, indices: Uint32Array, margin: number): Timeline {
  const each = collect(orders, indices, margin, null);
  if (each.length <= mostPoints) return { step: "order", points: each };
  for (const step of ["month", "quarter"] as const) {
    const points = collect(orders, indices, margin, step);
    if (points.length <= mostPoints) return { step, points };
  }
  return { step: "year", points: collect(orders, indices, margin, "year") };
}

function collect(
  orders: OrderTable,
  indices: Uint32Array,
  margin: number,
  step: Exclude<TimelineStep, "order"> | null,
): TimelinePoint[] {
  const points: TimelinePoint[] = [];
  let total = 0;
  for (const order of indices) {
    const time = orders.time[order] ?? 0;
    const net = orders.net[order] ?? 0;
    total += orderProfit(orders, order, margin);
    const start = step === null ? time : periodStart(time, step);
    const open = points.at(-1);
    if (step !== null && open !== undefined && open.time === start) {
      points[points.length - 1] = { time: start, orders: open.orders + 1, net: open.net + net, total };
    } else {
      points.push({ time: start, orders: 1, net, total });
    }
  }
  return points;
}

function periodStart(time: number, step: Exclude<TimelineStep, "order">): number {
  const date = new Date(time);
  const month = date.getUTCMonth();
  const first = { month, quarter: month - (month % 3), year: 0 }[step];
  return Date.UTC(date.getUTCFullYear(), first, 1);
}

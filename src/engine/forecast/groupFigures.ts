import type { Prediction } from "../models/contract";
import type { Prepared } from "./prepared";
import { type Corners, cornersOf, newCorners, noneAt, quantileAt, type ValueTable } from "./valueTable";

/** By group: chance of an order in the horizon, and bounds of what it brings, discounted, in spend units. */
export interface GroupFigures {
  readonly order: Float64Array;
  readonly low80: Float64Array;
  readonly high80: Float64Array;
  readonly low95: Float64Array;
  readonly high95: Float64Array;
}

export function groupFigures(
  { groups, grid, places }: Prepared,
  { expectedTransactions, discountedTransactions }: Prediction,
  table: ValueTable,
): GroupFigures {
  const n = groups.x.length;
  const column = (): Float64Array => new Float64Array(n);
  const out = { order: column(), low80: column(), high80: column(), low95: column(), high95: column() };
  const corners = newCorners();
  const bounds = (g: number, level: number, none: number, discount: number, low: Float64Array, high: Float64Array) => {
    const alive = groups.alive[g] as number;
    const tail = (1 - level) / 2;
    // Nothing at all is likelier than the lower tail: see CustomerForecasts.
    const oneSided = none >= tail;
    if (!oneSided) low[g] = discount * quantile(table, corners, alive, tail);
    if (none < level) high[g] = discount * quantile(table, corners, alive, oneSided ? level : 1 - tail);
  };
  for (let g = 0; g < n; g++) {
    cornersOf(grid.grid, places, g, corners);
    const alive = groups.alive[g] as number;
    const none = 1 - alive + alive * noneAt(table, corners);
    out.order[g] = 1 - none;
    const orders = expectedTransactions[g] as number;
    // Discounting is all but the same number for every outcome: the orders' times within the horizon hardly differ.
    const discount = orders > 0 ? (discountedTransactions[g] as number) / orders : 1;
    bounds(g, 0.8, none, discount, out.low80, out.high80);
    bounds(g, 0.95, none, discount, out.low95, out.high95);
  }
  return out;
}

/** The p-quantile of the value of a customer who is alive with chance `alive`, and brings nothing if not. */
function quantile(table: ValueTable, corners: Corners, alive: number, p: number): number {
  const ifAlive = 1 - (1 - p) / alive;
  return ifAlive > 0 ? quantileAt(table, corners, ifAlive) : 0;
}

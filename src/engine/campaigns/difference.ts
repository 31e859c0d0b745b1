import type { Interval } from "../forecast/types";
import { studentT } from "../math/studentT";
import { z80, z95 } from "./swing";
import type { Difference } from "./types";

/** One slot a customer of a group: what it did, and what was expected of it. */
export interface Residuals {
  readonly actualOrders: Float64Array;
  readonly expectedOrders: Float64Array;
  readonly actualProfit: Float64Array;
  readonly expectedProfit: Float64Array;
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * The difference of differences: mean (actual − expected) of the treated less that of the control group, with Welch's
 * interval (1947). What all customers share (a season, the parameters' error) falls out as far as the groups are alike; where
 * their expectations differ, `common`, its relative standard deviation, counts for the difference.
 *
 * @param common relative standard deviation of what may move all customers' orders together
 * @param commonMoney the same of money
 */
export function differenceOf(
  treated: Residuals,
  control: Residuals,
  common: number,
  commonMoney: number = common,
): Difference {
  const orders = advantage(
    treated.actualOrders,
    treated.expectedOrders,
    control.actualOrders,
    control.expectedOrders,
    common,
  );
  const profit = advantage(
    treated.actualProfit,
    treated.expectedProfit,
    control.actualProfit,
    control.expectedProfit,
    commonMoney,
  );
  const n = treated.actualOrders.length;
  const total = times(orders.interval, n);
  const base = sum(treated.actualOrders) - total.value;
  return {
    ordersEach: orders.interval,
    orders: total,
    profit: times(profit.interval, n),
    ratio: base > 0 ? times(total, 1 / base) : null,
    apart: orders.apart,
  };
}

function advantage(
  treatedActual: Float64Array,
  treatedExpected: Float64Array,
  controlActual: Float64Array,
  controlExpected: Float64Array,
  common: number,
): { readonly interval: Interval; readonly apart: number } {
  const treated = momentsOf(treatedActual.map((actual, i) => actual - (treatedExpected[i] as number)));
  const control = momentsOf(controlActual.map((actual, i) => actual - (controlExpected[i] as number)));
  const [expectedT, expectedC] = [momentsOf(treatedExpected), momentsOf(controlExpected)];
  const [partT, partC] = [treated.variance / treated.n, control.variance / control.n];
  const own = partT + partC;
  const freedom = own > 0 ? own ** 2 / (partT ** 2 / (treated.n - 1) + partC ** 2 / (control.n - 1)) : 1;
  const error = Math.sqrt(own + (common * (expectedT.mean - expectedC.mean)) ** 2);
  const value = treated.mean - control.mean;
  const [t80, t95] = [studentT(z80, freedom), studentT(z95, freedom)];
  const spread = Math.sqrt((expectedT.variance + expectedC.variance) / 2);
  return {
    interval: {
      value,
      low80: value - t80 * error,
      high80: value + t80 * error,
      low95: value - t95 * error,
      high95: value + t95 * error,
    },
    apart: spread > 0 ? Math.abs(expectedT.mean - expectedC.mean) / spread : 0,
  };
}

function momentsOf(values: Float64Array): Moments {
  const n = values.length;
  const mean = sum(values) / n;
  const square = values.reduce((all, value) => all + (value - mean) ** 2, 0);
  return { n, mean, variance: square / Math.max(1, n - 1) };
}

function times({ value, low80, high80, low95, high95 }: Interval, factor: number): Interval {
  return {
    value: value * factor,
    low80: low80 * factor,
    high80: high80 * factor,
    low95: low95 * factor,
    high95: high95 * factor,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}

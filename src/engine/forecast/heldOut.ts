import { indicesBelow, sortIndicesDescending } from "../math/sortIndices";
import type { BacktestRow, CalibrationDecile } from "./types";

/** Per customer: predicted and actual transactions and revenue of the held-out period. */
export interface HeldOut {
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
}

/** How well a prediction met what happened; the fields of a `BacktestRow` that every forecast has, model or not. */
export type HeldOutMeasures = Pick<
  BacktestRow,
  | "predictedOrders"
  | "predictedRevenue"
  | "ordersBias"
  | "revenueBias"
  | "maeOrders"
  | "rmseOrders"
  | "maeRevenue"
  | "rmseRevenue"
  | "topDecileCapture"
>;

export function measure(predicted: HeldOut, actual: HeldOut): HeldOutMeasures {
  const orders = errors(predicted.orders, actual.orders);
  const revenue = errors(predicted.revenue, actual.revenue);
  return {
    predictedOrders: orders.predicted,
    predictedRevenue: revenue.predicted,
    ordersBias: orders.bias,
    revenueBias: revenue.bias,
    maeOrders: orders.mae,
    rmseOrders: orders.rmse,
    maeRevenue: revenue.mae,
    rmseRevenue: revenue.rmse,
    topDecileCapture: captured(predicted.revenue, actual.revenue),
  };
}

function errors(predicted: Float64Array, actual: Float64Array) {
  const n = Math.max(predicted.length, 1);
  let total = 0;
  let happened = 0;
  let absolute = 0;
  let square = 0;
  for (let i = 0; i < predicted.length; i++) {
    const gap = (predicted[i] as number) - (actual[i] as number);
    total += predicted[i] as number;
    happened += actual[i] as number;
    absolute += Math.abs(gap);
    square += gap * gap;
  }
  return {
    predicted: total,
    bias: happened > 0 ? (total - happened) / happened : null,
    mae: absolute / n,
    rmse: Math.sqrt(square / n),
  };
}

/** Share of the actual total that the ⌈n/10⌉ customers of the highest prediction brought (ties: the lower index first). */
function captured(predicted: Float64Array, actual: Float64Array): number | null {
  const total = actual.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return null;
  const best = sortIndicesDescending(predicted, indicesBelow(predicted.length));
  let sum = 0;
  for (let i = 0; i < Math.ceil(predicted.length / 10); i++) sum += actual[best[i] as number] as number;
  return sum / total;
}

/** Tenths of the customers by predicted orders, lowest first; ten or fewer, where there are fewer customers. */
export function deciles(predicted: HeldOut, actual: HeldOut): CalibrationDecile[] {
  const n = predicted.orders.length;
  const order = sortIndicesDescending(predicted.orders, indicesBelow(n)).reverse();
  const groups = Math.min(10, n);
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.round((group * n) / groups);
    const to = Math.round(((group + 1) * n) / groups);
    const mean = (column: Float64Array): number => {
      let sum = 0;
      for (let i = from; i < to; i++) sum += column[order[i] as number] as number;
      return sum / (to - from);
    };
    return {
      decile: group + 1,
      customers: to - from,
      predictedOrders: mean(predicted.orders),
      actualOrders: mean(actual.orders),
      predictedRevenue: mean(predicted.revenue),
      actualRevenue: mean(actual.revenue),
    };
  });
}

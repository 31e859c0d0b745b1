import type { CustomerForecasts } from "./types";

export interface CustomerRange {
  readonly low: number;
  readonly high: number;
}

/**
 * What is told beside one customer's predicted CLV: the interval of what it will bring at the stated chance, stretched to hold the
 * predicted CLV. That is a mean, and the mean of "most likely nothing, seldom much" lies above the interval, which is 0; a range
 * beside a figure that it does not hold reads as an error. A wider range holds at least as often.
 *
 * @param customer index; NaN in both for customers without an observed order
 */
export function customerRange(
  { predictedClv, low80, high80, low95, high95 }: CustomerForecasts,
  customer: number,
  percent: 80 | 95 = 80,
): CustomerRange {
  const value = predictedClv[customer] ?? Number.NaN;
  const [low, high] = percent === 80 ? [low80, high80] : [low95, high95];
  return {
    low: Math.min(value, low[customer] ?? Number.NaN),
    high: Math.max(value, high[customer] ?? Number.NaN),
  };
}

import type { Interval, Tracking } from "../forecast/types";

/** Two-sided 80 and 95 % of a normal number. */
export const z80 = 1.281552;
export const z95 = 1.959964;

/** Weeks with fewer expected orders than this say nothing of how the shop swings. */
const leastExpected = 5;
/** Stretches of time that are wanted, at the least, to tell a swing by. */
const wanted = 4;

/**
 * How far the shop's repeat orders have strayed from the model over stretches of `weeks`, beyond what chance allows: the
 * standard deviation τ of (actual ÷ expected). By moments over overlapping stretches, τ² = (Σ (A − E)²/E − n) / Σ E, not
 * below 0 (as in DerSimonian & Laird 1986). Where the history is short, over shorter stretches, taken to swing as far.
 */
export function swingOf({ actual, expected }: Pick<Tracking, "actual" | "expected">, weeks: number): number {
  const first = expected.findIndex((value) => value >= leastExpected);
  const known = first < 0 ? 0 : expected.length - first;
  if (known < wanted) return 0;
  const length = Math.max(1, Math.min(Math.round(weeks), Math.floor(known / wanted)));
  let strayed = 0;
  let stretches = 0;
  let expectedInAll = 0;
  for (let from = first; from + length <= expected.length; from++) {
    let a = 0;
    let e = 0;
    for (let w = from; w < from + length; w++) {
      a += actual[w] as number;
      e += expected[w] as number;
    }
    if (!(e > 0)) continue;
    strayed += (a - e) ** 2 / e;
    stretches++;
    expectedInAll += e;
  }
  return expectedInAll > 0 ? Math.sqrt(Math.max(0, (strayed - stretches) / expectedInAll)) : 0;
}

/**
 * How far the mean value of an order has strayed over stretches of `weeks`, beyond what the orders' own differences allow: a
 * relative standard deviation, by moments as `swingOf`.
 *
 * @param count orders by week
 * @param value what they brought, by week
 * @param variation coefficient of variation of one order's value
 */
export function valueSwingOf(count: Float64Array, value: Float64Array, variation: number, weeks: number): number {
  const length = Math.max(1, Math.min(Math.round(weeks), Math.floor(count.length / wanted)));
  const mean = sumOf(value, 0, value.length) / sumOf(count, 0, count.length);
  if (count.length < wanted || !(mean > 0)) return 0;
  let strayed = 0;
  let stretches = 0;
  let orders = 0;
  for (let from = 0; from + length <= count.length; from++) {
    const n = sumOf(count, from, from + length);
    if (n < leastExpected) continue;
    strayed += n * (sumOf(value, from, from + length) / n / mean - 1) ** 2;
    stretches++;
    orders += n;
  }
  return orders > 0 ? Math.sqrt(Math.max(0, (strayed - stretches * variation ** 2) / orders)) : 0;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] as number;
  return sum;
}

/** The interval with a relative standard deviation added to its own, each side by itself. */
export function widenedBy(interval: Interval, swing: number, floor: number): Interval {
  const { value, low80, high80, low95, high95 } = interval;
  const side = (distance: number, z: number): number =>
    Math.sqrt(Math.max(0, distance) ** 2 + (z * swing * value) ** 2);
  const low = (bound: number, z: number): number =>
    swing === 0 ? bound : Math.max(Math.min(bound, floor), value - side(value - bound, z));
  const high = (bound: number, z: number): number => (swing === 0 ? bound : value + side(bound - value, z));
  return {
    value,
    low80: low(low80, z80),
    high80: high(high80, z80),
    low95: low(low95, z95),
    high95: high(high95, z95),
  };
}

/** Actual less expected. */
export function liftOf(actual: number, { value, low80, high80, low95, high95 }: Interval): Interval {
  return {
    value: actual - value,
    low80: actual - high80,
    high80: actual - low80,
    low95: actual - high95,
    high95: actual - low95,
  };
}

import { expect } from "vitest";
import type { Results } from "../../src/engine";
import {
  type NaiveOrder,
  naiveKpis,
  naiveLorenz,
  naiveMonth,
  naiveOrderNumber,
  naiveTopShare,
  naiveValues,
} from "./naive";

/** Sums of up to a million terms in another order differ in their last digits; nothing else may. */
const tolerance = 1e-9;

export function expectClose(actual: number | null | undefined, wanted: number | null, what: string): void {
  if (wanted === null || actual === null || actual === undefined) {
    expect(actual, what).toBe(wanted);
    return;
  }
  expect(Math.abs(actual - wanted), `${what}: ${actual} against ${wanted}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(wanted)),
  );
}

/** Asserts that a "Download results" file says of these orders what plain loops say. */
export function expectAgreement(results: Results, orders: readonly NaiveOrder[]): void {
  for (const [name, wanted] of Object.entries(naiveKpis(orders))) {
    const actual = Object.entries(results.kpis).find(([each]) => each === name)?.[1];
    expectClose(actual, wanted, name);
  }
  const values = naiveValues(orders);
  expectDistribution(results, values);
  expectConcentration(results, values);
  expect(results.valueShare.byMonth.length, "months").toBeGreaterThan(3);
  for (const point of results.valueShare.byMonth) {
    for (const [name, wanted] of Object.entries(naiveMonth(orders, point.month))) {
      expectClose(Object.entries(point).find(([each]) => each === name)?.[1], wanted, `month ${point.month}, ${name}`);
    }
  }
  expect(results.valueShare.byOrder.length, "order numbers").toBeGreaterThan(3);
  for (const point of results.valueShare.byOrder) {
    for (const [name, wanted] of Object.entries(naiveOrderNumber(orders, point.k))) {
      expectClose(Object.entries(point).find(([each]) => each === name)?.[1], wanted, `order ${point.k}, ${name}`);
    }
  }
}

function expectDistribution({ distribution }: Results, values: readonly number[]): void {
  const { bins, below, above } = distribution;
  expect(bins.length).toBeGreaterThan(5);
  for (const [i, bin] of bins.entries()) {
    const isLast = i === bins.length - 1;
    const inside = values.filter((value) => value >= bin.from && (value < bin.to || (isLast && value === bin.to)));
    expect(bin.count, `customers from ${bin.from} to ${bin.to}`).toBe(inside.length);
  }
  expect(bins.reduce((total, bin) => total + bin.count, below + above)).toBe(values.length);
  const middle = Math.floor(values.length / 2);
  const median = values.length % 2 === 1 ? values[middle] : ((values[middle - 1] ?? 0) + (values[middle] ?? 0)) / 2;
  expectClose(distribution.median, median ?? null, "median");
}

function expectConcentration({ concentration }: Results, values: readonly number[]): void {
  expect(concentration.top.map((top) => top.percent)).toEqual([1, 5, 10, 20]);
  for (const top of concentration.top)
    expectClose(top.share, naiveTopShare(values, top.percent), `top ${top.percent} %`);
  expect(concentration.lorenz.length).toBeGreaterThan(10);
  for (const point of concentration.lorenz) {
    expectClose(point.value, naiveLorenz(values, point.customers), `Lorenz at ${point.customers}`);
  }
}

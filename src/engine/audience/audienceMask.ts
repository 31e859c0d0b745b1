import { dayOf } from "../days";
import { firstTouch } from "../firstTouch";
import type { InsightSource, InsightTask } from "../insights/types";
import type { Dimension } from "../types";
import type { Audience, AudienceFigure, Criterion } from "./types";

/**
 * Who meets every criterion.
 *
 * @returns 1 by customer index for those who do, 0 for the others and for customers without an observed order; null
 * where there is no criterion, and so everybody is meant. What is not known (a forecast's figure without a forecast, a
 * dimension or product that the orders do not have) is met by nobody.
 */
export function audienceMask(source: InsightSource, audience: Audience): Uint8Array | null {
  if (audience.length === 0) return null;
  const { table } = source.analysis;
  const mask = new Uint8Array(table.customerCount);
  for (const customer of table.byValue) mask[customer] = 1;
  for (const criterion of audience) {
    const meets = testOf(source, criterion);
    for (const customer of table.byValue) if (mask[customer] === 1 && !meets(customer)) mask[customer] = 0;
  }
  return mask;
}

/** The customers of an audience, best historic CLV first. */
export function* audienceTask(source: InsightSource, audience: Audience): InsightTask<Uint32Array> {
  yield 0;
  const mask = audienceMask(source, audience);
  const { byValue } = source.analysis.table;
  return mask === null ? byValue.slice() : byValue.filter((customer) => mask[customer] === 1);
}

type Test = (customer: number) => boolean;
const nobody: Test = () => false;

function testOf(source: InsightSource, criterion: Criterion): Test {
  switch (criterion.kind) {
    case "figure": {
      const { min, max } = criterion;
      const figure = figureOf(source, criterion.figure);
      // NaN lies in no range, not even the open one.
      return (customer) => {
        const value = figure(customer);
        return !Number.isNaN(value) && (min === null || value >= min) && (max === null || value <= max);
      };
    }
    case "dimension": {
      const dimension = source.orders.dimensions.find((d) => d.name === criterion.name);
      if (dimension === undefined) return nobody;
      return criterion.when === "first"
        ? firstIs(source, dimension, criterion.values)
        : anyIs(source, dimension, criterion.values);
    }
  }
}

/** A figure by customer; NaN where it is not known. */
export function figureOf({ analysis, forecast }: InsightSource, figure: AudienceFigure): (customer: number) => number {
  const { table } = analysis;
  const endDay = analysis.end === null ? Number.NaN : dayOf(analysis.end);
  const expected = forecast?.result?.customers ?? null;
  const column = (values: ArrayLike<number> | undefined) => (customer: number) => values?.[customer] ?? Number.NaN;
  switch (figure) {
    case "orders":
      return column(table.orders);
    case "revenue":
      return column(table.revenue);
    case "value":
      return column(table.profit);
    case "averageOrderValue":
      return (customer) => (table.revenue[customer] ?? 0) / (table.orders[customer] ?? 0);
    case "daysSinceFirst":
      return (customer) => endDay - dayOf(table.firstTime[customer] ?? Number.NaN);
    case "daysSinceLast":
      return (customer) => endDay - dayOf(table.lastTime[customer] ?? Number.NaN);
    case "probabilityAlive":
      return column(expected?.probabilityAlive);
    case "expectedOrders":
      return column(expected?.expectedOrders);
    case "predicted":
      return column(expected?.predictedClv);
    case "total":
      return (customer) => (table.profit[customer] ?? 0) + (expected?.predictedClv[customer] ?? Number.NaN);
  }
}

function firstIs({ analysis }: InsightSource, dimension: Dimension, values: readonly string[]): Test {
  const wanted = codesOf(dimension, values);
  const first = firstTouch(dimension, analysis.table);
  return (customer) => wanted[first[customer] ?? 0] === 1;
}

function anyIs({ analysis }: InsightSource, dimension: Dimension, values: readonly string[]): Test {
  const wanted = codesOf(dimension, values);
  const { offsets, orderIndex } = analysis.table;
  return (customer) => {
    const end = offsets[customer + 1] ?? 0;
    for (let i = offsets[customer] ?? 0; i < end; i++) {
      if (wanted[dimension.codes[orderIndex[i] ?? 0] ?? 0] === 1) return true;
    }
    return false;
  };
}

function codesOf(dimension: Dimension, values: readonly string[]): Uint8Array {
  const wanted = new Set(values);
  return Uint8Array.from(dimension.values, (value) => (wanted.has(value) ? 1 : 0));
}

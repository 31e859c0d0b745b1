import { firstTouch } from "../firstTouch";
import type { InsightSource, InsightTask } from "../insights/types";
import { textAt } from "../packedText";
import { rfmCodes } from "../segments/rfmSegment";
import { standing } from "../segments/standing";
import { rfmSegments, standingSegments } from "../segments/types";
import type { Dimension } from "../types";
import { buyersOf } from "./buyers";
import { figureOf } from "./figures";
import type { Audience, BuiltInSegments, Criterion } from "./types";

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
    case "product": {
      const bought = buyersOf(source, criterion.products);
      if (bought === null) return nobody;
      return (customer) => (bought[customer] === 1) === criterion.bought;
    }
    case "segment":
      return segmentIs(source, criterion);
    case "key": {
      const wanted = new Set(criterion.keys);
      return (customer) => wanted.has(textAt(source.orders.customerKey, customer));
    }
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

function segmentIs(source: InsightSource, criterion: BuiltInSegments): Test {
  const codes = criterion.scheme === "rfm" ? rfmCodes(source.analysis) : standing(source)?.codes;
  if (codes === undefined) return nobody;
  const names: readonly string[] = criterion.scheme === "rfm" ? rfmSegments : standingSegments;
  const wanted = new Set<string>(criterion.segments);
  const isWanted = names.map((name) => wanted.has(name));
  return (customer) => isWanted[codes[customer] ?? names.length] === true;
}

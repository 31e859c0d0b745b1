import { firstTouch } from "../firstTouch";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare, finish } from "../math/steps";
import { textAt } from "../packedText";
import { rfmCodes } from "../segments/rfmSegment";
import { standingInSteps } from "../segments/standing";
import { rfmSegments, standingSegments } from "../segments/types";
import type { Analysis, Dimension } from "../types";
import { audienceKey } from "./audienceKey";
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
  return finish(audienceMaskInSteps(source, audience));
}

/** Masks of an analysis, the latest last: the questions of one screen are about the same customers. Nobody writes to them. */
const kept = new WeakMap<Analysis, Map<string, Uint8Array>>();
const MOST = 8;
/** Customers looked at between two yields. */
const AT_A_TIME = 40_000;

/** As `audienceMask`, in steps: yields the share done. */
export function* audienceMaskInSteps(source: InsightSource, audience: Audience): InsightTask<Uint8Array | null> {
  if (audience.length === 0) return null;
  const masks = kept.get(source.analysis) ?? new Map<string, Uint8Array>();
  kept.set(source.analysis, masks);
  const key = audienceKey(source, audience);
  const known = masks.get(key);
  if (known !== undefined) return known;
  const { byValue, customerCount } = source.analysis.table;
  const mask = new Uint8Array(customerCount);
  for (const customer of byValue) mask[customer] = 1;
  for (const [place, criterion] of audience.entries()) {
    const meets = yield* testOf(source, criterion, place / audience.length);
    for (let i = 0; i < byValue.length; i++) {
      if (i % AT_A_TIME === 0) yield (place + (0.5 * i) / byValue.length) / audience.length;
      const customer = byValue[i] as number;
      if (mask[customer] === 1 && !meets(customer)) mask[customer] = 0;
    }
  }
  masks.set(key, mask);
  for (const oldest of masks.keys()) {
    if (masks.size <= MOST) break;
    masks.delete(oldest);
  }
  return mask;
}

/** The customers of an audience, best historic CLV first. */
export function* audienceTask(source: InsightSource, audience: Audience): InsightTask<Uint32Array> {
  yield 0;
  const mask = yield* audienceMaskInSteps(source, audience);
  const { byValue } = source.analysis.table;
  return mask === null ? byValue.slice() : byValue.filter((customer) => mask[customer] === 1);
}

type Test = (customer: number) => boolean;
const nobody: Test = () => false;

/** Yields `share` where finding out what to test takes its time. */
function* testOf(source: InsightSource, criterion: Criterion, share: number): InsightTask<Test> {
  switch (criterion.kind) {
    case "figure": {
      const { min, max } = criterion;
      const figure = yield* figureOf(source, criterion.figure, share);
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
      return yield* segmentIs(source, criterion, share);
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

function* segmentIs(source: InsightSource, criterion: BuiltInSegments, share: number): InsightTask<Test> {
  const codes =
    criterion.scheme === "rfm" ? rfmCodes(source.analysis) : (yield* atShare(standingInSteps(source), share))?.codes;
  if (codes === undefined) return nobody;
  const names: readonly string[] = criterion.scheme === "rfm" ? rfmSegments : standingSegments;
  const wanted = new Set<string>(criterion.segments);
  const isWanted = names.map((name) => wanted.has(name));
  return (customer) => isWanted[codes[customer] ?? names.length] === true;
}

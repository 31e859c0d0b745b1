import type { InsightSource } from "../insights/types";
import { figuresOf, type SegmentFigures } from "./figures";
import { rfmCodes } from "./rfmSegment";
import { type StandingRules, standing } from "./standing";
import { type RfmSegment, rfmSegments, type StandingSegment, standingSegments } from "./types";

/** Segments as "Download results" writes them. */
export interface SegmentResults {
  /** Scheme of `ofCustomer`: by value and P(alive) with a forecast, else by RFM scores. */
  readonly scheme: "standing" | "rfm";
  readonly rules: StandingRules | null;
  readonly standing: readonly ({ readonly segment: StandingSegment } & SegmentFigures)[] | null;
  readonly rfm: readonly ({ readonly segment: RfmSegment } & SegmentFigures)[];
}

/**
 * The table for `segments` of the results file, and each customer's segment.
 *
 * @returns `ofCustomer(c)`: name of the customer's segment; null without an observed order
 */
export function segmentResults(source: InsightSource): {
  readonly segments: SegmentResults;
  readonly ofCustomer: (customer: number) => StandingSegment | RfmSegment | null;
} {
  const rfm = rfmCodes(source.analysis);
  const stands = standing(source);
  const rfmFigures = figuresOf(source, rfm, rfmSegments.length);
  const standingFigures = stands === null ? null : figuresOf(source, stands.codes, standingSegments.length);
  return {
    segments: {
      scheme: stands === null ? "rfm" : "standing",
      rules: stands?.rules ?? null,
      standing:
        standingFigures?.map((figures, i) => ({ segment: standingSegments[i] as StandingSegment, ...figures })) ?? null,
      rfm: rfmFigures.map((figures, i) => ({ segment: rfmSegments[i] as RfmSegment, ...figures })),
    },
    ofCustomer: (customer) =>
      (stands === null
        ? rfmSegments[rfm[customer] ?? rfmSegments.length]
        : standingSegments[stands.codes[customer] ?? standingSegments.length]) ?? null,
  };
}

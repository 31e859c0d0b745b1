import type { Analysis } from "../types";
import { type RfmScores, rfmScores } from "./rfmScores";
import { noSegment, type RfmSegment, rfmSegments } from "./types";

/**
 * The segment by recency (rows, 5 first) and strength (columns, 1 first), strength being the mean of frequency and
 * monetary scores, halves up. The usual grid of eleven names: each cell has one.
 */
const grid: Readonly<Record<number, readonly RfmSegment[]>> = {
  5: ["recent", "potential", "potential", "champions", "champions"],
  4: ["promising", "potential", "potential", "loyal", "loyal"],
  3: ["sleepy", "sleepy", "attention", "loyal", "loyal"],
  2: ["hibernating", "hibernating", "atRisk", "atRisk", "cantLose"],
  1: ["lost", "lost", "atRisk", "atRisk", "cantLose"],
};

/** Mean of two scores, halves up: 1 … 5. */
export function strength(frequency: number, monetary: number): number {
  return Math.ceil((frequency + monetary) / 2);
}

/** The segment of one set of scores, each 1 … 5; null outside them. */
export function rfmSegmentOf(recency: number, frequency: number, monetary: number): RfmSegment | null {
  return grid[recency]?.[strength(frequency, monetary) - 1] ?? null;
}

const codes: Readonly<Record<RfmSegment, number>> = Object.fromEntries(
  rfmSegments.map((segment, code) => [segment, code]),
) as Record<RfmSegment, number>;

/** Index into `rfmSegments` by customer; `noSegment` for customers without an observed order. */
export function rfmCodes(analysis: Analysis, scores: RfmScores = rfmScores(analysis)): Uint8Array {
  const { recency, frequency, monetary } = scores;
  return recency.map((r, c) => {
    const segment = rfmSegmentOf(r, frequency[c] ?? 0, monetary[c] ?? 0);
    return segment === null ? noSegment : codes[segment];
  });
}

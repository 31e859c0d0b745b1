import { audienceMaskInSteps } from "../audience/audienceMask";
import type { Audience } from "../audience/types";
import { groupTotalsInSteps, NO_GROUP } from "../forecast/groupTotals";
import type { TotalInterval } from "../forecast/types";
import type { InsightSource, InsightTask } from "../insights/types";
import { atShare } from "../math/steps";
import { figuresOf, groupFigures, merged, type SegmentFigures } from "./figures";
import { part } from "./part";
import { rfmScores } from "./rfmScores";
import { rfmCodes, rfmSegmentOf, strength } from "./rfmSegment";
import { type StandingRules, standingInSteps } from "./standing";
import { noSegment, rfmSegments, standingSegments } from "./types";

export interface SegmentsAsk {
  /** The segments the user has put together. */
  readonly saved: readonly Audience[];
}

/** Sizes and values of all segments. */
export interface Segments {
  readonly all: SegmentFigures;
  /** In the order of `rfmSegments`. */
  readonly rfm: readonly SegmentFigures[];
  /** The 25 cells of the scores: index 5·(recency − 1) + strength − 1. */
  readonly cells: readonly SegmentFigures[];
  /** In the order of `standingSegments`; null without a forecast. */
  readonly standing: readonly SegmentFigures[] | null;
  readonly rules: StandingRules | null;
  /** In the order asked. */
  readonly saved: readonly SegmentFigures[];
}

/** Sizes and values of the built-in segments and of those the user has made. */
export function* segmentsTask(source: InsightSource, { saved }: SegmentsAsk): InsightTask<Segments> {
  yield 0;
  const scores = rfmScores(source.analysis);
  yield 0.15;
  const cellOf = scores.recency.map((recency, c) =>
    recency === 0 ? noSegment : 5 * (recency - 1) + strength(scores.frequency[c] ?? 0, scores.monetary[c] ?? 0) - 1,
  );
  yield 0.2;
  const cells = figuresOf(source, cellOf, 25);
  // Each segment is made of cells, and the whole of segments.
  const rfm = merged(cells, segmentOfCell, rfmSegments.length);
  const [all] = merged(cells, new Array<number>(25).fill(0), 1) as [SegmentFigures];
  yield 0.35;
  const stands = yield* part(standingInSteps(source), 0.35, 0.6);
  yield 0.6;
  const byStanding = stands === null ? null : figuresOf(source, stands.codes, standingSegments.length);
  const own: SegmentFigures[] = [];
  for (const audience of saved) {
    yield 0.7 + (0.3 * own.length) / saved.length;
    const mask = yield* atShare(audienceMaskInSteps(source, audience), 0.7 + (0.3 * own.length) / saved.length);
    yield 0.7 + (0.3 * (own.length + 0.5)) / saved.length;
    own.push(groupFigures(source, mask));
  }
  return { all, rfm, cells, standing: byStanding, rules: stands?.rules ?? null, saved: own };
}

/** Index into `rfmSegments` of each of the 25 cells. */
const segmentOfCell = Array.from({ length: 25 }, (_, cell) => {
  const s = (cell % 5) + 1;
  const segment = rfmSegmentOf(Math.floor(cell / 5) + 1, s, s);
  return segment === null ? noSegment : rfmSegments.indexOf(segment);
});

/** Figures of one audience, while it is being put together. */
export function* segmentFiguresTask(source: InsightSource, audience: Audience): InsightTask<SegmentFigures> {
  yield 0;
  const mask = yield* part(audienceMaskInSteps(source, audience), 0, 0.7);
  yield 0.7;
  return groupFigures(source, mask);
}

export type SegmentIntervalsAsk =
  | { readonly scheme: "rfm" | "standing" }
  | { readonly scheme: "saved"; readonly saved: readonly Audience[] };

/**
 * Σ predicted CLV of each segment with its interval, in the order of `Segments`; null without a forecast, and for a
 * segment without customers.
 */
export function* segmentIntervalsTask(
  source: InsightSource,
  ask: SegmentIntervalsAsk,
): InsightTask<readonly (TotalInterval | null)[] | null> {
  yield 0;
  const { forecast, fit } = source;
  if (forecast === null || fit === null) return null;
  if (ask.scheme === "saved") {
    // They may overlap: each against the rest.
    const found: (TotalInterval | null)[] = [];
    for (const audience of ask.saved) {
      const mask = yield* atShare(audienceMaskInSteps(source, audience), found.length / ask.saved.length);
      const groupOf = Uint32Array.from({ length: source.orders.customerCount }, (_, c) =>
        mask === null || mask[c] === 1 ? 0 : NO_GROUP,
      );
      const share = (done: number) => done / ask.saved.length;
      yield share(found.length);
      const totals = groupTotalsInSteps(fit, forecast, groupOf, 1);
      const one = yield* part(totals, share(found.length), share(found.length + 1));
      found.push(one?.[0] !== undefined && one[0].customers > 0 ? one[0].predicted : null);
    }
    return found;
  }
  const codes =
    ask.scheme === "rfm" ? rfmCodes(source.analysis) : (yield* part(standingInSteps(source), 0, 0.05))?.codes;
  if (codes === undefined) return null;
  const groups = ask.scheme === "rfm" ? rfmSegments.length : standingSegments.length;
  const groupOf = new Uint32Array(codes);
  yield 0.05;
  const totals = yield* part(groupTotalsInSteps(fit, forecast, groupOf, groups), 0.05, 1);
  return totals?.map(({ customers, predicted }) => (customers === 0 ? null : predicted)) ?? null;
}

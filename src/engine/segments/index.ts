export type { SegmentFigures } from "./figures";
export { playsTask } from "./plays/playsTask";
export type { ListedPlay, Play } from "./plays/types";
export { type SegmentResults, segmentResults } from "./results";
export { type RfmScores, rfmScores } from "./rfmScores";
export { rfmCodes, rfmSegmentOf } from "./rfmSegment";
export {
  type SegmentIntervalsAsk,
  type Segments,
  type SegmentsAsk,
  segmentFiguresTask,
  segmentIntervalsTask,
  segmentsTask,
} from "./segmentsTask";
export { AT_RISK_BELOW, BEST_SHARE, LOST_BELOW, type Standing, type StandingRules, standing } from "./standing";
export * from "./types";

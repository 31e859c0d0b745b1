export { type RfmScores, rfmScores } from "./rfmScores";
export { rfmCodes, rfmSegmentOf } from "./rfmSegment";
export { AT_RISK_BELOW, BEST_SHARE, LOST_BELOW, type Standing, type StandingRules, standing } from "./standing";
export * from "./types";

/** Named segments of the RFM scores, best first. Every customer is in exactly one. */
export const rfmSegments = [
  "champions",
  "loyal",
  "potential",
  "recent",
  "promising",
  "attention",
  "sleepy",
  "atRisk",
  "cantLose",
  "hibernating",
  "lost",
] as const;
export type RfmSegment = (typeof rfmSegments)[number];

/** Segments by value and P(alive), in the order in which they are told. Every customer is in exactly one. */
export const standingSegments = ["best", "rising", "steady", "new", "oneTime", "atRisk", "lost"] as const;
export type StandingSegment = (typeof standingSegments)[number];

/** A customer without an observed order, or of whom nothing is known: in no segment. */
export const noSegment = 255;

/** What fits a group of customers, one list each. */
export const playIds = ["winBack", "serviceCall", "coupon", "secondOrder", "gifts", "season", "longerPeriod"] as const;
export type PlayId = (typeof playIds)[number];

import type { Audience } from "../audience";

/** A segment the user has put together and named. */
export interface SavedSegment {
  readonly id: string;
  readonly name: string;
  readonly audience: Audience;
}

/** What the user has told about the shop beyond its orders. Plain data, stored with the data set; a part a topic. */
export interface Plans {
  readonly segments: readonly SavedSegment[];
}

export const emptyPlans: Plans = { segments: [] };

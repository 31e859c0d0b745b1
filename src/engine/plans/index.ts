import type { Audience } from "../audience";
import type { Competitor } from "../equity/types";
import type { LeverAssumptions, Scenario } from "../levers/types";

/** A segment the user has put together and named. */
export interface SavedSegment {
  readonly id: string;
  readonly name: string;
  readonly audience: Audience;
}

/** What-ifs kept, and what they stand on that no order tells. */
export interface ScenarioPlans extends LeverAssumptions {
  readonly saved: readonly Scenario[];
}

/** What the user has told about the shop beyond its orders. Plain data, stored with the data set; a part a topic. */
export interface Plans {
  readonly segments: readonly SavedSegment[];
  readonly scenarios: ScenarioPlans;
  readonly competitors: readonly Competitor[];
}

export const emptyPlans: Plans = {
  segments: [],
  scenarios: { acquisitionCost: null, newCustomersPerYear: null, saved: [] },
  competitors: [],
};

import type { Audience } from "../audience";
import type { Campaign } from "../campaigns/types";
import type { AcquisitionPlans } from "../channels/acquisitionTypes";
import type { Competitor } from "../equity/types";
import type { LeverAssumptions, Scenario } from "../levers/types";
import type { OfferPlan } from "../products/offer";
import type { PlayId } from "../segments/types";

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
  readonly acquisition: AcquisitionPlans;
  /** Of each play, the share (0 … 1) of those on its list who will respond, where the user has said so. */
  readonly playResponse: Readonly<Partial<Record<PlayId, number>>>;
  readonly scenarios: ScenarioPlans;
  readonly competitors: readonly Competitor[];
  readonly campaigns: readonly Campaign[];
  /** The free gift or free shipping that is thought of. */
  readonly offer: OfferPlan;
}

export const emptyPlans: Plans = {
  segments: [],
  acquisition: { spend: [], target: 3 },
  playResponse: {},
  scenarios: { acquisitionCost: null, newCustomersPerYear: null, saved: [] },
  competitors: [],
  campaigns: [],
  offer: { topUp: null, cost: null, margin: null, threshold: null },
};

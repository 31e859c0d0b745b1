import { NO_GROUP } from "../forecast/groupTotals";
import type { InsightSource } from "../insights/types";
import type { Steps } from "../math/steps";
import { type CampaignDays, type Members, membersOf, observedMask } from "./members";
import type { CampaignAsk } from "./types";

/** The groups of a campaign, by what was known the day before: nobody is in two of the first three. */
export interface CampaignGroups {
  readonly treated: Members;
  /** null where nobody was held back. */
  readonly control: Members | null;
  /** Everybody else who had ordered before the start. */
  readonly others: Members;
  readonly everyone: Members;
  /** Listed as treated and as held back: they count as treated. */
  readonly overlap: number;
}

/** In steps. @param campaign the campaign's own days */
export function* campaignGroups(
  before: InsightSource,
  now: InsightSource,
  ask: CampaignAsk,
  campaign: CampaignDays,
): Steps<CampaignGroups> {
  const treated = yield* membersOf(before, now, ask.treated, campaign);
  const control = ask.control === null ? null : yield* membersOf(before, now, ask.control, campaign);
  const overlap = control === null ? 0 : takeOut(control.mask, treated.mask);
  const everyone = observedMask(before);
  const others = everyone.slice();
  takeOut(others, treated.mask);
  if (control !== null) takeOut(others, control.mask);
  return { treated, control, others: { mask: others, unknown: 0 }, everyone: { mask: everyone, unknown: 0 }, overlap };
}

/** Takes those of `other` out of `mask`; how many they were. */
function takeOut(mask: Uint8Array, other: Uint8Array): number {
  let taken = 0;
  for (let c = 0; c < mask.length; c++) {
    if (mask[c] !== 1 || other[c] !== 1) continue;
    mask[c] = 0;
    taken++;
  }
  return taken;
}

/** The place in `groups` by customer, as `groupTotals` wants it. */
export function groupIndex(groups: readonly Uint32Array[], customerCount: number): Uint32Array {
  const index = new Uint32Array(customerCount).fill(NO_GROUP);
  groups.forEach((customers, group) => {
    for (const customer of customers) index[customer] = group;
  });
  return index;
}

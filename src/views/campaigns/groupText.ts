import type { Campaign, CampaignGroup } from "../../engine";
import type { Format, Messages } from "../../i18n";
import { type AudienceNaming, audienceText } from "../shared/audience";
import type { CampaignWords } from "./words";

/** A group in a few words. */
export function groupText(group: CampaignGroup, w: CampaignWords, naming: AudienceNaming): string {
  switch (group.kind) {
    case "list":
      return w.summary.list(group.keys.length, naming.f.integer(group.keys.length));
    case "audience":
      return group.audience.length === 0
        ? w.summary.everybody
        : w.summary.audience(audienceText(group.audience, naming));
    case "coupon":
      return w.summary.coupon(group.values.join(", "));
  }
}

/** When it ran. */
export function datesText({ start, end, tailDays }: Campaign, w: CampaignWords, t: Messages, f: Format): string {
  const dates = f.dateRange(start, end);
  return tailDays > 0 ? `${dates} ${w.summary.tail(t.common.daysCount(tailDays, f.integer(tailDays)))}` : dates;
}

/** Nobody has been named yet. */
export function isEmptyGroup(group: CampaignGroup): boolean {
  return (group.kind === "list" && group.keys.length === 0) || (group.kind === "coupon" && group.values.length === 0);
}

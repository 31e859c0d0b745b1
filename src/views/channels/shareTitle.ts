import { type ChannelsAnswer, type ChannelsForecast, LEAST_CLAIMED } from "../../engine";
import { type GroupNaming, whoseCustomer } from "./groupNames";

/**
 * The group whose part of what is expected is most out of proportion to its number of customers: told where even the lower end
 * of its 80 % interval is above that number. null where none is.
 */
export function shareTitle(answer: ChannelsAnswer, ahead: ChannelsForecast | null, naming: GroupNaming): string | null {
  const { w, f } = naming;
  const all = answer.whole.customers;
  let most = 1;
  let title: string | null = null;
  answer.groups.forEach((group, i) => {
    const share = ahead?.groups[i]?.share ?? null;
    if (share === null || group.kind !== "value" || group.customers < LEAST_CLAIMED) return;
    const part = group.customers / all;
    if (share.low80 <= part || share.value / part <= most) return;
    most = share.value / part;
    title = w.table.shareTitle(whoseCustomer(group.value, naming), f.percent(part, 0), f.percent(share.value, 0));
  });
  return title;
}

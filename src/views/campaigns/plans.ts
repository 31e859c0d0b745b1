import type { Campaign, FoundCoupon } from "../../engine";
import { dayMs, dayStart } from "./days";

/** Days of a campaign whose length nobody has said yet. */
const usualDays = 30;

/** A campaign of the last month, with nobody in it and no name yet: it is called by its first day until it has one. */
export function newCampaign(end: number): Campaign {
  return {
    id: Date.now().toString(36),
    name: "",
    start: dayStart(end) - (usualDays - 1) * dayMs,
    end: dayStart(end),
    tailDays: 0,
    treated: { kind: "list", keys: [], unknown: [] },
    control: null,
  };
}

/** The campaign that a coupon in the orders points to. */
export function couponCampaign(name: string, coupon: FoundCoupon): Campaign {
  return {
    ...newCampaign(coupon.last),
    name,
    start: dayStart(coupon.first),
    end: dayStart(coupon.last),
    treated: { kind: "coupon", dimension: coupon.dimension, values: [coupon.value] },
  };
}

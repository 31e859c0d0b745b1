import type { Campaign } from "../../engine";
import type { FoundCoupon } from "./coupons";
import { dayMs, dayStart } from "./days";

/** Days of a campaign whose length nobody has said yet. */
const usualDays = 30;

/** A campaign of the last month, with nobody in it yet. */
export function newCampaign(name: string, end: number): Campaign {
  return {
    id: Date.now().toString(36),
    name,
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
    ...newCampaign(name, coupon.last),
    start: dayStart(coupon.first),
    end: dayStart(coupon.last),
    treated: { kind: "coupon", dimension: coupon.dimension, values: [coupon.value] },
  };
}

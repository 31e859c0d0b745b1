import { z95 } from "./swing";
import type { CampaignAsk, CampaignCaution, Difference, GroupOutcome } from "./types";

/** Nearly all ordered, and this much fewer would: the list knew who would order. */
const buyersShare = 0.9;
const buyersGap = 0.25;
/** Groups whose expectations lie further apart than this, in standard deviations, were hardly drawn by lot. */
const unlikeFrom = 0.25;
/** 80 % power at 5 % two-sided. */
const z80power = 0.841621;

export interface CautionInput {
  readonly ask: CampaignAsk;
  readonly treated: GroupOutcome;
  readonly difference: Difference | null;
  /** The others' orders without the swing in the interval. */
  readonly othersMoved: boolean;
  readonly unfinished: boolean;
  readonly overlap: number;
}

export function cautionsOf({
  ask,
  treated,
  difference,
  othersMoved,
  unfinished,
  overlap,
}: CautionInput): readonly CampaignCaution[] {
  const share = treated.ordered / treated.customers;
  const buyers = share >= buyersShare && share - treated.expectedToOrder / treated.customers >= buyersGap;
  // Who did not use the coupon is chosen by it as well.
  const chosen = buyers || ask.treated.kind === "coupon";
  const cautions: readonly [CampaignCaution, boolean][] = [
    ["coupon", ask.treated.kind === "coupon"],
    ["buyers", ask.treated.kind !== "coupon" && buyers],
    ["noControl", ask.control === null],
    ["unlike", difference !== null && difference.apart > unlikeFrom],
    ["shopMoved", othersMoved && !chosen],
    ["unfinished", unfinished],
    ["overlap", overlap > 0],
  ];
  return cautions.flatMap(([name, holds]) => (holds ? [name] : []));
}

/** The smallest effect that is found four times in five, as a part of what was expected. */
export function findableOf(treated: GroupOutcome, difference: Difference | null): number | null {
  const { value, high95 } = difference?.orders ?? treated.orders.expected;
  const base = difference === null ? value : treated.orders.actual - value;
  // More is found where it passes the upper end, which lies further off than the lower one.
  const error = (high95 - value) / z95;
  return base > 0 ? ((z95 + z80power) * error) / base : null;
}

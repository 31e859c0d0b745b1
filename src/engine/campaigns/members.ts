import { audienceMask } from "../audience";
import { dayOf } from "../days";
import type { InsightSource } from "../insights/types";
import type { Steps } from "../math/steps";
import { textAt } from "../packedText";
import type { CampaignGroup } from "./types";

/** The days looked at, counted from 1970-01-01; both inside. */
export interface CampaignDays {
  readonly from: number;
  readonly to: number;
}

export interface Members {
  /** 1 by customer index for those in the group. */
  readonly mask: Uint8Array;
  /** Listed, but no customer's key. */
  readonly unknown: number;
}

/** Customers and orders between two yields. */
const customersATurn = 20_000;
const ordersATurn = 200_000;

/**
 * The customers of a group, in steps.
 *
 * @param before the shop as known on the day before the start: audiences are those of that day
 * @param now the shop as known today
 * @param days the campaign's own time, in which a coupon counts
 */
export function* membersOf(
  before: InsightSource,
  now: InsightSource,
  group: CampaignGroup,
  days: CampaignDays,
): Steps<Members> {
  switch (group.kind) {
    case "list":
      return yield* listed(now, group.keys, group.unknown.length);
    case "audience":
      return { mask: audienceMask(before, group.audience) ?? observedMask(before), unknown: 0 };
    case "coupon":
      return { mask: yield* couponUsers(now, group.dimension, group.values, days), unknown: 0 };
  }
}

/** 1 for customers with an observed order. */
export function observedMask({ analysis }: InsightSource): Uint8Array {
  return Uint8Array.from(analysis.table.orders, (orders) => (orders > 0 ? 1 : 0));
}

function* listed({ orders }: InsightSource, keys: readonly string[], unknown: number): Steps<Members> {
  const wanted = new Set(keys);
  const mask = new Uint8Array(orders.customerCount);
  let found = 0;
  for (let customer = 0; customer < orders.customerCount; customer++) {
    if (customer % customersATurn === customersATurn - 1) yield;
    if (!wanted.has(textAt(orders.customerKey, customer))) continue;
    mask[customer] = 1;
    found++;
  }
  return { mask, unknown: unknown + wanted.size - found };
}

function* couponUsers(
  { orders, analysis }: InsightSource,
  name: string,
  values: readonly string[],
  { from, to }: CampaignDays,
): Steps<Uint8Array> {
  const mask = new Uint8Array(orders.customerCount);
  const dimension = orders.dimensions.find((d) => d.name === name);
  if (dimension === undefined) return mask;
  const wanted = new Set(values);
  const counts = Uint8Array.from(dimension.values, (value) => (wanted.has(value) ? 1 : 0));
  for (const [place, order] of analysis.table.orderIndex.entries()) {
    if (place % ordersATurn === ordersATurn - 1) yield;
    if (counts[dimension.codes[order] ?? 0] !== 1) continue;
    const day = dayOf(orders.time[order] ?? Number.NaN);
    if (day >= from && day <= to) mask[orders.customer[order] ?? 0] = 1;
  }
  return mask;
}

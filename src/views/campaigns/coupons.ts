import type { OrderTable } from "../../engine";

/** A coupon that the orders name, and when it was used. */
export interface FoundCoupon {
  readonly dimension: string;
  readonly value: string;
  /** Times (ms) of the first and the last order with it. */
  readonly first: number;
  readonly last: number;
  readonly customers: number;
}

const dayMs = 86_400_000;
/** A code in use for longer is no campaign. */
const longestDays = 62;
/** Fewer users tell nothing. */
const leastUsers = 10;
const shown = 4;

/** The latest coupons of the orders that look like campaigns: used by some people, for not too long. */
export function foundCoupons(orders: OrderTable, end: number): FoundCoupon[] {
  const dimension = orders.dimensions.find(({ name }) => name === "coupon");
  if (dimension === undefined) return [];
  const first = new Float64Array(dimension.values.length).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(dimension.values.length).fill(Number.NEGATIVE_INFINITY);
  const users = dimension.values.map(() => new Set<number>());
  for (let i = 0; i < orders.orderCount; i++) {
    const code = dimension.codes[i] ?? 0;
    const time = orders.time[i] ?? 0;
    if (dimension.values[code] === "" || time >= end + dayMs) continue;
    first[code] = Math.min(first[code] ?? 0, time);
    last[code] = Math.max(last[code] ?? 0, time);
    users[code]?.add(orders.customer[i] ?? 0);
  }
  return dimension.values
    .map((value, code) => ({
      dimension: dimension.name,
      value,
      first: first[code] ?? 0,
      last: last[code] ?? 0,
      customers: users[code]?.size ?? 0,
    }))
    .filter((coupon) => coupon.customers >= leastUsers && coupon.last - coupon.first <= longestDays * dayMs)
    .sort((one, other) => other.last - one.last)
    .slice(0, shown);
}

import { DAY_MS } from "../days";
import type { InsightSource, InsightTask } from "../insights/types";
import type { FoundCoupon } from "./types";

/** A code in use for longer is no campaign. */
const longestDays = 62;
/** Fewer users tell nothing. */
const leastUsers = 10;
const shown = 4;
const ordersPerStep = 200_000;

/**
 * The latest coupons of the orders that look like campaigns: used by at least 10 customers, for at most 62 days. At most 4, the one
 * used last first; none where no column is the coupon's.
 */
export function* couponsTask({ orders, analysis }: InsightSource): InsightTask<readonly FoundCoupon[]> {
  const dimension = orders.dimensions.find(({ name }) => name === "coupon");
  if (dimension === undefined || analysis.end === null) return [];
  const { codes, values } = dimension;
  const { customer, time, orderCount } = orders;
  const until = analysis.end + DAY_MS;
  const first = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(values.length).fill(Number.NEGATIVE_INFINITY);
  const uses = new Uint32Array(values.length);
  for (let i = 0; i < orderCount; i++) {
    if (i % ordersPerStep === ordersPerStep - 1) yield i / orderCount / 2;
    const code = codes[i] ?? 0;
    const at = time[i] ?? 0;
    if (at >= until) continue;
    uses[code] = (uses[code] ?? 0) + 1;
    if (at < (first[code] ?? 0)) first[code] = at;
    if (at > (last[code] ?? 0)) last[code] = at;
  }
  // Customers are told apart for these codes only: a shop that gives every customer a code of his own has as many as orders.
  const users = new Map<number, Set<number>>();
  values.forEach((value, code) => {
    const days = ((last[code] ?? 0) - (first[code] ?? 0)) / DAY_MS;
    if (value !== "" && (uses[code] ?? 0) >= leastUsers && days <= longestDays) users.set(code, new Set());
  });
  for (let i = 0; users.size > 0 && i < orderCount; i++) {
    if (i % ordersPerStep === ordersPerStep - 1) yield 0.5 + i / orderCount / 2;
    if ((time[i] ?? 0) < until) users.get(codes[i] ?? 0)?.add(customer[i] ?? 0);
  }
  return [...users]
    .filter(([, { size }]) => size >= leastUsers)
    .map(([code, { size }]) => ({
      dimension: dimension.name,
      value: values[code] ?? "",
      first: first[code] ?? 0,
      last: last[code] ?? 0,
      customers: size,
    }))
    .sort((one, other) => other.last - one.last)
    .slice(0, shown);
}

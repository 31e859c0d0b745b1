import { dayOf } from "../days";
import type { ForecastResult } from "../forecast";
import type { GroupTotal } from "../forecast/groupTotals";
import type { Interval } from "../forecast/types";
import type { CustomerTable } from "../types";
import type { Residuals } from "./difference";
import type { Happened } from "./happened";
import type { Members } from "./members";
import { liftOf, widenedBy } from "./swing";
import type { Compared, GroupOutcome } from "./types";

/** What every group's figures are made of. */
export interface OutcomeInput {
  /** Customers as known on the day before the start. */
  readonly table: CustomerTable;
  /** First moment of that day, ms. */
  readonly before: number;
  readonly expected: ForecastResult;
  readonly happened: Happened;
  /** Days with an order before the start, less one, by customer; −1 without any. */
  readonly repeats: Float64Array;
}

/** How far the shop strays over such a time, as relative standard deviations. */
export interface Swing {
  readonly orders: number;
  readonly money: number;
}

/** Customers of a mask who had ordered before the start. */
export function knownOf({ table }: OutcomeInput, mask: Uint8Array): Uint32Array {
  let count = 0;
  const known = new Uint32Array(mask.length);
  for (let c = 0; c < mask.length; c++) {
    if (mask[c] === 1 && (table.orders[c] as number) > 0) known[count++] = c;
  }
  return known.slice(0, count);
}

/** A group's figures; the shop's swing is in the intervals. */
export function outcomeOf(
  input: OutcomeInput,
  members: Members,
  known: Uint32Array,
  total: GroupTotal,
  swing: Swing,
): GroupOutcome {
  const { happened, expected, table, before, repeats } = input;
  let listed = 0;
  for (const marked of members.mask) listed += marked;
  let [orders, profit, ordered, toOrder, made, idle] = [0, 0, 0, 0, 0, 0];
  for (const c of known) {
    orders += happened.orders[c] as number;
    profit += happened.profit[c] as number;
    if ((happened.orders[c] as number) > 0) ordered++;
    toOrder += expected.customers.probabilityOrder[c] as number;
    made += (repeats[c] as number) + 1;
    idle += dayOf(before) - dayOf(table.lastTime[c] as number);
  }
  return {
    customers: known.length,
    newcomers: listed - known.length,
    unknown: members.unknown,
    ordered,
    expectedToOrder: toOrder,
    orders: compared(orders, widenedBy(total.orders, swing.orders, 0)),
    profit: compared(profit, widenedBy(total.predicted, swing.money, Number.NEGATIVE_INFINITY)),
    ordersBefore: known.length > 0 ? made / known.length : 0,
    daysSinceLast: known.length > 0 ? idle / known.length : 0,
  };
}

function compared(actual: number, expected: Interval): Compared {
  return { actual, expected, lift: liftOf(actual, expected) };
}

/** What each of a group did and was expected to do. */
export function residualsOf({ happened, expected }: OutcomeInput, known: Uint32Array): Residuals {
  const column = (value: (customer: number) => number): Float64Array => Float64Array.from(known, value);
  return {
    actualOrders: column((c) => happened.orders[c] as number),
    expectedOrders: column((c) => expected.customers.expectedOrders[c] as number),
    actualProfit: column((c) => happened.profit[c] as number),
    expectedProfit: column((c) => expected.customers.predictedClv[c] as number),
  };
}

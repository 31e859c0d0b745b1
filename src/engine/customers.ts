import { indicesBelow, sortIndicesDescending } from "./math/sortIndices";
import { finish, type Steps } from "./math/steps";
import { sumOfRun } from "./math/sum";
import { type OrdersByCustomer, type OrdersInTurn, ordersInTurn } from "./ordersInTurn";
import type { CustomerTable, OrderNumbers, OrderTable } from "./types";

/** Longest run of orders that is put in time order by insertion; longer ones go to the built-in sort. */
const INSERTION_LIMIT = 24;

/**
 * One slot per customer over the orders before `limit`, and each customer's orders by time (orders of the same
 * moment by their index). A customer with no order before `limit` has 0 orders, NaN times and 0 money.
 *
 * Counting sort by customer, then each customer's few orders by time: linear in the orders.
 *
 * @param limit first moment (ms) that is outside the observation
 * @param margin profit per unit of net revenue where no cost is known
 */
export function customerTable(orders: OrderNumbers, limit: number, margin: number): CustomerTable {
  return finish(tableOfGroups(orders, ordersByCustomer(orders, limit), margin));
}

/** The customer table of orders that are grouped by customer already, in steps. */
export function* tableOfGroups(orders: OrderNumbers, groups: OrdersByCustomer, margin: number): Steps<CustomerTable> {
  return yield* tableInTurn(orders, groups, yield* ordersInTurn(orders, groups.orderIndex, margin));
}

/** Customers between two yields. */
const customersATurn = 10_000;

/** The same of orders that are put in turn already. */
export function* tableInTurn(
  { time, customerCount }: OrderNumbers,
  { offsets, orderIndex }: OrdersByCustomer,
  { net, profit: profits }: OrdersInTurn,
): Steps<CustomerTable> {
  const counts = new Uint32Array(customerCount);
  const firstTime = new Float64Array(customerCount).fill(Number.NaN);
  const lastTime = new Float64Array(customerCount).fill(Number.NaN);
  const revenue = new Float64Array(customerCount);
  const profit = new Float64Array(customerCount);
  for (let c = 0; c < customerCount; c++) {
    if (c % customersATurn === customersATurn - 1) yield;
    const start = offsets[c] ?? 0;
    const end = offsets[c + 1] ?? 0;
    counts[c] = end - start;
    if (end === start) continue;
    firstTime[c] = time[orderIndex[start] ?? 0] ?? 0;
    lastTime[c] = time[orderIndex[end - 1] ?? 0] ?? 0;
    revenue[c] = sumOfRun(net, start, end);
    profit[c] = sumOfRun(profits, start, end);
  }
  yield;
  const observed = indicesBelow(customerCount).filter((c) => (counts[c] ?? 0) > 0);
  return {
    customerCount,
    orders: counts,
    firstTime,
    lastTime,
    revenue,
    profit,
    offsets,
    orderIndex,
    byValue: sortIndicesDescending(profit, observed),
  };
}

/** Each customer's orders before `limit`, by time. */
export function ordersByCustomer(orders: OrderNumbers, limit: number): OrdersByCustomer {
  const { customer, time, orderCount, customerCount } = orders;
  const offsets = new Uint32Array(customerCount + 1);
  let inTimeOrder = true;
  let latest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < orderCount; i++) {
    const t = time[i] ?? 0;
    if (t >= limit) continue;
    const slot = (customer[i] ?? 0) + 1;
    offsets[slot] = (offsets[slot] ?? 0) + 1;
    if (t < latest) inTimeOrder = false;
    latest = t;
  }
  for (let c = 0; c < customerCount; c++) offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
  const next = offsets.slice(0, customerCount);
  const orderIndex = new Uint32Array(offsets[customerCount] ?? 0);
  for (let i = 0; i < orderCount; i++) {
    if ((time[i] ?? 0) >= limit) continue;
    const c = customer[i] ?? 0;
    const at = next[c] ?? 0;
    orderIndex[at] = i;
    next[c] = at + 1;
  }
  if (!inTimeOrder) {
    for (let c = 0; c < customerCount; c++) {
      sortByTime(orderIndex, offsets[c] ?? 0, offsets[c + 1] ?? 0, time);
    }
  }
  return { offsets, orderIndex };
}

/** Orders the run from `start` up to `end` in place. Stable: the run comes with ascending order indices. */
function sortByTime(orderIndex: Uint32Array, start: number, end: number, time: Float64Array): void {
  if (end - start > INSERTION_LIMIT) {
    orderIndex.subarray(start, end).sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0) || a - b);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const order = orderIndex[i] ?? 0;
    const t = time[order] ?? 0;
    let j = i - 1;
    while (j >= start && (time[orderIndex[j] ?? 0] ?? 0) > t) {
      orderIndex[j + 1] = orderIndex[j] ?? 0;
      j--;
    }
    orderIndex[j + 1] = order;
  }
}

const none = new Uint32Array(0);

/**
 * The observed orders of one customer, by time: indices into `orders`.
 *
 * @param table the table of these orders
 * @param customer index of the customer; one that is not in both tables has no orders
 */
export function customerOrders(orders: OrderTable, table: CustomerTable, customer: number): Uint32Array {
  if (customer >= Math.min(orders.customerCount, table.customerCount)) return none;
  return table.orderIndex.subarray(table.offsets[customer] ?? 0, table.offsets[customer + 1] ?? 0);
}

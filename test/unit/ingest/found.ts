import { expect } from "vitest";
import { importText, readAll } from "./support";

/** Customers, orders and revenue that the proposal comes to, without a word of the user. */
export function figures(text: string) {
  const { orders, reconciliation } = importText(text).result;
  expect(reconciliation.revenueUsed).toBeCloseTo(
    orders.net.reduce((sum, net) => sum + net, 0),
    6,
  );
  return { customers: orders.customerCount, orders: orders.orderCount, revenue: reconciliation.revenueUsed };
}

/** What the mapping screen would show of one file. */
export function draftOf(text: string) {
  return readAll([{ name: "orders.csv", content: text }]).draft();
}

/** Roles proposed for its columns. */
export function rolesOf(text: string) {
  return draftOf(text).groups[0]?.columns.map(({ role }) => role);
}

/** What refuses the file outright; null when nothing does. */
export function failureOf(text: string): unknown {
  try {
    readAll([{ name: "orders.csv", content: text }]);
    return null;
  } catch (error) {
    return error;
  }
}

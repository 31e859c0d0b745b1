import { customerFields, type Role } from "../types";
import { readNumber } from "../values/numbers";
import { wordsOf } from "./normalise";

/** Headers that count somebody's orders. */
const counts: ReadonlySet<string> = new Set(
  (
    "orders|order count|orders count|count of orders|number of orders|num orders|no of orders|total orders|purchases|purchase count|number of purchases|total purchases|transactions|transaction count|frequency|visits|" +
    "so don|so don hang|tong don|tong don hang|tong so don|tong so don hang|so luong don|so luong don hang|so lan mua|so lan mua hang|so hoa don|don da mua"
  ).split("|"),
);
/** Fewer rows than these may all be of different people by chance. */
const fewest = 5;
const mostOrders = 100_000;

/**
 * Whether a table has one row a customer (what each has bought so far) instead of one an order: a key of customers that never
 * repeats, and a column that counts orders. Read as orders, every figure would be wrong.
 */
export function isCustomerSummary(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  roles: readonly Role[],
): boolean {
  if (rows.length < fewest) return false;
  const cellsOf = (column: number): string[] =>
    rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  const isCount = (column: number): boolean => {
    const cells = cellsOf(column);
    const whole = cells.every((cell) => {
      const read = readNumber(cell);
      return read !== null && read.decimals === 0 && read.value >= 0 && read.value < mostOrders;
    });
    return cells.length > 0 && whole && new Set(cells).size < cells.length;
  };
  const counting = headers.findIndex((header, i) => counts.has(wordsOf(header).join(" ")) && isCount(i));
  const orderId = roles.indexOf("orderId");
  if (counting < 0 || (orderId >= 0 && orderId !== counting)) return false;
  const keys = customerFields.filter((field) => field !== "customerName").map((field) => roles.indexOf(field));
  const key = keys.find((column) => column >= 0) ?? roles.indexOf("customerName");
  if (key < 0) return false;
  const people = cellsOf(key);
  return people.length >= fewest && new Set(people).size === people.length;
}

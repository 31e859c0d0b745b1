import type { Platform } from "./platform";

const refusal = { code: "customerList", instead: "" } as const;

/**
 * Headers of the lists of customers that Perennial writes: those for mail and chat, the customers' list, and the hashed ones.
 * Each row has a customer, a date and an amount, and would pass for an order.
 */
const marks: readonly (readonly string[])[] = [
  ["Orders", "Last order", "Historic CLV (profit)"],
  ["Orders", "Last order", "Historic CLV (revenue)"],
  ["Số đơn", "Đơn gần nhất", "CLV đã có (lợi nhuận)"],
  ["Số đơn", "Đơn gần nhất", "CLV đã có (doanh thu)"],
];
/** E-mails and phones alone are no orders, hashed or not; beside other columns they are those of any export. */
const alone: readonly (readonly string[])[] = [
  ["Email", "Phone"],
  ["Email", "Phone", "Country"],
  ["Email_SHA256", "Phone_SHA256"],
];

export const ownLists: readonly Platform[] = [
  ...marks.map((own): Platform => ({ name: "Perennial list", marks: own, roles: [], refusal })),
  ...alone.map((own): Platform => ({ name: "Perennial list", marks: own, nothingElse: true, roles: [], refusal })),
];

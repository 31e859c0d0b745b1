import type { Platform } from "./platform";

export const others: readonly Platform[] = [
  {
    name: "Stripe payouts",
    marks: ["id", "Amount", "Arrival Date (UTC)"],
    roles: [],
    refusal: { code: "wrongReport", instead: "Stripe: Payouts › Payments → Export" },
  },
  {
    name: "Stripe balance",
    marks: ["id", "Type", "Source", "Net", "Available On (UTC)"],
    roles: [],
    refusal: { code: "wrongReport", instead: "Stripe: Balance history › Payments → Export" },
  },
  {
    name: "Stripe",
    marks: ["id", "Amount", "Amount Refunded", "Captured", "Converted Amount"],
    roles: [
      ["id", "orderId"],
      ["Created (UTC)", "orderDate"],
      ["Created date (UTC)", "orderDate"],
      ["Amount", "orderTotal"],
      ["Amount Refunded", "refund"],
      ["Customer ID", "customerId"],
      ["Customer Email", "customerEmail"],
      ["Description", null],
      ["Invoice ID", null],
      ["Payment Source Type", null],
    ],
  },
  {
    name: "Online Retail (UCI)",
    marks: ["InvoiceNo", "StockCode", "UnitPrice", "CustomerID"],
    dateOrder: "mdy",
    roles: [["Description", "product"]],
  },
  {
    name: "Online Retail II (UCI)",
    marks: ["Invoice", "StockCode", "Price", "Customer ID"],
    roles: [["Description", "product"]],
  },
];

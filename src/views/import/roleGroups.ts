import type { Messages } from "../../i18n";
import type { Role } from "../../ingest";

/** Roles as a list of choices, the ones that are needed first. Every role stands in exactly one group. */
export const roleGroups = [
  { key: "other", roles: ["ignore", "keep"] },
  { key: "who", roles: ["customerId", "customerEmail", "customerPhone", "customerUsername", "customerName"] },
  { key: "when", roles: ["orderDate", "orderTime"] },
  {
    key: "much",
    roles: [
      "orderTotal",
      "lineTotal",
      "quantity",
      "unitPrice",
      "lineDiscount",
      "orderDiscount",
      "refund",
      "adjustedTotal",
      "returnedQuantity",
      "cost",
      "unitCost",
      "currency",
    ],
  },
  { key: "what", roles: ["product", "sku", "category"] },
  {
    key: "more",
    roles: [
      "orderId",
      "status",
      "returnStatus",
      "cancelledAt",
      "documentType",
      "refundOf",
      "coupon",
      "channel",
      "region",
    ],
  },
] as const satisfies readonly { key: keyof Messages["importing"]["mapping"]["roleGroups"]; roles: readonly Role[] }[];

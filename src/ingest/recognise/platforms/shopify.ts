import type { Platform } from "./platform";

export const shopify: readonly Platform[] = [
  {
    name: "Shopify",
    marks: ["Name", "Financial Status", "Lineitem quantity", "Lineitem name", "Subtotal"],
    roles: [
      ["Name", "orderId"],
      ["Email", "customerEmail"],
      ["Phone", "customerPhone"],
      ["Billing Phone", "customerPhone"],
      // Somebody else's, where the order is a gift.
      ["Shipping Phone", null],
      ["Billing Name", "customerName"],
      ["Shipping Name", "customerName"],
      ["Created at", "orderDate"],
      ["Paid at", "orderDate"],
      // Total holds shipping and tax; Subtotal is the goods after discount.
      ["Subtotal", "orderTotal"],
      ["Total", null],
      ["Refunded Amount", "refund"],
      ["Financial Status", "status"],
      ["Cancelled at", "cancelledAt"],
      ["Source", "channel"],
      ["Discount Code", "coupon"],
      ["Lineitem name", "product"],
      ["Lineitem sku", "sku"],
      ["Lineitem quantity", "quantity"],
      ["Lineitem price", "unitPrice"],
      ["Shipping Province Name", "region"],
      ["Shipping Province", "region"],
      ["Billing Province", "region"],
      ["Shipping City", "region"],
      ["Shipping Country", "region"],
      ["Billing Country", "region"],
      ["Id", null],
      ["Location", null],
    ],
  },
  {
    name: "Shopify customers",
    marks: ["First Name", "Total Spent", "Total Orders", "Tags"],
    roles: [],
    refusal: { code: "wrongReport", instead: "Shopify: Customers › Orders → Export → Plain CSV file" },
  },
  {
    name: "Shopify products",
    marks: ["Handle", "Title", "Variant SKU", "Variant Price"],
    roles: [],
    refusal: { code: "wrongReport", instead: "Shopify: Products › Orders → Export → Plain CSV file" },
  },
];

import type { Platform } from "./platform";

const family = "WooCommerce";

export const wooCommerce: readonly Platform[] = [
  {
    name: "WooCommerce",
    family,
    marks: ["Order #", "Customer type", "Items sold", "Attribution"],
    roles: [
      ["N. Revenue (formatted)", "orderTotal"],
      ["Net Sales", null],
      ["Customer", "customerName"],
      // "2× A, 1× B" is a list, not a product.
      ["Product(s)", null],
      ["Items sold", null],
      ["Attribution", "channel"],
    ],
  },
  {
    name: "WooCommerce (order export)",
    family,
    marks: ["Order Number", "Email (Billing)", "Order Line Total", "Item Cost"],
    roles: [
      ["Name", "product"],
      ["Order Line Total", "lineTotal"],
      ["Order Line Total Refunded", "refund"],
      ["First Name (Billing)", "customerName"],
      ["Last Name (Billing)", "customerName"],
      ["City (Billing)", "region"],
      ["Item #", null],
    ],
  },
  {
    name: "WooCommerce (order exporter)",
    family,
    marks: ["order_id", "order_total", "order_currency", "payment_method_title", "billing_first_name"],
    // Items stand side by side in columns of their own.
    ignore: /^(?:product|line)item\d+/,
    roles: [
      ["order_id", "orderId"],
      ["order_total", "orderTotal"],
      ["order_subtotal", null],
      ["shipping_total", null],
      ["customer_id", "customerId"],
      ["billing_email", "customerEmail"],
      ["billing_phone", "customerPhone"],
      ["billing_first_name", "customerName"],
      ["billing_last_name", "customerName"],
      ["billing_city", "region"],
    ],
  },
];

import type { Field } from "../types";
import { squeeze } from "./normalise";

/** An export known by its headers, with what the dictionary alone would get wrong. */
export interface Platform {
  readonly name: string;
  /** Headers that must all be there. */
  readonly marks: readonly string[];
  /** Header → field, or null to keep a column out. Where several fit one field, the first that has cells. */
  readonly roles: readonly (readonly [header: string, field: Field | null])[];
  /** The report that carries the buyer, when this one carries none. */
  readonly buyerIsIn?: string;
}

const list: readonly Platform[] = [
  {
    name: "Shopify",
    marks: ["Name", "Financial Status", "Lineitem quantity", "Lineitem name", "Subtotal"],
    roles: [
      ["Name", "orderId"],
      ["Email", "customerEmail"],
      ["Phone", "customerPhone"],
      ["Billing Phone", "customerPhone"],
      ["Shipping Phone", "customerPhone"],
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
    name: "WooCommerce",
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
    marks: ["Order Number", "Email (Billing)", "Order Line Total", "Item Cost"],
    roles: [
      ["Name", "product"],
      ["Order Line Total", "lineTotal"],
      ["Order Line Total Refunded", "refund"],
      ["City (Billing)", "region"],
    ],
  },
  {
    name: "TikTok Shop",
    marks: ["Order ID", "SKU ID", "SKU Subtotal After Discount", "Order Amount"],
    roles: [
      ["Order ID", "orderId"],
      ["Buyer Username", "customerUsername"],
      ["Buyer Nickname", "customerUsername"],
      ["Phone #", "customerPhone"],
      ["Created Time", "orderDate"],
      ["Order Amount", "orderTotal"],
      ["SKU Subtotal After Discount", "lineTotal"],
      ["Order Refund Amount", "refund"],
      ["Cancelled Time", "cancelledAt"],
      ["Product Name", "product"],
      ["Seller SKU", "sku"],
      ["Province", "region"],
      ["State", "region"],
      ["Paid Time", null],
    ],
  },
  {
    name: "Shopee",
    marks: ["Mã đơn hàng", "Người Mua", "Mã vận đơn", "Trạng Thái Đơn Hàng"],
    roles: [
      ["Người Mua", "customerUsername"],
      ["Số điện thoại", null],
      ["Tổng giá trị đơn hàng (VND)", "orderTotal"],
      ["SKU phân loại hàng", "sku"],
      ["SKU sản phẩm", "sku"],
      ["Tỉnh/Thành phố", "region"],
    ],
  },
  {
    name: "Lazada",
    marks: ["orderItemId", "lazadaId", "orderNumber", "paidPrice"],
    roles: [
      ["paidPrice", "lineTotal"],
      ["unitPrice", null],
      ["shippingRegion", "region"],
      ["itemName", "product"],
      ["createTime", "orderDate"],
      ["status", "status"],
    ],
  },
  {
    name: "Lazada",
    marks: ["Order Item Id", "Lazada Id", "Order Number", "Paid Price"],
    roles: [
      ["Paid Price", "lineTotal"],
      ["Unit Price", null],
      ["Item Name", "product"],
      ["Shipping Region", "region"],
      ["Created at", "orderDate"],
    ],
  },
  {
    name: "KiotViet",
    marks: ["Mã hóa đơn", "Chi nhánh", "Khách đã trả"],
    roles: [
      ["Mã hóa đơn", "orderId"],
      ["Mã đặt hàng", null],
      ["ID khách hàng", null],
      ["Mã khách hàng", "customerId"],
      // What the customer owes after the bill's discount; the sheet of goods alone has only the sum before it.
      ["Khách cần trả", "orderTotal"],
      ["Tổng tiền hàng", "orderTotal"],
    ],
  },
  {
    name: "Amazon All Orders",
    marks: ["amazon-order-id", "merchant-order-id", "purchase-date", "item-price", "ship-postal-code"],
    roles: [],
    buyerIsIn: "Fulfilled Shipments",
  },
  {
    name: "Etsy (order items)",
    marks: ["Sale Date", "Item Name", "Item Total", "Listing ID", "Buyer"],
    roles: [
      ["Item Total", "lineTotal"],
      ["Transaction ID", null],
      ["Buyer", "customerUsername"],
      ["Ship State", "region"],
    ],
  },
  {
    name: "Etsy",
    marks: ["Sale Date", "Buyer User ID", "Order Value", "Order Net"],
    roles: [
      ["Order Value", null],
      ["Buyer User ID", "customerId"],
      ["Number of Items", null],
      ["Ship State", "region"],
    ],
  },
  {
    name: "Stripe",
    marks: ["id", "Amount", "Amount Refunded", "Captured", "Converted Amount"],
    roles: [
      ["id", "orderId"],
      ["Amount", "orderTotal"],
      ["Description", null],
      ["Invoice ID", null],
    ],
  },
  {
    name: "Online Retail (UCI)",
    marks: ["InvoiceNo", "StockCode", "UnitPrice", "CustomerID"],
    roles: [["Description", "product"]],
  },
  {
    name: "Online Retail II (UCI)",
    marks: ["Invoice", "StockCode", "Price", "Customer ID"],
    roles: [["Description", "product"]],
  },
];

const platforms = list.map((platform) => ({
  platform,
  marks: platform.marks.map(squeeze),
  roles: platform.roles.map(([header, field]) => [squeeze(header), field] as const),
}));

export interface PlatformMatch {
  readonly platform: Platform;
  /** By squeezed header, in order of preference. */
  readonly roles: readonly (readonly [string, Field | null])[];
}

/** The first known export all of whose marks stand among the headers. */
export function platformOf(headers: readonly string[]): PlatformMatch | null {
  const present = new Set(headers.map(squeeze));
  return platforms.find(({ marks }) => marks.every((mark) => present.has(mark))) ?? null;
}

import type { Platform } from "./platform";

const tikTok: Pick<Platform, "family" | "roles"> = {
  family: "TikTok Shop",
  roles: [
    ["Order ID", "orderId"],
    ["Buyer Username", "customerUsername"],
    ["Buyer Nickname", "customerUsername"],
    ["Phone #", "customerPhone"],
    ["Created Time", "orderDate"],
    ["Order Amount", "orderTotal"],
    ["SKU Subtotal After Discount", "lineTotal"],
    ["Order Refund Amount", "refund"],
    ["Sku Quantity of return", null],
    ["Order Status", "status"],
    ["Cancelled Time", "cancelledAt"],
    ["Product Name", "product"],
    ["Product Category", "category"],
    ["Seller SKU", "sku"],
    ["Province", "region"],
    ["State", "region"],
    ["Paid Time", null],
  ],
};

const lazada = "Lazada";

export const marketplaces: readonly Platform[] = [
  {
    ...tikTok,
    name: "TikTok Shop (US)",
    marks: ["Order ID", "SKU ID", "SKU Subtotal After Discount", "Order Amount", "Zipcode", "State"],
    dateOrder: "mdy",
  },
  {
    ...tikTok,
    name: "TikTok Shop",
    marks: ["Order ID", "SKU ID", "SKU Subtotal After Discount", "Order Amount"],
    // Day first on a clock of 24 hours (South-East Asia), month first with AM and PM (Brazil and others).
    dateOrder: (cells) => (cells.some((cell) => /\d\s*[AP]M\b/i.test(cell)) ? "mdy" : "dmy"),
  },
  {
    name: "Shopee",
    marks: ["Mã đơn hàng", "Người Mua", "Mã vận đơn", "Trạng Thái Đơn Hàng"],
    roles: [
      ["Người Mua", "customerUsername"],
      // Of the recipient, and mostly masked.
      ["Số điện thoại", null],
      ["Tên Người nhận", null],
      ["Tổng giá trị đơn hàng (VND)", "orderTotal"],
      ["Tổng giá bán (sản phẩm)", "lineTotal"],
      ["Tình trạng Trả hàng / Hoàn tiền", "returnStatus"],
      ["Trạng thái Trả hàng/Hoàn tiền", "returnStatus"],
      ["Số lượng sản phẩm được hoàn trả", "returnedQuantity"],
      ["Số lượng trả lại", "returnedQuantity"],
      ["Số lượng hoàn trả", "returnedQuantity"],
      ["Returned quantity", "returnedQuantity"],
      // An amount, not a code.
      ["Mã giảm giá của Shop", null],
      ["Mã giảm giá của Shopee", null],
      ["SKU phân loại hàng", "sku"],
      ["SKU sản phẩm", "sku"],
      ["Tỉnh/Thành phố", "region"],
    ],
  },
  {
    name: "Shopee (Indonesia)",
    marks: ["No. Pesanan", "Status Pesanan", "Username (Pembeli)"],
    roles: [
      ["Username (Pembeli)", "customerUsername"],
      ["No. Telepon", null],
      ["Total Harga Produk", "lineTotal"],
      ["Status Pembatalan/ Pengembalian", "returnStatus"],
      ["Provinsi", "region"],
    ],
  },
  {
    name: lazada,
    family: lazada,
    marks: ["orderItemId", "lazadaId", "orderNumber", "paidPrice"],
    roles: [
      ["paidPrice", "lineTotal"],
      ["unitPrice", null],
      ["customerEmail", "customerEmail"],
      ["billingPhone", "customerPhone"],
      ["shippingPhone", "customerPhone"],
      ["customerName", "customerName"],
      ["shippingRegion", "region"],
      ["itemName", "product"],
      ["createTime", "orderDate"],
      ["status", "status"],
    ],
  },
  {
    name: lazada,
    family: lazada,
    marks: ["Order Item Id", "Lazada Id", "Order Number", "Paid Price"],
    roles: [
      ["Paid Price", "lineTotal"],
      ["Unit Price", null],
      ["Customer Email", "customerEmail"],
      ["Billing Phone Number", "customerPhone"],
      ["Shipping Phone Number", "customerPhone"],
      ["Customer Name", "customerName"],
      ["Item Name", "product"],
      ["Shipping Region", "region"],
      ["Created at", "orderDate"],
    ],
  },
  {
    name: "Amazon All Orders",
    marks: ["amazon-order-id", "merchant-order-id", "purchase-date", "item-price", "ship-postal-code"],
    roles: [],
    refusal: { code: "noBuyerInFile", instead: "Amazon: All Orders › Amazon Fulfilled Shipments" },
  },
  {
    name: "Etsy (order items)",
    family: "Etsy",
    dateOrder: "mdy",
    marks: ["Sale Date", "Item Name", "Item Total", "Listing ID", "Buyer"],
    roles: [
      ["Sale Date", "orderDate"],
      ["Item Total", "lineTotal"],
      ["Transaction ID", null],
      ["Buyer", "customerUsername"],
      ["Ship State", "region"],
    ],
  },
  {
    name: "Etsy",
    family: "Etsy",
    dateOrder: "mdy",
    marks: ["Sale Date", "Buyer User ID", "Order Value", "Order Net"],
    roles: [
      ["Sale Date", "orderDate"],
      ["Order Value", null],
      ["Order Total", "orderTotal"],
      // Written where something was given back.
      ["Adjusted Order Total", "adjustedTotal"],
      // The same name as in the list of items, so that a buyer is one person in both.
      ["Buyer User ID", "customerUsername"],
      ["Full Name", "customerName"],
      ["Buyer", null],
      ["Number of Items", null],
      ["Ship State", "region"],
    ],
  },
];

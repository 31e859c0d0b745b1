import type { Platform } from "./platform";

const kiotViet = "KiotViet";

export const vietnamese: readonly Platform[] = [
  {
    name: "KiotViet (returns)",
    family: kiotViet,
    marks: ["Mã trả hàng", "Mã hóa đơn", "Thời gian"],
    // The list of invoices names the return of each, too.
    without: ["Khách đã trả", "Khách cần trả"],
    dateOrder: "dmy",
    refundsOnly: true,
    roles: [
      ["Mã trả hàng", "orderId"],
      ["Mã hóa đơn", "refundOf"],
      ["Cần trả khách", "orderTotal"],
      ["Tổng tiền hàng trả", "orderTotal"],
      ["Đã trả khách", null],
      ["Mã khách hàng", "customerId"],
    ],
  },
  {
    name: kiotViet,
    family: kiotViet,
    marks: ["Mã hóa đơn", "Chi nhánh", "Khách đã trả"],
    dateOrder: "dmy",
    roles: [
      ["Mã hóa đơn", "orderId"],
      ["Mã đặt hàng", null],
      ["Mã trả hàng", null],
      ["ID khách hàng", null],
      ["Mã khách hàng", "customerId"],
      // What the customer owes after the bill's discount; the sheet of goods alone has only the sum before it.
      ["Khách cần trả", "orderTotal"],
      ["Tổng tiền hàng", "orderTotal"],
      ["Giảm giá hóa đơn", "orderDiscount"],
      ["Khách đã trả", null],
      ["Trạng thái", "status"],
      ["Mã trạng thái", null],
    ],
  },
  {
    name: "KiotViet purchases",
    marks: ["Mã nhập hàng", "Mã nhà cung cấp"],
    roles: [],
    refusal: { code: "wrongReport", instead: "KiotViet: Nhập hàng › Giao dịch → Hóa đơn → Xuất file" },
  },
  {
    name: "Haravan",
    marks: ["Mã đơn hàng", "Tình trạng", "Thanh toán", "Giao hàng", "Kênh"],
    dateOrder: "dmy",
    roles: [
      ["Tình trạng", "status"],
      // Paid or not, in words; money on delivery is not paid for weeks.
      ["Thanh toán", null],
      ["Giao hàng", null],
      ["Kênh", "channel"],
      ["Tổng tiền", "orderTotal"],
    ],
  },
  {
    name: "Sapo",
    marks: ["Mã đơn hàng", "Nguồn bán hàng", "Mã SKU", "Đơn giá"],
    dateOrder: "dmy",
    roles: [
      ["Mã đơn hàng", "orderId"],
      ["Nguồn bán hàng", "channel"],
      ["Mã SKU", "sku"],
      ["Đơn giá", "unitPrice"],
      ["Chiết khấu sản phẩm", "lineDiscount"],
      ["Chiết khấu đơn hàng", "orderDiscount"],
      ["Thông tin người mua", "customerName"],
      ["Thông tin giao hàng", null],
      ["STT", null],
    ],
  },
];

import type { Field } from "../types";
import { squeeze } from "./normalise";

/** Headers of real exports by what they mean, best first: where two columns fit one field, the earlier writing wins. */
const writings: Readonly<Partial<Record<Field, string>>> = {
  orderId:
    "order id|order number|order #|order no|orderid|amazon-order-id|invoiceno|invoice no|invoice number|invoice id|invoice|order code|order key|order name|receipt no|receipt number|bill no|mã đơn hàng|mã hóa đơn|mã hoá đơn|số hđ|số hđ bán lẻ|số hóa đơn|mã đặt hàng|mã đơn|số đơn hàng|no. pesanan|mã chứng từ|số chứng từ",
  customerId:
    "customer id|customerid|client id|buyer user id|member id|user id|id khách hàng|mã khách hàng|mã kh|mã khách",
  customerEmail:
    "email|e-mail|customer email|email (billing)|billing email|buyer email|email khách|email khách hàng|customeremail",
  customerPhone:
    "phone|customer phone|phone (billing)|billing phone|phone number|phone #|sđt|sđt khách|sđt khách hàng|điện thoại|số điện thoại|điện thoại khách hàng|số điện thoại khách hàng|no. telepon|mobile",
  customerUsername: "buyer username|username|buyer|buyer nickname|username (pembeli)|người mua|tên người dùng",
  customerName:
    "customer|customer name|khách hàng|tên khách hàng|người mua hàng|tên khách|họ tên|họ và tên|full name|client|client name|buyer name|billing name|customername|tên kh",
  orderDate:
    "created at|created time|createtime|order date|order_date|date created|date|sale date|purchase date|purchase-date|invoicedate|invoice date|created (utc)|created date (utc)|order datetime|paid at|transaction date|ngày đặt hàng|ngày bán|ngày mua|thời gian|thời gian tạo|ngày tạo|ngày đặt|ngày ct|ngày chứng từ|ngày hóa đơn|ngày|ngày giờ|datetime",
  orderTime: "time|order time|giờ|giờ bán|giờ đặt hàng",
  orderTotal:
    "total|order total|order amount|order_total|total price|n. revenue (formatted)|order value|total amount|grand total|tổng giá trị đơn hàng (vnd)|tổng giá trị đơn hàng|tổng số tiền người mua thanh toán|khách cần trả|tổng tiền|tổng tiền hàng|tổng cộng|tổng thanh toán|thanh toán|amount|revenue|sales|doanh thu|giá trị đơn hàng|giá trị|số tiền|tổng tiền thanh toán|net sales",
  lineTotal:
    "sku subtotal after discount|item total|order line total|line total|item-price|paidprice|paid price|line amount|total harga produk|tổng giá bán (sản phẩm)|thành tiền|tổng dòng",
  quantity:
    "lineitem quantity|quantity|qty|items sold|number of items|quantity sold|số lượng|sl|sl bán|số lượng bán|jumlah",
  unitPrice:
    "lineitem price|unit price|unitprice|item cost|price|giá ưu đãi|đơn giá|giá bán|giá gốc|harga setelah diskon",
  refund:
    "refunded amount|amount refunded|order refund amount|refundamount|refund amount|order line total refunded|total refunded|tổng tiền trả|tiền hoàn|số tiền hoàn|tiền hoàn trả|số tiền hoàn trả",
  product:
    "lineitem name|product name|item name|item|product|product-name|product title|tên sản phẩm|tên hàng|tên mặt hàng|sản phẩm|mặt hàng|tên hàng hóa|nama produk|description",
  sku: "lineitem sku|seller sku|sellersku|sku|stockcode|product id|sku phân loại hàng|sku sản phẩm|mã hàng|mã sku|mã sản phẩm|mã hàng hóa|nomor referensi sku",
  status:
    "financial status|order status|status|item-status|trạng thái đơn hàng|trạng thái|tình trạng|status pesanan|order-status",
  cancelledAt: "cancelled at|canceled at|cancelled time|cancelled date|ngày hủy",
  cost: "cost|cogs|cost of goods|total cost|giá vốn|tiền vốn|tổng giá vốn",
  coupon:
    "discount code|coupon code|coupon|coupon(s)|voucher|mã giảm giá của shop|mã giảm giá|mã khuyến mãi|mã voucher",
  channel:
    "source|attribution|channel|sales-channel|sales channel|utm source|kênh|kênh bán|kênh bán hàng|nguồn bán hàng|nguồn|nguồn đơn|chi nhánh",
  region:
    "shipping province|shipping city|shippingregion|shipping region|ship-state|ship state|region|province|state|city|country|tỉnh/thành phố|tỉnh thành|tỉnh|tp / quận / huyện|thành phố|khu vực|quận",
  currency: "currency|order_currency|order currency|currency code|tiền tệ|loại tiền",
};

/** Headers that name a field outright but on one kind of file only are in `platforms.ts`. */
const byHeader = new Map<string, { field: Field; rank: number }>();
for (const [field, list] of Object.entries(writings) as [Field, string][]) {
  for (const [rank, writing] of list.split("|").entries()) {
    const key = squeeze(writing);
    if (!byHeader.has(key)) byHeader.set(key, { field, rank });
  }
}

/** The field a header names in the dictionary, and how good a name it is (0 best); null when it names none. */
export function aliasOf(header: string): { field: Field; rank: number } | null {
  return byHeader.get(squeeze(header)) ?? null;
}

import type { Field } from "../types";
import { currencyOf } from "../values/currency";
import { squeeze, wordsOf } from "./normalise";

/** Headers of real exports by what they mean, best first: where two columns fit one field, the earlier writing wins. */
const writings: Readonly<Partial<Record<Field, string>>> = {
  orderId:
    "order id|sales order number|order number|order #|order no|orderid|amazon-order-id|invoiceno|invoice no|invoice number|invoice id|invoice|order code|order key|order name|receipt no|receipt number|bill no|mã đơn hàng|mã hóa đơn|mã hoá đơn|số hđ|số hđ bán lẻ|số hóa đơn|mã đặt hàng|mã đơn|số đơn hàng|đơn hàng #|no. pesanan|mã chứng từ|số chứng từ|número do pedido|pedido|número de pedido|número de orden|n° de commande|numéro de commande|commande|bestellnummer|bestell-nr|bestellnr|auftragsnummer|auftragsnr|rechnungsnummer|rechnungs-nr|rechnungsnr|belegnummer|belegnr|หมายเลขคำสั่งซื้อ|order ref",
  customerId:
    "customer id|customerid|client id|buyer user id|member id|user id|id khách hàng|mã khách hàng|mã kh|mã khách|kundennummer|kundennr|kunden-nr|kundenid",
  customerEmail:
    "email|e-mail|customer email|email (billing)|billing email|buyer email|contact email|buyer-email|client email|email khách|email khách hàng|customeremail",
  customerPhone:
    "phone|customer phone|phone (billing)|billing phone|phone number|phone #|sđt|sđt khách|sđt khách hàng|điện thoại|số điện thoại|điện thoại khách hàng|số điện thoại khách hàng|no. telepon|mobile",
  customerUsername:
    "buyer username|username|buyer|buyer nickname|username (buyer)|username (pembeli)|người mua|tên người dùng|ชื่อผู้ใช้ (ผู้ซื้อ)",
  customerName:
    "customer|customer name|contact name|khách hàng|tên khách hàng|người mua hàng|tên khách|họ tên|họ và tên|full name|client|client name|buyer name|billing name|customername|tên kh|nome do comprador|cliente|kunde|first name|first name (billing)|billing first name|last name|last name (billing)|billing last name",
  orderDate:
    "created at|created time|createtime|order date|order_date|date created|date|sale date|purchase date|purchase-date|invoicedate|invoice date|created (utc)|created date (utc)|order datetime|paid at|transaction date|ngày đặt hàng|ngày bán|ngày mua|thời gian|thời gian tạo|ngày tạo|ngày đặt|ngày ct|ngày chứng từ|ngày hóa đơn|ngày|ngày giờ|datetime|waktu pesanan dibuat|tanggal pesanan|thời điểm tạo đơn|ngày tạo đơn|ngày tạo đơn hàng|ngày hạch toán|created date|creation date|order creation date|fecha|datum|bestelldatum|rechnungsdatum|belegdatum|วันที่ทำการสั่งซื้อ|posting date",
  orderTime: "time|order time|giờ|giờ bán|giờ đặt hàng",
  orderTotal:
    "total|order total|order amount|order_total|total price|n. revenue (formatted)|order value|total amount|grand total|tổng giá trị đơn hàng (vnd)|tổng giá trị đơn hàng|tổng số tiền người mua thanh toán|khách cần trả|khách phải trả|tổng thanh toán|tổng tiền thanh toán|tổng tiền|tổng cộng|tổng tiền hàng|thanh toán|montant total|importe total|gesamtbetrag|gesamtsumme|rechnungsbetrag|gesamtpreis|gesamt|จำนวนเงินทั้งหมด|amount|revenue|sales|doanh thu|giá trị đơn hàng|giá trị|số tiền|net sales|gross sales",
  lineTotal:
    "sku subtotal after discount|item total|order line total|line total|product subtotal|paidprice|paid price|line amount|total harga produk|ราคาขายสุทธิ|tổng giá bán (sản phẩm)|thành tiền|tổng dòng",
  quantity:
    "lineitem quantity|quantity|qty|items sold|number of items|quantity sold|số lượng|sl|sl bán|số lượng bán|jumlah|quantidade|quantidade comprada|cantidad|quantité|menge|anzahl|จำนวน",
  unitPrice:
    "lineitem price|unit price|unitprice|deal price|item cost|item price|price|giá ưu đãi|ราคาขาย|đơn giá|giá bán|giá gốc|einzelpreis|stückpreis|harga setelah diskon",
  refund:
    "refunded amount|total refunded|partial refunds|amount refunded|order refund amount|refundamount|refund amount|refund total|refunds total|partial refund|order line total refunded|tổng tiền trả|tiền hoàn|số tiền hoàn|tiền hoàn trả|số tiền hoàn trả",
  returnedQuantity:
    "returned quantity|return quantity|quantity returned|qty returned|refunded quantity|số lượng trả lại|số lượng trả|số lượng hoàn trả|số lượng sản phẩm được hoàn trả|sl trả",
  adjustedTotal:
    "adjusted order total|total after refund|total after refunds|tổng tiền sau hoàn|tổng tiền sau trả hàng",
  lineDiscount:
    "lineitem discount|line discount|line item discount|item discount|product discount|chiết khấu sản phẩm|giảm giá sản phẩm|giảm giá dòng|chiết khấu dòng|tiền chiết khấu|discount amount|discount|discounts|total discount|giảm giá|chiết khấu|tiền giảm giá|tiền giảm|số tiền giảm|số tiền giảm giá|khuyến mãi|giảm trừ|diskon",
  orderDiscount:
    "order discount|cart discount|invoice discount|bill discount|chiết khấu đơn hàng|giảm giá đơn hàng|giảm giá hóa đơn|giảm giá hoá đơn|giảm giá đơn|tổng giảm giá|tổng chiết khấu",
  product:
    "lineitem name|product name|item name|item|product|product-name|product title|tên sản phẩm|tên hàng|tên mặt hàng|sản phẩm|mặt hàng|tên hàng hóa|nama produk|description|tên mẫu mã|tên hàng hóa",
  sku: "lineitem sku|variant sku|item sku|seller sku|sellersku|sku|stockcode|product id|sku phân loại hàng|sku sản phẩm|mã hàng|mã sku|mã sản phẩm|mã hàng hóa|nomor referensi sku",
  status:
    "financial status|order status|status|payment status|item-status|trạng thái đơn hàng|trạng thái|tình trạng|status pesanan|order-status|status do pedido|estado del pedido|état|สถานะการสั่งซื้อ|trạng thái đơn|tình trạng đơn hàng|trạng thái thanh toán",
  cancelledAt:
    "cancelled at|canceled at|cancelled time|cancelled date|canceled date|cancellation date|ngày hủy|cancelled|canceled|is cancelled|is canceled|voided|fully refunded|fully refunded?",
  refundOf:
    "refund of|original order|original order id|original invoice|return of|return against|refunded order|mã hóa đơn gốc|hóa đơn gốc|đơn hàng gốc|mã đơn hàng gốc|mã đơn gốc",
  category:
    "category|product category|product type|item category|nhóm hàng|danh mục|loại hàng|ngành hàng|nhóm sản phẩm",
  returnStatus:
    "return status|refund status|trạng thái trả hàng|tình trạng trả hàng|trạng thái trả hàng/hoàn tiền|tình trạng trả hàng / hoàn tiền",
  unitCost: "unit cost|cost per item|cost price|purchase price|giá vốn đơn vị|đơn giá vốn|giá nhập",
  cost: "cost|cogs|cost of goods|total cost|giá vốn|tiền vốn|tổng giá vốn",
  coupon:
    "discount code|coupon code|coupon|coupon(s)|voucher|mã giảm giá của shop|mã giảm giá|mã khuyến mãi|mã voucher",
  channel:
    "source|attribution|channel|sales-channel|sales channel|utm source|kênh|kênh bán|kênh bán hàng|nguồn bán hàng|nguồn|nguồn đơn|chi nhánh",
  region:
    "shipping province|shipping city|shippingregion|shipping region|ship-state|ship state|region|province|state|city|country|tỉnh/thành phố|tỉnh thành|tỉnh|tp / quận / huyện|thành phố|khu vực|quận",
  currency:
    "currency|order_currency|order currency|order currency code|currency code|tiền tệ|loại tiền|moeda|moneda|devise|währung",
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
  const found = byHeader.get(squeeze(header));
  if (found !== undefined) return found;
  const plain = withoutRemark(header);
  const known = plain === null ? undefined : byHeader.get(squeeze(plain));
  return known === undefined ? null : { field: known.field, rank: known.rank + remarkHandicap };
}

/** A header with a remark in brackets is a little worse than the same without. */
const remarkHandicap = 0.5;
const remarks: ReadonlySet<string> = new Set(
  "inc incl including ex excl excluding tax taxes vat gst base local utc gmt".split(" "),
);

/** "Order total (inc tax)" and "Amount (USD)" without their remark on tax or currency; null when there is none. */
function withoutRemark(header: string): string | null {
  const match = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(header);
  const [, name = "", remark = ""] = match ?? [];
  if (match === null) return null;
  const isRemark = wordsOf(remark).every((word) => remarks.has(word)) || currencyOf(remark) !== null;
  return isRemark ? name : null;
}

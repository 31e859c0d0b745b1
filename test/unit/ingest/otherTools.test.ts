import { describe, expect, it } from "vitest";
import { moreTools } from "../../support/exports/tools";
import { importText } from "./support";

// Headers of tools that no rule knows by name, with invented rows: the dictionary and the cells must do.
const cases: readonly [string, string, { orders: number; customers: number; revenue: number; refunds?: number }][] = [
  [
    "BigCommerce",
    `Order ID,Customer ID,Customer Name,Customer Email,Customer Phone,Order Date,Order Status,Subtotal (inc tax),Subtotal (ex tax),Tax Total,Shipping Cost (inc tax),Order Total (inc tax),Order Total (ex tax),Refund Amount,Order Currency Code,Order Notes
101,7,Lan Nguyen,lan@x.vn,0901234567,2026-05-13 10:00,Completed,100.00,91.00,9.00,5.00,105.00,96.00,5.00,USD,
102,8,Binh Tran,binh@x.vn,0901234568,2026-05-14 11:00,Cancelled,50.00,45.00,5.00,5.00,55.00,50.00,0.00,USD,
103,7,Lan Nguyen,lan@x.vn,0901234567,2026-05-15 12:00,Shipped,20.00,18.00,2.00,0.00,20.00,18.00,0.00,USD,gift`,
    { orders: 2, customers: 1, revenue: 120, refunds: 5 },
  ],
  [
    "Magento",
    `ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Grand Total (Purchased),Status,Customer Email,Customer Group,Subtotal,Shipping and Handling,Customer Name,Payment Method,Total Refunded
000000101,Main Website,"May 13, 2026 10:00:00 AM",Lan Nguyen,Lan Nguyen,$105.00,$105.00,Complete,lan@x.vn,General,$100.00,$5.00,Lan Nguyen,checkmo,$5.00
000000102,Main Website,"May 14, 2026 11:00:00 PM",Binh Tran,Binh Tran,$55.00,$55.00,Canceled,binh@x.vn,General,$50.00,$5.00,Binh Tran,checkmo,
000000103,Main Website,"May 15, 2026 1:00:00 PM",Lan Nguyen,Lan Nguyen,"$1,020.00","$1,020.00",Processing,lan@x.vn,General,$20.00,$0.00,Lan Nguyen,checkmo,`,
    { orders: 2, customers: 1, revenue: 1120, refunds: 5 },
  ],
  [
    "Square",
    `Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Transaction ID,Payment ID,Device Name,Staff Name,Customer ID,Customer Name,Location
05/13/26,10:00:00,Eastern,$100.00,$0.00,$100.00,$0.00,$8.00,$0.00,$0.00,$108.00,Point of Sale,$108.00,TX1,P1,iPad,An,C1,Lan,Main
05/14/26,11:00:00,Eastern,$50.00,$0.00,$50.00,$0.00,$4.00,$0.00,$0.00,$54.00,Point of Sale,$54.00,TX2,P2,iPad,An,C2,Binh,Main
05/15/26,12:00:00,Eastern,$20.00,$0.00,$20.00,$0.00,$1.60,$0.00,$0.00,$21.60,Point of Sale,$21.60,TX3,P3,iPad,An,,,Main`,
    { orders: 2, customers: 2, revenue: 150 },
  ],
  [
    "PrestaShop",
    `ID;Reference;New client;Delivery;Customer;Total;Payment;Status;Date
1;XKBKNABJK;1;Vietnam;L. Nguyen;105,00 €;Bank wire;Delivered;2026-05-13 10:00:00
2;OHSATSERP;1;Vietnam;B. Tran;55,50 €;Bank wire;Canceled;2026-05-14 10:00:00
3;UOYEVOLI;0;Vietnam;L. Nguyen;20,00 €;Bank wire;Payment accepted;2026-05-15 10:00:00`,
    { orders: 2, customers: 1, revenue: 125 },
  ],
  [
    "Wix",
    `Order number,Date created,Time,Total order quantity,Contact email,Note from customer,Additional checkout info,Item,Variant,SKU,Qty,Price,Recipient name,Recipient phone,Billing name,Payment status,Payment method,Total
10001,"May 13, 2026",10:00:00 AM,2,lan@x.vn,,,Shirt,,A1,1,60,Lan,,Lan,Paid,Card,100
10001,"May 13, 2026",10:00:00 AM,2,lan@x.vn,,,Hat,,A2,1,40,Lan,,Lan,Paid,Card,100
10002,"May 14, 2026",11:00:00 AM,1,binh@x.vn,,,Hat,,A2,1,40,Binh,,Binh,Unpaid,Card,40`,
    { orders: 1, customers: 1, revenue: 100 },
  ],
  [
    "Squarespace",
    `Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Amount Refunded,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name
00101,lan@x.vn,PAID,2026-05-13 10:00:00 +0700,FULFILLED,,USD,100.00,5.00,0.00,5.00,105.00,,0.00,Mail,2026-05-13 10:00:00 +0700,1,Shirt,60.00,A1,Lan
00101,,,,,,,,,,,,,,,2026-05-13 10:00:00 +0700,1,Hat,40.00,A2,
00102,binh@x.vn,PAID,2026-05-14 10:00:00 +0700,FULFILLED,,USD,40.00,5.00,0.00,0.00,45.00,,0.00,Mail,2026-05-14 10:00:00 +0700,1,Hat,40.00,A2,Binh`,
    { orders: 2, customers: 2, revenue: 145, refunds: 5 },
  ],
  [
    "Odoo",
    `Order Reference,Creation Date,Customer,Salesperson,Activities,Company,Untaxed Amount,Total,Status
S00101,2026-05-13 10:00:00,Lan Nguyen,Mitchell,,My Company,100.00,110.00,Sales Order
S00102,2026-05-14 10:00:00,Binh Tran,Mitchell,,My Company,50.00,55.00,Cancelled
S00103,2026-05-15 10:00:00,Lan Nguyen,Mitchell,,My Company,20.50,22.55,Sales Order`,
    { orders: 2, customers: 1, revenue: 132.55 },
  ],
  [
    "MISA",
    `SỔ CHI TIẾT BÁN HÀNG
Tháng 5 năm 2026

Ngày hạch toán,Ngày chứng từ,Số chứng từ,Diễn giải,Mã khách hàng,Tên khách hàng,Mã hàng,Tên hàng,ĐVT,Số lượng bán,Đơn giá,Doanh số bán,Chiết khấu
13/05/2026,13/05/2026,BH0001,Bán hàng,KH01,Lan,A1,Áo,Cái,2,50.000,100.000,0
13/05/2026,13/05/2026,BH0001,Bán hàng,KH01,Lan,A2,Nón,Cái,1,20.000,20.000,0
14/05/2026,14/05/2026,BH0002,Bán hàng,KH02,Bình,A2,Nón,Cái,1,20.000,20.000,0
Tổng cộng,,,,,,,,,4,,140.000,0`,
    { orders: 2, customers: 2, revenue: 140_000 },
  ],
  [
    "Nhanh.vn",
    `ID,Ngày,Khách hàng,Số điện thoại,Địa chỉ,Sản phẩm,Mã sản phẩm,SL,Giá,Tổng tiền,Trạng thái,Nguồn đơn hàng
5001,13/05/2026 10:00,Lan,0901234567,Hà Nội,Áo,A1,2,50000,100000,Thành công,Facebook
5002,14/05/2026 10:00,Bình,0901234568,Hà Nội,Nón,A2,1,20000,20000,Đã hủy,Shopee
5003,15/05/2026 10:00,Lan,84901234567,Hà Nội,Nón,A2,1,20000,20000,Thành công,Facebook`,
    { orders: 2, customers: 1, revenue: 120_000 },
  ],
  [
    "Pancake POS",
    `Mã đơn hàng,Thời điểm tạo đơn,Tên khách hàng,Số điện thoại,Sản phẩm,Mã mẫu mã,Số lượng,Đơn giá,Tổng tiền đơn hàng (trừ chiết khấu),Trạng thái,Nguồn đơn,Thẻ
1001,10:00 13/05/2026,Lan,0901234567,Áo,A1,2,50000,100000,Đã nhận,Facebook,
1002,11:00 14/05/2026,Bình,0901234568,Nón,A2,1,20000,20000,Đã hoàn,Facebook,
1003,12:00 15/05/2026,Lan,+84901234567,Nón,A2,1,20000,20000,Đã nhận,Zalo,`,
    { orders: 2, customers: 1, revenue: 120_000 },
  ],
  [
    "Zoho Inventory",
    `Sales Order ID,Order Date,Customer ID,Customer Name,SalesOrder Number,Status,Item Name,SKU,QuantityOrdered,Item Price,Item Total,Total,Currency Code
460000001,2026-05-13,C1,Lan,SO-001,confirmed,Shirt,A1,1,60.00,60.00,100.00,USD
460000001,2026-05-13,C1,Lan,SO-001,confirmed,Hat,A2,1,40.00,40.00,100.00,USD
460000002,2026-05-14,C2,Binh,SO-002,void,Hat,A2,1,40.00,40.00,40.00,USD`,
    { orders: 1, customers: 1, revenue: 100 },
  ],
  [
    "QuickBooks",
    `Sales by Customer Detail
May 2026

Date,Transaction Type,Num,Customer,Memo/Description,Qty,Sales Price,Amount,Balance
05/13/2026,Invoice,1001,Lan Nguyen,Shirt,2,50.00,100.00,100.00
05/14/2026,Invoice,1002,Binh Tran,Hat,1,20.00,20.00,20.00
TOTAL,,,,,,,120.00,`,
    { orders: 2, customers: 2, revenue: 120 },
  ],
  [
    "Loyverse",
    `Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,Payment type,POS,Store,Cashier name,Customer name,Customer contacts,Status
13/05/2026 10:00,1-1001,Sale,100000,0,100000,0,100000,60000,40000,Cash,POS 1,Main,Owner,Lan,0901234567,Closed
14/05/2026 10:00,1-1002,Sale,20000,0,20000,0,20000,10000,10000,Cash,POS 1,Main,Owner,Bình,0901234568,Closed`,
    { orders: 2, customers: 2, revenue: 120_000 },
  ],
  [
    "Ecwid",
    `order_number,email,customer_name,created_date,payment_status,fulfillment_status,order_total,order_subtotal,refunded_amount,currency
101,lan@x.vn,Lan,2026-05-13 10:00:00,Paid,Shipped,105.00,100.00,5.00,USD
102,binh@x.vn,Binh,2026-05-14 10:00:00,Cancelled,Will not deliver,55.00,50.00,0.00,USD`,
    { orders: 1, customers: 1, revenue: 100, refunds: 5 },
  ],
  [
    "WooCommerce webshop in Vietnamese",
    `Ngày,Đơn hàng #,Doanh thu thuần (đã định dạng),Trạng thái,Khách hàng,Loại khách hàng,Sản phẩm,Số sản phẩm đã bán,Mã giảm giá,Doanh thu thuần,Nguồn
2026-05-13 10:00:00,101,100.000 ₫,Đã hoàn thành,Lan Nguyễn,mới,2× Áo,2,,100000,Direct
2026-05-14 10:00:00,102,20.000 ₫,Đã hủy,Bình Trần,mới,1× Nón,1,,20000,Direct`,
    { orders: 1, customers: 1, revenue: 100_000 },
  ],
];

describe("tools that are not known by name", () => {
  it.each([...cases, ...moreTools])("%s", (_, text, truth) => {
    const { draft, result } = importText(`${text}\n`);
    expect(draft.groups[0]?.missing).toEqual([]);
    const { ordersUsed, customersUsed, revenueUsed, refunds } = result.reconciliation;
    expect({ orders: ordersUsed, customers: customersUsed, revenue: revenueUsed, refunds }).toEqual({
      refunds: 0,
      ...truth,
    });
    expect(draft.complete).toBe(true);
  });
});

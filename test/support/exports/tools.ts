/** What a file of a tool has to come to. */
export interface ToolTruth {
  readonly orders: number;
  readonly customers: number;
  readonly revenue: number;
  readonly refunds?: number;
}

/** Headers of more tools, written down from memory, with invented rows. */
export const moreTools: readonly (readonly [name: string, text: string, truth: ToolTruth])[] = [
  [
    "Sapo, list of orders",
    `Mã đơn hàng,Ngày tạo,Chi nhánh,Kênh bán hàng,Nguồn,Tên khách hàng,Mã khách hàng,Số điện thoại khách hàng,Email,Trạng thái đơn hàng,Trạng thái thanh toán,Trạng thái xử lý,Mã SKU,Tên sản phẩm,Số lượng,Đơn giá,Chiết khấu sản phẩm,Thành tiền,Tổng tiền hàng,Chiết khấu đơn hàng,Phí giao hàng,Khách phải trả,Đã thanh toán,Ghi chú
SON001,13/05/2026 10:00,CN1,POS,Facebook,Lan,CUZN01,0901234567,,Hoàn thành,Đã thanh toán,Đã xuất kho,A1,Áo,2,50000,5000,95000,115000,10000,20000,125000,125000,
SON001,13/05/2026 10:00,CN1,POS,Facebook,Lan,CUZN01,0901234567,,Hoàn thành,Đã thanh toán,Đã xuất kho,A2,Nón,1,20000,0,20000,115000,10000,20000,125000,125000,
SON002,14/05/2026 10:00,CN1,POS,Facebook,Bình,CUZN02,0901234568,,Đã hủy,Chưa thanh toán,Chưa xuất kho,A2,Nón,1,20000,0,20000,20000,0,0,20000,0,`,
    { orders: 1, customers: 1, revenue: 125_000 },
  ],
  [
    "GoSELL",
    `Mã đơn hàng,Ngày đặt hàng,Kênh bán hàng,Chi nhánh,Tên khách hàng,SĐT,Email,Địa chỉ,Sản phẩm,SKU,Số lượng,Giá bán,Giảm giá,Phí vận chuyển,Tổng thanh toán,Phương thức thanh toán,Trạng thái đơn hàng
1001,2026-05-13 10:00:00,GoWEB,CN1,Lan,0901234567,lan@x.vn,HN,Áo,A1,2,50000,5000,20000,115000,COD,Đã giao hàng
1002,2026-05-14 10:00:00,GoPOS,CN1,Bình,0901234568,,HN,Nón,A2,1,20000,0,0,20000,Tiền mặt,Đã hủy`,
    { orders: 1, customers: 1, revenue: 115_000 },
  ],
  [
    "Tiki",
    `Mã đơn hàng,Mã vận đơn,Ngày đặt hàng,Trạng thái,Tên sản phẩm,SKU nhà bán,Số lượng,Giá bán,Giảm giá nhà bán,Giá trị đơn hàng,Tên khách hàng,Số điện thoại,Tỉnh/Thành phố
881234,V1,13/05/2026 10:00,Giao hàng thành công,Áo,A1,2,50000,0,100000,Lan,09******67,HN
881235,V2,14/05/2026 10:00,Đã hủy,Nón,A2,1,20000,0,20000,Bình,09******68,HN`,
    { orders: 1, customers: 1, revenue: 100_000 },
  ],
  [
    "MISA eShop",
    `STT,Số hóa đơn,Ngày hóa đơn,Giờ,Mã KH,Tên khách hàng,SĐT,Tổng tiền hàng,Khuyến mại,Thuế,Tổng thanh toán,Tiền mặt,Chuyển khoản,Trạng thái,Thu ngân
1,HD001,13/05/2026,10:00,KH01,Lan,0901234567,100.000,10.000,0,90.000,90.000,0,Đã thanh toán,An
2,HD002,14/05/2026,11:00,,Khách lẻ,,50.000,0,0,50.000,50.000,0,Đã thanh toán,An
3,HD003,15/05/2026,11:00,KH02,Bình,0901234568,70.000,0,0,70.000,70.000,0,Đã hủy,An`,
    { orders: 1, customers: 1, revenue: 90_000 },
  ],
  [
    "Zalo shop",
    `Mã đơn,Thời gian đặt,Khách hàng,Số ĐT,Sản phẩm,Số lượng,Tổng tiền (VNĐ),Trạng thái đơn
Z1,13/05/2026,Lan,0901234567,Áo x2,2,"100,000",Hoàn tất
Z2,14/05/2026,Bình,0901234568,Nón,1,"20,000",Hủy`,
    { orders: 1, customers: 1, revenue: 100_000 },
  ],
  [
    "Lazada, chosen columns",
    `Order Number,Order Item ID,Created At,Status,Customer Name,Customer Email,Item Name,Seller SKU,Unit Price,Paid Price,Shipping Fee,Refund Amount
401,1,2026-05-13 10:00,delivered,Maria,m@x.ph,Shirt,A1,110.00,100.00,20.00,0.00
401,2,2026-05-13 10:00,delivered,Maria,m@x.ph,Shirt,A1,110.00,100.00,20.00,100.00
402,3,2026-05-14 10:00,canceled,Jose,j@x.ph,Hat,A2,50.00,50.00,20.00,0.00`,
    { orders: 1, customers: 1, revenue: 100, refunds: 100 },
  ],
  [
    "Shopee in English",
    `Order ID,Order Status,Cancel reason,Return / Refund Status,Tracking Number*,Shipping Option,Shipment Method,Estimated Ship Out Date,Ship Time,Order Creation Date,Order Paid Time,Parent SKU Reference No.,Product Name,SKU Reference No.,Variation Name,Original Price,Deal Price,Quantity,Returned quantity,Product Subtotal,Total Discount,Price Discount(from Seller)(SGD),Seller Voucher,Seller Absorbed Coin Cashback,Shopee Voucher,Total Amount,Buyer Paid Shipping Fee,Transaction Fee,Grand Total,Username (Buyer),Receiver Name,Phone Number,Delivery Address,Country,Order Complete Time
2605A,Completed,,,T1,Std,x,2026-05-14,2026-05-13 12:00,2026-05-13 10:00,2026-05-13 10:01,P1,Shirt,A1,Red,12.00,10.00,2,0,20.00,4.00,0,0,0,0,26.00,1.50,0.5,26.00,lan_1,L***n,******12,addr,SG,2026-05-16 10:00
2605A,Completed,,,T1,Std,x,2026-05-14,2026-05-13 12:00,2026-05-13 10:00,2026-05-13 10:01,P2,Hat,A2,,6.00,6.00,1,0,6.00,0,0,0,0,0,26.00,1.50,0.5,26.00,lan_1,L***n,******12,addr,SG,2026-05-16 10:00
2605B,Cancelled,Buyer,,T2,Std,x,2026-05-14,,2026-05-14 10:00,,P2,Hat,A2,,6.00,6.00,1,0,6.00,0,0,0,0,0,6.00,1.50,0,6.00,binh_2,B***h,******13,addr,SG,`,
    { orders: 1, customers: 1, revenue: 26 },
  ],
  [
    "Amazon Fulfilled Shipments",
    `amazon-order-id	merchant-order-id	shipment-id	purchase-date	payments-date	shipment-date	buyer-email	buyer-name	buyer-phone-number	sku	product-name	quantity-shipped	currency	item-price	item-tax	shipping-price	shipping-tax	gift-wrap-price	item-promotion-discount	ship-promotion-discount	ship-city	ship-state	sales-channel
111-1	M1	S1	2026-05-13T10:00:00+00:00	2026-05-13T10:05:00+00:00	2026-05-14T10:00:00+00:00	a1@marketplace.amazon.com	Lan	0901	A1	Shirt	2	USD	20.00	1.00	5.00	0	0	-2.00	0	NY	NY	amazon.com
111-1	M1	S2	2026-05-13T10:00:00+00:00	2026-05-13T10:05:00+00:00	2026-05-14T10:00:00+00:00	a1@marketplace.amazon.com	Lan	0901	A2	Hat	1	USD	10.00	0.50	0.00	0	0	0	0	NY	NY	amazon.com
111-2	M2	S3	2026-05-14T10:00:00+00:00	2026-05-14T10:05:00+00:00	2026-05-15T10:00:00+00:00	b2@marketplace.amazon.com	Binh	0902	A2	Hat	1	USD	10.00	0.50	0.00	0	0	0	0	NY	NY	amazon.com`,
    { orders: 2, customers: 2, revenue: 38 },
  ],
  [
    "Amazon order report",
    `order-id	order-item-id	purchase-date	payments-date	buyer-email	buyer-name	buyer-phone-number	sku	product-name	quantity-purchased	currency	item-price	item-tax	shipping-price	shipping-tax	ship-service-level	recipient-name	ship-city	ship-state
111-1	1	2026-05-13T10:00:00+00:00	2026-05-13T10:05:00+00:00	a1@marketplace.amazon.com	Lan	0901	A1	Shirt	2	USD	20.00	1.00	5.00	0	Std	Lan	NY	NY
111-2	3	2026-05-14T10:00:00+00:00	2026-05-14T10:05:00+00:00	b2@marketplace.amazon.com	Binh	0902	A2	Hat	1	USD	10.00	0.50	0.00	0	Std	Binh	NY	NY`,
    { orders: 2, customers: 2, revenue: 30 },
  ],
  [
    "eBay",
    `Sales record number,Order number,Buyer username,Buyer name,Buyer email,Buyer note,Item number,Item title,Custom label,Quantity,Sold for,Shipping and handling,Total price,Payment method,Sale date,Paid on date,Shipped on date,Feedback left
101,10-1,lan_1,Lan,lan@x.vn,,1,Shirt,A1,2,$10.00,$5.00,$25.00,PayPal,May-13-26,May-13-26,May-14-26,Yes
102,10-2,binh_2,Binh,binh@x.vn,,2,Hat,A2,1,$10.00,$0.00,$10.00,PayPal,May-14-26,May-14-26,May-15-26,Yes`,
    { orders: 2, customers: 2, revenue: 35 },
  ],
  [
    "Lightspeed",
    `Receipt Number,Sale Date,Customer Code,Customer Name,Customer Email,Sub total,Discount,Total Tax,Total,Status,Line Type,Details,Register,User
1001,2026-05-13 10:00:00,CUST-1,Lan,lan@x.vn,100.00,0,10.00,110.00,CLOSED,Sale,2 x Shirt,Main,An
1001,2026-05-13 10:00:00,,,,50.00,0,5.00,,CLOSED,Sale Line,Shirt,Main,An
1002,2026-05-14 10:00:00,CUST-2,Binh,binh@x.vn,20.00,0,2.00,22.00,VOIDED,Sale,Hat,Main,An`,
    { orders: 1, customers: 1, revenue: 110 },
  ],
  [
    "Loyverse by item, with a refund",
    `Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,Net sales,Cost of goods,Gross profit,Taxes,POS,Store,Cashier name,Customer name,Customer contacts,Comment,Status
5/13/26 10:00 AM,1-1001,Sale,Clothes,A1,Shirt,,,2.000,20.00,2.00,18.00,10.00,8.00,0.00,POS 1,Main,Owner,Lan,0901234567,,Closed
5/13/26 10:00 AM,1-1001,Sale,Clothes,A2,Hat,,,1.000,10.00,0.00,10.00,5.00,5.00,0.00,POS 1,Main,Owner,Lan,0901234567,,Closed
5/15/26 11:00 AM,1-1002,Refund,Clothes,A2,Hat,,,-1.000,-10.00,0.00,-10.00,-5.00,-5.00,0.00,POS 1,Main,Owner,Lan,0901234567,,Closed
5/16/26 11:00 AM,1-1003,Sale,Clothes,A2,Hat,,,1.000,10.00,0.00,10.00,5.00,5.00,0.00,POS 1,Main,Owner,Binh,0901234568,,Closed`,
    { orders: 2, customers: 2, revenue: 28, refunds: 10 },
  ],
  [
    "ERPNext",
    `ID,Customer,Customer Name,Posting Date,Posting Time,Due Date,Grand Total,Grand Total (Company Currency),Net Total,Outstanding Amount,Is Return (Credit Note),Return Against,Status,Currency
ACC-SINV-2026-00001,CUST-1,Lan,2026-05-13,10:00:00,2026-06-13,110.00,110.00,100.00,0,0,,Paid,USD
ACC-SINV-2026-00002,CUST-2,Binh,2026-05-14,10:00:00,2026-06-14,55.00,55.00,50.00,0,0,,Cancelled,USD
ACC-SINV-2026-00003,CUST-1,Lan,2026-05-15,10:00:00,2026-06-15,-10.00,-10.00,-10.00,0,1,ACC-SINV-2026-00001,Return,USD
ACC-SINV-2026-00004,CUST-2,Binh,2026-05-16,10:00:00,2026-06-14,22.00,22.00,20.00,22.00,0,,Unpaid,USD`,
    { orders: 1, customers: 1, revenue: 100, refunds: 10 },
  ],
  [
    "Odoo POS",
    `Order Ref,Date,Customer,Customer/Email,Session,Order Lines/Product,Order Lines/Quantity,Order Lines/Unit Price,Order Lines/Subtotal,Total,Status
POS/001,2026-05-13 10:00:00,Lan,lan@x.vn,S1,Shirt,2,50.00,100.00,120.00,Posted
,,,,,Hat,1,20.00,20.00,,
POS/002,2026-05-14 10:00:00,Binh,binh@x.vn,S1,Hat,1,20.00,20.00,20.00,Paid`,
    { orders: 2, customers: 2, revenue: 140 },
  ],
  [
    "WooCommerce by another plug-in",
    `Order ID,Order Number,Order Status,Order Date,Paid Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity,Item Cost,Coupon Code,Discount Amount
101,101,Completed,2026-05-13 10:00,2026-05-13 10:01,,Lan,Nguyen,lan@x.vn,0901234567,COD,5,100,Flat,5,10,100,0,A1,1,Shirt,2,40,HE,4
101,101,Completed,2026-05-13 10:00,2026-05-13 10:01,,Lan,Nguyen,lan@x.vn,0901234567,COD,5,100,Flat,5,10,100,0,A2,2,Hat,1,20,HE,1
102,102,Cancelled,2026-05-14 10:00,,,Binh,Tran,binh@x.vn,0901234568,COD,0,20,Flat,0,0,20,0,A2,1,Hat,1,20,,0`,
    { orders: 1, customers: 1, revenue: 90, refunds: 10 },
  ],
  [
    "PrestaShop in French",
    `ID;Référence;Nouveau client;Livraison;Client;Total;Paiement;État;Date
1;XKBKNABJK;Oui;France;L. Nguyen;1 105,00 €;Virement;Livré;13/05/2026 10:00:00
2;OHSATSERP;Oui;France;B. Tran;55,50 €;Chèque;Annulé;14/05/2026 10:00:00`,
    { orders: 1, customers: 1, revenue: 1105 },
  ],
  [
    "Stripe charges",
    `id,object,amount,amount_refunded,currency,created,customer,customer_email,description,status,paid,refunded
ch_1,charge,100.00,10.00,usd,2026-05-13 10:00:00,cus_1,lan@x.vn,Order 1,succeeded,true,false
ch_2,charge,50.00,0.00,usd,2026-05-14 10:00:00,cus_2,binh@x.vn,Order 2,failed,false,false`,
    { orders: 1, customers: 1, revenue: 90, refunds: 10 },
  ],
  [
    "PayPal",
    `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Invoice Number","Balance"
"05/13/2026","10:00:00","PDT","Lan Nguyen","Website Payment","Completed","USD","100.00","-3.20","96.80","lan@x.vn","shop@x.vn","T1","Shirt","1001","96.80"
"05/14/2026","10:00:00","PDT","Binh Tran","Website Payment","Pending","USD","50.00","-1.80","48.20","binh@x.vn","shop@x.vn","T2","Hat","1002","96.80"
"05/15/2026","10:00:00","PDT","Lan Nguyen","Payment Refund","Completed","USD","-20.00","0.60","-19.40","shop@x.vn","lan@x.vn","T3","Shirt","1001","77.40"`,
    { orders: 1, customers: 1, revenue: 80 },
  ],
  [
    "Gumroad",
    `Purchase ID,Item Name,Buyer Name,Purchase Email,Buyer Email,Purchase Date,Subtotal ($),Taxes ($),Tip ($),Shipping ($),Sale Price ($),Fees ($),Net Total ($),Tax Included in Price?,City,Country,State,Referrer,Refunded?,Partial Refund ($),Fully Refunded?,Disputed?,Dispute Won?,Variants,Discount Code
g1,Ebook,Lan,lan@x.vn,,2026-05-13,10,0,0,0,10,1,9,,HN,Vietnam,,direct,0,0,0,0,0,,
g2,Ebook,Binh,binh@x.vn,,2026-05-14,10,0,0,0,10,1,9,,HN,Vietnam,,direct,1,0,1,0,0,,
g3,Ebook,Lan,lan@x.vn,,2026-05-15,10,0,0,0,10,1,9,,HN,Vietnam,,direct,1,4,0,0,0,,`,
    { orders: 2, customers: 1, revenue: 14, refunds: 4 },
  ],
  [
    "Haravan, full form",
    `Mã đơn hàng,Email,Trạng thái thanh toán,Ngày thanh toán,Trạng thái giao hàng,Tiền tệ,Tạm tính,Phí vận chuyển,Thuế,Tổng cộng,Mã giảm giá,Số tiền giảm,Ngày tạo,Số lượng sản phẩm,Tên sản phẩm,Giá sản phẩm,SKU,Họ tên người mua,Điện thoại người mua,Ngày hủy,Số tiền hoàn trả,Nguồn
#1001,lan@x.vn,Đã thanh toán,2026-05-13 10:00,Đã giao hàng,VND,100000,20000,0,120000,,0,2026-05-13 10:00,2,Áo,40000,A1,Lan,0901234567,,0,web
#1001,,,,,,,,,,,,,1,Nón,20000,A2,,,,,
#1002,binh@x.vn,Đã thanh toán,2026-05-14 10:00,Đã giao hàng,VND,20000,0,0,20000,,0,2026-05-14 10:00,1,Nón,20000,A2,Bình,0901234568,,5000,pos
#1003,binh@x.vn,Đã nhập trả,2026-05-14 10:00,,VND,20000,0,0,20000,,0,2026-05-14 10:00,1,Nón,20000,A2,Bình,0901234568,2026-05-15 10:00,0,pos`,
    { orders: 2, customers: 2, revenue: 135_000, refunds: 5000 },
  ],
  [
    "KiotViet, list with returns",
    `Mã hóa đơn,Thời gian,Thời gian tạo,Ngày cập nhật,Mã đặt hàng,Mã trả hàng,Mã KH,Khách hàng,Email,Điện thoại,Địa chỉ,Khu vực,Phường/Xã,Chi nhánh,Người bán,Kênh bán,Người tạo,Đối tác giao hàng,Ghi chú,Tổng tiền hàng,Giảm giá,Khách cần trả,Khách đã trả,Còn cần thu (COD),Trạng thái
HD1,13/05/2026 10:00,13/05/2026 10:00,,,,KH1,Lan,,0901234567,,Hà Nội,,CN1,An,Bán trực tiếp,An,,,100000,10000,90000,90000,0,Hoàn thành
HD2,14/05/2026 10:00,14/05/2026 10:00,,,,,Khách lẻ,,,,,,CN1,An,Bán trực tiếp,An,,,50000,0,50000,50000,0,Hoàn thành
HD3,15/05/2026 10:00,15/05/2026 10:00,,,,KH2,Bình,,0901234568,,,,CN1,An,Bán trực tiếp,An,,,20000,0,20000,0,0,Đã hủy`,
    { orders: 1, customers: 1, revenue: 90_000 },
  ],
  [
    "Pancake in Vietnamese",
    `STT,Mã đơn,Ngày tạo,Khách hàng,SĐT nhận hàng,Địa chỉ,Sản phẩm,Tổng số lượng SP,Phí vận chuyển thu của khách,Giảm giá,Tổng tiền,COD,Trạng thái,Nhân viên,Page
1,1001,13/05/2026,Lan,0901234567,HN,Áo x2,2,20000,0,120000,120000,Đã nhận,An,Shop A
2,1002,14/05/2026,Bình,0901234568,HN,Nón,1,20000,0,40000,40000,Đang hoàn,An,Shop A
3,1003,15/05/2026,Mai,0901234569,HN,Nón,1,20000,0,40000,40000,Chờ hàng,An,Shop A`,
    { orders: 2, customers: 2, revenue: 160_000 },
  ],
  [
    "Nhanh.vn, by item",
    `ID,ID đơn hàng,Ngày đặt hàng,Ngày thành công,Nguồn đơn hàng,Tên khách hàng,Số điện thoại,Tỉnh/TP,Mã sản phẩm,Tên sản phẩm,Số lượng,Giá bán,Chiết khấu,Phí ship báo khách,Tổng thu người nhận,Trạng thái,Nhân viên
1,5001,13/05/2026,15/05/2026,Facebook,Lan,0901234567,HN,A1,Áo,2,50000,5000,20000,115000,Thành công,An
2,5002,14/05/2026,,Shopee,Bình,0901234568,HN,A2,Nón,1,20000,0,0,20000,Khách hủy,An`,
    { orders: 1, customers: 1, revenue: 115_000 },
  ],
  [
    "Clover",
    `Order Date,Order ID,Order Number,Order Employee Name,Order Total,Tax Amount,Tip,Service Charge,Discount Amount,Refunds Total,Payments Total,Customer ID,Customer Name,Payment State
13-May-2026 10:00 AM EDT,ABC1,1,An,$25.00,$2.00,$0.00,$0.00,$0.00,$5.00,$25.00,C1,Lan,Paid
14-May-2026 11:00 AM EDT,ABC2,2,An,$15.00,$1.00,$0.00,$0.00,$0.00,$0.00,$0.00,C2,Binh,Open`,
    { orders: 2, customers: 2, revenue: 35, refunds: 5 },
  ],
  [
    "WooCommerce, one row an order",
    `Order Number,Order Date,Billing Email,Billing First Name,Billing Last Name,Line Items,Order Discount,Order Shipping,Order Tax,Order Total,Refund Total,Order Status
101,2026-05-13,lan@x.vn,Lan,Nguyen,2x Shirt,0,5,0,105,10,completed
102,2026-05-14,binh@x.vn,Binh,Tran,1x Hat,0,0,0,20,0,pending`,
    { orders: 1, customers: 1, revenue: 95, refunds: 10 },
  ],
  [
    "ShipStation",
    `Order - Number,Order Date,Date - Order Date,Amount - Order Total,Amount - Order Shipping,Bill To - Name,Buyer Email,Item - SKU,Item - Name,Item - Qty,Item - Price,Market - Store Name,Order - Status
1001,5/13/2026,5/13/2026,25.00,5.00,Lan,lan@x.vn,A1,Shirt,2,10.00,Store,Shipped
1002,5/14/2026,5/14/2026,15.00,5.00,Binh,binh@x.vn,A2,Hat,1,10.00,Store,Cancelled`,
    { orders: 1, customers: 1, revenue: 25 },
  ],
  [
    "Nuvemshop in Portuguese",
    `Número do Pedido;E-mail;Data;Status do Pedido;Status do Pagamento;Moeda;Subtotal;Desconto;Valor do Frete;Total;Nome do comprador;CPF / CNPJ;Telefone;Nome do Produto;Valor do Produto;Quantidade Comprada;SKU
101;lan@x.vn;13/05/2026 10:00:00;Aberto;Confirmado;BRL;100,00;0,00;10,00;110,00;Lan;111;+5511999;Shirt;50,00;2;A1
102;binh@x.vn;14/05/2026 10:00:00;Cancelado;Recusado;BRL;20,00;0,00;0,00;20,00;Binh;112;+5511998;Hat;20,00;1;A2`,
    { orders: 1, customers: 1, revenue: 110 },
  ],
];

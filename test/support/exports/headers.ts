/** Header rows of real exports. */
export const shopify: readonly string[] =
  "Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|Currency|Subtotal|Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|Lineitem quantity|Lineitem name|Lineitem price|Lineitem compare at price|Lineitem sku|Lineitem requires shipping|Lineitem taxable|Lineitem fulfillment status|Billing Name|Billing Street|Billing Address1|Billing Address2|Billing Company|Billing City|Billing Zip|Billing Province|Billing Country|Billing Phone|Shipping Name|Shipping Street|Shipping Address1|Shipping Address2|Shipping Company|Shipping City|Shipping Zip|Shipping Province|Shipping Country|Shipping Phone|Notes|Note Attributes|Cancelled at|Payment Method|Payment Reference|Refunded Amount|Vendor|Outstanding Balance|Employee|Location|Device ID|Id|Tags|Risk Level|Source|Lineitem discount|Tax 1 Name|Tax 1 Value|Tax 2 Name|Tax 2 Value|Tax 3 Name|Tax 3 Value|Tax 4 Name|Tax 4 Value|Tax 5 Name|Tax 5 Value|Phone|Receipt Number|Duties|Billing Province Name|Shipping Province Name|Payment ID|Payment Terms Name|Next Payment Due At|Payment References".split(
    "|",
  );
export const shopifyCustomers: readonly string[] =
  "First Name|Last Name|Email|Accepts Email Marketing|Company|Address1|Address2|City|Province|Province Code|Country|Country Code|Zip|Phone|Accepts SMS Marketing|Total Spent|Total Orders|Tags|Note|Tax Exempt".split(
    "|",
  );
export const wooAnalytics: readonly string[] =
  "Date|Order #|N. Revenue (formatted)|Status|Customer|Customer type|Product(s)|Items sold|Coupon(s)|Net Sales|Attribution".split(
    "|",
  );
export const wooLines: readonly string[] =
  "Order Number|Order Status|Order Date|Customer Note|First Name (Billing)|Last Name (Billing)|Company (Billing)|Address 1&2 (Billing)|City (Billing)|State Code (Billing)|Postcode (Billing)|Country Code (Billing)|Email (Billing)|Phone (Billing)|First Name (Shipping)|Last Name (Shipping)|Address 1&2 (Shipping)|City (Shipping)|State Code (Shipping)|Postcode (Shipping)|Country Code (Shipping)|Item #|SKU|Name|Product Variation|Quantity|Quantity (- Refund)|Item Cost|Order Line (w/o tax)|Order Line Tax|Order Line Total|Order Line Total Refunded|Order Line Total (- Refund)|Image URL".split(
    "|",
  );
export const wooSnake: readonly string[] =
  "order_id|order_number|order_date|status|order_total|order_subtotal|shipping_total|order_currency|payment_method|payment_method_title|customer_id|customer_note|billing_first_name|billing_last_name|billing_phone|billing_address_1|billing_address_2|billing_city|billing_state|billing_postcode|Product Item 1 Name|Product Item 1 id|Product Item 1 SKU|Product Item 1 Quantity|Product Item 1 Total|Product Item 1 Subtotal".split(
    "|",
  );
export const shopeeVn: readonly string[] =
  "Mã đơn hàng|Mã Kiện Hàng|Ngày đặt hàng|Trạng Thái Đơn Hàng|Nhận xét từ Người mua|Mã vận đơn|Đơn Vị Vận Chuyển|Phương thức giao hàng|Loại đơn hàng|Ngày giao hàng dự kiến|Ngày gửi hàng|Thời gian giao hàng|Tình trạng Trả hàng / Hoàn tiền|SKU sản phẩm|Tên sản phẩm|Cân nặng sản phẩm|Tổng cân nặng|Cân nặng sản phẩm|SKU phân loại hàng|Tên phân loại hàng|Giá gốc|Người bán trợ giá|Được Shopee trợ giá|Tổng số tiền được người bán trợ giá|Giá ưu đãi|Số lượng|Tổng giá bán (sản phẩm)|Tổng giá trị đơn hàng (VND)|Mã giảm giá của Shop|Hoàn Xu|Mã giảm giá của Shopee|Chỉ tiêu combo khuyến mãi|Giảm giá từ combo Shopee|Giảm giá từ Combo của Shop|Shopee Xu được hoàn|Số tiền được giảm khi thanh toán bằng thẻ Ghi nợ|Phí vận chuyển (dự kiến)|Phí vận chuyển mà người mua trả|Tổng số tiền người mua thanh toán|Thời gian hoàn thành đơn hàng|Thời gian đơn hàng được thanh toán|Phương thức thanh toán|Phí cố định|Phí Dịch Vụ|Phí giao dịch|Tiền ký quỹ|Người Mua|Tên Người nhận|Số điện thoại|Tỉnh/Thành phố|TP / Quận / Huyện|Quận|Địa chỉ nhận hàng|Quốc gia|Ghi chú".split(
    "|",
  );
export const lazadaOld: readonly string[] =
  "Order Item Id|Order Type|Order Flag|Lazada Id|Seller SKU|Lazada SKU|Created at|Updated at|Order Number|Invoice Required|Customer Name|Customer Email|National Registration Number|Shipping Name|Shipping Address|Shipping Address2|Shipping Address3|Shipping Address4|Shipping Address5|Shipping Phone Number|Shipping Phone Number2|Shipping City|Shipping Postcode|Shipping Country|Shipping Region|Billing Name|Billing Address|Billing Address2|Billing Address3|Billing Address4|Billing Address5|Billing Phone Number|Billing Phone Number2|Billing City|Billing Postcode|Billing Country|Tax Code|Branch Number|Tax Invoice requested|Payment Method|Paid Price|Unit Price|Shipping Fee|Wallet Credits|Item Name|Variation|CD Shipping Provider|Shipping Provider|Shipment Type Name|Shipping Provider Type|CD Tracking Code|Tracking Code|Tracking URL|Shipping Provider (first mile)|Tracking Code (first mile)|Tracking URL (first mile)|Promised shipping time|Premium|Status|Cancel / Return Initiator|Reason|Reason Detail|Editor|Bundle ID|Bundle Discount|Refund Amount".split(
    "|",
  );
export const lazada: readonly string[] =
  "orderItemId|orderType|Guarantee|deliveryType|lazadaId|sellerSku|lazadaSku|wareHouse|createTime|updateTime|rtsSla|ttsSla|orderNumber|invoiceNumber|deliveredDate|customerName|customerEmail|nationalRegistrationNumber|shippingName|shippingAddress|shippingAddress2|shippingAddress3|shippingAddress4|shippingAddress5|shippingPhone|shippingPhone2|shippingCity|shippingPostCode|shippingCountry|shippingRegion|billingName|billingAddr|billingAddr2|billingAddr3|billingAddr4|billingAddr5|billingPhone|billingPhone2|billingCity|billingPostCode|billingCountry|taxCode|branchNumber|taxInvoiceRequested|payMethod|paidPrice|unitPrice|shippingFee|walletCredit|itemName|variation|cdShippingProvider|shippingProvider|shipmentTypeName|shippingProviderType|cdTrackingCode|trackingCode|trackingUrl|shippingProviderFM|(trackingCodeFM)|trackingUrlFM|promisedShippingTime|premium|status|cancelReturnInitiator|cancelReason|cancelDetail|cancelUserName|bundleId|bundleDiscount|refundAmount".split(
    "|",
  );
export const tikTok: readonly string[] =
  "Order ID|Order Status|Order Substatus|Cancelation/Return Type|Normal or Pre-order|SKU ID|Seller SKU|Product Name|Variation|Quantity|Sku Quantity of return|SKU Unit Original Price|SKU Subtotal Before Discount|SKU Platform Discount|SKU Seller Discount|SKU Subtotal After Discount|Shipping Fee After Discount|Original Shipping Fee|Shipping Fee Seller Discount|Shipping Fee Platform Discount|Payment platform discount|Taxes|Order Amount|Order Refund Amount|Created Time|Paid Time|RTS Time|Shipped Time|Delivered Time|Cancelled Time|Cancel By|Cancel Reason|Fulfillment Type|Warehouse Name|Tracking ID|Delivery Option|Shipping Provider Name|Buyer Message|Buyer Username|Recipient|Phone #|Country|Province|District|Commune|Detail Address|Additional address information|Payment Method|Weight(kg)|Product Category|Package ID|Seller Note|Checked Status|Checked Marked by".split(
    "|",
  );
export const amazon: readonly string[] =
  "amazon-order-id|merchant-order-id|purchase-date|last-updated-date|order-status|fulfillment-channel|sales-channel|order-channel|url|ship-service-level|product-name|sku|asin|item-status|quantity|currency|item-price|item-tax|shipping-price|shipping-tax|gift-wrap-price|gift-wrap-tax|item-promotion-discount|ship-promotion-discount|ship-city|ship-state|ship-postal-code|ship-country|promotion-ids|is-business-order|purchase-order-number|price-designation".split(
    "|",
  );
export const etsyOrders: readonly string[] =
  "Sale Date|Order ID|Buyer User ID|Full Name|First Name|Last Name|Number of Items|Payment Method|Date Shipped|Street 1|Street 2|Ship City|Ship State|Ship Zipcode|Ship Country|Currency|Order Value|Coupon Code|Coupon Details|Discount Amount|Shipping Discount|Shipping|Sales Tax|Order Total|Status|Card Processing Fees|Order Net|Adjusted Order Total|Adjusted Card Processing Fees|Adjusted Net Order Amount|Buyer|Order Type|Payment Type|InPerson Discount|InPerson Location|SKU".split(
    "|",
  );
export const etsyItems: readonly string[] =
  "Sale Date|Item Name|Buyer|Quantity|Price|Coupon Code|Coupon Details|Discount Amount|Shipping Discount|Order Shipping|Order Sales Tax|Item Total|Currency|Transaction ID|Listing ID|Date Paid|Date Shipped|Ship Name|Ship Address1|Ship Address2|Ship City|Ship State|Ship Zipcode|Ship Country|Order ID|Variations|Order Type|Listings Type|Payment Type|InPerson Discount|InPerson Location|VAT Paid by Buyer|SKU".split(
    "|",
  );
export const stripe: readonly string[] =
  "id|Description|Seller Message|Created (UTC)|Amount|Amount Refunded|Currency|Converted Amount|Converted Amount Refunded|Fee|Tax|Converted Currency|Mode|Status|Statement Descriptor|Customer ID|Customer Description|Customer Email|Captured|Card ID|Card Last4|Card Brand|Card Funding|Card Exp Month|Card Exp Year|Card Name|Card Address Line1|Card Address Line2|Card Address City|Card Address State|Card Address Country|Card Address Zip|Card Issue Country|Card Fingerprint|Card CVC Status|Card AVS Zip Status|Card AVS Line1 Status|Card Tokenization Method|Disputed Amount|Dispute Status|Dispute Reason|Dispute Date (UTC)|Dispute Evidence Due (UTC)|Invoice ID|Payment Source Type|Destination|Transfer|Interchange Costs|Merchant Service Charge|Transfer Group|PaymentIntent ID".split(
    "|",
  );
export const stripeActivity: readonly string[] =
  "id|Created date (UTC)|Amount|Amount Refunded|Currency|Captured|Converted Amount|Converted Amount Refunded|Converted Currency|Fee|Is Link|Mode|Payment Source Type|Status|Taxes On Fee|Application Fee|Application ID".split(
    "|",
  );

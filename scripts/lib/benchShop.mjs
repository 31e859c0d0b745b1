// @ts-check
import { generatedFile } from "./generatedFile.mjs";
import { randomFrom } from "./randomFrom.mjs";

const header =
  "order_id,customer_id,customer_name,customer_email,order_date,channel,city,coupon,product,sku,quantity,unit_price";
const cities = ["Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Cần Thơ", "Hải Phòng", "Huế", "Nha Trang"];
const coupons = ["", "", "", "", "CHAOBAN10", "TET2025"];

/**
 * A generated export with a row for each line item: orders of one to four products out of 5,000, customers from 50
 * channels. Few products make most of the sales.
 * @param {number} orders
 * @param {number} customers
 * @returns {Promise<string>} its path
 */
export function benchShop(orders, customers) {
  const random = randomFrom(20_261_123);
  return generatedFile({
    name: "bench-shop",
    header,
    orders,
    customers,
    random,
    rows({ number, customer, date }) {
      const coupon = coupons[Math.floor(random() * coupons.length)];
      const order =
        `DH${100_000_000 + number},KH${1_000_000 + customer},Khách ${customer},kh${customer}@example.com,` +
        `${date},Kênh ${String(customer % 50).padStart(2, "0")},${cities[customer % cities.length]},${coupon}`;
      let text = "";
      const lines = 1 + Math.floor(4 * random() ** 2);
      for (let line = 0; line < lines; line++) {
        const product = Math.floor(5000 * random() ** 2);
        text += `${order},Sản phẩm ${product},SP${product},${1 + Math.floor(1.3 * random())},${1000 * (20 + (product % 480))}\n`;
      }
      return text;
    },
  });
}

// @ts-check
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { cache } from "./paths.mjs";
import { randomFrom } from "./randomFrom.mjs";

const header =
  "order_id,customer_id,customer_name,customer_email,order_date,channel,city,coupon,product,sku,quantity,unit_price";
const cities = ["Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Cần Thơ", "Hải Phòng", "Huế", "Nha Trang"];
const coupons = ["", "", "", "", "CHAOBAN10", "TET2025"];

/**
 * A generated export with a row for each line item: orders of one to four products out of 5,000, customers from 50
 * channels, over three years. Few products make most of the sales. Written once and kept.
 * @param {number} orders
 * @param {number} customers
 * @returns {Promise<string>} its path
 */
export async function benchShop(orders, customers) {
  const file = path.join(cache, `bench-shop-${orders}-${customers}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const out = createWriteStream(`${file}.half`);
  out.write(`${header}\n`);
  const random = randomFrom(20_261_123);
  const start = Date.UTC(2023, 0, 1);
  const step = (3 * 365 * 86_400_000) / orders;
  let known = 0;
  let text = "";
  for (let i = 0; i < orders; i++) {
    const due = Math.floor((i * customers) / orders) + 1;
    const customer = known < due ? known++ : Math.floor(known * random() ** 1.5);
    const date = new Date(start + i * step).toISOString();
    const coupon = coupons[Math.floor(random() * coupons.length)];
    const order =
      `DH${100_000_000 + i},KH${1_000_000 + customer},Khách ${customer},kh${customer}@example.com,` +
      `${date.slice(0, 10)} ${date.slice(11, 19)},Kênh ${String(customer % 50).padStart(2, "0")},${cities[customer % cities.length]},${coupon}`;
    const lines = 1 + Math.floor(4 * random() ** 2);
    for (let line = 0; line < lines; line++) {
      const product = Math.floor(5000 * random() ** 2);
      text += `${order},Sản phẩm ${product},SP${product},${1 + Math.floor(1.3 * random())},${1000 * (20 + (product % 480))}\n`;
    }
    if (text.length > 1_000_000) {
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
  }
  out.end(text);
  await once(out, "finish");
  renameSync(`${file}.half`, file);
  return file;
}

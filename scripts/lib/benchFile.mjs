// @ts-check
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { cache } from "./paths.mjs";
import { randomFrom } from "./randomFrom.mjs";

const header = "order_id,customer_id,customer_name,order_date,total,channel,city";
const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ"];
const middles = ["Thị", "Văn", "Thanh", "Minh", "Ngọc", "Quốc", "Hữu", "Thuỳ"];
const givens = ["Hương", "Đạt", "Ánh", "Phúc", "Linh", "Tuấn", "Trang", "Dũng", "Hạnh", "Khánh", "Mỹ", "Quỳnh"];
const channels = ["Shopee", "Lazada", "TikTok Shop", "Facebook", "Zalo", "Cửa hàng", "Website"];
const cities = ["Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Cần Thơ", "Hải Phòng", "Huế", "Nha Trang"];

/** @param {number} customer */
function nameOf(customer) {
  const family = families[customer % families.length];
  const middle = middles[Math.floor(customer / 12) % middles.length];
  return `${family} ${middle} ${givens[Math.floor(customer / 96) % givens.length]}`;
}

/**
 * A generated order export in date order over three years: every fifth-or-so order is a customer's first, the others
 * favour customers of long standing. Written once and kept.
 * @param {number} orders
 * @param {number} customers
 * @returns {Promise<string>} its path
 */
export async function benchFile(orders, customers) {
  const file = path.join(cache, `bench-${orders}-${customers}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const out = createWriteStream(`${file}.half`);
  out.write(`${header}\n`);
  const random = randomFrom(20_261_122);
  const start = Date.UTC(2023, 0, 1);
  const step = (3 * 365 * 86_400_000) / orders;
  let known = 0;
  let text = "";
  for (let i = 0; i < orders; i++) {
    const due = Math.floor((i * customers) / orders) + 1;
    const customer = known < due ? known++ : Math.floor(known * random() ** 1.5);
    const date = new Date(start + i * step).toISOString();
    const total = 1000 * Math.round(50 + 900 * random() ** 3);
    const place = `${channels[Math.floor(random() * channels.length)]},${cities[customer % cities.length]}`;
    text += `DH${100_000_000 + i},KH${1_000_000 + customer},${nameOf(customer)},${date.slice(0, 10)} ${date.slice(11, 19)},${total},${place}\n`;
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

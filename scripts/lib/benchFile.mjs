// @ts-check
import { generatedFile } from "./generatedFile.mjs";
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
 * A generated export with a row for each order.
 * @param {number} orders
 * @param {number} customers
 * @returns {Promise<string>} its path
 */
export function benchFile(orders, customers) {
  const random = randomFrom(20_261_122);
  return generatedFile({
    name: "bench",
    header,
    orders,
    customers,
    random,
    rows({ number, customer, date }) {
      const total = 1000 * Math.round(50 + 900 * random() ** 3);
      const place = `${channels[Math.floor(random() * channels.length)]},${cities[customer % cities.length]}`;
      return `DH${100_000_000 + number},KH${1_000_000 + customer},${nameOf(customer)},${date},${total},${place}\n`;
    },
  });
}

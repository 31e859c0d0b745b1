import { amountOf, type SampleDocument } from "./documents";
import { emailOf } from "./email";
import { products } from "./products";

/** The file's columns, as a Vietnamese sales program heads them. */
export const sampleHeader = [
  "Mã đơn hàng",
  "Ngày đặt hàng",
  "Mã khách hàng",
  "Tên khách hàng",
  "Email",
  "Kênh",
  "Tỉnh/Thành phố",
  "Trạng thái",
  "Mã hàng",
  "Tên sản phẩm",
  "Số lượng",
  "Đơn giá",
  "Giảm giá",
  "Mã giảm giá",
  "Thành tiền",
  "Tổng tiền trả",
] as const;

const LINE_END = "\r\n";

/** One row per line item. What was paid back of an order stands on its first row only. */
export function toCsv(documents: readonly SampleDocument[]): string {
  const rows = [sampleHeader.join(",")];
  const money = moneyWriter();
  const goods = new Map(products.map(({ sku, name }) => [sku, `${sku},${quoted(name)}`]));
  let orders = 0;
  let returns = 0;
  for (const document of documents) {
    const id = document.kind === "order" ? numbered("DH", ++orders) : numbered("TH", ++returns);
    const { customer, channel } = document.visit;
    const start = [
      id,
      dateText(document.time),
      customer.id,
      quoted(customer.name),
      emailOf(customer),
      channel.name,
      customer.province,
      document.cancelled ? "Đã hủy" : "Hoàn thành",
    ].join(",");
    document.lines.forEach((line, i) => {
      const { product, pieces, discount } = line;
      const refund = i === 0 ? document.refund : 0;
      const amounts = `${pieces},${money(product.price)},${money(discount)},${document.coupon},${money(amountOf(line))},${money(refund)}`;
      rows.push(`${start},${goods.get(product.sku)},${amounts}`);
    });
  }
  return rows.join(LINE_END) + LINE_END;
}

function numbered(prefix: string, n: number): string {
  return prefix + String(n).padStart(6, "0");
}

/** dd/mm/yyyy HH:MM */
function dateText(time: number): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}

/** "1.250.000 ₫", the way amounts are written in Vietnam. Few amounts differ: each is put into words once. */
function moneyWriter(): (amount: number) => string {
  const written = new Map<number, string>();
  return (amount) => {
    const known = written.get(amount);
    if (known !== undefined) return known;
    const sign = amount < 0 ? "-" : "";
    const text = `${sign}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ".")} ₫`;
    written.set(amount, text);
    return text;
  };
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

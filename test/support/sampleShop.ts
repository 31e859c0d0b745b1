import { csvRecords } from "./csv";
import { dayOfIso, type NaiveOrder } from "./naive";

interface Document {
  readonly customer: string;
  readonly time: string;
  readonly cancelled: boolean;
  total: number;
  refund: number;
}

/** "1.250.000 ₫" as a number. */
const money = (text: string) => Number(text.replace(/[^\d-]/g, ""));

/** "31/10/2026 09:15" as "2026-10-31 09:15". */
const isoTime = (text: string) => `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}${text.slice(10)}`;

/** What the sample file says, by plain loops over its rows. */
export function readSample(csv: string) {
  const documents = new Map<string, Document>();
  const records = csvRecords(csv);
  for (const row of records) {
    const id = row["Mã đơn hàng"] ?? "";
    const document = documents.get(id) ?? {
      customer: row["Mã khách hàng"] ?? "",
      time: isoTime(row["Ngày đặt hàng"] ?? ""),
      cancelled: row["Trạng thái"] === "Đã hủy",
      total: 0,
      refund: 0,
    };
    document.total += money(row["Thành tiền"] ?? "");
    document.refund += money(row["Tổng tiền trả"] ?? "");
    documents.set(id, document);
  }
  const all = [...documents.values()];
  const kept = all.filter((document) => document.customer !== "" && !document.cancelled);
  const orders = kept.filter((document) => document.total >= 0);
  // Goods that came back lower the latest order before them.
  for (const back of kept.filter((document) => document.total < 0)) {
    const earlier = orders.filter((order) => order.customer === back.customer && order.time <= back.time);
    const latest = earlier.reduce((a, b) => (b.time > a.time ? b : a));
    latest.refund -= back.total;
  }
  return {
    rows: records.length,
    revenueRead: all.reduce((sum, document) => sum + document.total, 0),
    orders: orders.map((order): NaiveOrder => {
      const net = order.total - order.refund;
      return { customer: order.customer, day: dayOfIso(order.time), net, profit: net };
    }),
  };
}

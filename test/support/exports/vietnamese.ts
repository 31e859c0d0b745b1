import { csv, dayFirst, goodsOf, type Line, type MadeExport, makeShop, type Order, rowOf, truthOf } from "./shop";
import { type Cell, xlsx } from "./xlsx";

const known = ({ person }: Order): string | null => (person < 0 ? null : String(person));
const isSale = ({ fate }: Order): boolean => fate !== "cancelled";
const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
const net = (order: Order): number => goodsOf(order) - order.discount;

/** KiotViet's list of invoices: the receipt's fields on every item row; returns are documents of their own. */
export function kiotViet(seed: number): MadeExport {
  const shop = makeShop(seed);
  const header =
    "Chi nhánh|Mã hóa đơn|Thời gian|Thời gian tạo|Mã khách hàng|Tên khách hàng|Điện thoại|Mã hàng|Tên hàng|Số lượng|Đơn giá|Giảm giá %|Giảm giá|Thành tiền|Tổng tiền hàng|Giảm giá hóa đơn|Khách cần trả|Khách đã trả|Ghi chú|Trạng thái".split(
      "|",
    );
  const returnHeader =
    "Mã trả hàng|Mã hóa đơn|Thời gian|Mã khách hàng|Tên khách hàng|Tổng tiền hàng trả|Cần trả khách|Đã trả khách|Trạng thái".split(
      "|",
    );
  const refund = (order: Order): number =>
    order.fate === "returned" ? net(order) : order.fate === "partlyReturned" ? (order.lines[0]?.price ?? 0) : 0;
  const rows = shop.orders.flatMap((order) =>
    order.lines.map((line) => {
      const person = shop.people[order.person];
      return rowOf<Cell>(
        header,
        {
          "Chi nhánh": "Chi nhánh trung tâm",
          "Mã hóa đơn": `HD${String(order.number).padStart(6, "0")}`,
          "Thời gian": { time: order.time },
          "Thời gian tạo": { time: order.time },
          "Mã khách hàng": person?.code ?? "",
          "Tên khách hàng": person?.name ?? "Khách lẻ",
          "Điện thoại": person?.phone ?? "",
          "Mã hàng": line.sku,
          "Tên hàng": line.product,
          "Số lượng": line.quantity,
          "Đơn giá": line.price,
          "Giảm giá %": 0,
          "Giảm giá": 0,
          "Thành tiền": line.price * line.quantity,
          "Tổng tiền hàng": goodsOf(order),
          "Giảm giá hóa đơn": order.discount,
          "Khách cần trả": net(order),
          "Khách đã trả": net(order),
          "Trạng thái": order.fate === "cancelled" ? "Đã hủy" : "Hoàn thành",
        },
        null,
      );
    }),
  );
  const returns = shop.orders
    .filter((order) => refund(order) > 0)
    .map((order): Cell[] => [
      `TH${order.number}`,
      `HD${String(order.number).padStart(6, "0")}`,
      { time: order.time + 86_400_000 },
      shop.people[order.person]?.code ?? "",
      shop.people[order.person]?.name ?? "Khách lẻ",
      refund(order),
      refund(order),
      refund(order),
      "Đã trả",
    ]);
  return {
    platform: "KiotViet",
    files: [
      { name: "DanhSachHoaDon.xlsx", content: xlsx([{ name: "Hóa đơn", rows: [header, ...rows] }]) },
      { name: "DanhSachTraHang.xlsx", content: xlsx([{ name: "Trả hàng", rows: [returnHeader, ...returns] }]) },
    ],
    truth: truthOf(shop, { key: known, counts: isSale, total: net, refund }),
  };
}

/** The sheet that KiotViet's sync writes: one row an invoice, ids of everything beside their names. */
export function kiotVietSync(seed: number): MadeExport {
  const shop = makeShop(seed);
  const header =
    "Mã hóa đơn|Ngày bán|Khách hàng|SĐT khách|Nhân viên bán|Chi nhánh|Tổng tiền hàng|Giảm giá|Khách đã trả|Trạng thái|ID hóa đơn|Mã đặt hàng|ID chi nhánh|ID nhân viên bán|ID khách hàng|Mã khách hàng|Mã trạng thái|Tên trạng thái API|Ghi chú|Thu hộ COD|Ngày tạo".split(
      "|",
    );
  const rows = shop.orders.map((order) => {
    const person = shop.people[order.person];
    return rowOf<string | number>(
      header,
      {
        "Mã hóa đơn": `HD${order.number}`,
        "Ngày bán": dayFirst(order.time),
        "Khách hàng": person?.name ?? "Khách lẻ",
        "SĐT khách": person === undefined ? "" : `+84${person.phone.slice(1)}`,
        "Nhân viên bán": "Tú",
        "Chi nhánh": "CN1",
        "Tổng tiền hàng": dotted(goodsOf(order)),
        "Giảm giá": dotted(order.discount),
        "Khách đã trả": dotted(net(order)),
        "Trạng thái": order.fate === "cancelled" ? "Đã hủy" : "Hoàn thành",
        "ID hóa đơn": 900_000 + order.number,
        "ID khách hàng": person === undefined ? "" : 70 + order.person,
        "Mã khách hàng": person?.code ?? "",
        "Mã trạng thái": order.fate === "cancelled" ? 2 : 1,
        "Tên trạng thái API": order.fate === "cancelled" ? "Cancelled" : "Completed",
        "Thu hộ COD": "0",
        "Ngày tạo": dayFirst(order.time),
      },
      "",
    );
  });
  return {
    platform: "KiotViet",
    files: [{ name: "hoa-don.csv", content: `\uFEFF${csv([header, ...rows])}` }],
    truth: truthOf(shop, { key: known, counts: isSale, total: net, refund: () => 0 }),
  };
}

const lineDiscount = (line: Line): number => (line.quantity > 1 ? 5000 : 0);
const lessDiscounts = (order: Order): number =>
  order.lines.reduce((sum, line) => sum + line.price * line.quantity - lineDiscount(line), 0) - order.discount;

/**
 * Sapo: the order's cells on its first row only, its further goods below without an order number; no total: what an order is
 * worth follows from prices and two kinds of discount.
 */
export function sapo(seed: number): MadeExport {
  const shop = makeShop(seed);
  const header =
    "STT|Mã đơn hàng|Ngày tạo đơn|Nguồn bán hàng|Mã SKU|Tên sản phẩm|Số lượng|Đơn giá|Chiết khấu sản phẩm|Chiết khấu đơn hàng|Phí giao hàng|Thông tin người mua|Số điện thoại người mua|Thông tin giao hàng|Trạng thái".split(
      "|",
    );
  const rows = shop.orders.flatMap((order, number) =>
    order.lines.map((line, i) => {
      const person = shop.people[order.person];
      const goods = {
        "Mã SKU": line.sku,
        "Tên sản phẩm": line.product,
        "Số lượng": line.quantity,
        "Đơn giá": dotted(line.price),
        "Chiết khấu sản phẩm": dotted(lineDiscount(line)),
      };
      const first = {
        STT: number + 1,
        "Mã đơn hàng": `SON0${order.number}`,
        "Ngày tạo đơn": dayFirst(order.time),
        "Nguồn bán hàng": "Facebook",
        "Chiết khấu đơn hàng": dotted(order.discount),
        "Phí giao hàng": dotted(order.shipping),
        "Thông tin người mua": person?.name ?? "Khách lẻ",
        "Số điện thoại người mua": person?.phone ?? "",
        "Trạng thái": order.fate === "cancelled" ? "Đã hủy" : "Hoàn thành",
      };
      return rowOf<string | number>(header, i === 0 ? { ...first, ...goods } : goods, "");
    }),
  );
  return {
    platform: "Sapo",
    files: [{ name: "don-hang.csv", content: csv([header, ...rows]) }],
    truth: truthOf(shop, { key: known, counts: isSale, total: lessDiscounts, refund: () => 0 }),
  };
}

export function haravan(seed: number): MadeExport {
  const shop = makeShop(seed);
  const header = "Mã đơn hàng|Ngày tạo|Khách hàng|Tình trạng|Thanh toán|Giao hàng|Kênh|Tổng tiền".split("|");
  const rows = shop.orders.map((order) => [
    `#${order.number}`,
    dayFirst(order.time).slice(0, 16),
    shop.people[order.person]?.name ?? "Khách lẻ",
    order.fate === "cancelled" ? "Đã hủy" : "Đã xác nhận",
    "Đã thanh toán",
    "Đã giao hàng",
    order.number % 2 === 0 ? "Web" : "Shopee",
    `${dotted(net(order))}₫`,
  ]);
  return {
    platform: "Haravan",
    files: [{ name: "orders.csv", content: csv([header, ...rows]) }],
    truth: truthOf(shop, {
      key: ({ person }) => shop.people[person]?.name ?? null,
      counts: isSale,
      total: net,
      refund: () => 0,
    }),
  };
}

/** A report with its title above the table, brackets for what was given back. */
export function preamble(seed: number): MadeExport {
  const shop = makeShop(seed, 1000);
  const lines = shop.orders.map((order) => [
    dayFirst(order.time).slice(0, 10),
    `ORD-${order.number}`,
    order.number % 4 === 0 ? "a***n" : (shop.people[order.person]?.username ?? "c***z"),
    `RM ${net(order).toFixed(2)}`,
  ]);
  return {
    platform: null,
    files: [
      {
        name: "sales-report.csv",
        content: `Sales Report;;;\r\nPeriod: 01/04/2026 - 31/05/2026;;;\r\n;;;\r\n${csv([["Order Date", "Order ID", "Buyer", "Order Amount"], ...lines], ";")}`,
      },
    ],
    truth: truthOf(shop, {
      key: (order) => (order.number % 4 === 0 ? null : known(order)),
      counts: () => true,
      total: net,
      refund: () => 0,
    }),
  };
}

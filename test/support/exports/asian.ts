import * as headers from "./headers";
import { csv, dayFirst, goodsOf, isoTime, type MadeExport, makeShop, type Order, rowOf, truthOf } from "./shop";
import { type Cell, xlsx } from "./xlsx";

type Cells = Record<string, Cell>;

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
const known = ({ person }: Order): string | null => (person < 0 ? null : String(person));

/** Shopee Việt Nam, .xlsx: order totals on every line, numbers as text with commas, a header that stands twice. */
export function shopee(seed: number, form: "2024" | "2026" = "2024"): MadeExport {
  const shop = makeShop(seed);
  const renamed: Readonly<Record<string, string>> = {
    "Tình trạng Trả hàng / Hoàn tiền": "Trạng thái Trả hàng/Hoàn tiền",
    "Tổng số tiền người mua thanh toán": "Tổng số tiền Người mua thanh toán",
    "Phí giao dịch": "Phí thanh toán",
    "Phương thức giao hàng": "Lý do hủy",
  };
  const header =
    form === "2024"
      ? headers.shopeeVn
      : headers.shopeeVn
          .filter((name) => name !== "Tổng giá bán (sản phẩm)")
          .map((name) => renamed[name] ?? name)
          .flatMap((name) => (name === "Số lượng" ? [name, "Số lượng sản phẩm được hoàn trả"] : [name]));
  const returned = (order: Order): number => (order.fate === "partlyReturned" ? (order.lines[0]?.price ?? 0) : 0);
  const refund = form === "2026" ? returned : () => 0;
  const word = (name: string): string => (form === "2024" ? name : (renamed[name] ?? name));
  const status = {
    sale: "Hoàn thành",
    cancelled: "Đã hủy",
    returned: "Đã hủy",
    partlyReturned:
      "Người mua xác nhận đã nhận được hàng, nhưng vẫn có thể yêu cầu Trả hàng/Hoàn tiền trước ngày 2026-05-20.",
  };
  const rows = shop.orders.flatMap((order) =>
    order.lines.map((line, i) => {
      const person = shop.people[order.person];
      const isPart =
        form === "2026" && order.fate === "partlyReturned" && (order.lines.length > 1 || line.quantity > 1);
      const cells: Cells = {
        "Mã đơn hàng": `2605${order.number}ABC`,
        "Ngày đặt hàng": isoTime(order.time).slice(0, 16),
        "Trạng Thái Đơn Hàng": status[order.fate],
        "Mã vận đơn": `SPXVN0${order.number}`,
        [word("Tình trạng Trả hàng / Hoàn tiền")]:
          order.fate === "returned" || (isPart && i === 0) ? "Đã Chấp Thuận Yêu Cầu" : "",
        ...(form === "2026"
          ? { "Số lượng sản phẩm được hoàn trả": order.fate === "partlyReturned" && i === 0 ? 1 : 0 }
          : {}),
        "SKU sản phẩm": line.sku.slice(0, 2),
        "Tên sản phẩm": line.product,
        "Cân nặng sản phẩm": "0.2",
        "SKU phân loại hàng": line.sku,
        "Giá gốc": grouped(line.price + 10_000),
        "Giá ưu đãi": grouped(line.price),
        "Số lượng": line.quantity,
        "Tổng giá trị đơn hàng (VND)": grouped(goodsOf(order)),
        "Mã giảm giá của Shop": grouped(order.discount),
        [word("Tổng số tiền người mua thanh toán")]: grouped(goodsOf(order) + order.shipping),
        "Phí vận chuyển (dự kiến)": grouped(order.shipping),
        "Người Mua": person?.username ?? "",
        "Tên Người nhận": "N******n",
        "Số điện thoại": "******86",
        "Tỉnh/Thành phố": person?.province ?? "",
        "Quốc gia": "VN",
        ...(form === "2024" ? { "Tổng giá bán (sản phẩm)": grouped(line.price * line.quantity) } : {}),
      };
      return rowOf<Cell>(header, cells, null);
    }),
  );
  return {
    platform: "Shopee",
    files: [{ name: "Order.all.20260401_20260531.xlsx", content: xlsx([{ name: "orders", rows: [header, ...rows] }]) }],
    truth: truthOf(shop, {
      key: known,
      counts: ({ fate }) => fate === "sale" || fate === "partlyReturned",
      total: goodsOf,
      refund,
    }),
  };
}

/** Shopee Indonesia: one row a line, no total of the order. */
export function shopeeIndonesia(seed: number): MadeExport {
  const shop = makeShop(seed);
  const header =
    "No. Pesanan|Status Pesanan|No. Resi|Waktu Pesanan Dibuat|Nama Produk|Nomor Referensi SKU|Nama Variasi|Harga Setelah Diskon|Jumlah|Total Harga Produk|Username (Pembeli)|Nama Penerima|No. Telepon|Alamat Pengiriman".split(
      "|",
    );
  const status = { sale: "Selesai", cancelled: "Batal", returned: "Batal", partlyReturned: "Selesai" };
  const rows = shop.orders.flatMap((order) =>
    order.lines.map((line) =>
      rowOf<Cell>(
        header,
        {
          "No. Pesanan": `26${order.number}`,
          "Status Pesanan": status[order.fate],
          "Waktu Pesanan Dibuat": isoTime(order.time).slice(0, 16),
          "Nama Produk": line.product,
          "Nomor Referensi SKU": line.sku,
          "Harga Setelah Diskon": `Rp ${dotted(line.price)}`,
          Jumlah: line.quantity,
          "Total Harga Produk": `Rp ${dotted(line.price * line.quantity)}`,
          "Username (Pembeli)": shop.people[order.person]?.username ?? "",
          "Nama Penerima": "L***n",
          "No. Telepon": "******12",
        },
        null,
      ),
    ),
  );
  return {
    platform: "Shopee (Indonesia)",
    files: [
      {
        name: "Order.all.xlsx",
        content: xlsx([{ name: "orders", rows: [header, ...rows] }], { sharedStrings: false }),
      },
    ],
    truth: truthOf(shop, {
      key: known,
      counts: ({ fate }) => fate === "sale" || fate === "partlyReturned",
      total: goodsOf,
      refund: () => 0,
    }),
  };
}

/** Lazada: no quantity, one row a unit; names masked, the buyer's phone in some. */
export function lazada(seed: number, form: "old" | "current"): MadeExport {
  const shop = makeShop(seed);
  const header = form === "old" ? headers.lazadaOld : headers.lazada;
  const c = (old: string, current: string): string => (form === "old" ? old : current);
  const status = { sale: "delivered", cancelled: "canceled", returned: "returned", partlyReturned: "delivered" };
  const refund = (order: Order): number => (order.fate === "partlyReturned" ? (order.lines[0]?.price ?? 0) : 0);
  const rows = shop.orders.flatMap((order) => {
    let unit = 0;
    return order.lines.flatMap((line) =>
      Array.from({ length: line.quantity }, () => {
        unit++;
        const person = shop.people[order.person];
        return rowOf<Cell>(
          header,
          {
            [c("Order Item Id", "orderItemId")]: String(order.number * 100 + unit),
            [c("Lazada Id", "lazadaId")]: "VN123",
            [c("Seller SKU", "sellerSku")]: line.sku,
            [c("Lazada SKU", "lazadaSku")]: "777_VN",
            [c("Created at", "createTime")]: dayFirst(order.time),
            [c("Updated at", "updateTime")]: dayFirst(order.time + 86_400_000),
            [c("Order Number", "orderNumber")]: `40${order.number}`,
            [c("Customer Name", "customerName")]: "L***n",
            [c("Billing Phone Number", "billingPhone")]:
              person === undefined ? "84********12" : `84${person.phone.slice(1)}`,
            [c("Shipping Region", "shippingRegion")]: person?.province ?? "",
            [c("Paid Price", "paidPrice")]: line.price.toFixed(2),
            [c("Unit Price", "unitPrice")]: (line.price + 5000).toFixed(2),
            [c("Shipping Fee", "shippingFee")]: "0.00",
            [c("Item Name", "itemName")]: line.product,
            [c("Status", "status")]: status[order.fate],
            [c("Refund Amount", "refundAmount")]: unit === 1 ? refund(order).toFixed(2) : "0.00",
          },
          "",
        );
      }),
    );
  });
  const table = [header, ...rows];
  return {
    platform: "Lazada",
    files: [
      form === "old"
        ? { name: "orders.csv", content: csv(table as (string | number)[][], ";") }
        : { name: "orders.xlsx", content: xlsx([{ name: "sheet1", rows: table }]) },
    ],
    truth: truthOf(shop, {
      key: known,
      counts: ({ fate }) => fate === "sale" || fate === "partlyReturned",
      total: goodsOf,
      refund,
    }),
  };
}

const described: Readonly<Record<string, string>> = {
  "Order ID": "Platform unique order ID.",
  "Order Status": "Current order status.",
  Quantity: "Number of items sold in this order.",
  "SKU Subtotal After Discount": "It equals unit price times quantity less discounts.",
  "Order Amount": "Total amount that the buyer pays.",
  "Order Refund Amount": "Amount refunded to the buyer.",
  "Created Time": "Time when the order was created.",
};

/** TikTok Shop: a row of descriptions, a TAB behind every value, the order's amount on every line. */
export function tikTok(seed: number, market: "vn" | "us"): MadeExport {
  const scale = market === "us" ? 1000 : 1;
  const shop = makeShop(seed, scale);
  const tail = "Country|Province|District|Commune|Detail Address|Additional address information";
  const header =
    market === "vn"
      ? headers.tikTok
      : headers.tikTok
          .join("|")
          .replace("Buyer Username|Recipient|Phone #", "Buyer Nickname|Zipcode|Recipient|Phone #")
          .replace(tail, "State|City|Address Line 1|Address Line 2|Delivery Instruction")
          .split("|");
  const total = (order: Order): number => goodsOf(order) + order.shipping;
  const refund = (order: Order): number => (order.fate === "partlyReturned" ? (order.lines[0]?.price ?? 0) : 0);
  const amount = (value: number): string => (market === "us" ? `USD ${value.toFixed(2)}` : String(value));
  const date = (time: number): string => {
    if (market === "vn") return dayFirst(time);
    const at = new Date(time);
    const hours = at.getUTCHours();
    const two = (value: number): string => String(value).padStart(2, "0");
    return `${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}/${at.getUTCFullYear()} ${hours % 12 === 0 ? 12 : hours % 12}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} ${hours < 12 ? "AM" : "PM"}`;
  };
  const status = { sale: "Completed", cancelled: "Canceled", returned: "Canceled", partlyReturned: "Completed" };
  const rows = shop.orders.flatMap((order) =>
    order.lines.map((line) => {
      const person = shop.people[order.person];
      const cells: Record<string, string | number> = {
        "Order ID": `5838709000${String(order.number).padStart(8, "0")}`,
        "Order Status": status[order.fate],
        "SKU ID": "1729",
        "Seller SKU": line.sku,
        "Product Name": line.product,
        Quantity: line.quantity,
        "Sku Quantity of return": 0,
        "SKU Subtotal Before Discount": amount(line.price * line.quantity),
        "SKU Subtotal After Discount": amount(line.price * line.quantity),
        "Order Amount": amount(total(order)),
        "Order Refund Amount": amount(refund(order)),
        "Created Time": date(order.time),
        "Paid Time": date(order.time + 60_000),
        "Cancelled Time": order.fate === "cancelled" ? date(order.time + 120_000) : "",
        [market === "vn" ? "Buyer Username" : "Buyer Nickname"]: person?.username ?? "",
        "Phone #": "(+84)90*****12",
        [market === "vn" ? "Province" : "State"]: person?.province ?? "",
      };
      return rowOf<string | number>(header, cells, "").map((cell) => `${cell}\t`);
    }),
  );
  const description = header.map((name) => described[name] ?? "Words about this column.");
  return {
    platform: market === "vn" ? "TikTok Shop" : "TikTok Shop (US)",
    files: [{ name: "All order.csv", content: `\uFEFF${csv([header, description, ...rows])}` }],
    truth: truthOf(shop, {
      key: known,
      counts: ({ fate }) => fate === "sale" || fate === "partlyReturned",
      total,
      refund,
    }),
  };
}

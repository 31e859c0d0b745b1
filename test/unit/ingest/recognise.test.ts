import { describe, expect, it } from "vitest";
import { defaultMapping, missingFields, type Role } from "../../../src/ingest";
import { importText, readAll } from "./support";

/** Field → header of a file with this text. */
function rolesOf(text: string): Record<string, string> {
  const draft = readAll([{ name: "a.csv", content: text }]).draft();
  const found: Record<string, string> = {};
  for (const { role, header } of draft.groups[0]?.columns ?? []) if (role !== "ignore") found[role] = header;
  return found;
}

const draftOf = (text: string) => readAll([{ name: "a.csv", content: text }]).draft();

describe("headers in words of their own", () => {
  it.each<[string, string, Record<string, string>]>([
    [
      "CDNOW",
      "customer_id,date,number_of_cds,dollar_value\n00001,1997-01-01,1,11.77\n00002,1997-01-12,5,77.0",
      { customerId: "customer_id", orderDate: "date", orderTotal: "dollar_value" },
    ],
    [
      "Id, Date, Price",
      "Id,Date,Price\n1,2005-01-02,230.3\n1,2005-09-06,84.39\n2,2006-01-18,131.07",
      { customerId: "Id", orderDate: "Date", orderTotal: "Price" },
    ],
    [
      "lines is no amount",
      "order_id,customer_id,order_datetime,country,lines,order_value\n536365,17850,2010-12-01 08:26:00,France,7,139.12",
      {
        orderId: "order_id",
        customerId: "customer_id",
        orderDate: "order_datetime",
        region: "country",
        orderTotal: "order_value",
      },
    ],
    [
      "STT is no order id",
      "STT;Khách hàng;Ngày mua;Thành tiền\n1;KH13047;21/12/2010;5.047.000 đ\n2;KH13048;22/12/2010;2.102.000 ₫",
      { customerId: "Khách hàng", orderDate: "Ngày mua", lineTotal: "Thành tiền" },
    ],
    [
      "a hand-made sheet",
      "Số HĐ bán lẻ,Ngày bán,Người mua hàng,Mã SKU,Tên mặt hàng,SL bán,Giá bán,Tổng dòng\nHD1,13/02/2024,Lan,A1,Áo,2,50000,100000",
      {
        orderId: "Số HĐ bán lẻ",
        orderDate: "Ngày bán",
        customerName: "Người mua hàng",
        sku: "Mã SKU",
        product: "Tên mặt hàng",
        quantity: "SL bán",
        unitPrice: "Giá bán",
        lineTotal: "Tổng dòng",
      },
    ],
    [
      "words, confirmed by cells",
      "Client e-mail address,When purchased (date),Net revenue of basket,Client birthday\nlan@x.vn,2024-02-01,12.50,1990-05-05",
      {
        customerEmail: "Client e-mail address",
        orderDate: "When purchased (date)",
        orderTotal: "Net revenue of basket",
      },
    ],
    [
      "UCI Online Retail",
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,HEART,6,12/1/2010 8:26,2.55,17850,France",
      {
        orderId: "InvoiceNo",
        sku: "StockCode",
        product: "Description",
        quantity: "Quantity",
        orderDate: "InvoiceDate",
        unitPrice: "UnitPrice",
        customerId: "CustomerID",
        region: "Country",
      },
    ],
    [
      "Online Retail II",
      "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n536365,85123A,HEART,6,2010-12-13 08:26,2.55,17850,France",
      {
        orderId: "Invoice",
        sku: "StockCode",
        product: "Description",
        quantity: "Quantity",
        orderDate: "InvoiceDate",
        unitPrice: "Price",
        customerId: "Customer ID",
        region: "Country",
      },
    ],
    [
      "WooCommerce Analytics",
      'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution\n2024-02-01 10:00:00,17,$20.00,completed,Lan Nguyễn,new,"2× Áo, 1× Quần",3,,18,Organic: Google',
      {
        orderDate: "Date",
        orderId: "Order #",
        orderTotal: "N. Revenue (formatted)",
        status: "Status",
        customerName: "Customer",
        coupon: "Coupon(s)",
        channel: "Attribution",
      },
    ],
    [
      "Stripe",
      "id,Description,Created (UTC),Amount,Amount Refunded,Currency,Converted Amount,Status,Customer ID,Customer Email,Captured\nch_1,x,2024-02-01 10:00,20.00,0.00,usd,20.00,Paid,cus_1,a@b.co,true",
      {
        orderId: "id",
        orderDate: "Created (UTC)",
        orderTotal: "Amount",
        refund: "Amount Refunded",
        currency: "Currency",
        status: "Status",
        customerId: "Customer ID",
        customerEmail: "Customer Email",
      },
    ],
    [
      "Haravan",
      "Mã đơn hàng,Ngày tạo,Khách hàng,Tình trạng,Thanh toán,Giao hàng,Kênh,Tổng tiền\n#1,13/02/2024,Lan,Mới,Đã thanh toán,Chưa giao,web,100.000 ₫",
      {
        orderId: "Mã đơn hàng",
        orderDate: "Ngày tạo",
        customerName: "Khách hàng",
        status: "Tình trạng",
        channel: "Kênh",
        orderTotal: "Tổng tiền",
      },
    ],
    [
      "KiotViet sheet",
      "Mã hóa đơn,Ngày bán,Khách hàng,SĐT khách,Nhân viên bán,Chi nhánh,Tổng tiền hàng,Giảm giá,Khách đã trả,Trạng thái,ID hóa đơn,Mã đặt hàng,ID khách hàng,Mã khách hàng\nHD1,13/02/2024,Lan,0901234567,Tú,CN1,100000,0,100000,Hoàn thành,9,,77,KH7",
      {
        orderId: "Mã hóa đơn",
        orderDate: "Ngày bán",
        customerName: "Khách hàng",
        customerPhone: "SĐT khách",
        channel: "Chi nhánh",
        orderTotal: "Tổng tiền hàng",
        orderDiscount: "Giảm giá",
        status: "Trạng thái",
        customerId: "Mã khách hàng",
      },
    ],
  ])("%s", (_, text, expected) => {
    expect(rolesOf(`${text}\n`)).toEqual(expected);
    expect(draftOf(`${text}\n`).groups[0]?.missing).toEqual([]);
  });

  it.each([
    ["KH001", "customerId"],
    ["lan@example.vn", "customerEmail"],
    ["0901 234 567", "customerPhone"],
    ["Nguyễn Thị Lan", "customerName"],
  ])("keys a lone customer column of cells like %j by %s", (cell, role) => {
    expect(rolesOf(`order_id,Khách hàng,date,total\n1,${cell},2024-01-01,5\n`)[role]).toBe("Khách hàng");
  });

  it("does not believe a name that the cells contradict", () => {
    const roles = rolesOf("order_id,customer,date,Thanh toán,total\n1,An,2024-01-01,Đã thanh toán,5\n");
    expect(roles).toMatchObject({ orderTotal: "total" });
    const dates = rolesOf("order_id,customer,date,created at,total\n1,An,no,2024-01-01,5\n");
    expect(dates).toMatchObject({ orderDate: "created at" });
  });

  it("says what is missing instead of guessing", () => {
    const draft = draftOf("sku,colour,size\nA1,red,M\nA2,blue,L\n");
    expect(draft.complete).toBe(false);
    expect(draft.groups[0]?.missing).toEqual(["customer", "date", "amount"]);
  });
});

describe("TikTok Shop", () => {
  const header =
    "Order ID,Order Status,SKU ID,Seller SKU,Product Name,Quantity,SKU Subtotal After Discount,Order Amount,Order Refund Amount,Created Time,Paid Time,Cancelled Time,Buyer Username,Phone #,Province";
  const description =
    "Platform unique order ID.,Current order status.,SKU id of the platform.,Seller's own SKU.,Name of the product.,Number of units sold.,It equals price times quantity.,Total amount of the order.,Amount refunded in the order.,Time when the order was created.,Time when it was paid.,Time of cancellation.,Username of the buyer.,Phone of the recipient.,Province of the recipient.";
  const line = (id: string, product: string, subtotal: string, amount: string, buyer: string, cancelled = "") =>
    `${id}\t,Completed\t,9\t,S-${product}\t,${product}\t,1\t,${subtotal}\t,${amount}\t,0\t,13/05/2026 22:05:43\t,13/05/2026 22:06:00\t,${cancelled}\t,${buyer}\t,(+84)90*****12\t,Hà Nội\t`;
  const text = `\uFEFF${header}\n${description}\n${line("583870900000000001", "Áo", "100000", "150000", "lan.n")}\n${line("583870900000000001", "Quần", "40000", "150000", "lan.n")}\n${line("583870900000000002", "Áo", "100000", "110000", "t***n")}\n${line("583870900000000003", "Áo", "100000", "110000", "lan.n", "13/05/2026 23:00:00")}\n`;

  it("skips the description row, trims tabs, keeps long ids, and counts the order amount once", () => {
    const { draft, result } = importText(text);
    expect(draft.complete).toBe(true);
    expect(draft.groups[0]).toMatchObject({ platform: "TikTok Shop", grain: "line", dateOrder: "dmy" });
    expect(result.reconciliation).toMatchObject({
      rowsRead: 4,
      ordersUsed: 1,
      revenueRead: 370_000,
      revenueUsed: 150_000,
    });
    expect(result.orders.orderKey.text).toBe("583870900000000001");
    expect(result.reconciliation.byCause.map(({ cause, orders, revenue }) => [cause, orders, revenue])).toEqual([
      ["cancelled", 1, 110_000],
      ["nobody", 1, 110_000],
    ]);
    expect(result.lines.lineCount).toBe(2);
    expect([...result.lines.amount]).toEqual([100_000, 40_000]);
  });
});

describe("questions", () => {
  it("asks for the order of day and month when no cell proves it, with a cell that reads both ways", () => {
    const draft = draftOf("order_id,customer,date,total\n1,An,5/5/2024,5\n2,An,3/4/2024,5\n");
    expect(draft.groups[0]).toMatchObject({ dateOrder: null, dateExample: "3/4/2024" });
    expect(draft.complete).toBe(false);
  });

  it.each([
    ["Vietnamese headers", "Mã đơn,Khách hàng,Ngày,Tổng tiền\n1,An,3/4/2024,5000\n"],
    ["money in đồng", "order_id,customer,date,total\n1,An,3/4/2024,5.000 ₫\n"],
    ["dots", "order_id,customer,date,total\n1,An,3.4.2024,5\n"],
    ["two digits of a year", "order_id,customer,date,total\n1,An,03/04/24 10:00,5\n"],
    [
      "Shopee saved by a spreadsheet",
      "Mã đơn hàng,Ngày đặt hàng,Trạng Thái Đơn Hàng,Mã vận đơn,Người Mua,Tổng giá trị đơn hàng (VND)\n1,3/4/2024,Hoàn thành,V1,an,5000\n",
    ],
  ])("takes %s for no proof of it", (_, text) => {
    const [group] = draftOf(text).groups;
    expect(group).toMatchObject({ dateOrder: null });
    expect(group?.dateRow?.join()).toContain(group?.dateExample ?? "?");
    expect(draftOf(text).complete).toBe(false);
  });

  it.each([
    [
      "KiotViet",
      "Mã hóa đơn,Chi nhánh,Thời gian,Mã khách hàng,Khách cần trả,Khách đã trả\n1,A,03/04/2026,K1,5000,5000\n",
      "dmy",
    ],
    [
      "TikTok Shop",
      "Order ID,SKU ID,SKU Subtotal After Discount,Order Amount,Created Time,Buyer Username\n1,2,5000,5000,03/04/2026 22:05:43,an\n",
      "dmy",
    ],
    [
      "TikTok Shop",
      "Order ID,SKU ID,SKU Subtotal After Discount,Order Amount,Created Time,Buyer Username\n1,2,5,BRL 5,03/04/2026 9:05:43 AM,an\n",
      "mdy",
    ],
  ])("goes by how %s writes dates, and says that it does", (platform, text, dateOrder) => {
    expect(draftOf(text).groups[0]).toMatchObject({ platform, dateOrder, dateOrderBy: "platform" });
    const proven = text.replace("03/04", dateOrder === "dmy" ? "23/04" : "03/24");
    expect(draftOf(proven).groups[0]?.dateOrder).toBe(dateOrder);
    expect(draftOf(proven).groups[0]?.dateOrderBy).toBeUndefined();
    // A proof is a proof, whatever the platform's habit.
    const other = text.replace("03/04", dateOrder === "dmy" ? "03/24" : "23/04");
    expect(draftOf(other).groups[0]?.dateOrder).toBe(dateOrder === "dmy" ? "mdy" : "dmy");
  });

  it("asks where cells prove both orders, and refuses what cannot be read under the answer", () => {
    const text =
      "order_id,customer,date,total\n1,An,13/4/2024,1\n2,An,14/4/2024,2\n3,An,4/15/2024,4\n4,An,3/4/2024,8\n";
    expect(draftOf(text).groups[0]).toMatchObject({ dateOrder: null, dateExample: "3/4/2024" });
    const { result } = importText(text, (mapping) => ({
      ...mapping,
      groups: mapping.groups.map((group) => ({ ...group, dateOrder: "dmy" as const })),
    }));
    expect(result.reconciliation).toMatchObject({ revenueUsed: 11, rowsRefused: 1 });
    expect(result.reconciliation.byCause[0]).toMatchObject({
      cause: "dateUnreadable",
      revenue: 4,
      places: [{ line: 4, cell: "4/15/2024" }],
    });
    expect(new Date(result.orders.time[2] ?? 0).toISOString()).toBe("2024-04-03T00:00:00.000Z");
  });

  it("reads a column of spreadsheet days, and only a whole one", () => {
    const { result } = importText("order_id,customer,date,total\n1,An,45384.34789351852,1\n2,An,45385,2\n");
    expect(new Date(result.orders.time[0] ?? 0).toISOString()).toBe("2024-04-02T08:20:58.000Z");
    const mixed = importText("order_id,customer,date,total\n1,An,45384,1\n2,An,2024-01-01,2\n3,An,2024-01-02,2\n");
    expect(mixed.result.reconciliation.byCause[0]).toMatchObject({ cause: "dateUnreadable", rows: 1 });
  });

  it("asks whether 1.234 is one thousand when nothing proves it", () => {
    const draft = draftOf("order_id,customer,date,total\n1,An,2024-01-01,1.234\n2,An,2024-01-01,5\n");
    expect(draft.groups[0]).toMatchObject({ decimalMark: null, numberExample: "1.234" });
    expect(draft.complete).toBe(false);
  });

  it.each([
    ["proof in another cell", 'order_id,customer,date,total\n1,An,2024-01-01,1.234\n2,An,2024-01-01,"1,5"\n', 1235.5],
    ["proof of the dot", "order_id,customer,date,total\n1,An,2024-01-01,1.234\n2,An,2024-01-01,1.5\n", 2.734],
    [
      "a currency without decimals",
      'order_id,customer,date,total\n1,An,2024-01-01,1.234 ₫\n2,An,2024-01-01,"2,345 ₫"\n',
      3579,
    ],
    ["a Vietnamese file", "Mã đơn,Khách hàng,Ngày,Tổng tiền\n1,An,2024-01-01,1.234\n", 1234],
  ])("needs no question with %s", (_, text, total) => {
    const { draft, result } = importText(text);
    expect(draft.complete).toBe(true);
    expect(result.reconciliation.revenueUsed).toBe(total);
  });

  it("asks whether 1.234 is one thousand where other cells prove both", () => {
    const draft = draftOf(
      'order_id,customer,date,total\n1,An,2024-01-01,1.234\n2,An,2024-01-01,"1,5"\n3,An,2024-01-01,2.5\n',
    );
    expect(draft.groups[0]).toMatchObject({ decimalMark: null, numberExample: "1.234" });
  });

  it.each([
    ["written in the cells", "order_id,customer,date,total\n1,An,2024-01-01,5.000 ₫\n", "VND", "written"],
    [
      "Vietnamese headers over whole amounts",
      "Mã đơn,Khách,Ngày,Tổng tiền\n1,An,2024-01-01,50000\n",
      "VND",
      "vietnamese",
    ],
    ["Vietnamese headers over cents", "Mã đơn,Khách,Ngày,Tổng tiền\n1,An,2024-01-01,50.25\n", "USD", "nothing"],
    ["Vietnamese headers over small amounts", "Mã đơn,Khách,Ngày,Tổng tiền\n1,An,2024-01-01,50\n", "USD", "nothing"],
    ["English headers alone", "order_id,customer,date,total\n1,An,2024-01-01,50000\n", "USD", "nothing"],
  ])("knows the currency by %s", (_, text, currency, currencyFrom) => {
    expect(draftOf(text)).toMatchObject({ currency, currencyFrom });
  });

  it("takes the user's answer", () => {
    const text = "order_id,customer,date,total\n1,An,3/4/2024,1.234\n";
    const answer = (dateOrder: "dmy" | "mdy", decimalMark: "." | ",") =>
      importText(text, (mapping) => ({
        ...mapping,
        groups: mapping.groups.map((group) => ({ ...group, dateOrder, decimalMark })),
      })).result.orders;
    expect(new Date(answer("mdy", ".").time[0] ?? 0).getUTCMonth()).toBe(2);
    expect(answer("dmy", ".").net[0]).toBe(1.234);
    expect(answer("dmy", ",").net[0]).toBe(1234);
  });
});

describe("roles", () => {
  it("are missing until somebody, a date and money are named", () => {
    const missing = (...roles: Role[]) => missingFields(roles);
    expect(missing()).toEqual(["customer", "date", "amount"]);
    expect(missing("customerPhone", "orderDate", "unitPrice")).toEqual(["amount"]);
    expect(missing("customerPhone", "orderDate", "unitPrice", "quantity")).toEqual([]);
    expect(missing("customerName", "orderTime", "lineTotal")).toEqual(["date"]);
  });

  it("of a draft are its default mapping, which the first reading serves", () => {
    const reader = readAll([{ name: "a.csv", content: "order_id,customer,date,total,gift\n1,An,2024-01-01,5,yes\n" }]);
    const mapping = defaultMapping(reader.draft());
    expect(mapping.groups[0]?.roles).toEqual(["orderId", "customerName", "orderDate", "orderTotal", "ignore"]);
    expect(reader.satisfies(mapping)).toBe(true);
  });

  it("that want a column which was not kept ask for a second reading, and then keep it", () => {
    const text = "order_id,customer,date,total,gift\n1,An,2024-01-01,5,yes\n2,An,2024-01-02,6,\n3,Bo,2024-01-02,6,no\n";
    const { reread, result } = importText(text, (mapping) => ({
      ...mapping,
      groups: mapping.groups.map((group) => ({ ...group, roles: [...group.roles.slice(0, 4), "keep"] })),
    }));
    expect(reread).toBe(true);
    expect(result.orders.dimensions).toEqual([
      { name: "gift", values: ["", "yes", "no"], codes: Uint32Array.of(1, 0, 2) },
    ]);
  });

  it("may turn a column kept as text into any other without reading again", () => {
    const { reread, result } = importText(
      "order_id,customer,coupon,total,date\n1,An,2024-01-01,5,x\n2,Bo,2024-01-02,7.50,y\n",
      (mapping) => ({
        ...mapping,
        groups: mapping.groups.map((group) => ({
          ...group,
          roles: ["orderId", "customerName", "orderDate", "orderTotal", "ignore"],
        })),
      }),
    );
    expect(reread).toBe(false);
    expect(result.reconciliation.revenueUsed).toBe(12.5);
  });

  it("that name someone else the customer read the names again", () => {
    const text = "customer_id,customer_name,date,total\n1,An,2024-01-01,5\n1,Bo,2024-01-02,6\n";
    const { reread, result } = importText(text, (mapping) => ({
      ...mapping,
      groups: mapping.groups.map((group) => ({
        ...group,
        roles: ["ignore", "customerName", "orderDate", "orderTotal"],
      })),
    }));
    expect(reread).toBe(true);
    expect(result.orders.customerCount).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { ImportError, type ImportResult } from "../../../src/ingest";
import { importAll, importText } from "./support";

const header = "order_id,customer_id,date,total";
const file = (name: string, text: string) => ({ name, content: text });

/** Causes with rows, orders and revenue. */
const causesOf = ({ reconciliation }: ImportResult) =>
  Object.fromEntries(
    reconciliation.byCause.map(({ cause, rows, orders, revenue }) => [cause, [rows, orders, revenue]]),
  );

/** Orders by id as [net, refund]. */
const moneyOf = ({ orders }: ImportResult) =>
  Object.fromEntries(unpackText(orders.orderKey).map((key, i) => [key, [orders.net[i], orders.refund[i]]]));

/** The identities that every reconciliation keeps. */
function balances({ reconciliation: r, orders }: ImportResult): void {
  expect(r.rowsRead).toBe(r.rowsRefused + r.rowsExcluded + r.rowsUsed);
  const fell = r.byCause.reduce((sum, { revenue }) => sum + revenue, 0);
  expect(r.revenueExcluded).toBeCloseTo(fell, 6);
  expect(r.revenueRead).toBeCloseTo(r.revenueExcluded + r.revenueUsed, 6);
  expect(r.revenueUsed).toBeCloseTo(
    orders.net.reduce((sum, net) => sum + net, 0),
    6,
  );
  expect(r.ordersUsed).toBe(orders.orderCount);
}

const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof ImportError) return error.failure;
    throw error;
  }
  return null;
};

describe("money of an order", () => {
  it("is the order total once, however often its rows repeat it", () => {
    const { draft, result } = importText(
      `${header},sku\n1,a,2024-01-01,10.50,x\n1,a,2024-01-01,10.50,y\n2,b,2024-01-02,7,x\n2,b,2024-01-02,,y\n`,
    );
    expect(draft.groups[0]?.grain).toBe("line");
    expect(moneyOf(result)).toEqual({ "1": [10.5, 0], "2": [7, 0] });
    expect(result.reconciliation).toMatchObject({ rowsUsed: 4, revenueRead: 17.5 });
    balances(result);
  });

  it("is the sum of the rows when the totals of orders differ from row to row, and the draft says why", () => {
    const { draft, result } = importText(
      `${header},sku\n1,a,2024-01-01,10,x\n1,a,2024-01-01,4,y\n2,b,2024-01-02,7,x\n2,b,2024-01-02,7,y\n`,
    );
    expect(draft.groups[0]?.columns[3]).toMatchObject({ role: "lineTotal", reason: "cells" });
    expect(moneyOf(result)).toEqual({ "1": [14, 0], "2": [14, 0] });
  });

  it("is the largest total where one order of many disagrees with itself", () => {
    const lines = Array.from({ length: 10 }, (_, i) => `${i},a,2024-01-01,10,x\n${i},a,2024-01-01,10,y`);
    const { draft, result } = importText(
      `${header},sku\n${lines.join("\n")}\n99,b,2024-01-02,5,x\n99,b,2024-01-02,8,y\n`,
    );
    expect(draft.groups[0]?.columns[3]?.role).toBe("orderTotal");
    expect(moneyOf(result)["99"]).toEqual([8, 0]);
  });

  it("is the sum of line totals, else of quantity × unit price without binary dust", () => {
    const lines = importText("order_id,customer_id,date,line total\n1,a,2024-01-01,0.1\n1,a,2024-01-01,0.2\n");
    expect(moneyOf(lines.result)).toEqual({ "1": [0.3, 0] });
    const priced = importText(
      "InvoiceNo,Customer ID,InvoiceDate,Quantity,UnitPrice\n1,a,2024-01-01,6,2.55\n1,a,2024-01-01,3,1.1\n",
    );
    expect(moneyOf(priced.result)).toEqual({ "1": [18.6, 0] });
    expect(priced.result.reconciliation.revenueRead).toBe(18.6);
  });

  it("is each row's own without an order id, and identical rows are real", () => {
    const { result } = importText("customer_id,date,total\na,2024-01-01,5\na,2024-01-01,5\nb,2024-01-02,0\n");
    expect(result.reconciliation).toMatchObject({ ordersUsed: 3, customersUsed: 2, revenueUsed: 10 });
    expect(unpackText(result.orders.orderKey)).toEqual(["", "", ""]);
  });

  it("is dated by the earliest row, at the shop's wall clock", () => {
    const { result } = importText(`${header}\n1,a,2024-05-02 09:58:12 +0700,5\n1,a,2024-05-01T23:00:00Z,5\n`);
    expect(new Date(result.orders.time[0] ?? 0).toISOString()).toBe("2024-05-01T23:00:00.000Z");
  });

  it("takes the time from a column of its own", () => {
    const { result } = importText("order_id,customer_id,date,time,total\n1,a,2024-05-02,09:58,5\n");
    expect(new Date(result.orders.time[0] ?? 0).toISOString()).toBe("2024-05-02T09:58:00.000Z");
  });

  it("carries costs, NaN where one is not known", () => {
    const { result } = importText(
      "order_id,customer_id,date,line total,cost\n1,a,2024-01-01,5,2\n1,a,2024-01-01,5,1.5\n2,a,2024-01-02,5,\n",
    );
    expect([...result.orders.cost]).toEqual([3.5, Number.NaN]);
  });
});

describe("refunds", () => {
  it("by a column lower the order, once where they stand on every row", () => {
    const { result } = importText(
      `${header},refunded amount\n1,a,2024-01-01,100,30\n1,a,2024-01-01,100,30\n2,a,2024-01-02,50,\n3,b,2024-01-03,60,-60\n`,
    );
    expect(moneyOf(result)).toEqual({ "1": [70, 30], "2": [50, 0], "3": [0, 60] });
    expect(result.reconciliation).toMatchObject({ revenueRead: 210, revenueUsed: 120, refunds: 90, ordersUsed: 3 });
    expect(causesOf(result)).toEqual({ refundColumn: [2, 0, 90] });
    balances(result);
  });

  it("of lines are summed", () => {
    const { result } = importText(
      "order_id,customer_id,date,line total,refund amount\n1,a,2024-01-01,40,40\n1,a,2024-01-01,40,40\n1,a,2024-01-01,20,\n",
    );
    expect(moneyOf(result)).toEqual({ "1": [20, 80] });
  });

  it("by negative documents go to the customer's latest order at or before, else to the earliest after, and are no orders", () => {
    const { result } = importText(
      `${header}\n1,a,2024-01-01,100\n2,a,2024-02-01,50\nC1,a,2024-02-01,-20\nC2,a,2024-01-15,-130\nC3,b,2023-12-01,-5\n3,b,2024-01-03,60\nC4,ghost,2024-01-03,-7\n4,guest,2024-01-03,9\n`,
    );
    expect(moneyOf(result)).toEqual({ "1": [-30, 130], "2": [30, 20], "3": [55, 5] });
    expect(result.reconciliation).toMatchObject({
      revenueRead: 57,
      revenueUsed: 55,
      refunds: 155,
      refundDocuments: 3,
      ordersUsed: 3,
      customersUsed: 2,
    });
    expect(causesOf(result)).toEqual({ refundOfUnknown: [1, 0, -7], nobody: [1, 1, 9] });
    balances(result);
  });

  it("an order with a line given back is an order still", () => {
    const { result } = importText(
      "InvoiceNo,Customer ID,InvoiceDate,Quantity,UnitPrice\n1,a,2024-01-01,6,2\n1,a,2024-01-01,-1,2\n",
    );
    expect(result.reconciliation).toMatchObject({ ordersUsed: 1, refundDocuments: 0, revenueUsed: 10 });
  });
});

describe("refund documents that name their order", () => {
  it("lower that one, whoever brings it back, and nothing else", () => {
    const { result } = importAll([
      file(
        "hoa-don.csv",
        "Mã hóa đơn,Chi nhánh,Thời gian,Mã khách hàng,Tên khách hàng,Khách cần trả,Khách đã trả,Trạng thái\nHD1,CN1,01/05/2026 10:00,KH1,Lan,100000,100000,Hoàn thành\nHD2,CN1,02/05/2026 10:00,KH1,Lan,50000,50000,Hoàn thành\n",
      ),
      file(
        "tra-hang.csv",
        "Mã trả hàng,Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Cần trả khách,Trạng thái\nTH1,HD1,03/05/2026 10:00,KH1,Lan,30000,Đã trả\nTH2,,13/05/2026 10:00,KH1,Lan,20000,Đã trả\nTH3,HD9,13/05/2026 10:00,,Khách lẻ,10000,Đã trả\n",
      ),
    ]);
    expect(moneyOf(result)).toEqual({ HD1: [70_000, 30_000], HD2: [30_000, 20_000] });
    expect(result.reconciliation).toMatchObject({ refundDocuments: 2, refunds: 50_000, revenueUsed: 100_000 });
    balances(result);
  });
});

describe("currencies", () => {
  const text = `${header},currency\n1,a,2024-01-01,10,usd\n2,b,2024-01-02,20,EUR\n3,c,2024-01-03,40,USD\n4,d,2024-01-03,100,JPY\n`;

  it("may be narrowed to one: the others are left out, counted by themselves, and in no sum", () => {
    const { result } = importText(text, (mapping) => ({ ...mapping, currency: "USD", currencies: { kind: "only" } }));
    expect(moneyOf(result)).toEqual({ "1": [10, 0], "3": [40, 0] });
    expect(causesOf(result)).toEqual({ otherCurrency: [2, 2, 0] });
    expect(result.reconciliation.otherCurrencies).toEqual([
      { code: "EUR", rows: 1, orders: 1, amount: 20 },
      { code: "JPY", rows: 1, orders: 1, amount: 100 },
    ]);
    expect(result.reconciliation.revenueRead).toBe(50);
    balances(result);
  });

  it("may be converted by typed rates; one without a rate is left out", () => {
    const { result } = importText(text, (mapping) => ({
      ...mapping,
      currency: "USD",
      currencies: { kind: "convert", rates: { EUR: 1.1 } },
    }));
    expect(moneyOf(result)).toEqual({ "1": [10, 0], "2": [22, 0], "3": [40, 0] });
    expect(causesOf(result)).toEqual({ otherCurrency: [1, 1, 0] });
    balances(result);
  });
});

describe("what does not count", () => {
  it("is told by cause with lines, and adds up", () => {
    const { result } = importText(
      [
        `${header},status,cancelled at`,
        "1,a,2024-01-01,10,paid,",
        "2,a,2024-01-02,20,Cancelled,",
        "3,a,2024-01-03,40,paid,2024-01-04",
        "4,,2024-01-04,80,paid,",
        "5,b,,160,paid,",
        "6,b,31/02/2024,320,paid,",
        "7,b,2024-01-07,,paid,",
        "8,b,2024-01-08,abc,paid,",
        "9,Khách lẻ,2024-01-09,640,paid,",
        "10,a,2024-01-10,1280,partially_refunded,",
        "11,a,,,voided,",
      ].join("\n"),
    );
    expect(causesOf(result)).toEqual({
      status: [2, 2, 20],
      cancelled: [1, 1, 40],
      nobody: [2, 2, 720],
      dateMissing: [1, 0, 160],
      dateUnreadable: [1, 0, 320],
      amountMissing: [1, 0, 0],
      amountUnreadable: [1, 0, 0],
    });
    expect(result.reconciliation).toMatchObject({
      rowsRead: 11,
      rowsRefused: 4,
      rowsExcluded: 5,
      rowsUsed: 2,
      revenueRead: 2550,
      revenueUsed: 1290,
    });
    expect(result.reconciliation.byCause.find(({ cause }) => cause === "status")?.places).toEqual([
      { file: 0, line: 3, cell: "Cancelled" },
      { file: 0, line: 12, cell: "voided" },
    ]);
    balances(result);
  });

  it("is decided by the user's list of statuses", () => {
    const text = `${header},status\n1,a,2024-01-01,10,paid\n2,a,2024-01-02,20,postponed\n`;
    const { draft, result } = importText(text, (mapping) => ({
      ...mapping,
      groups: mapping.groups.map((group) => ({ ...group, excludedStatuses: ["postponed"] })),
    }));
    expect(draft.groups[0]?.statuses).toEqual([
      { value: "paid", rows: 1, excluded: false },
      { value: "postponed", rows: 1, excluded: false },
    ]);
    expect(result.reconciliation.revenueUsed).toBe(10);
  });

  it("may be one line of an order whose other lines count", () => {
    const { result } = importText(
      "order_id,customer_id,date,line total,item-status\n1,a,2024-01-01,10,shipped\n1,a,2024-01-01,5,cancelled\n2,a,2024-01-02,7,cancelled\n",
    );
    expect(moneyOf(result)).toEqual({ "1": [10, 0] });
    expect(causesOf(result)).toEqual({ status: [2, 1, 12] });
    balances(result);
  });

  it("refuses one unreadable line and keeps the order's others", () => {
    const { result } = importText("order_id,customer_id,date,line total\n1,a,2024-01-01,10\n1,a,2024-01-01,abc\n");
    expect(moneyOf(result)).toEqual({ "1": [10, 0] });
    expect(causesOf(result)).toEqual({ amountUnreadable: [1, 0, 0] });
  });
});

describe("customers", () => {
  it("are one whatever the case and spaces of their id; the first writing is the label", () => {
    const { result } = importText(`${header}\n1, KH13047 ,2024-01-01,5\n2,kh13047,2024-01-02,5\n3,KH2,2024-01-03,5\n`);
    expect(unpackText(result.orders.customerKey)).toEqual(["KH13047", "KH2"]);
    expect([...result.orders.customer]).toEqual([0, 0, 1]);
  });

  it("are keyed by the best field that names somebody; a phone meets an e-mail through a row that carries both", () => {
    const { result } = importText(
      [
        "order_id,email,phone,customer name,date,total",
        "1,a@b.co,0901234567,Lan,2024-01-01,1",
        "2,,0901234567,Lan,2024-01-02,2",
        "3,,+84 901 234 567,,2024-01-03,4",
        "4,guest,******86,Lan,2024-01-04,8",
        "5,0901234567,,,2024-01-05,16",
        "6,,,Khách lẻ,2024-01-06,32",
      ].join("\n"),
    );
    expect([...result.orders.customer]).toEqual([0, 0, 0, 1, 2]);
    expect(unpackText(result.orders.customerKey)).toEqual(["a@b.co", "Lan", "0901234567"]);
    expect(unpackText(result.orders.customerName)).toEqual(["Lan", "Lan", ""]);
    expect(causesOf(result)).toEqual({ nobody: [1, 1, 32] });
    expect(result.mergedKeys).toBe(1);
  });

  it("never meet through a phone that stands beside two e-mails, nor through a name", () => {
    const { result } = importText(
      [
        "order_id,email,phone,customer name,date,total",
        "1,a@b.co,0901234567,Lan,2024-01-01,1",
        "2,c@d.co,0901234567,Lan,2024-01-02,2",
        "3,,0901234567,Lan,2024-01-03,4",
        "4,,,Lan,2024-01-04,8",
      ].join("\n"),
    );
    expect([...result.orders.customer]).toEqual([0, 1, 2, 3]);
    expect(result.mergedKeys).toBe(0);
  });

  it("are one through two steps: a phone by an e-mail, the e-mail by a code", () => {
    const { result } = importText(
      [
        "order_id,customer_id,email,phone,date,total",
        "1,,a@b.co,0901234567,2024-01-01,1",
        "2,K1,a@b.co,,2024-01-02,2",
        "3,,,+84 901 234 567,2024-01-03,4",
      ].join("\n"),
    );
    expect(result.orders.customerCount).toBe(1);
    expect(unpackText(result.orders.customerKey)).toEqual(["K1"]);
    expect(result.mergedKeys).toBe(2);
  });

  it("are keyed by what the user says alone", () => {
    const { result } = importText(
      "order_id,email,phone,date,total\n1,a@b.co,0901234567,2024-01-01,1\n2,,0901234567,2024-01-02,2\n",
      (mapping) => ({
        ...mapping,
        groups: mapping.groups.map((group) => ({ ...group, customerKeys: ["customerEmail"] as const })),
      }),
    );
    expect(causesOf(result)).toEqual({ nobody: [1, 1, 2] });
  });

  it("keep their name where it stands on a row that does not count", () => {
    const { result } = importText(
      "order_id,customer_id,customer name,date,total,status\n1,a,Lan,2024-01-01,5,voided\n2,a,Lan,2024-01-02,6,paid\n",
    );
    expect(unpackText(result.orders.customerName)).toEqual(["Lan"]);
  });

  it("are found on any row of the order", () => {
    const { result } = importText(`${header}\n1,,2024-01-01,5\n1,a,,5\n`);
    expect(unpackText(result.orders.customerKey)).toEqual(["a"]);
  });

  it("take 0 for nobody in an id column only", () => {
    const { result } = importText(`${header}\n1,0,2024-01-01,5\n2,7,2024-01-02,6\n`);
    expect(causesOf(result)).toEqual({ nobody: [1, 1, 5] });
  });
});

describe("several files", () => {
  const first = `${header}\n1,a,2024-01-01,5\n2,b,2024-01-02,6\n2,b,2024-01-02,6\n`;
  const second = `${header}\n2,b,2024-01-02,6\n2,b,2024-01-02,6\n3,c,2024-01-03,7\n`;

  it("count an order that stands in two of them once", () => {
    const { result } = importAll([file("jan.csv", first), file("feb.csv", second)]);
    expect(moneyOf(result)).toEqual({ "1": [5, 0], "2": [6, 0], "3": [7, 0] });
    expect(causesOf(result)).toEqual({ repeatedAcrossFiles: [2, 1, 6] });
    expect(result.reconciliation.byCause[0]?.places[0]).toEqual({ file: 1, line: 2, cell: "2" });
    expect(result.reconciliation).toMatchObject({ rowsRead: 6, revenueRead: 24, revenueUsed: 18 });
    balances(result);
  });

  it("join an order that the end of a file cut in two", () => {
    const lines = "order_id,customer_id,date,line total\n";
    const { result } = importAll([
      file("a.csv", `${lines}1,a,2024-01-01,5\n2,b,2024-01-02,6\n`),
      file("b.csv", `${lines}2,b,2024-01-02,8\n`),
    ]);
    expect(moneyOf(result)).toEqual({ "1": [5, 0], "2": [14, 0] });
  });

  it("tell rows without an order id apart by their file, never by their values", () => {
    const text = "customer_id,date,total\na,2024-01-01,5\n";
    const same = importAll([file("a.csv", text), file("copy of a.csv", text)]).result;
    expect(same.reconciliation).toMatchObject({ ordersUsed: 1, revenueUsed: 5 });
    expect(causesOf(same)).toEqual({ repeatedAcrossFiles: [1, 1, 5] });
    balances(same);
    const other = importAll([file("a.csv", text), file("b.csv", `${text}b,2024-01-02,6\n`)]).result;
    expect(other.reconciliation).toMatchObject({ ordersUsed: 3, revenueUsed: 16 });
  });

  it("take an order that changed as the file says that goes further in time", () => {
    const lines = "order_id,customer_id,date,total,refunded amount,status,sku\n";
    const may = `${lines}1,a,2024-05-01,10,,paid,x\n2,b,2024-05-02,20,,paid,x\n3,b,2024-05-02,40,,paid,x\n`;
    const june = `${lines}2,b,2024-05-02,20,5,paid,x\n3,b,2024-05-02,40,,cancelled,x\n4,a,2024-06-01,7,,paid,x\n`;
    for (const files of [
      [file("may.csv", may), file("june.csv", june)],
      [file("june.csv", june), file("may.csv", may)],
    ]) {
      const { result } = importAll(files);
      expect(moneyOf(result)).toEqual({ "1": [10, 0], "2": [15, 5], "4": [7, 0] });
      expect(causesOf(result)).toEqual({ replaced: [2, 2, 60], status: [1, 1, 40], refundColumn: [1, 0, 5] });
      balances(result);
    }
  });

  it("with different headers are read each in its own way, and share customers and dimensions", () => {
    const { draft, result } = importAll([
      file("a.csv", "order_id,email,date,total,channel\n1,a@b.co,2024-01-01,5,web\n"),
      file(
        "b.csv",
        "Mã đơn hàng;Email;Ngày bán;Tổng tiền;Kênh\n1;A@b.co;13/02/2024;7;shop\n2;c@d.co;14/02/2024;8;web\n",
      ),
    ]);
    expect(draft.groups.length).toBe(2);
    expect(result.reconciliation).toMatchObject({ ordersUsed: 3, customersUsed: 2, revenueUsed: 20 });
    expect(unpackText(result.orders.orderKey)).toEqual(["1", "1", "2"]);
    const [channel] = result.orders.dimensions;
    expect([...(channel?.codes ?? [])].map((code) => channel?.values[code])).toEqual(["web", "shop", "web"]);
  });

  it("of one platform with older and newer columns count a repeated order once", () => {
    const shopify = (tail: string) =>
      `Name,Email,Financial Status,Subtotal,Created at,Lineitem quantity,Lineitem name,Lineitem price${tail}\n`;
    const row = "#1,a@b.co,paid,10,2024-01-01 09:00:00 +0700,1,Áo,10";
    const { result } = importAll([
      file("old.csv", `${shopify("")}${row}\n`),
      file("new.csv", `${shopify(",Source")}${row},web\n`),
    ]);
    expect(result.reconciliation).toMatchObject({ ordersUsed: 1, revenueUsed: 10 });
    expect(causesOf(result)).toEqual({ repeatedAcrossFiles: [1, 1, 10] });
  });
});

describe("lines and dimensions", () => {
  it("list the products of kept orders, a SKU naming the product", () => {
    const { result } = importText(
      [
        "order_id,customer_id,date,product,sku,quantity,unit price,status",
        "1,a,2024-01-01,Áo,A1,2,10,paid",
        "1,a,2024-01-01,Quần,,,20,paid",
        "2,b,2024-01-02,Áo đỏ,a1,1,10,paid",
        "3,c,2024-01-03,Áo,A1,1,10,voided",
      ].join("\n"),
    );
    expect(unpackText(result.lines.products)).toEqual(["Áo"]);
    expect(unpackText(result.lines.skus)).toEqual(["A1"]);
    expect([...result.lines.quantity]).toEqual([2, 1]);
    expect(causesOf(result)).toEqual({ status: [1, 1, 10], amountMissing: [1, 0, 0] });
  });

  it("take a missing quantity for one and leave money of lines unknown where the file has it per order", () => {
    const { result } = importText(`${header},product,quantity\n1,a,2024-01-01,30,Áo,2\n1,a,2024-01-01,30,Quần,\n`);
    expect([...result.lines.quantity]).toEqual([2, 1]);
    expect([...result.lines.amount]).toEqual([Number.NaN, Number.NaN]);
    expect([...result.lines.order]).toEqual([0, 0]);
  });

  it("take an order's first non-blank value", () => {
    const { result } = importText(`${header},channel\n1,a,2024-01-01,5,\n1,a,2024-01-01,5, Web \n2,b,2024-01-01,5,\n`);
    expect(result.orders.dimensions).toEqual([{ name: "channel", values: ["", "Web"], codes: Uint32Array.of(1, 0) }]);
  });
});

describe("imports that cannot go on", () => {
  it.each([
    ["noCustomerColumn", "order_id,date,total\n1,2024-01-01,5\n"],
    ["noDateColumn", "order_id,customer,total\n1,An,5\n"],
    ["noAmountColumn", "order_id,customer,date\n1,An,2024-01-01\n"],
    ["noUsableRows", `${header}\n1,guest,2024-01-01,5\n2,-,2024-01-01,5\n`],
    ["severalCurrencies", `${header},currency\n1,a,2024-01-01,5,usd\n2,b,2024-01-01,5,GBP\n`],
    ["severalCurrencies", `${header}\n1,a,2024-01-01,$5\n2,b,2024-01-01,€5\n`],
  ])("%s", (code, text) => {
    expect(codeOf(() => importText(text))).toMatchObject({ code, file: "orders.csv" });
  });

  it("say which currencies, and do not mind those of orders that do not count", () => {
    const failure = codeOf(() => importText(`${header},currency\n1,a,2024-01-01,5,usd\n2,b,2024-01-01,5,GBP\n`));
    expect(failure?.detail).toBe("GBP, USD");
    const { result } = importText(
      `${header},currency,status\n1,a,2024-01-01,5,usd,paid\n2,b,2024-01-01,5,GBP,voided\n`,
    );
    expect(result.reconciliation.revenueUsed).toBe(5);
  });

  it("say the main cause when no row is usable", () => {
    expect(codeOf(() => importText(`${header}\n1,a,soon,5\n2,b,later,6\n3,guest,2024-01-01,7\n`))?.detail).toBe(
      "dateUnreadable",
    );
  });
});

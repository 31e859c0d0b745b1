import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { packText, unpackText } from "../../../src/engine";
import { generateSample, generateSampleCsv, sampleFileName } from "../../../src/sample";
import { importText } from "../ingest/support";

/** A CSV reader of the test's own: quoted cells, doubled quotes, CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      row.push(cell);
      cell = "";
      if (char === "\n") {
        rows.push(row);
        row = [];
      }
    } else if (char !== "\r") cell += char;
  }
  return rows;
}

const { csv, truth } = generateSample();
const [header = [], ...rows] = readCsv(csv);
const records = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
const money = (text: string | undefined) => Number((text ?? "").replace(" ₫", "").replaceAll(".", ""));
const column = (name: string) => records.map((record) => record[name] ?? "");

describe("the sample shop's file", () => {
  it("is the same text each time, another for another seed", () => {
    expect(generateSampleCsv()).toBe(csv);
    expect(generateSampleCsv(1)).not.toBe(csv);
    expect(generateSample(1).csv).toBe(generateSampleCsv(1));
    // Changes only when the shop is changed on purpose: then every picture and figure made of it changes too.
    expect(createHash("sha256").update(csv).digest("hex")).toBe(
      "22d5e565da0fcde32b7a8f75701f2db80f4cca7be716be0e0fe937dea715834b",
    );
    expect(sampleFileName).toMatch(/\.csv$/);
  });

  it("has rows of sixteen cells under Vietnamese headers", () => {
    expect(header).toHaveLength(16);
    expect(rows.every((row) => row.length === 16)).toBe(true);
    expect(rows).toHaveLength(truth.rows);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.includes("\uFFFD")).toBe(false);
  });

  it("writes dates as dd/mm/yyyy HH:MM from 1 November 2024 to 31 October 2026, in order", () => {
    const dates = column("Ngày đặt hàng").map((text) => {
      const match = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/.exec(text);
      if (match === null) throw new Error(`no date: ${text}`);
      return `${match[3]}-${match[2]}-${match[1]}T${match[4]}:${match[5]}`;
    });
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]?.slice(0, 10)).toBe("2024-11-01");
    expect(dates.at(-1)?.slice(0, 10)).toBe("2026-10-31");
  });

  it("writes all money in whole thousands of đồng with dots", () => {
    for (const name of ["Đơn giá", "Giảm giá", "Thành tiền", "Tổng tiền trả"]) {
      for (const cell of column(name)) {
        if (!/^-?\d{1,3}(\.\d{3})* ₫$/.test(cell) || money(cell) % 1000 !== 0) throw new Error(`${name}: ${cell}`);
      }
    }
  });

  it("has lines that multiply: quantity × unit price − discount", () => {
    for (const record of records) {
      const expected = Number(record["Số lượng"]) * money(record["Đơn giá"]) - money(record["Giảm giá"]);
      if (money(record["Thành tiền"]) !== expected) throw new Error(JSON.stringify(record));
    }
  });

  it("repeats an order's own cells on each of its lines", () => {
    const seen = new Map<string, string>();
    for (const record of records) {
      const id = record["Mã đơn hàng"] ?? "";
      const own = ["Ngày đặt hàng", "Mã khách hàng", "Tên khách hàng", "Email", "Kênh", "Trạng thái"]
        .map((n) => record[n])
        .join("|");
      expect(seen.get(id) ?? own).toBe(own);
      seen.set(id, own);
    }
  });
});

describe("the e-mails of the sample shop", () => {
  const known = records.filter((r) => r["Mã khách hàng"] !== "");

  it("are one a customer, no two customers' alike, at a domain nobody can own", () => {
    const emailOf = new Map<string, string>();
    for (const record of known) {
      const [id = "", email = ""] = [record["Mã khách hàng"], record.Email];
      if (email !== "" && !/^[a-z]+(\.[a-z]+)*\.\d+@example\.com$/.test(email)) throw new Error(email);
      expect(emailOf.get(id) ?? email).toBe(email);
      emailOf.set(id, email);
    }
    const written = [...emailOf.values()].filter((email) => email !== "");
    expect(new Set(written).size).toBe(written.length);
    expect(written.length / emailOf.size).toBeGreaterThan(0.8);
    expect(written.length / emailOf.size).toBeLessThan(0.87);
  });

  it("are not told of people who walk in", () => {
    expect(records.filter((r) => r["Mã khách hàng"] === "").every((r) => r.Email === "")).toBe(true);
  });
});

describe("reading the sample shop's file", () => {
  const { draft, result } = importText(csv);

  it("asks nothing, and goes by the shop's own customer codes", () => {
    expect(draft.complete).toBe(true);
    expect(unpackText(result.orders.customerKey).every((key) => /^KH\d{5}$/.test(key))).toBe(true);
    expect(result.mergedKeys).toBe(0);
    const { customersUsed, ordersUsed, revenueUsed } = result.reconciliation;
    expect([customersUsed, ordersUsed, revenueUsed]).toEqual([truth.customers, truth.orders, truth.revenue]);
  });

  it("finds an e-mail for five customers in six, so that the lists for ad platforms can be tried", () => {
    const emails = unpackText(result.orders.contacts?.email ?? packText([]));
    expect(emails.filter((email) => email !== "").length / truth.customers).toBeCloseTo(5 / 6, 2);
  });
});

describe("what is said to be true of the sample shop", () => {
  const kept = records.filter((r) => r["Mã khách hàng"] !== "" && r["Trạng thái"] === "Hoàn thành");
  const orders = kept.filter((r) => r["Mã đơn hàng"]?.startsWith("DH"));
  const returns = kept.filter((r) => r["Mã đơn hàng"]?.startsWith("TH"));
  const sum = (of: typeof records, name: string) => of.reduce((total, r) => total + money(r[name]), 0);
  const distinct = (of: typeof records, name: string) => new Set(of.map((r) => r[name])).size;

  it("is what a plain reading of the file finds", () => {
    expect(distinct(orders, "Mã khách hàng")).toBe(truth.customers);
    expect(distinct(orders, "Mã đơn hàng")).toBe(truth.orders);
    expect(sum(kept, "Thành tiền") - sum(kept, "Tổng tiền trả")).toBe(truth.revenue);
    expect(sum(orders, "Tổng tiền trả") - sum(returns, "Thành tiền")).toBe(truth.refunds);
    expect(distinct(returns, "Mã đơn hàng")).toBe(truth.returns);
    const walkIns = records.filter((r) => r["Mã khách hàng"] === "");
    expect(distinct(walkIns, "Mã đơn hàng")).toBe(truth.walkInOrders);
    expect(sum(walkIns, "Thành tiền")).toBe(truth.walkInRevenue);
    const cancelled = records.filter((r) => r["Trạng thái"] === "Đã hủy");
    expect(distinct(cancelled, "Mã đơn hàng")).toBe(truth.cancelledOrders);
    expect(sum(cancelled, "Thành tiền")).toBe(truth.cancelledRevenue);
  });

  it("keeps returns and refunds with people who have an order that stands", () => {
    const buyers = new Set(orders.map((r) => r["Mã khách hàng"]));
    expect(returns.every((r) => buyers.has(r["Mã khách hàng"]))).toBe(true);
    const outside = records.filter((r) => r["Mã khách hàng"] === "" || r["Trạng thái"] !== "Hoàn thành");
    expect(sum(outside, "Tổng tiền trả")).toBe(0);
  });
});

describe("the shop itself, for any seed", () => {
  it.each([undefined, 1, 2, 3])("is of the size and the habits promised (seed %s)", (seed) => {
    const shop = generateSample(seed);
    const all = shop.truth.orders + shop.truth.walkInOrders + shop.truth.cancelledOrders;
    expect(shop.truth.customers).toBeGreaterThan(4750);
    expect(shop.truth.customers).toBeLessThan(5250);
    expect(all).toBeGreaterThan(16_500);
    expect(all).toBeLessThan(19_500);
    expect(shop.truth.rows).toBeGreaterThan(26_000);
    expect(shop.truth.rows).toBeLessThan(33_000);
    expect(shop.truth.walkInOrders / all).toBeGreaterThan(0.075);
    expect(shop.truth.walkInOrders / all).toBeLessThan(0.085);
    expect(shop.truth.cancelledOrders / all).toBeGreaterThan(0.03);
    expect(shop.truth.cancelledOrders / all).toBeLessThan(0.05);
    const averageOrder = shop.truth.revenue / shop.truth.orders;
    expect(averageOrder).toBeGreaterThan(300_000);
    expect(averageOrder).toBeLessThan(600_000);
  });

  it("has two repeat buyers in five or a little more, and a few who come very often", () => {
    const perCustomer = new Map<string, Set<string>>();
    for (const record of records) {
      const id = record["Mã khách hàng"] ?? "";
      const order = record["Mã đơn hàng"] ?? "";
      if (id === "" || record["Trạng thái"] !== "Hoàn thành" || order.startsWith("TH")) continue;
      const own = perCustomer.get(id) ?? new Set();
      perCustomer.set(id, own.add(order));
    }
    const counts = [...perCustomer.values()].map((own) => own.size);
    const repeat = counts.filter((count) => count > 1).length / counts.length;
    expect(repeat).toBeGreaterThan(0.4);
    expect(repeat).toBeLessThan(0.48);
    expect(Math.max(...counts)).toBeGreaterThan(20);
  });

  it("sells about forty products through six channels, with coupons, companies and refunds", () => {
    expect(new Set(column("Mã hàng")).size).toBe(40);
    expect(new Set(column("Tên sản phẩm")).size).toBe(40);
    expect([...new Set(column("Kênh"))].sort()).toEqual([
      "Cửa hàng",
      "Facebook",
      "Shopee",
      "TikTok Shop",
      "Website",
      "Zalo",
    ]);
    expect(new Set(column("Tỉnh/Thành phố")).size).toBeGreaterThan(10);
    expect(column("Mã giảm giá").filter((code) => code !== "").length / records.length).toBeGreaterThan(0.1);
    expect(new Set(column("Tên khách hàng").filter((name) => name.startsWith("Công ty TNHH"))).size).toBeGreaterThan(8);
    expect(column("Tên khách hàng")).toContain("Khách lẻ");
    const refunded = column("Tổng tiền trả").filter((cell) => money(cell) > 0).length;
    expect(refunded / truth.orders).toBeCloseTo(0.02, 2);
  });

  it("sells several times as much in the weeks before Tết as in the holiday", () => {
    const between = (from: string, to: string) =>
      records.filter((r) => {
        const [d = "", m = "", y = ""] = (r["Ngày đặt hàng"] ?? "").slice(0, 10).split("/");
        const iso = `${y}-${m}-${d}`;
        return iso >= from && iso <= to;
      }).length;
    expect(between("2026-02-09", "2026-02-14")).toBeGreaterThan(4 * between("2026-02-16", "2026-02-21"));
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedFile } from "../../support/sharedData";
import { importAll } from "./support";

/** Cells of a file without quotes or with plain ones: as plain as a check may be, no code of the importer. */
function plainRows(text: string, delimiter: string): string[][] {
  return text
    .replace("\uFEFF", "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      (line.match(new RegExp(`("[^"]*"|[^"${delimiter}]*)(${delimiter}|$)`, "g")) ?? []).map((cell) =>
        cell.replace(new RegExp(`${delimiter}$`), "").replaceAll('"', ""),
      ),
    );
}

interface Truth {
  readonly customers: number;
  readonly orders: number;
  readonly cents: number;
}

/** One row an order: customers by `key`, money by `amount` in cents. */
function byRows(rows: readonly string[][], key: (row: string[]) => string, amount: (row: string[]) => number): Truth {
  return {
    customers: new Set(rows.map(key)).size,
    orders: rows.length,
    cents: rows.reduce((sum, row) => sum + Math.round(amount(row) * 100), 0),
  };
}

function importFile(text: Uint8Array, name: string) {
  const imported = importAll([{ name, content: text }]);
  const { reconciliation } = imported.result;
  return {
    ...imported,
    truth: {
      customers: reconciliation.customersUsed,
      orders: reconciliation.ordersUsed,
      cents: Math.round(reconciliation.revenueUsed * 100),
    },
  };
}

const cases = [
  {
    name: "cdnow_full.csv",
    key: 0,
    amount: 3,
    delimiter: ",",
    known: { customers: 23_570, orders: 69_659, cents: 250_031_563 },
  },
  { name: "cdnow_sample.csv", key: 1, amount: 4, delimiter: ",", known: { customers: 2357, orders: 6919 } },
  { name: "online_retail_orders.csv", key: 1, amount: 5, delimiter: ",", known: { customers: 4338, orders: 18_532 } },
  { name: "apparel_trans.csv", key: 0, amount: 2, delimiter: ",", known: { customers: 600, orders: 3187 } },
] as const;

describe("data sets that people try first, with no mapping by hand", () => {
  for (const { name, key, amount, delimiter, known } of cases) {
    const file = sharedFile(name);
    it.skipIf(file.missing)(file.title, () => {
      const bytes = new Uint8Array(readFileSync(file.path));
      const { draft, reread, truth } = importFile(bytes, name);
      const rows = plainRows(new TextDecoder().decode(bytes), delimiter).slice(1);
      expect(draft.complete).toBe(true);
      expect(reread).toBe(false);
      expect(truth).toEqual(
        byRows(
          rows,
          (row) => row[key] ?? "",
          (row) => Number(row[amount]),
        ),
      );
      expect(truth).toMatchObject(known);
    });
  }
});

describe("a Vietnamese sheet with semicolons, day first, ₫ and ids written two ways", () => {
  const check = (bytes: Uint8Array) => {
    const { draft, result, truth } = importFile(bytes, "messy.csv");
    const rows = plainRows(new TextDecoder().decode(bytes), ";").slice(1);
    const money = (row: string[]) => Number((row[3] ?? "").replace(/\D/g, ""));
    expect(draft).toMatchObject({ complete: true, currency: "VND" });
    expect(draft.groups[0]).toMatchObject({ dateOrder: "dmy", decimalMark: "," });
    expect(truth).toEqual(byRows(rows, (row) => (row[1] ?? "").trim().toUpperCase(), money));
    expect(result.reconciliation).toMatchObject({
      rowsRead: rows.length,
      rowsRefused: 0,
      rowsExcluded: 0,
      byCause: [],
    });
    const days = rows.map((row) => (row[2] ?? "").split("/").reverse().join("-"));
    expect(Array.from(result.orders.time, (time) => new Date(time).toISOString().slice(0, 10))).toEqual(days);
  };

  const file = sharedFile("messy_vn_semicolon_synthetic.csv");
  it.skipIf(file.missing)(file.title, () => check(new Uint8Array(readFileSync(file.path))));

  it("a generated one", () => {
    const lines = Array.from({ length: 200 }, (_, i) => {
      const id = `KH${13_000 + ((i * 7) % 90)}`;
      const day = String(1 + (i % 28)).padStart(2, "0");
      const money = (500_000 + i * 1_237_000).toLocaleString("de-DE");
      return `${i + 1};${i % 7 === 0 ? ` ${id.toLowerCase()} ` : id};${day}/0${1 + (i % 9)}/2024;${money} ${i % 2 === 0 ? "đ" : "₫"}`;
    });
    check(new TextEncoder().encode(`\uFEFFSTT;Khách hàng;Ngày mua;Thành tiền\r\n${lines.join("\r\n")}\r\n`));
  });
});

describe("Shopify's orders export", () => {
  /** Orders by plain loops: order-level cells stand on the first row only. */
  const naive = (rows: readonly string[][]) => {
    const [header = [], ...body] = rows;
    const at = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? "";
    const sums = { read: 0, excluded: 0, refunds: 0, used: 0, orders: 0, rows: body.length, excludedRows: 0 };
    const people = new Set<string>();
    const left = new Set<string>();
    const cents = (cell: string) => Math.round(Number(cell || "0") * 100);
    for (const row of body) {
      const status = at(row, "Financial Status");
      if (status !== "") {
        sums.read += cents(at(row, "Subtotal"));
        if (["refunded", "voided", "pending"].includes(status) || at(row, "Cancelled at") !== "") {
          left.add(at(row, "Name"));
          sums.excluded += cents(at(row, "Subtotal"));
        } else {
          sums.orders++;
          sums.refunds += cents(at(row, "Refunded Amount"));
          sums.used += cents(at(row, "Subtotal")) - cents(at(row, "Refunded Amount"));
          people.add(at(row, "Email").toLowerCase());
        }
      }
      if (left.has(at(row, "Name"))) sums.excludedRows++;
    }
    return { ...sums, people: people.size };
  };

  const check = (bytes: Uint8Array) => {
    const { draft, result } = importFile(bytes, "orders_export.csv");
    const truth = naive(plainRows(new TextDecoder().decode(bytes), ","));
    const { reconciliation: r } = result;
    expect(draft).toMatchObject({ complete: true });
    expect(draft.groups[0]).toMatchObject({ platform: "Shopify", grain: "line" });
    expect({
      read: Math.round(r.revenueRead * 100),
      excluded: r.byCause
        .filter(({ kind }) => kind === "excluded")
        .reduce((sum, { revenue }) => sum + Math.round(revenue * 100), 0),
      refunds: Math.round(r.refunds * 100),
      used: Math.round(r.revenueUsed * 100),
      orders: r.ordersUsed,
      rows: r.rowsRead,
      excludedRows: r.rowsExcluded,
      people: r.customersUsed,
    }).toEqual(truth);
    expect(truth.read).toBe(truth.excluded + truth.refunds + truth.used);
    return result;
  };

  const file = sharedFile("shopify_orders_synthetic.csv");
  it.skipIf(file.missing)(file.title, () => {
    const result = check(new Uint8Array(readFileSync(file.path)));
    expect(result.reconciliation.revenueRead).toBe(191_386.41);
    expect(result.currency).toBe("GBP");
  });

  it("a generated one", () => {
    const header =
      "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Zip,Cancelled at,Refunded Amount,Id,Source,Phone";
    const statuses = ["paid", "paid", "partially_refunded", "refunded", "voided", "pending", "paid"];
    const lines: string[] = [];
    for (let order = 0; order < 150; order++) {
      const id = `#${1001 + order}`;
      const email = `khach${order % 40}@example.com`;
      const date = `2024-0${1 + (order % 9)}-1${order % 10} 09:58:12 +0700`;
      const status = statuses[order % statuses.length] ?? "paid";
      const subtotal = (order * 3.37 + 5).toFixed(2);
      const refund = status === "partially_refunded" ? "1.25" : "0.00";
      const cancelled = order % 31 === 0 ? date : "";
      lines.push(
        `${id},${email},${status},${date},VND,${subtotal},1,1,99,,${date},1,"Áo, đỏ",9.99,A${order % 5},Lan,'75008,${cancelled},${refund},9${order},web,`,
      );
      for (let more = 0; more < order % 3; more++)
        lines.push(`${id},${email},,,,,,,,,${date},2,Quần,4.50,Q${more},,,,,,,`);
    }
    check(new TextEncoder().encode(`${header}\n${lines.join("\n")}\n`));
  });
});

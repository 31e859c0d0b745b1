import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Results } from "../../src/engine";
import { expectAgreement } from "../support/agreement";
import type { App } from "../support/app";
import { csvRecords } from "../support/csv";
import { dayOfIso, type NaiveOrder } from "../support/naive";
import { sharedFile } from "../support/sharedData";
import { useStage } from "../support/stage";

const cdnow = sharedFile("cdnow_full.csv");
const retail = sharedFile("online_retail_orders.csv");
const shopify = sharedFile("shopify_orders_synthetic.csv");
const messy = sharedFile("messy_vn_semicolon_synthetic.csv");

/** Money adds up to the file, row by row and cause by cause. */
function expectReconciled({ reconciliation: r }: Results): void {
  const total = (pick: (each: Results["reconciliation"]["byCause"][number]) => number) =>
    r.byCause.reduce((sum, each) => sum + pick(each), 0);
  expect(r.rowsUsed + r.rowsExcluded + r.rowsRefused).toBe(r.rowsRead);
  expect(r.revenueUsed + r.revenueExcluded).toBeCloseTo(r.revenueRead, 2);
  expect(total((each) => each.revenue)).toBeCloseTo(r.revenueExcluded, 2);
  expect(total((each) => (each.kind === "refund" ? 0 : each.rows))).toBe(r.rowsExcluded + r.rowsRefused);
}

describe("files as shops have them", () => {
  const stage = useStage();
  let app: App;
  beforeAll(async () => {
    app = await stage.open();
  });

  it.skipIf(cdnow.missing)(cdnow.title, async () => {
    await app.importFiles(cdnow.path);
    await app.chartsDrawn();
    expect(await app.kpi("customers")).toBe(23_570);
    expect(await app.kpi("revenue")).toBeCloseTo(2_500_315.63, 2);
    const results = await app.results();
    expectReconciled(results);
    // No order id in this file: every row is an order.
    const orders = csvRecords(readFileSync(cdnow.path, "utf8")).map((row): NaiveOrder => {
      const net = Number(row.dollar_value);
      return { customer: row.customer_id ?? "", day: dayOfIso(row.date ?? ""), net, profit: net };
    });
    expectAgreement(results, orders);
  });

  it.skipIf(retail.missing)(retail.title, async () => {
    await app.importFiles(retail.path);
    await app.chartsDrawn();
    expect(await app.kpi("customers")).toBe(4_338);
    expect(await app.kpi("orders")).toBe(18_532);
    const results = await app.results();
    expectReconciled(results);
    const orders = csvRecords(readFileSync(retail.path, "utf8")).map((row): NaiveOrder => {
      const net = Number(row.order_value);
      return { customer: row.customer_id ?? "", day: dayOfIso(row.order_datetime ?? ""), net, profit: net };
    });
    expectAgreement(results, orders);
  });

  it.skipIf(shopify.missing)(shopify.title, async () => {
    await app.importFiles(shopify.path);
    const results = await app.results();
    expectReconciled(results);
    const records = csvRecords(readFileSync(shopify.path, "utf8"));
    expect(results.reconciliation.rowsRead).toBe(records.length);
    // Shopify writes an order's total on its first line only, and repeats the order's name on the others.
    const heads = records.filter((row) => row.Total !== "");
    const gone = heads.filter(
      (row) => row["Cancelled at"] !== "" || /^(voided|pending|refunded)$/.test(row["Financial Status"] ?? ""),
    );
    const counted = heads.filter((row) => !gone.includes(row) && row.Email !== "");
    expect(results.dataset.orders).toBe(counted.length);
    const total = counted.reduce((sum, row) => sum + Number(row.Total) - Number(row["Refunded Amount"] || 0), 0);
    expect(results.kpis.revenue).toBeCloseTo(total, 2);
    expect(results.dataset.customers).toBe(new Set(counted.map((row) => (row.Email ?? "").toLowerCase())).size);
    expect(results.dataset.currency).toBe("GBP");
  });

  it.skipIf(messy.missing)(messy.title, async () => {
    await app.importFiles(messy.path);
    const results = await app.results();
    expectReconciled(results);
    const records = csvRecords(readFileSync(messy.path, "utf8"), ";");
    expect(results.reconciliation.rowsRead).toBe(records.length);
    expect(results.dataset.customers).toBe(
      new Set(records.map((row) => (row["Khách hàng"] ?? "").trim().toUpperCase())).size,
    );
    const total = records.reduce((sum, row) => sum + Number((row["Thành tiền"] ?? "").replace(/[^\d-]/g, "")), 0);
    expect(results.reconciliation.revenueRead).toBe(total);
    expect(results.dataset.currency).toBe("VND");
  });

  it("breaks nothing on the way", () => expect(app.problems).toEqual([]));
});

import { describe, expect, it } from "vitest";
import { ImportError } from "../../../src/ingest";
import { lazada, shopee, shopeeIndonesia, tikTok } from "../../support/exports/asian";
import * as headers from "../../support/exports/headers";
import type { MadeExport } from "../../support/exports/shop";
import { haravan, kiotViet, kiotVietSync, preamble, sapo } from "../../support/exports/vietnamese";
import { etsy, shopify, stripe, wooAnalytics, wooLines, wooSnake } from "../../support/exports/western";
import { importAll, readAll } from "./support";

const posTail = ["Payment ID", "Payment References", "Outstanding Balance", "Employee", "Location", "Device ID"];
const after2012 = headers.shopify.slice(headers.shopify.indexOf("Cancelled at") + 1);

const made: readonly [string, (seed: number) => MadeExport][] = [
  ["Shopify", (seed) => shopify(seed)],
  ["Shopify, older tail", (seed) => shopify(seed, { drop: posTail })],
  ["Shopify, 2012", (seed) => shopify(seed, { drop: after2012 })],
  ["Shopify, status on every row", (seed) => shopify(seed, { repeats: true })],
  ["Shopify, saved by Excel", (seed) => shopify(seed, { serials: true })],
  ["WooCommerce Analytics", wooAnalytics],
  ["WooCommerce lines", wooLines],
  ["WooCommerce snake_case", wooSnake],
  ["Shopee 2024", (seed) => shopee(seed, "2024")],
  ["Shopee 2026", (seed) => shopee(seed, "2026")],
  ["Shopee Indonesia", shopeeIndonesia],
  ["Lazada, older", (seed) => lazada(seed, "old")],
  ["Lazada", (seed) => lazada(seed, "current")],
  ["TikTok Shop Việt Nam", (seed) => tikTok(seed, "vn")],
  ["TikTok Shop US", (seed) => tikTok(seed, "us")],
  ["KiotViet with returns", kiotViet],
  ["KiotViet sync", kiotVietSync],
  ["Sapo", sapo],
  ["Haravan", haravan],
  ["Etsy orders", (seed) => etsy(seed, ["orders"])],
  ["Etsy orders, European", (seed) => etsy(seed, ["orders"], true)],
  ["Etsy items", (seed) => etsy(seed, ["items"])],
  ["Etsy orders and items", (seed) => etsy(seed, ["orders", "items"])],
  ["Stripe", (seed) => stripe(seed, false)],
  ["Stripe, all activity", (seed) => stripe(seed, true)],
  ["a report with a title", preamble],
];

describe.each(made)("%s", (_, make) => {
  it.each([1, 2, 3])("goes in without a question and equals its truth (%i)", (seed) => {
    const { files, truth, platform } = make(seed);
    const { draft, reread, result } = importAll(files);
    expect(draft.complete).toBe(true);
    expect(draft.groups[0]?.platform ?? null).toBe(platform);
    const { customersUsed, ordersUsed, revenueUsed, refunds, ...rest } = result.reconciliation;
    expect({ customers: customersUsed, orders: ordersUsed, revenue: revenueUsed, refunds }).toEqual(truth);
    expect(reread).toBe(false);
    expect(rest.rowsRefused).toBe(0);
    expect(rest.rowsRead).toBe(rest.rowsRefused + rest.rowsExcluded + rest.rowsUsed);
    expect(rest.revenueRead).toBeCloseTo(rest.revenueExcluded + revenueUsed, 6);
  });

  it("says the same when it is dropped twice, and again over what was there", () => {
    const { files, truth } = make(4);
    const twice = importAll([...files, ...files.map((file) => ({ ...file, name: `copy of ${file.name}` }))]).result;
    const { customersUsed, ordersUsed, revenueUsed, refunds } = twice.reconciliation;
    expect({ customers: customersUsed, orders: ordersUsed, revenue: revenueUsed, refunds }).toEqual(truth);
  });
});

describe("reports that customer value cannot be computed from", () => {
  it.each([
    ["Amazon All Orders", headers.amazon.join("\t"), "noBuyerInFile", "Amazon Fulfilled Shipments"],
    ["Shopify customers", headers.shopifyCustomers.join(","), "wrongReport", "Shopify: Customers › Orders"],
    [
      "Stripe payouts",
      "id,Amount,Created (UTC),Currency,Arrival Date (UTC),Status",
      "wrongReport",
      "Stripe: Payouts › Payments",
    ],
    [
      "KiotViet purchases",
      "Chi nhánh,Mã nhập hàng,Thời gian,Thời gian tạo,Mã nhà cung cấp,Tên nhà cung cấp,Người nhập,Người tạo,Tổng tiền hàng",
      "wrongReport",
      "KiotViet: Nhập hàng ›",
    ],
  ])("%s is named, with the one that would do", (_, header, code, detail) => {
    const mark = header.includes("\t") ? "\t" : ",";
    const content = `${header}\n${header.split(mark).fill("1").join(mark)}\n`;
    try {
      readAll([{ name: "a.csv", content }]);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      expect(error.failure.code).toBe(code);
      expect(error.failure.detail).toContain(detail);
    }
  });
});

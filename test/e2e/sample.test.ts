import { beforeAll, describe, expect, it } from "vitest";
import { generateSample } from "../../src/sample";
import { expectAgreement, expectClose } from "../support/agreement";
import type { App } from "../support/app";
import { naiveKpis } from "../support/naive";
import { readSample } from "../support/sampleShop";
import { useStage } from "../support/stage";

const { csv, truth } = generateSample();
const naive = readSample(csv);

/** What the overview has to show, beside what the results file holds. */
const onScreen = [
  "customers",
  "orders",
  "revenue",
  "averageOrderValue",
  "repeatPurchaseRate",
  "averageHistoricClv",
  "formulaClv",
  "topDecileShare",
  "gini",
] as const;

describe("the sample shop, from the button to the figures", () => {
  const stage = useStage();
  let app: App;
  beforeAll(async () => {
    app = await stage.open({ locale: "vi-VN" });
    await app.loadSample();
    await app.chartsDrawn();
  });

  it("the file says what the generator knows", () => {
    const { customers, orders, revenue } = naiveKpis(naive.orders);
    expect({ customers, orders, revenue, rows: naive.rows }).toEqual({
      customers: truth.customers,
      orders: truth.orders,
      revenue: truth.revenue,
      rows: truth.rows,
    });
  });

  it("every figure agrees with plain loops over the rows", async () => {
    expectAgreement(await app.results(), naive.orders);
  });

  it("the overview shows what the results file holds", async () => {
    const shown = await app.kpis();
    const wanted = naiveKpis(naive.orders);
    for (const name of onScreen) expectClose(shown.get(name), wanted[name], name);
    const { kpis } = await app.results();
    for (const [name, value] of shown)
      expect(value, name).toBe(Object.entries(kpis).find(([each]) => each === name)?.[1]);
  });

  it("the reconciliation adds up to the file", async () => {
    const { reconciliation: r } = await app.results();
    expect(r.rowsRead).toBe(truth.rows);
    expect(r.rowsUsed + r.rowsExcluded + r.rowsRefused).toBe(r.rowsRead);
    expect(r.rowsRefused).toBe(0);
    expect(r.revenueRead).toBe(naive.revenueRead);
    expect(r.revenueUsed + r.revenueExcluded).toBe(r.revenueRead);
    expect(r.revenueUsed).toBe(truth.revenue);
    expect(r.refunds).toBe(truth.refunds);
    expect(r.refundDocuments).toBe(truth.returns);
    const cause = (name: string) => r.byCause.find((each) => each.cause === name);
    expect(cause("nobody")).toMatchObject({ orders: truth.walkInOrders, revenue: truth.walkInRevenue });
    expect(cause("status")).toMatchObject({ orders: truth.cancelledOrders, revenue: truth.cancelledRevenue });
  });

  it("the same figures stand after a reload, and nothing went wrong on the way", async () => {
    const shown = await app.kpis();
    await app.reload();
    await app.chartsDrawn();
    expect(await app.kpis()).toEqual(shown);
    expect(app.problems).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { analyse, buildResults, kpiNames, type ResultsReconciliation } from "../../../src/engine";
import { noLines } from "../../support/tables";
import { day, settings, tableOf } from "./shop";

const cause = { kind: "excluded", cause: "nobody", rows: 1, orders: 1, revenue: 40, places: [{ line: 5 }] };
const reconciliation: ResultsReconciliation = {
  rowsRead: 4,
  rowsRefused: 0,
  rowsExcluded: 1,
  rowsUsed: 3,
  revenueRead: 400,
  revenueExcluded: 40,
  revenueUsed: 360,
  refunds: 0,
  refundDocuments: 0,
  byCause: [cause],
};
const orders = tableOf(
  [
    { customer: "KH1", time: day("2024-01-01", "09:30"), net: 100 },
    { customer: "KH2", time: day("2024-01-05", "10:00"), net: 250 },
    { customer: "KH3", time: day("2024-02-05", "10:00"), net: 10 },
  ],
  { KH1: "Nguyễn An" },
);
const results = buildResults({
  name: "Cửa hàng",
  currency: "VND",
  orders,
  lines: noLines,
  analysis: analyse(orders, settings({ margin: 0.5, end: day("2024-01-31", "12:00") })),
  forecast: null,
  fit: null,
  reconciliation,
});

describe("the downloaded results", () => {
  it("say what they are, of which data set, up to when", () => {
    expect(results).toMatchObject({ format: "perennial.results", version: 1, moneyIs: "profit" });
    expect(results.dataset).toEqual({
      name: "Cửa hàng",
      currency: "VND",
      orders: 2,
      customers: 2,
      firstOrder: "2024-01-01T09:30:00",
      lastOrder: "2024-01-05T10:00:00",
      end: "2024-01-31",
      after: { orders: 1, revenue: 10 },
    });
    expect(results.settings).toMatchObject({ margin: 0.5, end: "2024-01-31" });
  });

  it("list the customers of the observation, best first, unknown figures as null", () => {
    expect(results.customers.map((c) => [c.id, c.historicClv])).toEqual([
      ["KH2", 125],
      ["KH1", 50],
    ]);
    expect(results.customers[1]).toEqual({
      id: "KH1",
      name: "Nguyễn An",
      orders: 1,
      firstOrder: "2024-01-01T09:30:00",
      lastOrder: "2024-01-01T09:30:00",
      revenue: 100,
      historicClv: 50,
      predictedClv: null,
      predictedLow: null,
      predictedHigh: null,
      expectedOrders: null,
      probabilityAlive: null,
      nextOrder: null,
      // The older of two one-time buyers, a month ago: the lowest fifths of recency.
      segment: "lost",
    });
  });

  it("hold cohorts by month, channels and segments, all of the same customers", () => {
    expect(results.cohorts.map(({ cohort, customers }) => [cohort, customers])).toEqual([["2024-01-01", 2]]);
    expect(results.channels?.reduce((sum, group) => sum + group.customers, 0) ?? 2).toBe(2);
    expect(results.segments.scheme).toBe("rfm");
    expect(results.segments.rfm.reduce((sum, group) => sum + group.customers, 0)).toBe(2);
    expect(results.segments.rfm.reduce((sum, group) => sum + group.value, 0)).toBe(175);
  });

  it("carry every headline figure by name, and leave single rows to the import's report", () => {
    expect(Object.keys(results.kpis).sort()).toEqual([...kpiNames].sort());
    expect(results.kpis.predictedClv).toBeNull();
    expect(results.reconciliation.byCause).toEqual([
      { kind: "excluded", cause: "nobody", rows: 1, orders: 1, revenue: 40 },
    ]);
  });

  it("come back from JSON as they went, so hold no NaN, no infinity and no typed array", () => {
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    const empty = tableOf([]);
    const none = buildResults({
      name: "",
      currency: "USD",
      orders: empty,
      lines: noLines,
      analysis: analyse(empty, settings()),
      forecast: null,
      fit: null,
      reconciliation,
    });
    expect(JSON.parse(JSON.stringify(none))).toEqual(none);
    expect(none.customers).toEqual([]);
    expect(none.dataset.end).toBeNull();
  });
});

import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { CauseCount } from "../../../src/ingest";
import { chartTitle, headline, kpiText, plain, raw, shop, showOverview } from "./harness";

/** Six customers with one order, four with two, one with five, one with six: values 100 … 600, 1400 … 2000, 5500, 7200. */
const twelve = shop([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 5, 6]);

describe("the opening sentence", () => {
  it("says what a customer brought in and how many came back", () => {
    showOverview(twelve);
    // 21,600 over 12 customers; 6 of 12 have a second order.
    expect(headline()).toBe(
      "On average, a customer has brought in $1,800.00 in revenue, and 50% came back for a second order.",
    );
  });

  it("speaks Vietnamese", () => {
    showOverview(twelve, { language: "vi" });
    expect(headline()).toBe("Mỗi khách đã mang lại 1.800,00 US$ doanh thu, và 50% khách đã quay lại mua lần hai.");
  });

  it("says profit only when a margin or a cost makes it one", () => {
    showOverview(twelve, { settings: { margin: 0.35 } });
    expect(headline()).toContain("$630.00 in profit");
    expect(document.body.textContent).toContain("Gross profit");
  });

  it("says that nobody came back, when nobody did", () => {
    showOverview(shop([1, 1, 1]));
    expect(headline()).toContain("nobody has come back for a second order yet.");
    expect(chartTitle("valueShare")).toBe("Nobody has come back for a second order yet");
  });

  it("does not speak of an average of one", () => {
    showOverview(shop([2]));
    expect(headline()).toBe("Your only customer so far has brought in $200.00 in revenue.");
  });

  it("writes a small share as the figure beneath does", () => {
    showOverview(shop([...Array.from({ length: 149 }, () => 1), 2]));
    expect(headline()).toContain("0.7% came back for a second order");
    expect(kpiText("repeatPurchaseRate")).toContain("0.7%");
  });

  it("says what customers cost, when they cost more than they bring", () => {
    showOverview([
      { customer: 0, time: 0, net: 10, cost: 30 },
      { customer: 1, time: 1, net: 10, cost: 20 },
    ]);
    expect(headline()).toContain("On average, a customer has cost you $15.00");
  });

  it("has no sentence and no figure without customers", () => {
    showOverview([]);
    expect(document.body.textContent).toContain("No customer to show");
    expect(raw("customers")).toBeNull();
  });
});

describe("orders of nobody", () => {
  const nobody = (revenue: number): CauseCount => ({
    kind: "excluded",
    cause: "nobody",
    rows: 9,
    orders: 7,
    revenue,
    places: [],
  });
  const notice = () => screen.queryByText(/is in none of these figures/);

  it("are told where they are a fifth of what was sold, with their share and money", () => {
    // 60 are counted: 540 beside them are nine tenths.
    showOverview(twelve, { byCause: [nobody(540)] });
    expect(plain(notice()?.textContent ?? "")).toBe("90% of what was sold ($540.00) is in none of these figures");
    expect(screen.getByText(/^7 orders name no customer/)).toBeVisible();
  });

  it("are not told where they are fewer, or left out for another reason", () => {
    showOverview(twelve, { byCause: [nobody(14.9), { ...nobody(540), cause: "status" }] });
    expect(notice()).toBeNull();
  });
});

describe("the charts' sentences", () => {
  it("compare those who reach an order with the average customer", () => {
    showOverview(twelve);
    // Order 3 is reached by 2 customers, too few to be drawn; order 2 by 6, worth 19,500 / 6 = 3,250 = 1.8 × 1,800.
    expect(chartTitle("valueShare")).toBe(
      "50% of customers reach a second order, and each of them is worth 1.8 times the average customer",
    );
  });

  it("say only and but where few get that far", () => {
    const counts = [...Array<number>(40).fill(1), ...Array<number>(10).fill(5)];
    showOverview(shop(counts).map((row) => ({ ...row, net: 10 })));
    // 10 of 50 reach the fifth order: 50 each against (40 × 10 + 10 × 50) / 50 = 18 on average.
    expect(chartTitle("valueShare")).toBe(
      "Only 20% of customers reach a fifth order, but each of them is worth 2.8 times the average customer",
    );
  });

  it("leave the comparison out where those who come back are worth no more", () => {
    const counts = [...Array<number>(20).fill(1), ...Array<number>(20).fill(2)];
    const rows = shop(counts).map((row) => ({ ...row, net: row.customer < 20 ? 100 : 50 }));
    showOverview(rows);
    expect(chartTitle("valueShare")).toBe("50% of customers reach a second order");
  });

  it("give the median, and what the best tenth holds", () => {
    showOverview(twelve);
    // Between 600 and 1,400.
    expect(chartTitle("distribution")).toBe("Half of the customers have brought in $1,000.00 or less");
    // ⌈1.2⌉ = 2 customers: 12,700 of 21,600.
    expect(chartTitle("concentration")).toBe("The top 10% of customers hold 59% of all revenue");
    expect(Number(raw("topDecileShare"))).toBeCloseTo(12_700 / 21_600, 12);
    expect(chartTitle("topCustomers")).toBe("The 7 most valuable customers hold 93% of all revenue");
  });

  it("are plain names where a handful of customers supports no sentence", () => {
    const { analysis } = showOverview(shop([1, 2, 3]));
    expect(chartTitle("distribution")).toBe("What customers have brought in");
    expect(chartTitle("concentration")).toBe("How value is spread over customers");
    expect(chartTitle("valueShare")).toBe("Value and share, by order number");
    expect(document.body.textContent).toContain("The curve needs at least ten customers.");
    // The two figures stand all the same, by their definitions: the best of three.
    expect(Number(raw("topDecileShare"))).toBeCloseTo(analysis.kpis.topDecileShare ?? Number.NaN, 12);
    expect(Number(raw("gini"))).toBeCloseTo(analysis.kpis.gini ?? Number.NaN, 12);
  });
});

describe("figures the data cannot support", () => {
  it("say what is missing instead", () => {
    showOverview(shop([1, 1]));
    expect(raw("formulaClv")).toBe("");
    expect(kpiText("formulaClv")).toContain("Needs at least 2 days between the first order and the last; there is 1.");
  });

  it("say it in Vietnamese", () => {
    showOverview(shop([1, 1]), { language: "vi" });
    expect(kpiText("formulaClv")).toContain("Cần đơn đầu và đơn cuối cách nhau ít nhất 2 ngày");
  });

  it("stand on no shares where values add up to nothing", () => {
    const losses = shop(Array<number>(12).fill(1)).map((row) => ({ ...row, net: 10, cost: 20 }));
    showOverview(losses);
    expect(plain(document.body.textContent)).toContain("do not add up to more than zero");
    expect(chartTitle("topCustomers")).toBe("The most valuable customers");
  });
});

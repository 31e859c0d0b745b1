import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { EquityAnswer, EquityHistory, Quarter, YearOnYear } from "../../../src/engine";
import EquityView from "../../../src/views/equity";
import { handForecast, refusedForecast } from "../../support/forecast";
import { chart, chartTitle, figures, headline, plain, showScreen } from "../levers/harness";

const parts: EquityAnswer = {
  top: [
    { percent: 1, customers: 1, equity: 2000, share: 0.1 },
    { percent: 5, customers: 5, equity: 8000, share: 0.4 },
    { percent: 10, customers: 10, equity: 12_000, share: 0.6 },
    { percent: 20, customers: 20, equity: 16_000, share: 0.8 },
  ],
  lorenz: [],
  byAlive: [
    { customers: 40, equity: 400 },
    { customers: 10, equity: 600 },
    { customers: 20, equity: 4000 },
    { customers: 30, equity: 15_000 },
  ],
  byOrders: [
    { customers: 50, equity: 3000 },
    { customers: 20, equity: 2000 },
    { customers: 20, equity: 5000 },
    { customers: 10, equity: 10_000 },
  ],
  yearRevenue: 10_000,
};

const quarter = (i: number, revenue: number, value: number | null): Quarter => ({
  from: Date.UTC(2025, 3 * i, 1),
  end: Date.UTC(2025, 3 * i + 3, 0),
  revenue,
  customers: 100 + i,
  newCustomers: 10,
  equity: value === null ? null : { value, low80: 0.9 * value, high80: 1.1 * value },
  missing: value === null ? "shortHistory" : null,
});
const history = (change: Partial<YearOnYear> = {}): EquityHistory => ({
  quarters: [
    quarter(0, 900, null),
    quarter(1, 1000, 20_000),
    quarter(2, 1050, 19_800),
    quarter(3, 1080, 18_000),
    quarter(4, 1100, 17_000),
    quarter(5, 1120, 16_000),
  ],
  yearOnYear: {
    quarter: 5,
    before: 1,
    revenueChange: 0.12,
    equity: { change: -0.2, low90: -0.26, high90: -0.13 },
    verdict: "fell",
    salesHideFall: true,
    ...change,
  },
  horizonDays: 365,
  model: "mbgnbd",
});
const known = { answers: { equity: parts, equityHistory: history() }, forecast: handForecast(100) };

describe("customer equity", () => {
  it("opens with what customers are worth and how much a tenth of them holds", async () => {
    showScreen(EquityView, known);
    expect(await screen.findByText("60%", { selector: ".p-expected" })).toBeDefined();
    expect(plain(headline())).toBe(
      "Your present customers are expected to bring $20 thousand in revenue over the next 12 months, 60% of it from the best tenth of them.",
    );
  });

  it("sales that hide a fall: told in the title and above, with the interval, and quarters left out are said to be", async () => {
    showScreen(EquityView, known);
    expect(await screen.findByText("Sales hide a shrinking base")).toBeDefined();
    expect(chartTitle("equityHistory")).toBe(
      "Sales are up 12% on the same quarter a year before, but customer equity is down 20%",
    );
    expect(plain(chart("equityHistory").textContent ?? "")).toContain("−20% (90% interval: −26% to −13%)");
    expect(plain(chart("equityHistory").textContent ?? "")).toContain("No equity for the first quarter");
    expect(figures("equityHistory")[0]).toEqual(["Q1 2025", "$900.00", "history too short", "–", "100", "10"]);
    expect(figures("equityHistory")[5]?.slice(0, 3)).toEqual(["Q2 2026", "$1,120.00", "$16 k"]);
  });

  it.each([
    [
      { verdict: "unclear" as const, salesHideFall: false },
      "Sales are up 12% on the same quarter a year before; customer equity has not clearly changed",
    ],
    [
      { verdict: "rose" as const, salesHideFall: false, equity: { change: 1.004, low90: 0.7, high90: 1.3 } },
      "On the same quarter a year before, sales are up 12% and customer equity 100%",
    ],
    [
      { revenueChange: -0.3, salesHideFall: false },
      "On the same quarter a year before, sales are down 30% and customer equity 20%",
    ],
    [
      { revenueChange: 0.001, verdict: "unclear" as const, salesHideFall: false },
      "Neither sales nor customer equity has clearly changed in a year",
    ],
  ])("claims no more than is so: %o", async (change, title) => {
    showScreen(EquityView, { ...known, answers: { equity: parts, equityHistory: history(change) } });
    await screen.findByText(title);
    expect(screen.queryByText("Sales hide a shrinking base")).toBeNull();
  });

  it("says what a comparison needs where there is none", async () => {
    showScreen(EquityView, { ...known, answers: { equity: parts, equityHistory: { ...history(), yearOnYear: null } } });
    expect(await screen.findByText(/A comparison needs two quarters a year apart/)).toBeDefined();
    expect(chartTitle("equityHistory")).toBe("Sales of each quarter, and customer equity at its end");
  });

  it("whom it rests on: by value, by the chance of still buying, by orders", async () => {
    showScreen(EquityView, known);
    await screen.findByText("The best tenth of your customers holds 60% of customer equity");
    await userEvent.click(screen.getByRole("radio", { name: "Chance of still buying" }));
    expect(chartTitle("equityParts")).toBe(
      "5% of customer equity rests on customers who are more likely gone than not",
    );
    await userEvent.click(screen.getByRole("radio", { name: "Orders so far" }));
    expect(chartTitle("equityParts")).toBe(
      "15% of customer equity rests on customers who have ordered only once so far",
    );
  });

  it("competitors are typed, kept, and make a share beside that of revenue", async () => {
    const { onPlans } = showScreen(EquityView, known);
    await screen.findByTestId("competitors");
    expect(plain(chart("equityShare").textContent ?? "")).toContain("Enter at least one competitor");
    await userEvent.click(screen.getByTestId("add-competitor"));
    await userEvent.type(screen.getByRole("textbox", { name: "Customers: Competitor 1" }), "300");
    await userEvent.type(screen.getByRole("textbox", { name: "Average CLV (USD): Competitor 1" }), "200");
    // 20,000 of 80,000.
    expect(chartTitle("equityShare")).toBe("Of the equity told of, 25% is yours");
    const revenue = screen.getByRole("textbox", { name: "Revenue a year (USD): Competitor 1" });
    await userEvent.type(revenue, "10000");
    expect(revenue).toHaveValue("10000");
    await userEvent.tab();
    expect(revenue).toHaveValue("10,000");
    // Revenue 10,000 of 20,000, above the whole interval of 23 … 27 %.
    expect(chartTitle("equityShare")).toBe(
      "25% of the equity is yours against 50% of the revenue: your present is larger than your future",
    );
    await userEvent.type(screen.getByRole("textbox", { name: "Name: Competitor 1" }), "Bông");
    expect(onPlans.mock.lastCall?.[0].competitors).toEqual([
      { id: "1", name: "Bông", customers: 300, averageClv: 200, revenue: 10_000 },
    ]);
    expect(figures("equityShare")).toEqual([
      ["You", "25.0%", "50.0%"],
      ["Bông", "75.0%", "50.0%"],
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Delete Bông" }));
    expect(onPlans).toHaveBeenLastCalledWith({ competitors: [] });
  });

  it("needs a forecast, and says why there is none", async () => {
    const forecast = refusedForecast({ code: "tooFewRepeatCustomers", figure: 2, needs: 5 });
    showScreen(EquityView, { answers: {}, forecast });
    expect(await screen.findByText(/Needs 5 customers who came back on another day; the data has 2/)).toBeDefined();
  });

  it("a part that failed is told; the rest stands", async () => {
    showScreen(EquityView, { ...known, answers: { equity: parts, equityHistory: "fails" } });
    expect(await screen.findByText("This could not be worked out.")).toBeDefined();
    expect(chartTitle("equityParts")).toContain("60%");
  });

  it("speaks Vietnamese", async () => {
    showScreen(EquityView, { ...known, language: "vi" });
    expect(await screen.findByRole("heading", { name: /nhưng tài sản khách hàng giảm 20%/ })).toBeDefined();
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { handForecast, interval, totalInterval } from "../../support/forecast";
import { baselineRow, handBacktest, handChecks, modelRow } from "./handBacktest";
import { headline, kpiText, plain, raw, showForecast } from "./harness";

const text = () => plain(document.body.textContent);
const note = () => plain(document.querySelector(".p-header-note")?.textContent ?? null);

describe("the opening sentence", () => {
  it("says what is expected in the horizon, and how sure that is", () => {
    showForecast({ forecast: handForecast(100) });
    // 210 each of a hundred customers; 10 % to each side.
    expect(headline()).toBe(
      "In the next 12 months, your 100 customers are expected to bring in $21 thousand in revenue, with 80% probability between $18.9 thousand and $23.1 thousand.",
    );
  });

  it("speaks Vietnamese", () => {
    showForecast({ forecast: handForecast(100), language: "vi" });
    expect(headline()).toBe(
      "Trong 12 tháng tới, 100 khách hiện có được kỳ vọng mang về 21 nghìn US$ doanh thu, với xác suất 80% nằm giữa 18,9 nghìn US$ và 23,1 nghìn US$.",
    );
  });

  it("says profit where it is one, and days where they are no months", () => {
    showForecast({ forecast: handForecast(100, { settings: { horizonDays: 45 } }), analysis: { margin: 0.5 } });
    expect(headline()).toMatch(/^In the next 45 days, .* in profit,/);
  });

  it("says that nothing is expected, or a loss, where it is so", () => {
    const { again } = showForecast({ forecast: handForecast(100, { totals: { orders: totalInterval(0) } }) });
    expect(headline()).toContain("no order is expected of your present customers");
    again({ forecast: handForecast(100, { totals: { profit: totalInterval(-5) } }) });
    expect(headline()).toContain("are expected to cost you $5.00.");
  });
});

describe("the verdict of the back-test", () => {
  const rows = (ordersBias: number | null, sameRate: number | null) => ({
    rows: [modelRow("mbgnbd", { ordersBias }), baselineRow("sameRate", { ordersBias: sameRate })],
  });
  const show = (change: Parameters<typeof handBacktest>[0]) =>
    showForecast({ forecast: handForecast(100, { forecast: { backtest: handBacktest(change) } }) });

  it("names the model's miss and the plain guess's", () => {
    show({});
    expect(note()).toBe(
      "On the last 90 days, which it had not seen, the forecast of orders was 4% too low; a plain same-rate guess was 31% too high.",
    );
  });

  it("says right where it was right, and leaves out what is not known", () => {
    show(rows(0.004, null));
    expect(note()).toBe("On the last 90 days, which it had not seen, the forecast of orders was right to within 1%.");
  });

  it("says what was expected where nothing happened", () => {
    show(rows(null, null));
    expect(note()).toContain("it had expected 96.0 orders");
  });

  it("says that there was none", () => {
    showForecast({ forecast: handForecast(100) });
    expect(note()).toBe("The history leaves no room to test the forecast on its own past.");
  });

  it("owns that a guess did better, and only then", () => {
    show({});
    expect(text()).not.toContain("A guess without a model did better");
    show({ naiveWins: true, naiveWinner: "lastYear" });
    expect(text()).toContain("A guess without a model did better");
    expect(text()).toContain("each customer's orders of the last 12 months");
  });
});

describe("headline figures", () => {
  it("carry the raw numbers, the interval and what they stand on", () => {
    const { analysis } = showForecast({ forecast: handForecast(100) });
    expect(Number(raw("predictedClv"))).toBe(200);
    expect(Number(raw("totalClv"))).toBeCloseTo(200 + (analysis.kpis.averageHistoricClv ?? Number.NaN), 9);
    expect(Number(raw("customerEquity"))).toBe(20_000);
    expect(Number(raw("probabilityAliveMean"))).toBe(0.8);
    expect(kpiText("probabilityAliveMean")).toBe("80.0%");
    const strip = screen.getByRole("region", { name: "Expected figures" });
    expect(plain(strip.textContent)).toContain("80%: 18 – 22 k100 customers");
    expect(plain(strip.textContent)).toContain("80%: 72.0% – 88.0%100 customers");
  });

  it("open their definitions", async () => {
    showForecast({ forecast: handForecast(100) });
    const strip = screen.getByRole("region", { name: "Expected figures" });
    for (const name of ["Predicted CLV", "Total CLV", "Customer equity", "P(alive), average"]) {
      expect(within(strip).getByRole("button", { name: `What is “${name}”?` })).toBeVisible();
    }
    await userEvent.click(within(strip).getByRole("button", { name: "What is “Customer equity”?" }));
    expect(await screen.findByText("Σ predicted CLV")).toBeVisible();
  });
});

describe("settings", () => {
  it("change the horizon by name or by days", async () => {
    const { onSettings } = showForecast({ forecast: handForecast(100) });
    expect(screen.getByRole("radio", { name: "12" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "24" }));
    expect(onSettings).toHaveBeenLastCalledWith({ horizonDays: 730 });
    const days = screen.getByRole("textbox", { name: "or days" });
    await userEvent.clear(days);
    await userEvent.type(days, "45");
    await waitFor(() => expect(onSettings).toHaveBeenLastCalledWith({ horizonDays: 45 }));
    // Only what stayed for a moment was sent.
    expect(onSettings).toHaveBeenCalledTimes(2);
  });

  it("say what is no number of days, and send nothing", async () => {
    const { onSettings } = showForecast({ forecast: handForecast(100) });
    const days = screen.getByRole("textbox", { name: "or days" });
    await userEvent.clear(days);
    await userEvent.type(days, "0");
    expect(screen.getByRole("alert")).toHaveTextContent("A whole number from 1 to 3,650.");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(onSettings).not.toHaveBeenCalled();
  });

  it("change discount rate, margin and model", async () => {
    const { onSettings, onMargin } = showForecast({ forecast: handForecast(100), language: "vi" });
    const rate = screen.getByRole("textbox", { name: /chiết khấu/ });
    await userEvent.clear(rate);
    await userEvent.type(rate, "7,5");
    await waitFor(() => expect(onSettings).toHaveBeenLastCalledWith({ annualDiscountRate: 0.075 }));
    const margin = screen.getByRole("textbox", { name: /Biên/ });
    await userEvent.clear(margin);
    await userEvent.type(margin, "35");
    await waitFor(() => expect(onMargin).toHaveBeenLastCalledWith(0.35));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Mô hình" }), "Pareto/NBD");
    expect(onSettings).toHaveBeenLastCalledWith({ model: "paretonbd" });
  });
});

describe("data checks", () => {
  it("say nothing needs care where nothing does", () => {
    showForecast({ forecast: handForecast(100, { forecast: { checks: handChecks() } }) });
    expect(text()).toContain("All 9 checks of the data are fine");
    expect(text()).not.toContain("Show the checks");
  });

  it("lead to what asks for care: its figure, and what to do", async () => {
    const checks = handChecks(["repeatCustomers", "seasonality"]);
    showForecast({ forecast: handForecast(100, { forecast: { checks } }) });
    await userEvent.click(screen.getByRole("button", { name: /Show the checks/ }));
    const list = screen.getByRole("region", { name: "Checks of the data" });
    expect(list).toHaveFocus();
    const items = within(list).getAllByRole("listitem");
    expect(items).toHaveLength(9);
    expect(items[0]).toHaveTextContent("Only 40 customers came back on another day; 50 are needed");
    expect(items[0]).toHaveTextContent("Import a longer period");
    expect(items[2]).toHaveTextContent("fine");
  });
});

it("shows P(alive) with its own interval", () => {
  showForecast({ forecast: handForecast(100, { totals: { probabilityAliveMean: interval(0.5) } }) });
  expect(text()).toContain("45.0% – 55.0%");
});

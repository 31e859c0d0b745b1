import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { LeversAnswer } from "../../../src/engine";
import { leverPoints } from "../../../src/engine/levers/surface";
import LeversView from "../../../src/views/levers";
import { handForecast, refusedForecast } from "../../support/forecast";
import { orderTable } from "../../support/tables";
import { chartTitle, figures, headline, plain, showScreen } from "./harness";

/** Orders are as many times as the pace; longer retention brings a third of it, in logs. */
const surface = Float64Array.from(
  Array.from(leverPoints).flatMap((g) => Array.from(leverPoints, (f) => f * g ** (1 / 3))),
);
const answer: LeversAnswer = {
  present: { customers: 100, value: 20_000, low80: 18_000, high80: 22_000, surface },
  newcomer: { first: 100, repeats: 100, low80: 180, high80: 220, surface },
  arrivals: { perYear: 50, days: 365, seen: 50 },
  profitRatio: 0.4,
  leaving: "order",
  horizonDays: 365,
};
const known = { answers: { levers: answer }, forecast: handForecast(100), settings: { margin: 0.4 } };
const change = (name: RegExp) => screen.getByRole("textbox", { name });
const figure = (name: string) => document.querySelector(`[data-lever-figure=${name}]`);

describe("levers", () => {
  it("opens with what one per cent is worth: 300 of an order's value, 250 of the pace", async () => {
    showScreen(LeversView, known);
    // Present 20,000 + 50 new ones of 200; first orders do not come faster.
    await screen.findByText("$300.00", { selector: ".p-expected" });
    expect(plain(headline())).toBe(
      "If an order is worth 1% more, that brings $300.00; if customers order 1% more often, $250.00.",
    );
    expect(screen.getByText(/50 customers a year brings/)).toBeDefined();
    expect(chartTitle("levers")).toBe(
      "1% is worth from $83.06 (customers stay longer) to $300.00 (an order is worth more)",
    );
    expect(figures("levers").map((row) => row[0])).toEqual([
      "An order is worth more",
      "More margin on each order",
      "Customers order more often",
      "Customers stay longer",
    ]);
    expect(figures("levers")[2]).toEqual(["Customers order more often", "$200.00", "$50.00", "$250.00", "−$250.00"]);
  });

  it("a slider and its field move the figures, and back", async () => {
    showScreen(LeversView, known);
    await screen.findByText("$300.00", { selector: ".p-expected" });
    fireEvent.change(screen.getByRole("slider", { name: "Order value" }), { target: { value: "10" } });
    expect(figure("total")?.getAttribute("data-value")).toBe("33000");
    expect(plain(figure("total")?.textContent ?? "")).toContain("+$3,000.00 (+10%)");
    const field = change(/Order value, change/);
    await userEvent.clear(field);
    await userEvent.type(field, "-20");
    expect(Number(figure("total")?.getAttribute("data-value"))).toBeCloseTo(24_000, 6);
    // Beyond what a margin of 40 % can grow to.
    await userEvent.clear(change(/Margin, change/));
    await userEvent.type(change(/Margin, change/), "500");
    expect(change(/Margin, change/).getAttribute("aria-invalid")).toBe("true");
    expect(Number(figure("total")?.getAttribute("data-value"))).toBeLessThan(24_000 * 1.51);
    await userEvent.click(screen.getByRole("button", { name: "Back to today" }));
    expect(figure("total")?.getAttribute("data-value")).toBe("30000");
  });

  it("a target: what each lever must do, and which cannot", async () => {
    showScreen(LeversView, known);
    const card = within(await screen.findByTestId("target"));
    await screen.findByText("$300.00", { selector: ".p-expected" });
    expect(card.getByText("raise the value of an order by 20%")).toBeDefined();
    // 6,000 of 25,000 that follow the pace.
    expect(card.getByText("bring them to order 24% more often")).toBeDefined();
    // Twice as long: 2^(1/3) − 1 = 26 % of 25,000 of 30,000 = 21.7 %: enough.
    expect(card.getByText(/keep customers 90.7% longer/)).toBeDefined();
    await userEvent.clear(card.getByRole("textbox"));
    await userEvent.type(card.getByRole("textbox"), "30");
    expect(
      card.getByText(/Keeping customers longer cannot do it alone: even twice as long brings 22% more/),
    ).toBeDefined();
  });

  it("the cost of a customer is kept, comes off, and is a lever of its own", async () => {
    const { onPlans } = showScreen(LeversView, known);
    await screen.findByText("$300.00", { selector: ".p-expected" });
    await userEvent.type(change(/Cost of winning one customer/), "80");
    expect(onPlans).toHaveBeenLastCalledWith({
      scenarios: { acquisitionCost: 80, newCustomersPerYear: null, saved: [] },
    });
    expect(figure("newcomer")?.getAttribute("data-value")).toBe("120");
    expect(figure("total")?.getAttribute("data-value")).toBe("26000");
    expect(figures("levers").at(-1)?.[0]).toBe("A new customer costs less");
    expect(figures("levers").at(-1)?.slice(-2)).toEqual(["$40.00", "−$40.00"]);
  });

  it("scenarios are kept, put side by side, changed, deleted and brought back", async () => {
    const { onPlans } = showScreen(LeversView, known);
    await screen.findByText("$300.00", { selector: ".p-expected" });
    await userEvent.click(screen.getByRole("button", { name: "Keep this scenario" }));
    expect(screen.getByRole("alert").textContent).toContain("Move a lever first");
    fireEvent.change(screen.getByRole("slider", { name: "Order value" }), { target: { value: "10" } });
    await userEvent.type(screen.getByRole("textbox", { name: "Name of the scenario" }), "Bundles");
    await userEvent.click(screen.getByRole("button", { name: "Keep this scenario" }));
    const table = () => within(screen.getByTestId("scenarios"));
    expect(table().getByText("Bundles")).toBeDefined();
    expect(table().getByText("+10%")).toBeDefined();
    expect(onPlans.mock.lastCall?.[0].scenarios.saved).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Edit Bundles" }));
    fireEvent.change(screen.getByRole("slider", { name: "Order value" }), { target: { value: "15" } });
    await userEvent.click(screen.getByRole("button", { name: "Keep the changes" }));
    expect(table().getByText("+15%")).toBeDefined();
    expect(onPlans.mock.lastCall?.[0].scenarios.saved).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Delete Bundles" }));
    expect(screen.queryByTestId("scenarios")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(table().getByText("Bundles")).toBeDefined();
  });

  it("without a forecast the formula speaks, and the reason is told", async () => {
    const forecast = refusedForecast({ code: "spanTooShort", figure: 12, needs: 28 });
    showScreen(LeversView, { answers: { levers: null }, forecast, plans: {} });
    expect(await screen.findByText(/Needs 28 days of orders; the data spans 12/)).toBeDefined();
    expect(figure("total")).toBeNull();
    expect(chartTitle("levers")).not.toContain("NaN");
  });

  it("without a forecast or a formula there is nothing to pull: only what is missing is told", async () => {
    const forecast = refusedForecast({ code: "spanTooShort", figure: 1, needs: 28 });
    const oneDay = orderTable(
      Array.from({ length: 30 }, (_, i) => ({ customer: i % 20, time: Date.UTC(2025, 11, 12), net: 10 })),
    );
    showScreen(LeversView, { answers: { levers: null }, forecast, plans: {}, orders: oneDay });
    expect(await screen.findByText(/Needs 28 days of orders; the data spans 1/)).toBeDefined();
    expect(screen.queryByRole("slider")).toBeNull();
    expect(document.body.textContent).not.toContain("by the formula");
  });

  it("where nobody leaves, retention is not offered, and that is said; at a margin of 100 % nothing is called profit", async () => {
    showScreen(LeversView, { ...known, answers: { levers: { ...answer, leaving: "none" } }, settings: {} });
    expect(await screen.findByText(/Nobody is seen to leave/)).toBeDefined();
    expect(screen.queryByRole("slider", { name: "Lifespan" })).toBeNull();
    expect(screen.queryByRole("slider", { name: "Margin" })).toBeNull();
    expect(plain(document.body.textContent ?? "")).not.toMatch(/expected profit/);
  });

  it("failed work is told, with a way to try again", async () => {
    showScreen(LeversView, { ...known, answers: { levers: "fails" } });
    expect(await screen.findByText("This could not be worked out.")).toBeDefined();
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  it("speaks Vietnamese", async () => {
    showScreen(LeversView, { ...known, language: "vi" });
    expect(await screen.findByText(/mua thường xuyên hơn 1%/)).toBeDefined();
  });
});

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Refusal } from "../../../src/engine";
import { handForecast, refusedForecast } from "../../support/forecast";
import { handChecks } from "./handBacktest";
import { plain, showForecast } from "./harness";

const text = () => plain(document.body.textContent);
const halfway = { stage: "backtest", model: "paretonbd", share: 0.42 } as const;

describe("while the forecast is made", () => {
  it("says which stage and model, how much is done, and lets go", async () => {
    const { onCancel } = showForecast({ forecast: null, progress: halfway });
    const bar = screen.getByRole("progressbar", { name: "Testing the models on your own past: Pareto/NBD" });
    expect(bar).toHaveAttribute("aria-valuenow", "42");
    expect(text()).toContain("42% done");
    expect(document.querySelector("[data-kpi]")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it("keeps the last one on screen, and says what is under way once that lasts", async () => {
    showForecast({ forecast: handForecast(100), progress: halfway });
    expect(document.querySelector("[data-kpi=predictedClv]")).not.toBeNull();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(await screen.findByRole("progressbar")).toHaveAttribute("aria-valuenow", "42");
    expect(document.querySelector("[data-kpi=predictedClv]")).not.toBeNull();
  });
});

describe("when it was stopped", () => {
  it("offers to make it", async () => {
    const { onRetry } = showForecast({ forecast: null });
    await userEvent.click(await screen.findByRole("button", { name: "Make the forecast" }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(screen.getByText("The forecast was stopped")).toBeVisible();
  });

  it("says that figures on screen are of the settings before", async () => {
    const { onRetry } = showForecast({ forecast: handForecast(100), wanted: { model: "nbd" } });
    expect(await screen.findByText(/these figures are of the settings before/)).toBeVisible();
    await userEvent.click(screen.getByTestId("forecast-retry"));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("says nothing of the kind where the settings are met", async () => {
    showForecast({ forecast: handForecast(100) });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(screen.queryByTestId("forecast-retry")).toBeNull();
  });
});

describe("when the data cannot carry one", () => {
  const refusals: [Refusal, RegExp][] = [
    [{ code: "noCustomers", figure: 0, needs: 1 }, /Needs 1 customer, the file has 0\./],
    [{ code: "spanTooShort", figure: 12, needs: 28 }, /Needs 28 days, the file has 12 days\./],
    [
      { code: "tooFewRepeatCustomers", figure: 3, needs: 5 },
      /Needs 5 customers who came back on another day, the file has 3\./,
    ],
    [{ code: "noRevenue", figure: 0, needs: null }, /No order has a value above 0\./],
    [{ code: "noFit", figure: null, needs: null }, /None of the models could be fitted/],
  ];

  it.each(refusals)("says why, what it needs and what to do: %o", (refusal, reason) => {
    showForecast({ forecast: refusedForecast(refusal) });
    expect(text()).toMatch(reason);
    expect(text()).toMatch(/Import|Check/);
    expect(document.querySelector("[data-kpi], [data-chart]")).toBeNull();
    expect(text()).not.toMatch(/NaN|null|–/);
  });

  it.each(refusals)("says so in Vietnamese: %o", (refusal) => {
    showForecast({ forecast: refusedForecast(refusal), language: "vi" });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Dữ liệu này chưa đủ để dự báo");
    expect(text()).toMatch(/Hãy/);
  });

  it("lists the other checks that were made, and not the failed one again", () => {
    const checks = handChecks(["span"]).map((check) =>
      check.code === "repeatCustomers" ? ({ ...check, figure: 3, severity: "stop" } as const) : check,
    );
    showForecast({
      forecast: { ...refusedForecast({ code: "tooFewRepeatCustomers", figure: 3, needs: 5 }), checks },
    });
    const items = within(screen.getByTestId("forecast-checks")).getAllByRole("listitem");
    expect(items).toHaveLength(8);
    expect(items[0]).toHaveTextContent("take care");
    expect(items[0]).toHaveTextContent("Import older orders too.");
    expect(screen.getByText("One of 8 checks asks for care")).toBeVisible();
  });

  it("does not say that all is fine below what is not", () => {
    const checks = handChecks([]).filter(({ code }) => code !== "repeatCustomers");
    showForecast({
      forecast: { ...refusedForecast({ code: "tooFewRepeatCustomers", figure: 3, needs: 5 }), checks },
    });
    expect(screen.getByText(`The other ${checks.length} checks of the data are fine`)).toBeVisible();
  });
});

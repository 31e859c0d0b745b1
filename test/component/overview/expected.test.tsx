import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { handForecast, interval, refusedForecast, totalInterval } from "../../support/forecast";
import { chart, chartTitle, figures, headline, kpiText, plain, raw, shop, showOverview } from "./harness";

/** 21,600 of revenue over twelve customers: 1,800 each; the best are 11, 10, 9 … */
const twelve = shop([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 5, 6]);
const expectedNames = ["predictedClv", "totalClv", "customerEquity", "probabilityAliveMean"];

const forecast = handForecast(12, {
  totals: {
    averageClv: totalInterval(640),
    customerEquity: totalInterval(7_680),
    probabilityAliveMean: interval(0.5),
  },
});
const note = (kpi: string) => plain(document.querySelector(`[data-kpi="${kpi}"] ~ .p-kpi-note`)?.textContent ?? null);

describe("with a forecast", () => {
  it("the opening sentence tells what was brought and what is expected, in its own colour", () => {
    showOverview(twelve, { forecast });
    expect(headline()).toBe(
      "On average, a customer has brought in $1,800.00 in revenue and is expected to bring $640.00 more in the next 12 months.",
    );
    expect(screen.getByText("$640.00", { selector: ".p-expected" })).toBeVisible();
  });

  it("speaks Vietnamese, of profit and of another horizon", () => {
    const change = { totals: { averageClv: totalInterval(640) }, settings: { horizonDays: 45 } };
    showOverview(twelve, { language: "vi", settings: { margin: 0.5 }, forecast: handForecast(12, change) });
    expect(headline()).toBe(
      "Mỗi khách đã mang lại 900,00 US$ lợi nhuận và được kỳ vọng mang thêm 640,00 US$ trong 45 ngày tới.",
    );
  });

  it("expects no more of customers who have cost money, but something", () => {
    const losses = twelve.map((row) => ({ ...row, cost: row.net + 10 }));
    showOverview(losses, { forecast });
    expect(headline()).toContain(", but is expected to bring $640.00 in the next 12 months.");
  });

  it("keeps to what happened where nothing is expected", () => {
    showOverview(twelve, { forecast: handForecast(12, { totals: { averageClv: totalInterval(0) } }) });
    expect(headline()).toContain("50% came back for a second order.");
  });

  it("does not open with a forecast that little stands behind, and says that care is asked for", async () => {
    const checks = [
      { code: "span", figure: 40, limit: 180, severity: "warn" },
      { code: "horizon", figure: 9, limit: 1, severity: "warn" },
      { code: "oneDay", figure: 0.1, limit: 1 / 3, severity: "ok" },
    ] as const;
    const { onForecast } = showOverview(twelve, { forecast: { ...forecast, checks } });
    expect(headline()).toContain("50% came back for a second order.");
    expect(Number(raw("predictedClv"))).toBe(640);
    await userEvent.click(screen.getByRole("button", { name: "See the forecast: 2 cautions" }));
    expect(onForecast).toHaveBeenCalledOnce();
  });

  it("the figures carry the raw numbers, and their 80% intervals beside them", () => {
    showOverview(twelve, { forecast });
    expect(Number(raw("predictedClv"))).toBe(640);
    expect(Number(raw("totalClv"))).toBeCloseTo(1_800 + 640, 9);
    expect(Number(raw("customerEquity"))).toBe(7_680);
    expect(Number(raw("probabilityAliveMean"))).toBe(0.5);
    expect(note("predictedClv")).toBe("80%: 576.00 – 704.00");
    // What was brought in is known: only what is to come is in doubt.
    expect(note("totalClv")).toBe("80%: 2,376.00 – 2,504.00");
    expect(note("customerEquity")).toBe("80%: 6,912.00 – 8,448.00");
    expect(note("probabilityAliveMean")).toBe("80%: 45.0% – 55.0%");
    expect(screen.getByText("Predicted CLV, 12 months")).toBeVisible();
  });

  it("the strip opens with what a customer has brought, by formula, and is expected to bring", () => {
    showOverview(twelve, { forecast });
    const order = Array.from(document.querySelectorAll("[data-kpi]"), (kpi) => kpi.getAttribute("data-kpi"));
    expect(order.slice(0, 5)).toEqual([
      "averageHistoricClv",
      "formulaClv",
      "predictedClv",
      "customerEquity",
      "repeatPurchaseRate",
    ]);
  });

  it("leads to the forecast's screen", async () => {
    const { onForecast } = showOverview(twelve, { forecast });
    await userEvent.click(screen.getByRole("button", { name: "See the forecast" }));
    expect(onForecast).toHaveBeenCalledOnce();
  });
});

describe("how value is spread", () => {
  // The best so far, customer 11 with 7,200, is expected to bring nothing; customer 0, the least with 100, very much.
  const predictedClv = new Float64Array(12);
  predictedClv[0] = 10_000;
  const known = handForecast(12, { customers: { predictedClv } });
  const choose = (name: string, chosen: string) =>
    userEvent.click(within(chart(name)).getByRole("radio", { name: chosen }));
  const shares = () =>
    within(chart("concentration"))
      .getAllByRole("definition")
      .map((share) => plain(share.textContent));

  it("counts what has been, until asked for the forecast too", async () => {
    showOverview(twelve, { forecast: known });
    expect(chartTitle("distribution")).toBe("Half of the customers have brought in $1,000.00 or less");
    expect(raw("gini")).not.toBeNull();
    await choose("distribution", "With the forecast");
    // 100 leaves the lower half as 10,100, and the middle moves up from 600 and 1,400 to 1,400 and 1,600.
    await waitFor(() =>
      expect(chartTitle("distribution")).toBe(
        "With what is expected in the next 12 months, half of the customers are worth $1,500.00 or less",
      ),
    );
    expect(within(chart("distribution")).getByText(/^Distribution of total CLV, revenue per customer/)).toBeVisible();
    expect(chartTitle("concentration")).toMatch(/^The top 10% of customers hold/);
  });

  it("tells the shares of the best by total CLV, and keeps the headline figures to what has been", async () => {
    showOverview(twelve, { forecast: known });
    const before = shares();
    await choose("concentration", "With the forecast");
    // 21,600 so far and 10,000 to come; the best two are customer 0 with 10,100 and customer 11 with 7,200.
    await waitFor(() =>
      expect(chartTitle("concentration")).toBe(
        "With what is expected in the next 12 months, the top 10% of customers hold 55% of all revenue",
      ),
    );
    expect(shares()).not.toEqual(before);
    expect(raw("gini")).toBeNull();
    await choose("concentration", "So far");
    expect(shares()).toEqual(before);
  });

  it("there is nothing to choose without a forecast", () => {
    showOverview(twelve, { forecast: refusedForecast({ code: "noRevenue", figure: null, needs: null }) });
    expect(within(chart("concentration")).queryByRole("radio")).toBeNull();
    expect(within(chart("distribution")).queryByRole("radio")).toBeNull();
  });
});

describe("the best customers", () => {
  const alive = new Float64Array(12).fill(0.9);

  it("have their probability, prediction and interval, and those slipping away stand out", () => {
    alive[10] = 0.22;
    showOverview(twelve, { forecast: handForecast(12, { customers: { probabilityAlive: alive } }) });
    expect(chartTitle("topCustomers")).toBe(
      "The 7 most valuable customers hold 93% of all revenue; one of them is slipping away",
    );
    expect(figures("topCustomers")[0]).toEqual(["C11", "6", "$7,200.00", "90%", "$200.00", "100.00 – 300.00"]);
    expect(figures("topCustomers")[1]?.[3]).toBe("22%");
    const slipping = chart("topCustomers").querySelectorAll(".overview-slipping");
    expect(Array.from(slipping, (cell) => cell.textContent)).toEqual(["22%"]);
  });

  it("are not said to slip away when none does: not even at an even chance", () => {
    showOverview(twelve, {
      forecast: handForecast(12, { customers: { probabilityAlive: new Float64Array(12).fill(0.5) } }),
    });
    expect(chartTitle("topCustomers")).toBe("The 7 most valuable customers hold 93% of all revenue");
  });

  it("are counted in Vietnamese words", () => {
    const low = handForecast(12, {
      customers: { probabilityAlive: Float64Array.from(alive, (_, i) => (i > 9 ? 0.1 : 1)) },
    });
    showOverview(twelve, { language: "vi", forecast: low });
    expect(chartTitle("topCustomers")).toMatch(/; hai người đang rời đi$/);
  });
});

describe("without a forecast", () => {
  it("none of its figures is a number while it is worked out, and the progress is told once", () => {
    const progress = { stage: "fit", model: "mbgnbd", share: 0.42 } as const;
    showOverview(twelve, { forecasting: { step: "working", progress } });
    for (const name of expectedNames) expect(raw(name)).toBeNull();
    expect(screen.getByRole("progressbar", { name: "Working out the forecast…" })).toHaveAttribute(
      "aria-valuenow",
      "42",
    );
    expect(headline()).toContain("50% came back for a second order.");
    expect(figures("topCustomers")[0]).toEqual(["C11", "6", "$7,200.00", "11 Jun 2026"]);
  });

  it("before its first step the progress has no figure", () => {
    showOverview(twelve, { forecasting: { step: "working", progress: null } });
    expect(screen.getByRole("progressbar")).not.toHaveAttribute("aria-valuenow");
  });

  it("refused, tells what is missing, and has no figure", () => {
    showOverview(twelve, { forecast: refusedForecast({ code: "spanTooShort", figure: 40, needs: 180 }) });
    for (const name of expectedNames) expect(raw(name)).toBe("");
    expect(kpiText("predictedClv")).toContain("Needs 180 days of orders; the data spans 40.");
    expect(kpiText("customerEquity")).toContain("Needs a forecast.");
  });

  it("stopped, says so, and shows the way", async () => {
    const { onForecast } = showOverview(twelve, { forecasting: { step: "stopped" }, language: "vi" });
    expect(document.body.textContent).toContain("Chưa có dự báo vì bạn đã dừng lại.");
    await userEvent.click(screen.getByRole("button", { name: "Xem dự báo" }));
    expect(onForecast).toHaveBeenCalledOnce();
  });

  it("writes neither NaN nor undefined anywhere", () => {
    showOverview(twelve, { forecasting: { step: "idle" } });
    expect(document.body.textContent).not.toMatch(/NaN|undefined|null/);
    expect(within(chart("topCustomers")).queryByText("Predicted")).toBeNull();
  });
});

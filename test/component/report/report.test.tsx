import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  emptyPlans,
  fitForecast,
  type InsightKind,
  type InsightQuestion,
  type InsightSource,
  insightTask,
  type Plans,
  predictForecast,
  simulateShop,
  textAt,
} from "../../../src/engine";
import { finish } from "../../../src/engine/math/steps";
import { I18nProvider, type Language } from "../../../src/i18n";
import type { AskInsight } from "../../../src/state";
import { theme } from "../../../src/ui";
import ReportView from "../../../src/views/report";
import { smallDataset } from "../../support/dataset";
import { noLines, orderTable } from "../../support/tables";

const day = 86_400_000;

/** A simulated shop of 300 customers with its forecast. */
function shopWithForecast(): InsightSource {
  const orders = simulateShop({
    model: "mbgnbd",
    params: { r: 1.2, alpha: 9, a: 0.8, b: 3 },
    spend: { p: 5, q: 6, v: 90 },
    customers: 300,
    acquisitionDays: 500,
    days: 720,
    seed: 11,
  });
  const analysis = analyse(orders, defaultAnalysisSettings);
  const fit = finish(fitForecast(orders, analysis.table, analysis.end ?? 0, { model: "mbgnbd" }));
  const forecast = predictForecast(fit, analysis.table, defaultForecastSettings);
  return { orders, lines: noLines, analysis, forecast, fit };
}

function show(source: InsightSource, language: Language = "en", ask?: AskInsight, plans: Plans = emptyPlans) {
  const answer = (async (kind: InsightKind, asked: unknown) =>
    finish(insightTask(source, { kind, ask: asked } as InsightQuestion))) as AskInsight;
  render(
    <MantineProvider theme={theme} env="test">
      <I18nProvider language={language} currency="VND">
        <ReportView
          dataset={smallDataset("shop", { name: "Trà An", plans }).meta}
          orders={source.orders}
          lines={source.lines}
          analysis={source.analysis}
          forecast={source.forecast}
          forecasting={{ step: "idle" }}
          hideNames={false}
          onHideNames={() => undefined}
          ask={ask ?? answer}
          onPlans={async () => undefined}
          onOpenCustomer={() => undefined}
        />
      </I18nProvider>
    </MantineProvider>,
  );
}

const report = () => screen.getByTestId("report");
const settled = () => waitFor(() => expect(report()).toHaveAttribute("aria-busy", "false"), { timeout: 20_000 });
const found = () => [...report().querySelectorAll("[data-finding]")].map((item) => item.getAttribute("data-finding"));

describe("the report", () => {
  let source: InsightSource;
  beforeAll(() => {
    source = shopWithForecast();
  });

  it("says what each screen finds, what to do, and what every figure means", async () => {
    show(source);
    await settled();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("What the customers of Trà An are worth");
    // A simulated shop has no channel and no product lines: of order values there is something to say.
    expect(found()).toEqual(["overview", "equity", "segments", "cohorts", "products", "levers", "forecast"]);
    expect(report()).not.toHaveTextContent(/NaN|undefined|Infinity/);
    const kpi = report().querySelector('[data-kpi="customerEquity"]');
    expect(Number(kpi?.getAttribute("data-value"))).toBeCloseTo(
      source.forecast?.result?.totals.customerEquity.value ?? Number.NaN,
      6,
    );
    const glossary = within(screen.getByRole("heading", { name: "What the words mean" }).parentElement ?? report());
    expect(glossary.getByText("Customer equity")).toBeInTheDocument();
    expect(screen.getByTestId("reconciliation")).toBeInTheDocument();
  });

  it("tells what follows from the costs, competitors and campaigns that were typed", async () => {
    const { orders } = source;
    const channel = { name: "channel", values: ["A", "B"], codes: orders.customer.map((c) => c % 2) };
    const withChannel = { ...source, orders: { ...orders, dimensions: [channel] } };
    const month = new Date(source.analysis.firstOrder ?? 0).toISOString().slice(0, 7);
    const end = source.analysis.end ?? 0;
    // Of customers who are listed because they did not order, all are expected to.
    const [from, to] = [end - 60 * day, end - 31 * day];
    const buyers = new Set(
      orders.customer.filter((_, i) => Math.abs((orders.time[i] ?? 0) - (from + to) / 2) < 16 * day),
    );
    const silent = Array.from({ length: orders.customerCount }, (_, c) => c).filter((c) => !buyers.has(c));
    const keys = silent.map((c) => textAt(orders.customerKey, c));
    const equity = source.forecast?.result?.totals.customerEquity.value ?? Number.NaN;
    show(withChannel, "en", undefined, {
      ...emptyPlans,
      acquisition: { ...emptyPlans.acquisition, spend: [{ dimension: "channel", value: "A", month, amount: 5000 }] },
      // As much as the shop itself: half is the shop's.
      competitors: [{ id: "1", name: "Trà Xanh", customers: 1000, averageClv: equity / 1000, revenue: null }],
      campaigns: [
        {
          id: "c1",
          name: "Spring",
          start: from,
          end: to,
          tailDays: 0,
          treated: { kind: "audience", audience: [] },
          control: null,
        },
        {
          id: "c3",
          name: "Silent",
          start: from,
          end: to,
          tailDays: 0,
          treated: { kind: "list", keys, unknown: [] },
          control: null,
        },
        {
          id: "c2",
          name: "Nobody yet",
          start: end,
          end,
          tailDays: 0,
          treated: { kind: "list", keys: [], unknown: [] },
          control: null,
        },
      ],
    });
    await settled();
    expect(found()).toEqual(expect.arrayContaining(["equity", "equityShare", "costs"]));
    const said = (name: string) => report().querySelector(`[data-finding="${name}"]`)?.textContent;
    expect(said("costs")).toMatch(/^Winning a customer cost ₫\S+( thousand)? on average\./);
    expect(said("equityShare")).toContain(
      "Beside the competitor you entered, you hold 50% of the customer equity; their figures are your own estimates.",
    );
    const campaigns = await waitFor(() => {
      const items = [...report().querySelectorAll("[data-campaign]")];
      expect(items.map((item) => item.getAttribute("aria-busy"))).toEqual(["false", "false"]);
      return items;
    });
    expect(campaigns[0]).toHaveTextContent(/^Spring .*: The treated ordered \d+ times? where \d+ were expected/);
    expect(campaigns[0]).not.toHaveTextContent("Without a control group");
    expect(campaigns[1]).toHaveTextContent(/ordered 0 times where .* fewer\. Without a control group this is no proof/);
  });

  it("prints by the browser", async () => {
    const print = vi.spyOn(window, "print").mockReturnValue(undefined);
    show(source, "vi");
    await settled();
    await userEvent.click(screen.getByTestId("print-report"));
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });

  it("without a forecast says only what happened", async () => {
    const orders = orderTable(
      Array.from({ length: 40 }, (_, i) => ({ customer: i % 25, time: i * day, net: 100 + i, channel: "Zalo" })),
    );
    const analysis = analyse(orders, defaultAnalysisSettings);
    show({ orders, lines: noLines, analysis, forecast: null, fit: null });
    await settled();
    expect(found()).not.toContain("equity");
    expect(found()).not.toContain("forecast");
    expect(report()).toHaveTextContent("there is no forecast for these orders");
  });

  it("lists no screen's name as a finding, where the screen has none", async () => {
    const orders = orderTable(
      Array.from({ length: 60 }, (_, i) => ({ customer: i % 40, time: 0, net: 100 + i, channel: "Zalo" })),
    );
    show({ orders, lines: noLines, analysis: analyse(orders, defaultAnalysisSettings), forecast: null, fit: null });
    await settled();
    expect(found()).toEqual(["overview"]);
  });

  it("tells what could not be worked out, and asks again for that alone", async () => {
    const asked: string[] = [];
    let broken = true;
    const ask = (async (kind: InsightKind, question: unknown) => {
      asked.push(kind);
      if (kind === "cohorts" && broken) throw new Error("no");
      return finish(insightTask(source, { kind, ask: question } as InsightQuestion));
    }) as AskInsight;
    show(source, "en", ask);
    await settled();
    expect(found()).not.toContain("cohorts");
    broken = false;
    asked.length = 0;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(found()).toContain("cohorts"));
    expect(asked).toEqual(["cohorts"]);
  });
});

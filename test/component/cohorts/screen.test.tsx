import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  fitForecast,
  predictForecast,
  simulateShop,
} from "../../../src/engine";
import { placeIn } from "../../../src/views/cohorts/mapReading";
import { handForecast } from "../../support/forecast";
import { orderTable } from "../../support/tables";
import { card, figures, plain, showCohorts, title, twoYears } from "./harness";

const headline = async () => plain((await screen.findByRole("heading", { level: 1 })).textContent);
const text = () => plain(document.body.textContent);

/** The text of the file that was handed to the browser. */
function downloads(): Promise<string>[] {
  const texts: Promise<string>[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        texts.push(blob.text());
        return "blob:x";
      },
      revokeObjectURL: () => undefined,
    }),
  );
  return texts;
}

beforeEach(() => {
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the sentence", () => {
  it("tells what newer customers are worth more, where that is sure", async () => {
    showCohorts({ orders: twoYears(1.2) });
    expect(await headline()).toBe(
      "Newer customers are worth 20% more in their first 90 days than those of a year before.",
    );
    expect(title("valueAtAge")).toBe("Newer customers are worth 20% more at 90 days than a year before");
    expect(text()).toMatch(/First bought May 2026 – Jul 2026 \(150 customers\) against May 2025 – Jul 2025 \(150\)/);
    expect(text()).toContain("do more of it");
  });

  it("tells that they are worth less", async () => {
    showCohorts({ orders: twoYears(0.7), language: "vi" });
    expect(await headline()).toMatch(/^Khách mới đáng giá kém 30% so với khách cùng mùa năm trước/);
  });

  it("makes nothing of a difference that may be chance, nor of none", async () => {
    showCohorts({ orders: twoYears(1) });
    expect(await headline()).toMatch(/brings in \$\d+.* newer ones bring about as much as those of a year before\.$/);
  });

  it("only tells the value where the year before is not in the data", async () => {
    const orders = twoYears(1.2);
    const recent = Array.from(orders.time, (time, i) => ({ time, i })).filter(
      ({ time }) => time > Date.UTC(2026, 0, 1),
    );
    showCohorts({
      orders: orderTable(
        recent.map(({ time, i }) => ({ customer: orders.customer[i] ?? 0, time, net: orders.net[i] ?? 0 })),
      ),
    });
    expect(await headline()).toMatch(/^A customer brings in \$\d+.* in the first 90 days after the first order\.$/);
    expect(text()).toContain("Comparing with the year before needs 21 months of orders; there are 10 months.");
  });
});

describe("the heat map", () => {
  it("has a row a cohort, newest first, and says what is not yet complete", async () => {
    showCohorts({ orders: twoYears(1) });
    await headline();
    const rows = figures("cohorts");
    expect(rows[0]?.slice(0, 3)).toEqual(["First order in", "Customers", "Month 2"]);
    expect(rows[1]?.slice(0, 3)).toEqual(["Oct 2026", "50", ""]);
    // 31 August and 30 days: nobody has two whole months before 1 September; all of July have.
    expect(rows[4]?.slice(0, 3)).toEqual(["Jul 2026", "50", "34.0%"]);
    expect(rows).toHaveLength(25);
    expect(title("cohorts")).toMatch(/^34% of customers buy in the 2nd month after their first order, /);
    expect(plain(card("cohorts")?.querySelector("footer")?.textContent)).not.toContain("undefined");
  });

  it("switches to value and orders, and to quarters and weeks", async () => {
    showCohorts({ orders: twoYears(1) });
    await headline();
    await userEvent.click(screen.getByRole("radio", { name: "Value" }));
    expect(title("cohorts")).toMatch(
      /^A customer brings in \$10\d.* in the 1st month, and \$1\d\d.* by the end of the 12th$/,
    );
    await userEvent.click(screen.getByRole("radio", { name: "Orders" }));
    expect(title("cohorts")).toMatch(
      /^A customer places 1\.00 orders in the 1st month, and 1\.3\d by the end of the 12th$/,
    );
    await userEvent.click(screen.getByRole("radio", { name: "Quarter" }));
    await screen.findAllByText("Q4 2024");
    expect(figures("cohorts")[1]?.[0]).toBe("Q4 2026");
    await userEvent.click(screen.getByRole("radio", { name: "Week" }));
    expect(await screen.findByRole("button", { name: /Show all 10\d rows/ })).toBeVisible();
    expect(figures("cohorts")).toHaveLength(25);
    await userEvent.click(screen.getByRole("button", { name: /Show all/ }));
    expect(figures("cohorts").length).toBeGreaterThan(100);
    // Twelve or so newcomers a week.
    expect(text()).toMatch(/cohorts have fewer than 30 customers/);
    await userEvent.click(screen.getByRole("button", { name: "Group by quarter" }));
    expect(screen.getByRole("radio", { name: "Quarter" })).toBeChecked();
  });

  it("can be taken away as CSV, every cell with what it stands on", async () => {
    const texts = downloads();
    showCohorts({ orders: twoYears(1), settings: { margin: 0.5 } });
    await headline();
    await userEvent.click(screen.getByTestId("cohorts-csv"));
    const lines = (await texts[0])?.split("\r\n") ?? [];
    expect(lines[0]).toContain("Cumulative profit per customer");
    expect(lines[1]).toMatch(/^2024-11-01,2024-11-30,50,1,50,50,1,\d+\.?\d*,1,yes$/);
    expect(lines.filter((line) => line.startsWith("2026-09-01"))).toHaveLength(1);
  });
});

describe("for an audience", () => {
  it("asks anew, and does not compare people chosen by what they did later", async () => {
    showCohorts({ orders: twoYears(1.2) });
    await headline();
    const pick = screen.getByRole("combobox");
    const options = within(pick).getAllByRole<HTMLOptionElement>("option");
    const segment = options.find(({ value }) => value.startsWith("rfm"))?.value ?? "";
    await userEvent.selectOptions(pick, segment);
    expect(await screen.findByText(/newer and older are not compared|Nobody meets the choice/)).toBeVisible();
  });
});

describe("what is expected", () => {
  it("is drawn of young cohorts, apart from what happened", async () => {
    const orders = simulateShop({
      model: "mbgnbd",
      params: { r: 0.8, alpha: 5, a: 0.4, b: 2 },
      spend: { p: 4, q: 4, v: 60 },
      customers: 450,
      acquisitionDays: 300,
      days: 300,
      seed: 7,
    });
    const { table, end } = analyse(orders, defaultAnalysisSettings);
    const work = fitForecast(orders, table, end ?? 0, { model: "mbgnbd", seed: 1 });
    let next = work.next();
    while (!next.done) next = work.next();
    showCohorts({ orders, fit: next.value, forecast: predictForecast(next.value, table, defaultForecastSettings) });
    await headline();
    expect(await screen.findByText(/dashed: expected over the next 12 months/)).toBeVisible();
    const rows = figures("valueAtAge");
    expect(rows[0]?.slice(4)).toEqual(["So far", "Expected in the next 12 months", "80% interval"]);
    expect(rows.at(-1)?.[2]).toMatch(/^\$[\d.]+ \(expected\)$/);
    expect(rows.at(-1)?.[3]).toBe("");
    expect(rows.at(-1)?.[6]).toMatch(/–/);
  });

  it("is said to be missing without a forecast", async () => {
    showCohorts({ orders: twoYears(1) });
    await headline();
    expect(text()).toContain("Once there is a forecast, young cohorts are drawn on in dashes.");
  });
});

describe("while there is no answer", () => {
  it("tells how much is done", async () => {
    showCohorts({ orders: twoYears(1), ask: () => new Promise(() => undefined) });
    expect(await screen.findByRole("progressbar")).toHaveAttribute("aria-valuenow", "0");
  });

  it("offers to try again after a failure", async () => {
    const ask = vi.fn(() => Promise.reject(new Error("broken")));
    showCohorts({ orders: twoYears(1), ask });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
    const before = ask.mock.calls.length;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(ask.mock.calls.length).toBeGreaterThan(before);
  });
});

describe("a shop where nobody has come back", () => {
  const once = orderTable(
    Array.from({ length: 400 }, (_, i) => ({ customer: i, time: Date.UTC(2025, 0, 1 + i), net: 100 + (i % 7) })),
  );

  it("says so, and draws no retention as the least there is", async () => {
    showCohorts({ orders: once });
    await headline();
    await vi.waitFor(() => expect(card("cohorts")).not.toBeNull());
    expect(title("cohorts")).toBe("Nobody has bought again yet");
    expect(placeIn({ low: 0, high: 0 }, 0)).toBe(0);
    expect(placeIn({ low: 0.2, high: 0.2 }, 0.2)).toBe(0.5);
  });
});

describe("too little data", () => {
  it("promises no lines of a forecast that is there, and counts nobody, where no line can be drawn", async () => {
    const orders = orderTable(
      Array.from({ length: 40 }, (_, i) => ({ customer: i % 20, time: Date.UTC(2025, i % 12, 5 + (i % 20)), net: 10 })),
    );
    showCohorts({ orders, forecast: handForecast(20) });
    await headline();
    await vi.waitFor(() => expect(card("cohortCurves")).not.toBeNull());
    const curves = plain(card("cohortCurves")?.textContent);
    expect(curves).toContain("Needs a cohort of at least 30 customers");
    expect(curves).not.toMatch(/Once there is a forecast|n = 0/);
  });

  it("of a single week says what it needs", async () => {
    showCohorts({ orders: orderTable([{ customer: 0, time: Date.UTC(2026, 4, 5), net: 10 }]) });
    expect(await screen.findByText(/Nobody has been a customer for a whole month yet/)).toBeVisible();
    expect(screen.getByTestId("cohorts-csv")).toBeDisabled();
  });

  it("of a handful of customers draws no figure as if it were sure", async () => {
    const rows = [0, 1, 2].map((customer) => ({ customer, time: Date.UTC(2025, customer, 5), net: 10 }));
    showCohorts({
      orders: orderTable([...rows, { customer: 0, time: Date.UTC(2026, 4, 5), net: 10 }]),
      language: "vi",
    });
    expect(await headline()).toBe("Khách đến từ khi nào, và sau đó ra sao");
    expect(text()).toContain("Cần có khách đã theo dõi được trọn tháng thứ hai.");
    expect(text()).not.toMatch(/NaN|undefined|null/);
  });
});

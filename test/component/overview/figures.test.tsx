import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createFormat } from "../../../src/i18n";
import { chart, figures, plain, type Row, raw, shop, showOverview } from "./harness";

const twelve = shop([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 5, 6]);

/** The figures once more, by loops over rows and without the engine. */
function naive(rows: readonly Row[]) {
  const value = new Map<number, number>();
  const orders = new Map<number, number>();
  for (const row of rows) {
    value.set(row.customer, (value.get(row.customer) ?? 0) + row.net);
    orders.set(row.customer, (orders.get(row.customer) ?? 0) + 1);
  }
  const revenue = rows.reduce((sum, row) => sum + row.net, 0);
  const repeat = [...orders.values()].filter((count) => count >= 2).length;
  return { value, orders, revenue, repeat, customers: value.size };
}

describe("headline figures", () => {
  it("carry the raw numbers of a naive count", () => {
    showOverview(twelve);
    const expected = naive(twelve);
    expect(Number(raw("customers"))).toBe(expected.customers);
    expect(Number(raw("orders"))).toBe(twelve.length);
    expect(Number(raw("revenue"))).toBeCloseTo(expected.revenue, 9);
    expect(Number(raw("averageHistoricClv"))).toBeCloseTo(expected.revenue / expected.customers, 9);
    expect(Number(raw("averageOrderValue"))).toBeCloseTo(expected.revenue / twelve.length, 9);
    expect(Number(raw("repeatPurchaseRate"))).toBeCloseTo(expected.repeat / expected.customers, 12);
  });

  it("calls nothing profit while margin is 100% and no cost is known", () => {
    showOverview(twelve);
    // The figure stands for scripts to read, under its honest name.
    expect(Number(raw("grossProfit"))).toBe(Number(raw("revenue")));
    expect(screen.getByText("Revenue before costs")).toBeVisible();
    // A definition may explain when profit would be used; the screen itself does not claim any.
    expect(document.body.textContent?.toLowerCase()).not.toContain("profit");
  });

  it("opens a definition by key and closes it by Esc", async () => {
    const user = userEvent.setup();
    showOverview(twelve);
    const button = screen.getByRole("button", { name: "What is “Repeat purchase rate”?" });
    button.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("customers with 2 or more orders ÷ customers")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("customers with 2 or more orders ÷ customers")).toBeNull();
    expect(button).toHaveFocus();
  });

  it("counts the orders after the end of observation apart", () => {
    showOverview(twelve, { settings: { end: Date.UTC(2026, 0, 20) } });
    expect(Number(raw("orders"))).toBe(12);
    expect(document.body.textContent).toContain("13 orders lie after the observation end, 20 Jan 2026");
  });
});

describe("tables under the charts", () => {
  const f = createFormat("en", "USD");

  it("distribution: every bin and its count, all customers in them", () => {
    const { analysis } = showOverview(twelve);
    expect(figures("distribution")).toEqual(
      analysis.distribution.bins.map((bin) => [f.money(bin.from), f.money(bin.to), f.integer(bin.count)]),
    );
    const counted = figures("distribution").reduce((sum, row) => sum + Number(row[2]), 0);
    expect(counted + analysis.distribution.above + analysis.distribution.below).toBe(12);
  });

  it("value and share by order number: reached, share and value of a naive count", () => {
    showOverview(twelve);
    const { value, orders } = naive(twelve);
    const expected = [1, 2].map((k) => {
      const who = [...orders].filter(([, count]) => count >= k).map(([customer]) => customer);
      const sum = who.reduce((total, customer) => total + (value.get(customer) ?? 0), 0);
      return [`${k}`, `${who.length}`, f.percent(who.length / 12), f.money(sum / who.length)];
    });
    expect(figures("valueShare")).toEqual(expected);
  });

  it("value and share by month: after the switch", async () => {
    const user = userEvent.setup();
    const { analysis } = showOverview(twelve);
    await user.click(screen.getByRole("radio", { name: "By month" }));
    expect(analysis.valueShare.byMonth.length).toBeGreaterThan(1);
    expect(figures("valueShare")).toEqual(
      analysis.valueShare.byMonth.map((p) => [
        `${p.month + 1}`,
        `${p.observed}`,
        `${p.active}`,
        f.percent(p.share),
        f.money(p.value),
      ]),
    );
  });

  it("concentration: runs from nothing to all", () => {
    const { analysis } = showOverview(twelve);
    const rows = figures("concentration");
    expect(rows).toHaveLength(analysis.concentration.lorenz.length);
    expect(rows[0]).toEqual(["0.0%", "0.0%"]);
    expect(rows.at(-1)).toEqual(["100.0%", "100.0%"]);
    // The ten least valuable hold all but 12,700 of 21,600.
    expect(rows[10]).toEqual([f.percent(10 / 12), f.percent(8_900 / 21_600)]);
  });
});

describe("top customers", () => {
  const names = Array.from({ length: 12 }, (_, i) => `Nguyễn Văn ${i}`);

  it("lists the best first, with key, orders, value and last order", () => {
    showOverview(twelve, { names });
    const rows = figures("topCustomers");
    expect(rows).toHaveLength(7);
    expect(rows[0]).toEqual(["Nguyễn Văn 11C11", "6", "$7,200.00", "11 Jun 2026"]);
    expect(rows[1]?.[0]).toBe("Nguyễn Văn 10C10");
  });

  it("hides names and keys", () => {
    showOverview(twelve, { names, hideNames: true });
    expect(figures("topCustomers")[0]?.[0]).toBe("Customer 1");
    expect(chart("topCustomers").textContent).not.toContain("Nguyễn");
    expect(chart("topCustomers").textContent).not.toContain("C11");
  });

  it("asks for names to be hidden, and opens a customer", async () => {
    const user = userEvent.setup();
    const { onHideNames, onOpenCustomer } = showOverview(twelve, { names });
    await user.click(within(chart("topCustomers")).getByRole("checkbox", { name: "Hide names" }));
    expect(onHideNames).toHaveBeenCalledWith(true);
    await user.click(screen.getByRole("button", { name: "Nguyễn Văn 11" }));
    expect(onOpenCustomer).toHaveBeenCalledWith(11);
  });

  it("falls back to the key where there is no name", () => {
    showOverview(twelve);
    expect(figures("topCustomers")[0]?.[0]).toBe("C11");
  });
});

describe("formula CLV", () => {
  it("shows its terms, whose product it is", () => {
    const { analysis } = showOverview(twelve);
    const { used, margin, clv } = analysis.formula;
    const product = (used.averageOrderValue ?? 0) * margin * (used.frequency ?? 0) * (used.lifespan ?? 0);
    expect(clv).toBeCloseTo(product, 9);
    expect(Number(raw("formulaClv"))).toBe(clv);
    const f = createFormat("en", "USD");
    expect(plain(document.body.textContent)).toContain(
      `${f.moneyShort(used.averageOrderValue)} × ${f.decimal(used.frequency, 2)} orders × ${f.decimal(used.lifespan, 2)} × ${analysis.formula.windowDays} days`,
    );
  });

  it("takes the user's own terms, and gives them back", async () => {
    const user = userEvent.setup();
    const { onFormula } = showOverview(twelve);
    await user.click(screen.getByRole("button", { name: "Adjust terms" }));
    // What a term means is one click away, inside the form.
    await user.click(screen.getByText("What the terms mean"));
    expect(screen.getByText(/did not order again in the last one \(churn\)/)).toBeVisible();
    await user.type(await screen.findByLabelText(/Lifespan/), "2.5");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(onFormula).toHaveBeenCalledWith({ averageOrderValue: null, frequency: null, lifespan: 2.5 });
  });

  it("resets them", async () => {
    const user = userEvent.setup();
    const settings = { formula: { averageOrderValue: 10, frequency: null, lifespan: 2.5 } };
    const { onFormula } = showOverview(twelve, { settings });
    expect(document.body.textContent).toContain("with your own terms");
    await user.click(screen.getByRole("button", { name: "Adjust terms" }));
    expect(await screen.findByLabelText(/Lifespan/)).toHaveValue(2.5);
    await user.click(screen.getByRole("button", { name: "Reset" }));
    expect(onFormula).toHaveBeenCalledWith({ averageOrderValue: null, frequency: null, lifespan: null });
  });
});

it("hands out the results", async () => {
  const { onDownloadResults } = showOverview(twelve);
  await userEvent.click(screen.getByTestId("download-results"));
  expect(onDownloadResults).toHaveBeenCalledOnce();
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import * as engine from "../../../src/engine";
import { type LineTable, packText } from "../../../src/engine";
import { orderTable } from "../../support/tables";
import { showCustomers } from "./harness";

const day = 86_400_000;
const longName = "Công ty ".repeat(15).trim();

const shop = orderTable(
  [
    { customer: 0, time: 0, net: 100_000, key: "A1" },
    { customer: 1, time: 2 * day, net: 400_000, refund: 100_000, key: "B1" },
    { customer: 1, time: 5 * day, net: 200_000, key: "B2" },
    { customer: 2, time: 10 * day, net: -50_000, refund: 250_000, key: "C1" },
    { customer: 3, time: 10 * day, net: 60_000, key: "D1" },
  ],
  ["Nguyễn Thị Ánh", "Trần Đức", "", longName],
);

const lines: LineTable = {
  lineCount: 7,
  order: Uint32Array.of(1, 1, 2, 2, 2, 2, 2),
  product: Uint32Array.of(0, 1, 0, 1, 2, 3, 4),
  quantity: Float64Array.of(2, 1, 1, 1, 1, 1, 1),
  amount: new Float64Array(7),
  products: packText(["Trà sen", "Cốc", "Ấm", "Khay", "Hộp"]),
  skus: packText(["", "", "", "", ""]),
};

/** The drawer has to slide out first, on a machine that may be busy. */
const patience = { timeout: 10_000 };

const detail = () => within(screen.getByRole("dialog"));
const figure = (name: string) => detail().getAllByText(name, { selector: "dt" })[0]?.parentElement;
const listed = () =>
  within(detail().getByRole("heading", { name: /orders?$/, level: 3 }).parentElement ?? document.body)
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    );

describe("a customer", () => {
  it("opens by Enter on its row, and closing gives the row its focus back", async () => {
    const user = userEvent.setup();
    const { onSelect } = await showCustomers({ orders: shop });
    screen.getByRole("button", { name: "Trần Đức" }).focus();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(onSelect).toHaveBeenLastCalledWith(0);
    expect(screen.getByRole("dialog", { name: "Nguyễn Thị Ánh" })).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(onSelect).toHaveBeenLastCalledWith(null);
    await waitFor(() => expect(screen.getByRole("button", { name: "Nguyễn Thị Ánh" })).toHaveFocus(), patience);
  });

  it("opened by its address gives the focus to its row when it closes", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, selected: 3 });
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.getByRole("button", { name: longName })).toHaveFocus(), patience);
  });

  it("shows its figures, its place, and its orders with what was in them, latest first", async () => {
    await showCustomers({ orders: shop, lines, selected: 1 });
    expect(detail().getByText("C1 · 1st of 4 by value, top 25%")).toBeInTheDocument();
    expect(figure("Historic CLV (revenue)")).toHaveTextContent("₫600,000");
    expect(figure("Orders")).toHaveTextContent("2");
    expect(figure("Average order")).toHaveTextContent("₫300,000");
    expect(figure("Last order")).toHaveTextContent("6 Jan 1970Days since: 5 days");
    expect(figure("Refunded")).toHaveTextContent("₫100,00014.3% of what was ordered");
    expect(listed()).toEqual([
      ["6 Jan 1970B2", "Trà sen, Cốc, Ấm, Khay, and 1 more", "₫200,000"],
      ["3 Jan 1970B1", "Trà sen ×\u00a02, Cốc", "₫400,000₫100,000 refunded"],
    ]);
  });

  it("has its orders over time as a chart with its figures as a table", async () => {
    await showCustomers({ orders: shop, selected: 1 });
    const chart = document.querySelector('[data-chart="customer-timeline"]');
    if (!(chart instanceof HTMLElement)) throw new Error("no chart");
    expect(within(chart).getByRole("heading")).toHaveTextContent(
      "2 orders worth ₫600 thousand from 3 Jan 1970 to 6 Jan 1970",
    );
    const rows = within(chart).getAllByRole("row").slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole("cell")
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ["3 Jan 1970, 00:00", "1", "₫400,000", "₫400,000"],
      ["6 Jan 1970, 00:00", "2", "₫200,000", "₫600,000"],
    ]);
  });

  it("of one order has a sentence of its own, and no columns for what the file does not have", async () => {
    await showCustomers({ orders: shop, selected: 0 });
    expect(detail().getByRole("heading", { name: /One order, ₫100\sthousand on 1 Jan 1970/ })).toBeInTheDocument();
    expect(listed()).toEqual([["1 Jan 1970A1", "₫100,000"]]);
    expect(figure("Refunded")).toHaveTextContent("₫0");
  });

  it("who got more back than was paid is said so, and goes by the key where there is no name", async () => {
    await showCustomers({ orders: shop, selected: 2 });
    expect(screen.getByRole("dialog", { name: "C2" })).toBeInTheDocument();
    expect(detail().getByText(/More was refunded than kept/)).toBeInTheDocument();
    expect(detail().getByText("4th of 4 by value")).toBeInTheDocument();
    expect(figure("Historic CLV (revenue)")).toHaveTextContent("−₫50,000");
  });

  it("goes by its place where names are hidden, in the heading and under the chart", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, selected: 1 });
    await user.click(detail().getByRole("checkbox", { name: "Hide names" }));
    expect(screen.getByRole("dialog", { name: "Customer 1" })).toBeInTheDocument();
    expect(screen.getByRole("dialog").textContent).not.toMatch(/Trần|C1/);
  });

  it("of 500 orders shows fifty, then fifty more, and a chart by month", async () => {
    const user = userEvent.setup();
    const regular = orderTable(
      Array.from({ length: 500 }, (_, i) => ({ customer: 0, time: i * day, net: 1000, key: `N${i}` })),
      ["Anh Tư"],
    );
    await showCustomers({ orders: regular, selected: 0 });
    expect(listed()).toHaveLength(50);
    expect(listed()[0]?.[0]).toMatch(/N499$/);
    await user.click(detail().getByRole("button", { name: "Show 50 more" }));
    expect(listed()).toHaveLength(100);
    expect(detail().getByText(/net revenue per month, and revenue to date/)).toBeInTheDocument();
  });

  it("who is not in the data, or bought after the observation only, is said so", async () => {
    await showCustomers({ orders: shop, selected: 99 });
    expect(detail().getByText(/no order within the dates/)).toBeInTheDocument();
  });

  it("explains its figures at one press", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, selected: 1, language: "vi" });
    await user.click(detail().getByRole("button", { name: "Các số này nghĩa là gì?" }));
    const meanings = await screen.findByRole("dialog", { name: "Các số này nghĩa là gì?" });
    for (const name of ["CLV đã có (doanh thu)", "Trung bình mỗi đơn", "Chưa mua lại", "Đã hoàn tiền", "Thứ hạng"]) {
      expect(within(meanings).getByText(name)).toBeInTheDocument();
    }
  });
});

describe("profit", () => {
  it("is called profit as soon as a margin is set", async () => {
    const analysis = engine.analyse(shop, { ...engine.defaultAnalysisSettings, margin: 0.5 });
    vi.spyOn(console, "error");
    await showCustomers({ orders: shop, analysis, selected: 1 });
    expect(figure("Historic CLV (profit)")).toHaveTextContent("₫300,000");
    expect(detail().getByText(/net revenue of each order, and profit to date/)).toBeInTheDocument();
    expect(console.error).not.toHaveBeenCalled();
  });
});

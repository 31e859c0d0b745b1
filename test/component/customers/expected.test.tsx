import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { handForecast, refusedForecast } from "../../support/forecast";
import { orderTable } from "../../support/tables";
import { onPhone, showCustomers } from "./harness";

afterEach(() => vi.restoreAllMocks());

const day = 86_400_000;
const shop = orderTable(
  [
    { customer: 0, time: 0, net: 100_000 },
    { customer: 1, time: 2 * day, net: 400_000 },
    { customer: 1, time: 5 * day, net: 200_000 },
    { customer: 2, time: 10 * day, net: 300_000 },
  ],
  ["Nguyễn Thị Ánh", "Trần Đức", "Lê Hoàng Phúc"],
);
const forecast = handForecast(3, {
  customers: {
    probabilityAlive: Float64Array.of(0.22, 0.95, 0.6),
    probabilityOrder: Float64Array.of(0.1, 0.9, 0.5),
    expectedOrders: Float64Array.of(0.21, 4.46, 1.5),
    predictedClv: Float64Array.of(30_000, 900_000, 250_000),
    low80: Float64Array.of(0, 601_000, 100_000),
    high80: Float64Array.of(120_000, 1_200_000, 400_000),
    low95: Float64Array.of(0, 400_000, 0),
    high95: Float64Array.of(300_000, 1_600_000, 700_000),
    nextOrderTime: Float64Array.of(Number.NaN, 30 * day, 20 * day),
  },
});

const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
const names = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getByRole("button").textContent);
const cellsOf = (row: number) =>
  within(screen.getAllByRole("row")[row] ?? document.body)
    .getAllByRole("cell")
    .map((cell) => plain(cell.textContent));

describe("the list with a forecast", () => {
  it("has what is expected beside what happened, nothing where nothing is known", async () => {
    await showCustomers({ orders: shop, forecast });
    expect(cellsOf(1).slice(7)).toEqual(["95%", "4.5", "₫900,0000.60 – 1.2 M", "31 Jan 1970"]);
    expect(cellsOf(3).slice(7)).toEqual(["22%", "0.21", "₫30,0000 – 120 k", "–"]);
    const slipping = document.querySelectorAll("td.cust-slipping");
    expect(Array.from(slipping, (cell) => cell.textContent)).toEqual(["22%"]);
  });

  it("sorts by it, the soonest next order first", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, forecast });
    await user.click(screen.getByRole("button", { name: "Next order" }));
    expect(names()).toEqual(["Lê Hoàng Phúc", "Trần Đức", "Nguyễn Thị Ánh"]);
    await user.click(screen.getByRole("button", { name: /^Predicted CLV/ }));
    expect(names()).toEqual(["Trần Đức", "Lê Hoàng Phúc", "Nguyễn Thị Ánh"]);
    await user.click(screen.getByRole("button", { name: "Still buying" }));
    await user.click(screen.getByRole("button", { name: "Still buying" }));
    expect(names()).toEqual(["Nguyễn Thị Ánh", "Lê Hoàng Phúc", "Trần Đức"]);
  });

  it("filters by it, in per cent", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, forecast });
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.type(screen.getByLabelText("Still buying, %, to"), "60");
    await waitFor(() => expect(names()).toEqual(["Lê Hoàng Phúc", "Nguyễn Thị Ánh"]), { timeout: 10_000 });
    await user.type(screen.getByLabelText("Predicted CLV, revenue, from"), "100,000");
    await waitFor(() => expect(names()).toEqual(["Lê Hoàng Phúc"]), { timeout: 10_000 });
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByRole("button", { name: "Remove the filter Still buying: 60% or less" })).toBeInTheDocument();
  });

  it("explains its columns at one press", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, forecast, language: "vi" });
    await user.click(screen.getByRole("button", { name: "Các số này nghĩa là gì?" }));
    const meanings = await screen.findByRole("dialog", { name: "Các số này nghĩa là gì?" });
    for (const name of ["Xác suất còn mua", "Số đơn kỳ vọng", "CLV dự đoán", "Đơn kế tiếp"]) {
      expect(within(meanings).getByText(name)).toBeInTheDocument();
    }
  });

  it("tells on a phone how likely each still buys, and sorts by it", async () => {
    onPhone();
    const user = userEvent.setup();
    await showCustomers({ orders: shop, forecast, language: "vi" });
    await user.selectOptions(screen.getByLabelText("Sắp xếp"), "Nhiều khả năng đã rời đi");
    expect(names()[0]).toBe("Nguyễn Thị Ánh");
    expect(cellsOf(1)).toEqual(["Nguyễn Thị Ánh1 đơn · C0", "100.000 ₫còn mua: 22%"]);
  });
});

describe("the list without one", () => {
  it("says how far it is, and has none of its columns, orders and filters", async () => {
    const user = userEvent.setup();
    const progress = { stage: "fit", model: null, share: 0.3 } as const;
    await showCustomers({ orders: shop, forecasting: { step: "working", progress } });
    expect(document.body.textContent).toContain("Working out the forecast… 30%");
    expect(screen.getAllByRole("columnheader")).toHaveLength(7);
    await user.click(screen.getByRole("button", { name: "Filter" }));
    expect(screen.queryByLabelText(/Predicted CLV/)).toBeNull();
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
  });

  it("says why there is none, and where to read more", async () => {
    const refused = refusedForecast({ code: "tooFewRepeatCustomers", figure: 1, needs: 10 });
    await showCustomers({ orders: shop, forecast: refused, selected: 1 });
    expect(document.body.textContent).toContain(
      "No forecast. Needs 10 customers who came back on another day; the data has 1.",
    );
    const links = screen.getAllByRole("link", { name: "See the forecast" });
    expect(links[0]).toHaveAttribute("href", "#/forecast");
    expect(document.querySelector('[data-chart="customer-alive"]')).toBeNull();
  });
});

describe("a customer with a forecast", () => {
  const detail = () => within(screen.getByRole("dialog"));
  const figure = (name: string) => plain(detail().getByText(name).closest(".cust-figure")?.textContent);
  const history = [
    { time: 0, probabilityAlive: 1 },
    { time: 3 * day, probabilityAlive: 0.8 },
    { time: 8 * day, probabilityAlive: 0.3 },
    { time: 10 * day, probabilityAlive: 0.22 },
  ];

  it("has its figures with both intervals, and a definition each", async () => {
    const user = userEvent.setup();
    await showCustomers({ orders: shop, forecast, selected: 1 });
    expect(detail().getByRole("heading", { name: "Expected in the next 12 months" })).toBeInTheDocument();
    expect(figure("Still buying")).toBe("Still buying 95%");
    expect(figure("Predicted CLV (revenue)")).toBe(
      "Predicted CLV (revenue) ₫900,00080%: 0.60 – 1.2 M95%: 0.40 – 1.6 M",
    );
    expect(figure("Expected orders")).toBe("Expected orders 4.590% chance of at least one");
    expect(figure("Next order")).toBe("Next order 31 Jan 1970even chance by this day");
    await user.click(detail().getByRole("button", { name: "What is “Next order”?" }));
    expect(await screen.findByText(/even chance to have ordered again/)).toBeVisible();
  });

  it("who most likely brings nothing is told so in words, with the chance of it", async () => {
    const nothing = handForecast(3, {
      customers: {
        predictedClv: Float64Array.of(200, 200, 0),
        probabilityOrder: Float64Array.of(0.04, 0.17, 0.5),
        low80: new Float64Array(3),
        high80: new Float64Array(3),
        low95: new Float64Array(3),
        high95: Float64Array.of(0, 90_000, 0),
      },
    });
    await showCustomers({ orders: shop, forecast: nothing, selected: 1 });
    expect(figure("Predicted CLV (revenue)")).toBe(
      "Predicted CLV (revenue) ₫200most likely nothing: 83% chance of no order in the next 12 months95%: 0 – 90 k",
    );
    expect(cellsOf(1)[9]).toBe("₫200most likely nothing");
    // Customer 2 is as likely as not to order: what makes its values nothing is a margin of nothing.
    expect(cellsOf(2)[9]).toBe("₫0₫0");
  });

  it("who slips away has no next order, and is said to be more likely gone", async () => {
    await showCustomers({ orders: shop, forecast, selected: 0 });
    expect(figure("Still buying")).toBe("Still buying 22%more likely gone than not");
    expect(figure("Next order")).toBe("Next order –more likely gone than not");
  });

  it("has its history as a chart with its figures as a table", async () => {
    const asked: number[] = [];
    const aliveHistory = (customer: number) => {
      asked.push(customer);
      return Promise.resolve(history);
    };
    await showCustomers({ orders: shop, forecast, selected: 0, aliveHistory });
    const table = await detail().findByRole("table", { name: /^Figures: This customer still buys/ });
    const chart = table.closest<HTMLElement>('[data-chart="customer-alive"]');
    if (chart === null) throw new Error("no chart");
    expect(within(table).getAllByRole("row")).toHaveLength(5);
    expect(new Set(asked)).toEqual(new Set([0]));
    expect(within(chart).getByRole("heading")).toHaveTextContent(
      "This customer still buys with a probability of only 22%; below 50% since Jan 1970",
    );
    const cells = within(chart).getAllByRole("cell");
    expect(cells.slice(-2).map((cell) => cell.textContent)).toEqual(["11 Jan 1970", "22.0%"]);
  });

  it("whose history cannot be worked out is said so", async () => {
    await showCustomers({
      orders: shop,
      forecast,
      selected: 0,
      aliveHistory: () => Promise.reject(new Error("worker died")),
    });
    await waitFor(() => expect(detail().getByText("The history could not be worked out.")).toBeInTheDocument());
  });
});

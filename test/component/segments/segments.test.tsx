import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { InsightSource } from "../../../src/engine";
import type { AskInsight } from "../../../src/state";
import { orderTable } from "../../support/tables";
import { handSource, withoutForecast } from "../../unit/engine/segments/support";
import { engineAsk, plain, showSegments } from "./harness";

const at = (day: number) => Date.UTC(2025, 0, 1) + day * 86_400_000;
const visits = (customer: number, days: readonly number[], net: number) =>
  days.map((day) => ({ customer, time: at(day), net, channel: customer % 2 === 0 ? "Zalo" : "Shopee" }));

/** Customers 0–9: 2 orders of 1,000,000, silent for 200 days; 10–49 came back after 10 days; 50–59 bought once, 5 days ago. */
const rows = [
  ...Array.from({ length: 10 }, (_, c) => visits(c, [100, 200], 1_000_000)).flat(),
  ...Array.from({ length: 40 }, (_, c) => visits(10 + c, [0, 10], 100_000)).flat(),
  ...Array.from({ length: 10 }, (_, c) => visits(50 + c, [395], 200_000)).flat(),
  ...visits(60, [400], 200_000),
];
const orders = orderTable(
  rows,
  Array.from({ length: 61 }, (_, c) => `Khách số ${c}`),
);
const withForecast: InsightSource = handSource(orders, {
  alive: (c) => (c < 10 ? 0.4 : c < 50 ? 0.1 : 0.9),
  predicted: (c) => (c < 10 ? 200_000 : 1000),
  spend: () => 150_000,
});
const headline = () => plain(screen.getByRole("heading", { level: 1 }).textContent);
const playOf = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-play="${id}"]`);
  if (found === null) throw new Error(`no play ${id}`);
  return found;
};

describe("the segments screen", () => {
  it("opens with who has probably left, and what winning them back brings, in both languages", async () => {
    const { unmount } = await showSegments({ source: withForecast });
    // 200,000/0.4 · 0.6 = 300,000 each.
    expect(headline()).toBe(
      "10 customers who brought in ₫20 million have probably left; winning back 20% of them would bring about ₫600 thousand in the next 12 months.",
    );
    unmount();
    await showSegments({ source: withForecast, language: "vi" });
    expect(headline()).toBe(
      "10 khách từng mang lại 20 triệu ₫ nhiều khả năng đã rời đi; kéo lại được 20% số đó sẽ mang về khoảng 600 nghìn ₫ trong 12 tháng tới.",
    );
  });

  it("tells why a play fits in this shop's numbers, and what is at stake", async () => {
    await showSegments({ source: withForecast });
    const order = [...document.querySelectorAll("[data-play]")].map((play) => play.getAttribute("data-play"));
    expect(order).toEqual(["winBack", "secondOrder"]);
    expect(plain(playOf("winBack").textContent)).toContain(
      "10 customers of your top 20% by value last bought within a year, and have fallen below 50% P(alive) since; half of them have been silent for 200 days or longer.",
    );
    expect(plain(playOf("winBack").textContent)).toContain("₫3 Mat stake · 10 customers");
    expect(plain(playOf("secondOrder").textContent)).toContain(
      "Of 50 customers who came back, half did so within 10 days of the first order and four in five within 10 days. 11 customers have bought once and are still inside that time.",
    );
  });

  it("takes another share that responds, keeps it, and says so in the headline", async () => {
    const { onPlans } = await showSegments({ source: withForecast });
    const user = userEvent.setup();
    const title = "Win back valuable customers who seem to have left";
    const field = screen.getByRole("textbox", { name: `Share that responds, in per cent: ${title}` });
    await user.clear(field);
    await user.type(field, "50");
    expect(onPlans).toHaveBeenLastCalledWith({ playResponse: { winBack: 0.5 } });
    expect(plain(playOf("winBack").textContent)).toContain("about ₫1.5 M");
    expect(headline()).toContain("winning back 50% of them would bring about ₫1.5 million");
    await user.clear(field);
    expect(onPlans).toHaveBeenLastCalledWith({ playResponse: {} });
  });

  it("shows the customers of a play, and opens one", async () => {
    const { onOpenCustomer } = await showSegments({ source: withForecast, language: "vi" });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Xem khách: Đưa khách mua một lần đến đơn thứ hai" }));
    const list = within(playOf("secondOrder"));
    expect(list.getAllByRole("row")).toHaveLength(1 + 10);
    await user.click(list.getByRole("button", { name: "Xem thêm 1 khách" }));
    expect(list.getAllByRole("row")).toHaveLength(1 + 11);
    await user.click(list.getByRole("button", { name: "Khách số 52" }));
    expect(onOpenCustomer).toHaveBeenCalledWith(52);
    await user.click(list.getByRole("checkbox", { name: "Ẩn tên khách" }));
    expect(list.queryByText("Khách số 52")).toBeNull();
  });

  it("sorts everybody by value and P(alive), by RFM scores, and shows who is in a segment", async () => {
    await showSegments({ source: withForecast });
    const user = userEvent.setup();
    const sizes = () =>
      [...document.querySelectorAll("[data-segment]")].map((row) => [
        row.getAttribute("data-segment"),
        Number(row.getAttribute("data-customers")),
      ]);
    expect(sizes()).toEqual([
      ["new", 11],
      ["atRisk", 10],
      ["lost", 40],
    ]);
    // Empty ones are named in one line.
    expect(screen.getByText("Nobody at present: Best, Rising, Steady, One order.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show the segment At risk" }));
    expect(screen.getByText(/Plays that reach them:/).textContent).toContain(
      "Win back valuable customers who seem to have left (10)",
    );
    expect(await screen.findByRole("button", { name: "Khách số 3" }, { timeout: 10_000 })).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "RFM scores" }));
    expect(sizes().every(([, n]) => Number(n) > 0)).toBe(true);
    expect(sizes().reduce((sum, [, n]) => sum + Number(n), 0)).toBe(61);
    expect(document.querySelector('[data-chart="rfmMap"]')).not.toBeNull();
  });

  it("does not sort a handful of customers into fifths, and says so", async () => {
    const few = orderTable(rows.filter(({ customer }) => customer < 19));
    const { unmount } = await showSegments({ source: withoutForecast(few), forecasting: { step: "stopped" } });
    expect(screen.getByText(/which needs 20 customers; the data has 19\./)).toBeInTheDocument();
    expect(document.querySelector("[data-segment], [data-chart=rfmMap]")).toBeNull();
    unmount();
    const enough = orderTable(rows.filter(({ customer }) => customer < 20));
    await showSegments({ source: withoutForecast(enough), forecasting: { step: "stopped" } });
    expect(document.querySelector("[data-chart=rfmMap]")).not.toBeNull();
  });

  it("gives no recency scores to customers of a few days", async () => {
    const within = (days: number) =>
      orderTable(Array.from({ length: 40 }, (_, i) => ({ customer: i, time: at(i === 0 ? 0 : days - 1), net: 100 })));
    const { unmount } = await showSegments({ source: withoutForecast(within(27)), forecasting: { step: "stopped" } });
    expect(screen.getByText(/which needs 28 days of orders; the data spans 27\./)).toBeInTheDocument();
    expect(document.querySelector("[data-segment], [data-chart=rfmMap]")).toBeNull();
    unmount();
    await showSegments({ source: withoutForecast(within(28)), forecasting: { step: "stopped" } });
    expect(document.querySelector("[data-chart=rfmMap]")).not.toBeNull();
  });

  it("says that nobody is in the best fifths, and that nobody came back, instead of counting none", async () => {
    const once = orderTable(Array.from({ length: 100 }, (_, i) => ({ customer: i, time: at(i), net: 100 })));
    await showSegments({ source: withoutForecast(once), forecasting: { step: "stopped" } });
    expect(
      screen.getByText("No customer is in the two best fifths both by recency and by strength"),
    ).toBeInTheDocument();
    expect(screen.getByText(/^100 customers, and nobody has come back for a second order yet/)).toBeInTheDocument();
    expect(screen.queryByText(/too few customers/)).toBeNull();
  });

  it("says what it lacks without a forecast, and keeps the plays that go by past orders", async () => {
    await showSegments({ source: withoutForecast(orders), forecasting: { step: "stopped" } });
    expect(headline()).toBe(
      "Start here: bring one-time buyers to a second order. 11 customers, with ₫2.2 million at stake.",
    );
    expect(screen.getByText(/Without it, only plays are shown that go by past orders/)).toBeInTheDocument();
    // RFM needs none, and comes first then.
    expect(screen.getByRole("radio", { name: "RFM scores" })).toBeChecked();
    await userEvent.setup().click(screen.getByRole("radio", { name: "Value and P(alive)" }));
    expect(screen.getByText(/This view needs the forecast/)).toBeInTheDocument();
  });

  it("tells a failure and tries again", async () => {
    let broken = true;
    const engine = engineAsk(withForecast);
    const ask: AskInsight = (kind, question) => (broken ? Promise.reject(new Error("broken")) : engine(kind, question));
    await showSegments({ source: withForecast, ask, language: "vi" });
    expect(screen.getByRole("alert")).toHaveTextContent("Chưa tính được phần này.");
    broken = false;
    await userEvent.setup().click(screen.getByRole("button", { name: "Thử lại" }));
    await act(async () => undefined);
    expect(headline()).toContain("10 khách");
  });

  it("says so where there is nobody", async () => {
    await showSegments({ source: withoutForecast(orderTable([])) });
    expect(screen.getByText("No customers yet")).toBeInTheDocument();
  });
});

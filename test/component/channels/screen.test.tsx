import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import {
  analyse,
  defaultAnalysisSettings,
  defaultForecastSettings,
  fitForecast,
  predictForecast,
  simulateShop,
} from "../../../src/engine";
import { orderTable } from "../../support/tables";
import { card, cells, plain, shop, showChannels, title } from "./harness";

/** The sentence, once what stands further down is drawn as well. */
const headline = async () => {
  const sentence = await screen.findByRole("heading", { level: 1 });
  // A loaded machine takes its time.
  await screen.findByTestId("spend-file", undefined, { timeout: 10_000 });
  return plain(sentence.textContent);
};
const text = () => plain(document.body.textContent);
const twice = shop([
  { channel: "Facebook", count: 300, net: 100_000 },
  { channel: "Zalo", count: 120, net: 200_000 },
  { channel: "TikTok", count: 10, net: 500_000 },
]);
/** The difference is about two standard errors. */
const justApart = shop([
  { channel: "Facebook", count: 60, net: 100_000 },
  { channel: "Zalo", count: 60, net: 105_500 },
]);
const alike = shop([
  { channel: "Facebook", count: 300, net: 100_000 },
  { channel: "Zalo", count: 120, net: 100_000 },
]);

describe("the sentence", () => {
  it("tells how many times as much a channel's customers bring, where that is sure", async () => {
    showChannels({ orders: twice });
    expect(await headline()).toBe(
      "A customer from Zalo brings about ₫200 thousand in revenue in the first 180 days, 2.0 times as much as one from Facebook.",
    );
    expect(title("channels-value")).toBe(
      "Customers from Zalo bring ₫200 thousand each in 180 days, surely more than those from Facebook",
    );
    expect(text()).toContain("Zalo: 2.0 times Facebook (95%: ");
  });

  it("in Vietnamese", async () => {
    showChannels({ orders: twice, language: "vi" });
    expect(await headline()).toBe(
      "Một khách từ Zalo mang về khoảng 200 nghìn ₫ doanh thu trong 180 ngày đầu, gấp 2,0 lần một khách từ Facebook.",
    );
  });

  it.each([
    ["en", "surely more than one from Facebook.", "Zalo: more than Facebook; how many times as much is not sure yet"],
    ["vi", "chắc chắn nhiều hơn một khách từ Facebook.", "Zalo: nhiều hơn Facebook; gấp bao nhiêu thì chưa chắc"],
  ] as const)("tells no multiple where only the difference is sure (%s)", async (language, told, line) => {
    showChannels({ orders: justApart, language });
    expect(await headline()).toContain(told);
    expect(text()).toContain(line);
  });

  it("claims nothing where channels are alike", async () => {
    showChannels({ orders: alike });
    expect(await headline()).toBe(
      "A customer brings ₫100 thousand in revenue in the first 180 days; no channel can be told apart from the others.",
    );
    expect(text()).toContain("none differs from another beyond what chance can do");
  });
});

describe("the table", () => {
  it("has a row a channel, most customers first, and no averages of a handful", async () => {
    showChannels({ orders: twice });
    await headline();
    const rows = cells("channels-table");
    expect(rows.slice(1).map(([name, n]) => [name, n])).toEqual([
      ["Facebook", "301"],
      ["Zalo", "120"],
      ["TikTok", "10"],
      ["All customers", "431"],
    ]);
    expect(rows[3]?.filter((cell) => cell === "too few")).toHaveLength(3);
  });

  it("is sorted by a press on a column's name, and turned round by another", async () => {
    showChannels({ orders: twice });
    await headline();
    const names = () =>
      cells("channels-table")
        .slice(1, 4)
        .map(([name]) => name);
    const table = card("channels-table");
    if (table === null) throw new Error("no table");
    const press = within(table).getByRole("button", { name: "In 180 days" });
    await userEvent.click(press);
    // What is not known stands last, whichever way round.
    expect(names()).toEqual(["Zalo", "Facebook", "TikTok"]);
    await userEvent.click(press);
    expect(names()).toEqual(["Facebook", "Zalo", "TikTok"]);
    expect(press.closest("th")?.getAttribute("aria-sort")).toBe("ascending");
  });

  it("groups by another column of the reader's choice", async () => {
    const orders = { ...twice, dimensions: [...twice.dimensions] };
    const [channel] = twice.dimensions;
    if (channel === undefined) throw new Error("no channel");
    orders.dimensions.push({ ...channel, name: "Sale", values: ["", "An", "Bình", "Chi"] });
    showChannels({ orders });
    await headline();
    await userEvent.selectOptions(screen.getByTestId("channels-by"), "Sale of the first order");
    await waitFor(() => expect(cells("channels-table")[1]?.[0]).toBe("An"));
    expect(await headline()).toContain("A customer with Sale Bình brings about ₫200 thousand");
  });
});

describe("costs", () => {
  it("typed into the grid give cost, worth and payback, and are kept", async () => {
    const kept = showChannels({ orders: twice });
    await headline();
    expect(card("channels-costs")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "All months" }));
    const type = async (channel: string, amount: string) => {
      const field = screen.getByRole("textbox", { name: `Cost of ${channel}, Jan 2025` });
      await userEvent.type(field, `${amount}{Enter}`);
    };
    await type("Zalo", "1,550,000");
    await type("Facebook", "3100000");
    // 31 customers of Facebook and of Zalo came in January.
    expect(kept.plans.acquisition.spend).toEqual([
      { dimension: "channel", value: "Zalo", month: "2025-01", amount: 1_550_000 },
      { dimension: "channel", value: "Facebook", month: "2025-01", amount: 3_100_000 },
    ]);
    const rows = cells("channels-costs");
    expect(rows[1]?.slice(0, 4)).toEqual(["Facebook", "₫3.1 M", "31", "₫100 k"]);
    expect(rows[2]?.slice(0, 4)).toEqual(["Zalo", "₫1.55 M", "31", "₫50 k"]);
    expect(rows[2]?.[5]).toMatch(/^4.0×\d/);
    expect(rows[2]?.[6]).toBe("month 1");
    expect(title("channels-costs")).toBe("A customer from Zalo brings 4.0 times its cost");
    await waitFor(() =>
      expect(title("channels-budget")).toBe(
        "So far Zalo has brought most for its cost: customers worth ₫40 thousand for each ₫10 thousand.",
      ),
    );
    expect(title("channels-payback")).toMatch(/^Customers from Facebook (have paid|have not paid|pay) back their cost/);
  });

  it("pasted from a spreadsheet fill the cells to the right and down", async () => {
    const kept = showChannels({ orders: twice });
    await headline();
    screen.getByRole("textbox", { name: "Cost of Facebook, Jan 2026" }).focus();
    await userEvent.paste("100\t200\n300\tnone\n\t500\n7\t8\n");
    expect(kept.plans.acquisition.spend.map(({ value, month, amount }) => [value, month, amount])).toEqual([
      ["Facebook", "2026-01", 100],
      ["Facebook", "2026-02", 200],
      ["Zalo", "2026-01", 300],
      ["TikTok", "2026-02", 500],
    ]);
  });

  it("what is no amount stays, is marked, and changes nothing", async () => {
    const kept = showChannels({ orders: twice });
    await headline();
    const field = screen.getByRole("textbox", { name: "Cost of Zalo, Mar 2026" });
    await userEvent.type(field, "abc{Enter}");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(kept.plans.acquisition.spend).toEqual([]);
  });

  it("read from a file are shown first, spelled as the orders spell them, with what could not be read", async () => {
    const kept = showChannels({ orders: twice });
    await headline();
    const file = new File(["date,channel,cost\n2025-03-01,ZALO,500\n2025-03-09,zalo,70\n,Zalo,1\n"], "ads.csv");
    await userEvent.upload(screen.getByTestId("spend-file"), file);
    await screen.findByTestId("spend-apply", {}, { timeout: 10_000 });
    expect(text()).toContain("2 amounts read");
    expect(text()).toContain("line 4: no date");
    expect(kept.plans.acquisition.spend).toEqual([]);
    await userEvent.click(screen.getByTestId("spend-apply"));
    expect(kept.plans.acquisition.spend).toEqual([
      { dimension: "channel", value: "Zalo", month: "2025-03", amount: 570 },
    ]);
  });

  it("can be deleted, on a second press", async () => {
    const kept = showChannels({
      orders: twice,
      spend: [{ dimension: "channel", value: "Zalo", month: "2025-01", amount: 5 }],
    });
    await headline();
    await userEvent.click(screen.getByRole("button", { name: "Delete all costs" }));
    expect(kept.plans.acquisition.spend).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Delete them for good" }));
    expect(kept.plans.acquisition.spend).toEqual([]);
  });
});

it("with a forecast: what is expected with intervals, shares, and keeping against winning", async () => {
  const made = simulateShop({
    model: "mbgnbd",
    params: { r: 1, alpha: 6, a: 0.5, b: 1.8 },
    spend: { p: 3, q: 5, v: 60 },
    customers: 240,
    acquisitionDays: 365,
    days: 400,
    seed: 3,
  });
  const orders = {
    ...made,
    dimensions: [{ name: "channel", values: ["", "A", "B"], codes: made.customer.map((c) => 1 + (c % 2)) }],
  };
  const analysis = analyse(orders, defaultAnalysisSettings);
  const work = fitForecast(orders, analysis.table, analysis.end ?? 0, { model: "mbgnbd" });
  let step = work.next();
  while (!step.done) step = work.next();
  const forecast = predictForecast(step.value, analysis.table, defaultForecastSettings);
  showChannels({
    orders,
    forecast,
    fit: step.value,
    spend: [{ dimension: "channel", value: "A", month: "2020-03", amount: 500 }],
  });
  await headline();
  await waitFor(() => expect(cells("channels-table")[1]?.[7]).toMatch(/ – /), { timeout: 10_000 });
  const rows = cells("channels-table");
  expect(rows[0]?.slice(-3)).toEqual(
    ["Expected in 12 months", "So far + expected", "Share of expected"].map((label) => expect.stringContaining(label)),
  );
  expect(rows.at(-1)?.at(-1)).toBe("100.0%");
  const keep = await screen.findByTestId("keep-or-win");
  expect(plain(keep.textContent)).toMatch(
    /Keeping one pays better than winning a new one as long as it costs less than/,
  );
});

describe("when there is nothing to compare", () => {
  it("says what to keep at the import", async () => {
    showChannels({ orders: orderTable([{ customer: 0, time: 0, net: 5 }]) });
    expect(await screen.findByText("Nothing to group by yet")).toBeTruthy();
  });

  it("shows progress, then a failure that can be tried again", async () => {
    const ask = vi.fn(async (_kind: string, _asked: unknown, onShare?: (share: number) => void) => {
      onShare?.(0.4);
      throw new Error("worker");
    });
    showChannels({ orders: twice, ask: ask as never });
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(ask.mock.calls.filter(([kind]) => kind === "channels").length).toBe(2);
  });
});

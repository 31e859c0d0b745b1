import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  analyse,
  type CustomerQuery,
  defaultAnalysisSettings,
  type LineTable,
  packText,
  queryCustomers,
} from "../../../src/engine";
import { createFormat } from "../../../src/i18n";
import { en } from "../../../src/i18n/en";
import { vi } from "../../../src/i18n/vi";
import {
  columnsOf,
  engineSort,
  firstSort,
  optionOf,
  possibleSort,
  sortAfterPress,
  sortOptions,
  sortOptionsOffered,
} from "../../../src/views/customers/columns";
import { customerFigures } from "../../../src/views/customers/customerFigures";
import { customerName } from "../../../src/views/customers/customerName";
import { daysSinceLast } from "../../../src/views/customers/daysSinceLast";
import { drawnRows } from "../../../src/views/customers/drawnRows";
import {
  filterChips,
  fromPercent,
  isWrongWay,
  noFilter,
  possibleFilter,
  toPercent,
} from "../../../src/views/customers/filters";
import { rowAfterKey } from "../../../src/views/customers/gridKeys";
import { linesOfOrder } from "../../../src/views/customers/linesByOrder";
import { valueRanks } from "../../../src/views/customers/ranks";
import { summarise } from "../../../src/views/customers/rowSummary";
import { timeline } from "../../../src/views/customers/timeline";
import { touchCounts } from "../../../src/views/customers/touchCounts";
import { parseNumber } from "../../../src/views/shared/parseNumber";
import { writtenNumber } from "../../../src/views/shared/writtenNumber";
import { customerForecasts } from "../../support/forecast";
import { noLines, orderTable } from "../../support/tables";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const f = createFormat("en", "VND");

const orders = orderTable(
  [
    { customer: 0, time: day("2026-01-01"), net: 100, channel: "Zalo" },
    { customer: 1, time: day("2026-01-02"), net: 400, channel: "Shopee" },
    { customer: 2, time: day("2026-01-03"), net: -50, refund: 150, channel: "Zalo" },
    { customer: 1, time: day("2026-01-20"), net: 100, refund: 300, channel: "Zalo" },
    { customer: 3, time: day("2026-01-31"), net: 300 },
  ],
  ["Ánh", "Đạt", "", "C3"],
);
const analysis = analyse(orders, defaultAnalysisSettings);
const { table } = analysis;

describe("sorting", () => {
  const expected = customerForecasts(4, {
    probabilityAlive: Float64Array.of(0.3, 0.9, 0.1, 0.6),
    expectedOrders: Float64Array.of(1, 0.5, 3, 2),
    predictedClv: Float64Array.of(70, 10, 30, 20),
    nextOrderTime: Float64Array.of(3, 1, 4, 2),
  });
  const ask = (query: Partial<CustomerQuery>) =>
    Array.from(
      queryCustomers(
        orders,
        table,
        { sort: "value", descending: true, search: "", filter: noFilter, ...query },
        analysis.end,
        expected,
      ),
    );

  it("opens with the most valuable customers", () => {
    expect(ask(engineSort(firstSort))).toEqual([1, 3, 0, 2]);
  });

  it("takes the longest wait for the earliest last order", () => {
    const longest = ask(engineSort({ column: "daysSinceLast", descending: true }));
    expect(longest).toEqual([0, 2, 1, 3]);
    const days = longest.map((c) => daysSinceLast(table.lastTime[c] ?? 0, analysis.end));
    expect(days).toEqual([30, 28, 11, 0]);
  });

  it("shows each column in the order of what stands in it", () => {
    const shownValue = {
      orders: (c: number) => table.orders[c] ?? 0,
      value: (c: number) => table.profit[c] ?? 0,
      averageOrderValue: (c: number) => (table.revenue[c] ?? 0) / (table.orders[c] ?? 1),
      first: (c: number) => table.firstTime[c] ?? 0,
      last: (c: number) => table.lastTime[c] ?? 0,
      daysSinceLast: (c: number) => daysSinceLast(table.lastTime[c] ?? 0, analysis.end) ?? 0,
      probabilityAlive: (c: number) => expected.probabilityAlive[c] ?? 0,
      expectedOrders: (c: number) => expected.expectedOrders[c] ?? 0,
      predicted: (c: number) => expected.predictedClv[c] ?? 0,
      nextOrder: (c: number) => expected.nextOrderTime[c] ?? 0,
    };
    expect(columnsOf(true)).toHaveLength(1 + Object.keys(shownValue).length);
    for (const { id } of columnsOf(true)) {
      if (id === "name") continue;
      for (const descending of [true, false]) {
        const shown = ask(engineSort({ column: id, descending })).map(shownValue[id]);
        expect(shown).toEqual(shown.toSorted((a, b) => (descending ? b - a : a - b)));
      }
    }
  });

  it("turns round at the second press and starts anew at another column", () => {
    const [name, ordersColumn] = columnsOf(false);
    if (name === undefined || ordersColumn === undefined) throw new Error("no columns");
    const once = sortAfterPress(firstSort, ordersColumn);
    expect(once).toEqual({ column: "orders", descending: true });
    expect(sortAfterPress(once, ordersColumn)).toEqual({ column: "orders", descending: false });
    expect(sortAfterPress(once, name)).toEqual({ column: "name", descending: false });
  });

  it("names every order that a phone offers, each its own", () => {
    for (const option of sortOptionsOffered(true)) expect(optionOf(sortOptions[option])).toBe(option);
    expect(optionOf({ column: "last", descending: false })).toBe("lastUp");
    expect(optionOf({ column: "orders", descending: false })).toBeNull();
  });

  it("offers what is expected only with a forecast, and falls back to value without", () => {
    const alive = { column: "probabilityAlive", descending: false } as const;
    expect(possibleSort(alive, true)).toBe(alive);
    expect(possibleSort(alive, false)).toBe(firstSort);
    expect(sortOptionsOffered(true)).toContain("aliveUp");
    expect(sortOptionsOffered(false)).not.toContain("aliveUp");
    expect(columnsOf(false).map((column) => column.id)).not.toContain("predicted");
  });

  it("finds by name without marks, and by key", () => {
    expect(ask({ search: "dat" })).toEqual([1]);
    expect(ask({ search: "c2" })).toEqual([2]);
  });
});

describe("the summary of a list", () => {
  it("adds up its customers' value and says their share", () => {
    expect(summarise(table, Uint32Array.of(1, 2))).toEqual({ count: 2, value: 450, share: 450 / 850 });
    expect(summarise(table, table.byValue).share).toBe(1);
    expect(summarise(table, new Uint32Array())).toEqual({ count: 0, value: 0, share: 0 });
  });

  it("has no share of a total that is not positive", () => {
    const loss = analyse(orderTable([{ customer: 0, time: 0, net: -5 }]), defaultAnalysisSettings).table;
    expect(summarise(loss, loss.byValue)).toEqual({ count: 1, value: -5, share: null });
  });
});

describe("what a customer is called", () => {
  const naming = { orders, table, hideNames: false, t: en, f };

  it("is the name over the key, or the key alone", () => {
    expect(customerName(naming, 0)).toEqual({ title: "Ánh", key: "C0" });
    expect(customerName(naming, 2)).toEqual({ title: "C2", key: "" });
    expect(customerName(naming, 3)).toEqual({ title: "C3", key: "" });
  });

  it("is the rank by value where names are hidden", () => {
    expect(Array.from(valueRanks(table))).toEqual([3, 1, 4, 2]);
    expect(customerName({ ...naming, hideNames: true }, 1)).toEqual({ title: "Customer 1", key: "" });
    expect(customerName({ ...naming, hideNames: true, t: vi }, 2)).toEqual({ title: "Khách 4", key: "" });
  });
});

describe("filters", () => {
  it("have a chip each, and the filter without it", () => {
    const filter = {
      ...noFilter,
      minOrders: 2,
      maxOrders: 5,
      minValue: 1000,
      maxDaysSinceLast: 90,
      dimension: { name: "channel", value: "" },
    };
    const chips = filterChips(filter, "profit", en, f);
    expect(chips.map((chip) => chip.text)).toEqual([
      "Orders: 2 to 5",
      `Historic CLV, profit: ${f.money(1000)} or more`,
      "Days since last order: 90 or less",
      "First channel: (blank)",
    ]);
    expect(chips[0]?.without).toEqual({ ...filter, minOrders: null, maxOrders: null });
    expect(chips[3]?.without).toEqual({ ...filter, dimension: null });
    expect(filterChips(noFilter, "revenue", vi, f)).toEqual([]);
  });

  it("of what is expected are said in per cent and money, and go where there is no forecast", () => {
    const filter = { ...noFilter, minOrders: 2, maxProbabilityAlive: fromPercent(29), minPredicted: 1000 };
    expect(filterChips(filter, "profit", vi, createFormat("vi", "VND")).map((chip) => chip.text)).toEqual([
      "Số đơn: từ 2",
      "Xác suất còn mua: tối đa 29%",
      `CLV dự đoán (lợi nhuận): từ ${createFormat("vi", "VND").money(1000)}`,
    ]);
    expect(possibleFilter(filter, true)).toBe(filter);
    expect(possibleFilter(filter, false)).toEqual({ ...noFilter, minOrders: 2 });
  });

  it("give a typed per cent back as it was typed", () => {
    for (const percent of [0, 0.1, 12.5, 29, 57, 99.9, 100]) expect(toPercent(fromPercent(percent))).toBe(percent);
    expect(toPercent(fromPercent(null))).toBeNull();
  });

  it("say a range that nobody can be in", () => {
    expect(isWrongWay(5, 2)).toBe(true);
    expect(isWrongWay(2, 2)).toBe(false);
    expect(isWrongWay(null, 2)).toBe(false);
  });

  it("offer what customers came in with, most customers first, and each finds that many", () => {
    const [channel] = orders.dimensions;
    if (channel === undefined) throw new Error("no channel");
    const counts = touchCounts(channel, table);
    expect(counts).toEqual([
      { value: "Zalo", customers: 2 },
      { value: "", customers: 1 },
      { value: "Shopee", customers: 1 },
    ]);
    for (const { value, customers } of counts) {
      const filter = { ...noFilter, dimension: { name: "channel", value } };
      const query: CustomerQuery = { sort: "value", descending: true, search: "", filter };
      expect(queryCustomers(orders, table, query, analysis.end)).toHaveLength(customers);
    }
  });
});

describe("a typed number", () => {
  it.each([
    ["", "en", null],
    ["  ", "vi", null],
    ["1500000", "vi", 1_500_000],
    ["1.500.000", "vi", 1_500_000],
    ["1,500,000", "vi", 1_500_000],
    ["1,5", "vi", 1.5],
    ["1.500,25", "vi", 1500.25],
    ["1,500.25", "en", 1500.25],
    ["1.5", "en", 1.5],
    ["0.500", "en", 0.5],
    ["-20", "en", -20],
    ["1 500", "vi", 1500],
  ] as const)("%j in %s is %s", (text, language, value) => {
    expect(parseNumber(text, language)).toBe(value);
  });

  it.each(["abc", "1,5,0", "1e5", "--1", "1.5.2"])("%j is no number", (text) => {
    expect(parseNumber(text, "en")).toBeNaN();
  });

  it("reads back what the language writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.constantFrom("en", "vi"), (value, language) => {
        expect(parseNumber(createFormat(language, "VND").integer(value), language)).toBe(value);
      }),
    );
  });
});

describe("a number in a field", () => {
  it.each([
    [null, "en", ""],
    [1_234_567, "en", "1,234,567"],
    [1_234_567, "vi", "1.234.567"],
    [0.5, "vi", "0,5"],
    [12.25, "en", "12.25"],
    [0.125, "en", "0.13"],
  ] as const)("%s in %s stands as %j", (value, language, text) => {
    expect(writtenNumber(value, createFormat(language, "VND"))).toBe(text);
  });
});

describe("keys", () => {
  it("move by one, by a view less one, and to the ends", () => {
    expect(rowAfterKey("ArrowDown", 3, 100, 10)).toBe(4);
    expect(rowAfterKey("ArrowUp", 0, 100, 10)).toBe(0);
    expect(rowAfterKey("PageDown", 3, 100, 10)).toBe(12);
    expect(rowAfterKey("PageUp", 3, 100, 10)).toBe(0);
    expect(rowAfterKey("End", 3, 100, 10)).toBe(99);
    expect(rowAfterKey("Home", 3, 100, 10)).toBe(0);
  });

  it("leave the others alone", () => {
    expect(rowAfterKey("a", 3, 100, 10)).toBeNull();
    expect(rowAfterKey("toString", 3, 100, 10)).toBeNull();
    expect(rowAfterKey("End", 0, 0, 10)).toBeNull();
  });

  it("never lose the row that may hold the focus", () => {
    expect(drawnRows({ from: 10, to: 13 }, 11)).toEqual([10, 11, 12]);
    expect(drawnRows({ from: 10, to: 13 }, 2)).toEqual([2, 10, 11, 12]);
    expect(drawnRows({ from: 10, to: 13 }, 13)).toEqual([10, 11, 12, 13]);
    expect(drawnRows({ from: 0, to: 0 }, 0)).toEqual([]);
  });
});

describe("one customer's figures", () => {
  it("of two orders, one of them with a refund", () => {
    expect(customerFigures(orders, analysis, 1)).toEqual({
      indices: Uint32Array.of(1, 3),
      orders: 2,
      value: 500,
      revenue: 500,
      averageOrderValue: 250,
      first: day("2026-01-02"),
      last: day("2026-01-20"),
      daysSinceLast: 11,
      refunded: 300,
      refundedShare: 300 / 800,
      rank: 1,
      topPercent: 25,
    });
  });

  it("of one who got more back than was paid", () => {
    const figures = customerFigures(orders, analysis, 2);
    expect(figures?.revenue).toBe(-50);
    expect(figures?.refundedShare).toBe(1.5);
    expect(figures?.topPercent).toBeNull();
  });

  it("are none of a customer who bought after the observation only, or is not there", () => {
    const early = analyse(orders, { ...defaultAnalysisSettings, end: day("2026-01-10") });
    expect(customerFigures(orders, early, 3)).toBeNull();
    expect(customerFigures(orders, early, 99)).toBeNull();
  });
});

describe("the timeline of a customer", () => {
  it("shows each order while they are few, and adds up", () => {
    const each = timeline(orders, Uint32Array.of(1, 3), 0.5);
    expect(each.step).toBe("order");
    expect(each.points).toEqual([
      { time: day("2026-01-02"), orders: 1, net: 400, total: 200 },
      { time: day("2026-01-20"), orders: 1, net: 100, total: 250 },
    ]);
  });

  it("sums many orders by the shortest period that keeps it readable, and loses none", () => {
    const daily = (count: number) =>
      orderTable(
        Array.from({ length: count }, (_, i) => ({ customer: 0, time: day("2020-01-01") + i * 86_400_000, net: 10 })),
      );
    for (const [count, step, points] of [
      [60, "order", 60],
      [61, "month", 3],
      [500, "month", 17],
      [2200, "quarter", 25],
      [6000, "year", 17],
    ] as const) {
      const many = daily(count);
      const line = timeline(
        many,
        Uint32Array.from({ length: count }, (_, i) => i),
        1,
      );
      expect([line.step, line.points.length]).toEqual([step, points]);
      expect(line.points.reduce((sum, point) => sum + point.orders, 0)).toBe(count);
      expect(line.points.at(-1)?.total).toBe(10 * count);
    }
  });
});

describe("the lines of an order", () => {
  const lines: LineTable = {
    lineCount: 4,
    order: Uint32Array.of(2, 0, 2, 4),
    product: Uint32Array.of(1, 0, 2, 1),
    quantity: Float64Array.of(1, 2, Number.NaN, 3),
    amount: Float64Array.of(1, 2, 3, 4),
    products: packText(["Tea", "Cup", "Pot"]),
    skus: packText(["", "", ""]),
  };

  it("are found by the order, as they stand in the file", () => {
    expect(linesOfOrder(lines, 2)).toEqual([
      { product: "Cup", quantity: 1 },
      { product: "Pot", quantity: Number.NaN },
    ]);
    expect(linesOfOrder(lines, 0)).toEqual([{ product: "Tea", quantity: 2 }]);
    expect(linesOfOrder(lines, 4)).toEqual([{ product: "Cup", quantity: 3 }]);
  });

  it("are none where there are none", () => {
    expect(linesOfOrder(lines, 1)).toEqual([]);
    expect(linesOfOrder(lines, 5)).toEqual([]);
    expect(linesOfOrder(noLines, 0)).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, type CustomerFilter, type CustomerQuery, packText, queryCustomers } from "../../../src/engine";
import { customerForecasts } from "../../support/forecast";
import { day, type Row, settings, shops, tableOf } from "./shop";

const noFilter: CustomerFilter = {
  minOrders: null,
  maxOrders: null,
  minValue: null,
  maxValue: null,
  minDaysSinceLast: null,
  maxDaysSinceLast: null,
  minProbabilityAlive: null,
  maxProbabilityAlive: null,
  minPredicted: null,
  maxPredicted: null,
  dimension: null,
};
const query = (patch: Partial<Omit<CustomerQuery, "filter">>, filter: Partial<CustomerFilter> = {}): CustomerQuery => ({
  sort: "value",
  descending: true,
  search: "",
  ...patch,
  filter: { ...noFilter, ...filter },
});

const names = { KH1: "Nguyễn Thị Hương", KH2: "Đặng Văn Đức", KH3: "ĐỖ Ánh", KH4: "", "an@x.vn": "Trần  An" };
const at = (customer: string, iso: string, net: number, channel = ""): Row => ({
  customer,
  time: day(iso, "09:00"),
  net,
  channel,
});
const rows = [
  at("KH1", "2024-01-01", 100, "Shopee"),
  at("KH2", "2024-01-10", 300, "Zalo"),
  at("KH3", "2024-02-01", 100, "Shopee"),
  at("KH1", "2024-03-01", 50, "Zalo"),
  at("KH4", "2024-03-10", -20),
  at("an@x.vn", "2024-03-31", 100, "Zalo"),
];
const orders = tableOf(rows, names);
const analysis = analyse(orders, settings());
const ids = Object.keys(names);
const ask = (asked: CustomerQuery) =>
  Array.from(queryCustomers(orders, analysis.table, asked, analysis.end), (c) => ids[c]);

describe("the customers table", () => {
  it("sorts by each column, equals by index in both directions", () => {
    expect(ask(query({}))).toEqual(["KH2", "KH1", "KH3", "an@x.vn", "KH4"]);
    expect(ask(query({ descending: false }))).toEqual(["KH4", "KH3", "an@x.vn", "KH1", "KH2"]);
    expect(ask(query({ sort: "orders" }))).toEqual(["KH1", "KH2", "KH3", "KH4", "an@x.vn"]);
    expect(ask(query({ sort: "averageOrderValue" }))).toEqual(["KH2", "KH3", "an@x.vn", "KH1", "KH4"]);
    expect(ask(query({ sort: "first", descending: false }))).toEqual(["KH1", "KH2", "KH3", "KH4", "an@x.vn"]);
    expect(ask(query({ sort: "last" }))).toEqual(["an@x.vn", "KH4", "KH1", "KH3", "KH2"]);
  });

  it("sorts names without marks, Đ among the D, and a nameless customer by its key", () => {
    // dang van duc, do anh, kh4, nguyen thi huong, tran an
    expect(ask(query({ sort: "name", descending: false }))).toEqual(["KH2", "KH3", "KH4", "KH1", "an@x.vn"]);
  });

  it("finds people without case, marks and doubled blanks, in name or key", () => {
    expect(ask(query({ search: "huong" }))).toEqual(["KH1"]);
    expect(ask(query({ search: "  HƯƠNG " }))).toEqual(["KH1"]);
    expect(ask(query({ search: "đ" }))).toEqual(["KH2", "KH3"]);
    expect(ask(query({ search: "d" }))).toEqual(["KH2", "KH3"]);
    expect(ask(query({ search: "do anh" }))).toEqual(["KH3"]);
    expect(ask(query({ search: "trần an" }))).toEqual(["an@x.vn"]);
    expect(ask(query({ search: "kh" }))).toEqual(["KH2", "KH1", "KH3", "KH4"]);
    expect(ask(query({ search: "X.VN" }))).toEqual(["an@x.vn"]);
    expect(ask(query({ search: "nobody" }))).toEqual([]);
  });

  it("finds a name typed in separate marks, as some keyboards send it", () => {
    expect(ask(query({ search: "hương".normalize("NFD") }))).toEqual(["KH1"]);
  });

  it("does not match across two customers, nor from key into name", () => {
    expect(ask(query({ search: "kh1nguyen" }))).toEqual([]);
    expect(ask(query({ search: "huong kh2" }))).toEqual([]);
    expect(ask(query({ search: "huong\nkh2" }))).toEqual([]);
  });

  it("passes the bounds of a filter themselves", () => {
    expect(ask(query({}, { minOrders: 2 }))).toEqual(["KH1"]);
    expect(ask(query({}, { maxOrders: 1, minValue: 100 }))).toEqual(["KH2", "KH3", "an@x.vn"]);
    expect(ask(query({}, { maxValue: -20 }))).toEqual(["KH4"]);
    // End 31 March: 0, 21, 30, 59 and 81 days.
    expect(ask(query({ sort: "last" }, { minDaysSinceLast: 21, maxDaysSinceLast: 59 }))).toEqual(["KH4", "KH1", "KH3"]);
  });

  it("filters by the first channel, whatever came later", () => {
    expect(ask(query({}, { dimension: { name: "channel", value: "Shopee" } }))).toEqual(["KH1", "KH3"]);
    expect(ask(query({}, { dimension: { name: "channel", value: "" } }))).toEqual(["KH4"]);
    expect(ask(query({}, { dimension: { name: "channel", value: "Lazada" } }))).toEqual([]);
    expect(ask(query({}, { dimension: { name: "region", value: "" } }))).toEqual([]);
  });

  it("sorts by what is expected, who has no next order last in both directions", () => {
    const expected = customerForecasts(5, {
      probabilityAlive: Float64Array.of(0.2, 0.9, 0.5, 0.1, 0.9),
      expectedOrders: Float64Array.of(1, 4, 2, 0, 3),
      predictedClv: Float64Array.of(10, 40, -5, 0, 20),
      nextOrderTime: Float64Array.of(Number.NaN, 300, 100, Number.NaN, 200),
    });
    const by = (sort: CustomerQuery["sort"], descending: boolean, filter: Partial<CustomerFilter> = {}) =>
      Array.from(
        queryCustomers(orders, analysis.table, query({ sort, descending }, filter), analysis.end, expected),
        (c) => ids[c],
      );
    expect(by("probabilityAlive", true)).toEqual(["KH2", "an@x.vn", "KH3", "KH1", "KH4"]);
    expect(by("expectedOrders", false)).toEqual(["KH4", "KH1", "KH3", "an@x.vn", "KH2"]);
    expect(by("predicted", true)).toEqual(["KH2", "an@x.vn", "KH1", "KH4", "KH3"]);
    expect(by("nextOrder", false)).toEqual(["KH3", "an@x.vn", "KH2", "KH1", "KH4"]);
    expect(by("nextOrder", true)).toEqual(["KH2", "an@x.vn", "KH3", "KH1", "KH4"]);
    expect(by("value", true, { minProbabilityAlive: 0.2, maxProbabilityAlive: 0.5 })).toEqual(["KH1", "KH3"]);
    expect(by("value", true, { minPredicted: 0, maxPredicted: 20 })).toEqual(["KH1", "an@x.vn", "KH4"]);
  });

  it("without a forecast has no such order, and nobody is known to pass such a filter", () => {
    expect(ask(query({ sort: "probabilityAlive" }))).toEqual(["KH1", "KH2", "KH3", "KH4", "an@x.vn"]);
    expect(ask(query({}, { maxProbabilityAlive: 1 }))).toEqual([]);
    expect(ask(query({}, { minPredicted: -1e9 }))).toEqual([]);
  });

  it("leaves out customers whose every order is after the end", () => {
    const early = analyse(orders, settings({ end: day("2024-02-01") }));
    const found = queryCustomers(orders, early.table, query({ sort: "name" }), early.end);
    expect(Array.from(found, (c) => ids[c])).toEqual(["KH1", "KH3", "KH2"]);
  });

  it("has nobody to show of an empty shop", () => {
    const empty = tableOf([]);
    expect(queryCustomers(empty, analyse(empty, settings()).table, query({ search: "a" }), null)).toHaveLength(0);
  });

  it("survives line breaks inside names", () => {
    const odd = { ...tableOf([at("a", "2024-01-01", 1), at("b", "2024-01-01", 1)]) };
    const broken = { ...odd, customerName: packText(["Lê\nAn", "\u0001Bình\n"]) };
    const { table, end } = analyse(broken, settings());
    expect(Array.from(queryCustomers(broken, table, query({ search: "binh" }), end))).toEqual([1]);
    expect(Array.from(queryCustomers(broken, table, query({ search: "le an" }), end))).toEqual([0]);
  });

  it("agrees with a plain filter and sort on random shops", () => {
    const sorts = fc.constantFrom<CustomerQuery["sort"]>("value", "revenue", "orders", "last");
    fc.assert(
      fc.property(shops, sorts, fc.boolean(), fc.constantFrom("", "1", "c1"), (shop, sort, descending, search) => {
        const table = tableOf(shop);
        const { table: customers, end } = analyse(table, settings());
        const keys = [...new Set(shop.map((row) => row.customer))];
        const column = { value: "profit", revenue: "revenue", orders: "orders", last: "lastTime" } as const;
        const keyOf = (c: number) => customers[column[sort as keyof typeof column]][c] ?? 0;
        const expected = keys
          .map((key, c) => ({ key, c }))
          .filter(({ key }) => key.includes(search))
          .sort((a, b) => (keyOf(a.c) - keyOf(b.c)) * (descending ? -1 : 1) || a.c - b.c)
          .map(({ c }) => c);
        expect(Array.from(queryCustomers(table, customers, query({ sort, descending, search }), end))).toEqual(
          expected,
        );
      }),
    );
  });
});

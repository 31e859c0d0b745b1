import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ChannelGroup,
  channelResults,
  channelsTask,
  groupBys,
  packText,
  writeMonth,
} from "../../../../src/engine";
import { sharedFile } from "../../../support/sharedData";
import { noLines } from "../../../support/tables";
import { day, type Row, shops } from "../shop";
import { mean, type NaiveGroup, naiveGroups, standardError } from "./naive";
import { answerOf, byChannel, drain, sourceOf } from "./support";

const close = (one: number, other: number, scale: number) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale, Math.abs(other)));

function expectSame(group: ChannelGroup, naive: NaiveGroup, firstMonth: number): void {
  const size = naive.customers;
  expect([group.customers, group.orders]).toEqual([size, naive.orders]);
  close(group.revenue, naive.revenue, 0);
  close(group.profit, naive.profit, 0);
  close(group.averageOrderValue ?? 0, naive.revenue / naive.orders, 0);
  close(group.repeatRate ?? 0, naive.repeaters / size, 0);
  for (const at of group.atAge) {
    const values = naive.values[at.days] ?? [];
    expect(at.observed).toBe(values.length);
    if (values.length > 0) close(at.mean ?? Number.NaN, mean(values), 0);
    else expect(at.mean).toBeNull();
  }
  const months = naive.months.slice(0, 60);
  expect(Array.from(group.curve.observed)).toEqual(months.map((values) => values.length));
  months.forEach((values, month) => {
    const largest = Math.max(...values.map(Math.abs));
    close(group.curve.mean[month] ?? Number.NaN, mean(values), largest);
    // The spread is a difference of squares: of customers who are all alike it is not quite zero.
    if (values.length > 1)
      expect(Math.abs((group.curve.error[month] ?? 0) - standardError(values))).toBeLessThan(
        1e-6 * Math.max(1, largest),
      );
  });
  group.newCustomers.forEach((count, slot) => {
    expect(count).toBe(naive.arrivals[writeMonth(firstMonth + slot)] ?? 0);
  });
}

function expectAllSame(rows: readonly Row[], margin: number): void {
  const answer = answerOf(sourceOf(rows, margin));
  const shown = new Set(answer.groups.flatMap(({ kind, value }) => (kind === "others" ? [] : [value])));
  const folded = rows.map((row) => ({
    ...row,
    // A value that only later orders have is nobody's first touch.
    channel: shown.has(row.channel ?? "") || row.channel === undefined ? (row.channel ?? "") : "(others)",
  }));
  const naive = naiveGroups(folded, margin);
  expect(answer.groups).toHaveLength(naive.size);
  for (const group of answer.groups) {
    const own = naive.get(group.kind === "others" ? "(others)" : group.value);
    if (own === undefined) throw new Error(`no customer came by ${group.value}`);
    expectSame(group, own, answer.months.first);
  }
  const [whole] = naiveGroups(
    rows.map(({ channel: _, ...row }) => row),
    margin,
  ).values();
  if (whole === undefined) throw new Error("nobody");
  expectSame(answer.whole, whole, answer.months.first);
}

describe("figures by group", () => {
  test("are those of plain loops, for any shop", () => {
    fc.assert(
      fc.property(
        shops.filter((rows) => rows.length > 0),
        fc.constantFrom(1, 0.4),
        (rows, margin) => expectAllSame(rows, margin),
      ),
      { numRuns: 150 },
    );
  });

  test("of an audience are those of its customers", () => {
    fc.assert(
      fc.property(shops, (rows) => {
        const twice = (own: readonly Row[]) => own.length >= 2;
        const naive = naiveGroups(rows, 1, twice);
        if (naive.size === 0) return;
        const answer = answerOf(sourceOf(rows), {
          ...byChannel,
          audience: [{ kind: "figure", figure: "orders", min: 2, max: null }],
        });
        for (const group of answer.groups) {
          const own = naive.get(group.value);
          if (own === undefined) throw new Error("not in the audience");
          expectSame(group, own, answer.months.first);
        }
      }),
      { numRuns: 60 },
    );
  });

  const file = sharedFile("online_retail_orders.csv");
  test.skipIf(file.missing)(`are those of plain loops, by country: ${file.title}`, () => {
    expect(existsSync(file.path)).toBe(true);
    const rows = readFileSync(file.path, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line): Row => {
        const [, customer = "", time = "", country = "", , value = ""] = line.trim().split(",");
        return { customer, time: Date.parse(`${time.replace(" ", "T")}Z`), net: Number(value), channel: country };
      })
      // Every seventh customer: plain loops copy the rows for each.
      .filter(({ customer }) => Number(customer) % 7 === 0);
    expect(rows.length).toBeGreaterThan(1000);
    expectAllSame(rows, 1);
  });
});

const orderOf = (customer: string, iso: string, net: number, channel?: string): Row => ({
  customer,
  time: day(iso),
  net,
  ...(channel === undefined ? {} : { channel }),
});

describe("groups", () => {
  test("are told by the first order, whatever later ones say", () => {
    const { groups } = answerOf(
      sourceOf([
        orderOf("a", "2025-01-01", 10, "Zalo"),
        orderOf("a", "2025-02-01", 20, "Shopee"),
        orderOf("b", "2025-01-05", 5, "Shopee"),
        orderOf("c", "2025-01-06", 7),
      ]),
    );
    expect(groups.map(({ kind, value, customers, profit }) => [kind, value, customers, profit])).toEqual([
      ["value", "Zalo", 1, 30],
      ["value", "Shopee", 1, 5],
      ["blank", "", 1, 7],
    ]);
  });

  test("by the first line of the first order, whatever the table's order of lines", () => {
    const source = sourceOf([
      orderOf("a", "2025-02-01", 20),
      orderOf("a", "2025-01-01", 10),
      orderOf("b", "2025-01-05", 5),
      orderOf("c", "2025-01-06", 7),
    ]);
    const lines = {
      ...noLines,
      lineCount: 5,
      order: Uint32Array.of(0, 1, 1, 2, 0),
      product: Uint32Array.of(2, 1, 0, 1, 0),
      quantity: new Float64Array(5).fill(1),
      amount: new Float64Array(5),
      products: packText(["tea", "cup", "pot"]),
      skus: packText(["", "", ""]),
    };
    const answer = answerOf({ ...source, lines }, { by: { kind: "firstProduct" }, audience: [] });
    expect(answer.groups.map(({ kind, value, customers }) => [kind, value, customers])).toEqual([
      ["value", "cup", 2],
      ["blank", "", 1],
    ]);
    expect(groupBys(source.orders, lines).at(-1)).toEqual({ kind: "firstProduct" });
    expect(groupBys(source.orders, noLines)).toEqual([]);
  });

  test("by the first good of the first order: no fee, discount, return or nameless line is one", () => {
    const source = sourceOf([
      orderOf("a", "2025-01-01", 10),
      orderOf("b", "2025-01-02", 10),
      orderOf("c", "2025-01-03", 10),
      orderOf("c", "2025-01-04", 10),
      orderOf("d", "2025-01-05", 10),
    ]);
    const names = ["Phí vận chuyển", "Giảm giá 10%", "tea", "cup", ""];
    // a: shipping, then tea. b: a discount, tea sent back, then a cup. c: shipping alone, tea only later. d: no name, then a cup, then tea.
    const lines = {
      ...noLines,
      lineCount: 10,
      order: Uint32Array.of(0, 0, 1, 1, 1, 2, 3, 4, 4, 4),
      product: Uint32Array.of(0, 2, 1, 2, 3, 0, 2, 4, 3, 2),
      quantity: Float64Array.of(1, 1, 1, -1, 1, 1, 1, 1, 1, 1),
      amount: Float64Array.of(3, 10, -2, -10, 12, 3, 10, 1, 12, 10),
      products: packText(names),
      skus: packText(names.map(() => "")),
    };
    const answer = answerOf({ ...source, lines }, { by: { kind: "firstProduct" }, audience: [] });
    expect(answer.groups.map(({ kind, value, customers }) => [kind, value, customers])).toEqual([
      ["value", "cup", 2],
      ["value", "tea", 1],
      ["blank", "", 1],
    ]);
  });

  test("are offered by a column that tells customers apart, or is the channel", () => {
    const { orders } = sourceOf([orderOf("a", "2025-01-01", 10)]);
    const names = (name: string, codes: number[], ...values: string[]) =>
      groupBys({ ...orders, dimensions: [{ name, codes: Uint32Array.from(codes), values: ["", ...values] }] }, noLines);
    expect(names("status", [1, 1, 1], "paid")).toEqual([]);
    expect(names("coupon", [1, 0, 1], "TET")).toEqual([{ kind: "dimension", name: "coupon" }]);
    expect(names("region", [1, 2, 1], "Hue", "Vinh")).toEqual([{ kind: "dimension", name: "region" }]);
    expect(names("channel", [1, 1, 1], "Shop")).toEqual([{ kind: "dimension", name: "channel" }]);
    expect(names("channel", [0, 0, 0])).toEqual([]);
  });

  test("beyond the fortieth, and small ones beyond the tenth, are folded into one", () => {
    const rows: Row[] = [];
    for (let channel = 0; channel < 60; channel++) {
      for (let c = 0; c < 80 - channel; c++) rows.push(orderOf(`${channel}/${c}`, "2025-01-01", 1, `ch${channel}`));
    }
    const { groups, whole } = answerOf(sourceOf(rows));
    expect(groups).toHaveLength(41);
    expect(groups.map(({ customers }) => customers).slice(0, 3)).toEqual([80, 79, 78]);
    expect(groups.at(-1)).toMatchObject({ kind: "others", values: 20 });
    expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(whole.customers);

    const small = Array.from({ length: 30 }, (_, i) => orderOf(`c${i}`, "2025-01-01", 1, `ch${i}`));
    expect(answerOf(sourceOf(small)).groups).toHaveLength(11);
    // One left over is no fold.
    expect(answerOf(sourceOf(small.slice(0, 11))).groups.map(({ kind }) => kind)).toEqual(Array(11).fill("value"));
  });

  test("there are none of a column that the orders do not have, nor of nobody", () => {
    const source = sourceOf([orderOf("a", "2025-01-01", 10, "Zalo")]);
    expect(drain(channelsTask(source, { by: { kind: "dimension", name: "colour" }, audience: [] }))).toBeNull();
    expect(drain(channelsTask(source, { by: { kind: "firstProduct" }, audience: [] }))).toBeNull();
    const nobody = { ...byChannel, audience: [{ kind: "figure", figure: "orders", min: 9, max: null }] } as const;
    expect(drain(channelsTask(source, nobody))).toBeNull();
  });

  test("of fewer than 20 customers have no figure at an age, and of fewer than 50 no part in claims", () => {
    const rows = (channel: string, n: number, net: number) =>
      Array.from({ length: n }, (_, i) => orderOf(`${channel}${i}`, "2024-01-01", net + (i % 5), channel));
    const answer = answerOf(
      sourceOf([
        ...rows("A", 19, 10),
        ...rows("B", 49, 1000),
        ...rows("C", 50, 10),
        ...rows("D", 50, 100),
        orderOf("late", "2025-06-01", 1, "C"),
      ]),
    );
    const at = (value: string) => answer.groups.find((group) => group.value === value)?.atAge[0];
    expect(at("A")).toMatchObject({ observed: 19, mean: mean([0, 1, 2, 3, 4].map((n) => n + 10).concat()) - 2 / 19 });
    expect(at("A")?.pooled).toBeNull();
    expect(at("B")?.pooled).not.toBeNull();
    const [claims] = answer.claims;
    expect(claims?.compared).toBe(2);
    expect(claims?.claims.map(({ better, worse }) => [better, worse].map((g) => answer.groups[g]?.value))).toEqual([
      ["D", "C"],
    ]);
  });

  test("are told apart without a multiple where the interval of the multiple holds no difference", () => {
    // Two groups from alike to clearly apart: between the two are some whose test passes, and whose averages, once drawn
    // together, may be the same.
    const rows = (channel: string, shift: number) =>
      Array.from({ length: 60 }, (_, i) =>
        orderOf(`${channel}${i}`, "2024-01-01", 100 + shift + 10 * (i % 21), channel),
      );
    const claimsAt = (shift: number) =>
      answerOf(sourceOf([...rows("A", 0), ...rows("B", shift), orderOf("late", "2025-06-01", 1, "A")])).claims[0]
        ?.claims ?? [];
    const found = Array.from({ length: 40 }, (_, i) => claimsAt(i * 2)).flat();
    for (const { low95, sized } of found) expect(sized).toBe(low95 > 1);
    expect(new Set(found.map(({ sized }) => sized))).toEqual(new Set([false, true]));
  });
});

test("the results' part is the answer's, as plain data", () => {
  const source = sourceOf([
    orderOf("a", "2024-01-01", 10, "Zalo"),
    orderOf("a", "2024-02-01", 20, "Zalo"),
    orderOf("b", "2025-01-05", 5),
  ]);
  const results = channelResults(source);
  expect(results?.[0]).toMatchObject({
    kind: "value",
    value: "Zalo",
    customers: 1,
    orders: 2,
    averageOrderValue: 15,
    repeatPurchaseRate: 1,
    historicClv: 30,
    predictedClv: null,
    shareOfCustomerEquity: null,
  });
  expect(results?.[0]?.atAge[0]).toEqual({ days: 90, customers: 1, mean: 30, pooled: null, low95: null, high95: null });
  expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  expect(channelResults(source, { kind: "dimension", name: "region" })).toBeNull();
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, customerOrders, firstTouch } from "../../../src/engine";
import { customersOf } from "./naive";
import { day, isClose, type Row, randomSettings, settings, shops, tableOf } from "./shop";

const at = (customer: string, time: number, net = 10, channel = ""): Row => ({ customer, time, net, channel });
const noon = day("2024-05-05", "12:00");

describe("a customer's orders", () => {
  it("stand by time, and by row where the moment is the same", () => {
    const rows = [at("An", noon + 2), at("Bình", noon), at("An", noon), at("An", noon + 2), at("An", noon - 1)];
    const orders = tableOf(rows);
    const { table } = analyse(orders, settings());
    expect(Array.from(customerOrders(orders, table, 0))).toEqual([4, 2, 0, 3]);
    expect(Array.from(customerOrders(orders, table, 1))).toEqual([1]);
  });

  it("stay stable when one customer has very many of them", () => {
    // 60 orders at two moments, the later ones first in the file.
    const rows = Array.from({ length: 60 }, (_, i) => at("An", noon + (i % 2 === 0 ? 5 : 0)));
    const orders = tableOf(rows);
    const odd = Array.from({ length: 30 }, (_, i) => 2 * i + 1);
    const even = Array.from({ length: 30 }, (_, i) => 2 * i);
    expect(Array.from(customerOrders(orders, analyse(orders, settings()).table, 0))).toEqual([...odd, ...even]);
  });

  it("are none for a customer the tables do not have", () => {
    const orders = tableOf([at("An", noon)]);
    expect(customerOrders(orders, analyse(orders, settings()).table, 7)).toHaveLength(0);
  });
});

describe("the order of customers by value", () => {
  it("is best first, equals by index, debts last", () => {
    const rows = [at("An", noon, 5), at("Bình", noon, -3), at("Chi", noon, 9), at("Dũng", noon, 5), at("Em", noon, 0)];
    expect(Array.from(analyse(tableOf(rows), settings()).table.byValue)).toEqual([2, 0, 3, 4, 1]);
  });
});

describe("first touch", () => {
  it("is the channel of the earliest order, not of the first row", () => {
    const rows = [
      at("An", noon, 10, "Shopee"),
      at("An", noon - 1, 10, "Zalo"),
      at("Bình", noon, 10, ""),
      at("Bình", noon + 1, 10, "Zalo"),
      at("Chi", noon, 10, "Zalo"),
      at("Chi", noon, 10, "Shopee"),
    ];
    const orders = tableOf(rows);
    const [channel] = orders.dimensions;
    if (channel === undefined) throw new Error("the test's table has a channel");
    const codes = firstTouch(channel, analyse(orders, settings()).table);
    expect(Array.from(codes, (code) => channel.values[code])).toEqual(["Zalo", "", "Zalo"]);
  });

  it("is blank for a customer with no order inside the observation", () => {
    const rows = [at("An", noon, 10, "Shopee"), at("Bình", noon + 86_400_000, 10, "Zalo")];
    const orders = tableOf(rows);
    const [channel] = orders.dimensions;
    if (channel === undefined) throw new Error("the test's table has a channel");
    expect(Array.from(firstTouch(channel, analyse(orders, settings({ end: noon })).table))).toEqual([1, 0]);
  });
});

describe("the customer table of random shops", () => {
  it("holds for everyone what plain loops find", () => {
    fc.assert(
      fc.property(shops, randomSettings, (rows, chosen) => {
        const orders = tableOf(rows);
        const { table } = analyse(orders, chosen);
        const ids = [...new Set(rows.map((row) => row.customer))];
        const naive = new Map(customersOf(rows, chosen).map((c) => [c.id, c]));
        ids.forEach((id, c) => {
          const expected = naive.get(id);
          const own = Array.from(customerOrders(orders, table, c));
          expect(table.orders[c]).toBe(expected?.orders.length ?? 0);
          expect(own.map((order) => rows[order])).toEqual(expected?.orders ?? []);
          expect(isClose(table.revenue[c] ?? 0, expected?.revenue ?? 0)).toBe(true);
          expect(isClose(table.profit[c] ?? 0, expected?.value ?? 0)).toBe(true);
          expect(table.firstTime[c]).toBe(expected?.orders[0]?.time ?? Number.NaN);
          expect(table.lastTime[c]).toBe(expected?.orders.at(-1)?.time ?? Number.NaN);
        });
        const best = Array.from({ length: ids.length }, (_, c) => c)
          .filter((c) => (table.orders[c] ?? 0) > 0)
          .sort((a, b) => (table.profit[b] ?? 0) - (table.profit[a] ?? 0) || a - b);
        expect(Array.from(table.byValue)).toEqual(best);
      }),
      { numRuns: 200 },
    );
  });
});

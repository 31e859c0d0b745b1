import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/engine";
import { ImportError, type ImportResult } from "../../../src/ingest";
import { RowSplitter } from "../../../src/ingest/rows/splitter";
import { importAll } from "./support";

interface Line {
  readonly order: number;
  readonly cents: number;
  readonly product: string;
}
interface Shop {
  readonly lines: readonly Line[];
  /** Customer, day and status by order. */
  readonly customers: readonly string[];
  readonly days: readonly number[];
  readonly statuses: readonly string[];
}

const people = ["Lan", "lan ", "Bình", "khách lẻ", "", "KH01", "a***n", 'Đỗ "Ơn", Hà\nNội'];

const shops = fc
  .record({
    customers: fc.array(fc.constantFrom(...people), { minLength: 8, maxLength: 8 }),
    days: fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 8, maxLength: 8 }),
    statuses: fc.array(fc.constantFrom("paid", "paid", "paid", "Đã hủy", "partially_refunded"), {
      minLength: 8,
      maxLength: 8,
    }),
    lines: fc.array(
      fc.record({
        order: fc.integer({ min: 0, max: 7 }),
        cents: fc.integer({ min: -2000, max: 90_000 }),
        product: fc.uuid(),
      }),
      { minLength: 1, maxLength: 25 },
    ),
  })
  // Somebody with a sale stands in each shop, so that an import has something to do.
  .map(
    (shop): Shop => ({
      customers: [...shop.customers, "Mai"],
      days: [...shop.days, 400],
      statuses: [...shop.statuses, "paid"],
      lines: [...shop.lines, { order: 8, cents: 12_345, product: "anchor" }],
    }),
  );

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function rowsOf(shop: Shop, scale = 1): string[] {
  return shop.lines.map(({ order, cents, product }) => {
    const date = new Date(Date.UTC(2023, 0, 1 + (shop.days[order] ?? 0))).toISOString().slice(0, 10);
    return `O${order},${quoted(shop.customers[order] ?? "")},${date},${((cents * scale) / 100).toFixed(2)},${product},${shop.statuses[order] ?? ""}`;
  });
}

const header = "order_id,khách hàng,order_date,line total,product,status";
const fileOf = (rows: readonly string[], name = "orders.csv") => ({ name, content: `${header}\n${rows.join("\n")}\n` });

/** The figures of an import, without anything that the order of rows or the names of files may change. */
function figures({ orders, lines, reconciliation }: ImportResult) {
  const keyOf = (i: number) =>
    textAt(orders.customerKey, orders.customer[i] ?? 0)
      .trim()
      .toLowerCase();
  const list = Array.from(orders.net, (net, i) => [
    textAt(orders.orderKey, i),
    keyOf(i),
    orders.time[i],
    net,
    orders.refund[i],
  ]);
  return {
    orders: list.sort((a, b) => (String(a) < String(b) ? -1 : 1)),
    products: Array.from(lines.product, (product) => textAt(lines.products, product)).sort(),
    ...reconciliation,
    byCause: reconciliation.byCause.map(({ cause, rows, orders: whole, revenue }) => [cause, rows, whole, revenue]),
  };
}

/** The same by plain loops over the rows: no code of the importer. */
function naive(shop: Shop) {
  const totals = new Map<number, number>();
  for (const { order, cents } of shop.lines) totals.set(order, (totals.get(order) ?? 0) + cents);
  const isNobody = (name: string) => ["", "khách lẻ", "a***n"].includes(name);
  const sold = [...totals].filter(
    ([order]) => shop.statuses[order] !== "Đã hủy" && !isNobody(shop.customers[order] ?? ""),
  );
  const personOf = (order: number) => (shop.customers[order] ?? "").trim().toLowerCase();
  const buyers = new Set(sold.filter(([, cents]) => cents >= 0).map(([order]) => personOf(order)));
  const used = sold.filter(([order]) => buyers.has(personOf(order)));
  return {
    customersUsed: buyers.size,
    ordersUsed: used.filter(([, cents]) => cents >= 0).length,
    revenueRead: [...totals.values()].reduce((sum, cents) => sum + cents, 0) / 100,
    revenueUsed: used.reduce((sum, [, cents]) => sum + cents, 0) / 100,
  };
}

describe("an import", () => {
  it("agrees with plain loops over the rows, and balances to the cent", () => {
    fc.assert(
      fc.property(shops, (shop) => {
        const { reconciliation } = importAll([fileOf(rowsOf(shop))]).result;
        expect(reconciliation).toMatchObject(naive(shop));
        const cents = (money: number) => Math.round(money * 100);
        const fell = reconciliation.byCause.reduce((sum, { revenue }) => sum + cents(revenue), 0);
        expect(cents(reconciliation.revenueRead)).toBe(fell + cents(reconciliation.revenueUsed));
        expect(reconciliation.rowsRead).toBe(
          reconciliation.rowsRefused + reconciliation.rowsExcluded + reconciliation.rowsUsed,
        );
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = shops.chain((shop) =>
      fc.tuple(fc.constant(shop), fc.shuffledSubarray([...shop.lines.keys()], { minLength: shop.lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([shop, order]) => {
        const rows = rowsOf(shop);
        const other = order.map((i) => rows[i] ?? "");
        expect(figures(importAll([fileOf(other)]).result)).toEqual(figures(importAll([fileOf(rows)]).result));
      }),
    );
  });

  it("scales with its money", () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 2, max: 1000 }), (shop, scale) => {
        const one = figures(importAll([fileOf(rowsOf(shop))]).result);
        const many = figures(importAll([fileOf(rowsOf(shop, scale))]).result);
        expect(many.revenueUsed).toBeCloseTo(one.revenueUsed * scale, 4);
        expect(many.refunds).toBeCloseTo(one.refunds * scale, 4);
        expect(many.orders.map((order) => order[3])).toHaveLength(one.orders.length);
        for (const [i, order] of many.orders.entries())
          expect(order[3]).toBeCloseTo(Number(one.orders[i]?.[3]) * scale, 4);
      }),
    );
  });

  it("does not mind being cut into two files at any row", () => {
    fc.assert(
      fc.property(shops, fc.nat(), (shop, at) => {
        const rows = rowsOf(shop);
        if (rows.length < 2) return;
        const cut = 1 + (at % (rows.length - 1));
        const two = importAll([fileOf(rows.slice(0, cut), "a.csv"), fileOf(rows.slice(cut), "b.csv")]);
        expect(figures(two.result)).toEqual(figures(importAll([fileOf(rows)]).result));
      }),
    );
  });

  it("counts a file that is dropped twice once", () => {
    fc.assert(
      fc.property(shops, (shop) => {
        const file = fileOf(rowsOf(shop));
        const once = figures(importAll([file]).result);
        const twice = figures(importAll([file, { ...file, name: "copy.csv" }]).result);
        expect(twice.orders).toEqual(once.orders);
        expect(twice.revenueRead).toBeCloseTo(2 * once.revenueRead, 6);
      }),
    );
  });

  it("does not mind where the slices end", () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 1, max: 200 }), (shop, slice) => {
        const file = fileOf(rowsOf(shop).map((row) => `${row}\r`));
        expect(importAll([file], undefined, slice).result).toEqual(importAll([file]).result);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the splitter", () => {
  const split = (text: string, slice: number, piece: number) => {
    const rows: string[][] = [];
    const lines: number[] = [];
    const broken: [number, string][] = [];
    const splitter = new RowSplitter(
      ",",
      "a.csv",
      {
        rows: (batch, first, spans) => {
          let line = first;
          for (const [i, row] of batch.entries()) {
            rows.push(row);
            lines.push(line);
            line += spans?.[i] ?? 1;
          }
        },
        broken: (line, rest) => broken.push([line, rest]),
      },
      piece,
    );
    for (let at = 0; at < text.length; at += slice)
      splitter.push(text.slice(at, at + slice), at + slice >= text.length);
    return { rows, lines, broken };
  };

  it("gives back what was written, with its lines, whatever the pieces", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " ", "1"), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 60 }), (rows, slice, piece) => {
        const text = `${rows.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;
        const starts = rows.map((_, i) => 1 + rows.slice(0, i).join().split("\n").length - 1 + i);
        expect(split(text, slice, piece)).toEqual({ rows, lines: starts, broken: [] });
      }),
    );
  });

  it("ends on any text at all, and reads the same text the same way", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', '"', ",", "\n", " "), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (wild, slice) => {
        const attempt = (size: number) => {
          try {
            return split(wild, size, 1 << 17);
          } catch (error) {
            if (error instanceof ImportError) return error.failure;
            throw error;
          }
        };
        expect(attempt(slice)).toEqual(attempt(1000));
      }),
      { numRuns: 500 },
    );
  });
});

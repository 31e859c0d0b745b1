import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import { createReader, defaultMapping, type ImportResult, mergeImports, type StoredImport } from "../../../src/ingest";
import { flatten, unflatten } from "../../../src/store/columns";
import { bytesOf, importAll, importText, type Source } from "./support";

const moneyOf = ({ orders }: Pick<StoredImport, "orders">) =>
  Object.fromEntries(unpackText(orders.orderKey).map((key, i) => [key, [orders.net[i], orders.refund[i]]]));

function balances({ reconciliation: r, orders, provenance }: StoredImport): void {
  expect(r.rowsRead).toBe(r.rowsRefused + r.rowsExcluded + r.rowsUsed);
  const fell = r.byCause.reduce((sum, { revenue }) => sum + revenue, 0);
  expect(r.revenueRead).toBeCloseTo(fell + r.revenueUsed, 6);
  expect(r.revenueUsed).toBeCloseTo(
    orders.net.reduce((sum, net) => sum + net, 0),
    6,
  );
  expect(r.refunds).toBeCloseTo(
    orders.refund.reduce((sum, refund) => sum + refund, 0),
    6,
  );
  expect(r.ordersUsed).toBe(orders.orderCount);
  expect(provenance?.orderRows.reduce((sum, rows) => sum + rows, 0)).toBe(r.rowsUsed);
  const outs = r.byCause.filter(({ kind }) => kind === "excluded");
  expect(outs.reduce((sum, { rows }) => sum + rows, 0)).toBe(r.rowsExcluded);
  expect(outs.every(({ rows }) => rows > 0)).toBe(true);
}

/** As the page does: with the time of the file. */
function importAt(text: string, lastModified: number, overlaps?: "these"): ImportResult {
  const bytes = bytesOf(text);
  const reader = createReader([{ name: `${lastModified}.csv`, size: bytes.length, lastModified }], null);
  reader.push(0, bytes, true);
  return reader.build({ ...defaultMapping(reader.draft()), ...(overlaps !== undefined && { overlaps }) });
}

const header = "order_id,email,date,total,status\n";
const older = `${header}1,a@b.co,2026-05-01,10,paid\n2,b@b.co,2026-05-02,20,paid\n3,c@b.co,2026-05-03,30,paid\n`;
const newer = `${header}1,a@b.co,2026-05-01,10,paid\n2,b@b.co,2026-05-02,15,paid\n3,c@b.co,2026-05-03,30,cancelled\n4,d@b.co,2026-05-09,7,paid\n`;

describe("exports that overlap", () => {
  it("leave the newer one's word, in whichever order they are dropped", () => {
    const expected = { "1": [10, 0], "2": [15, 0], "4": [7, 0] };
    const forward = mergeImports(importText(older).result, importText(newer).result);
    expect(moneyOf(forward)).toEqual(expected);
    expect(forward.counts).toMatchObject({ updatedOrders: 2, removedOrders: 1, keptOrders: 0, olderFiles: [] });
    const backward = mergeImports(importText(newer).result, importText(older).result);
    expect(moneyOf(backward)).toEqual(expected);
    // Order 2 stays as it is, and order 3 stays cancelled.
    expect(backward.counts).toMatchObject({
      newOrders: 0,
      updatedOrders: 0,
      repeatedOrders: 1,
      keptOrders: 2,
      olderFiles: ["orders.csv"],
    });
    for (const merged of [forward, backward]) balances(merged);
    expect(backward.reconciliation.byCause.map(({ cause, rows, revenue }) => [cause, rows, revenue])).toEqual([
      ["status", 1, 30],
      ["repeatedAcrossFiles", 1, 10],
      ["replaced", 2, 50],
    ]);
  });

  it("that go as far in time are told apart by when they were written", () => {
    const before = `${header}1,a@b.co,2026-05-01,10,paid\n9,z@b.co,2026-05-09,1,paid\n`;
    const after = before.replace(",10,", ",8,");
    expect(moneyOf(mergeImports(importAt(after, 2000), importAt(before, 1000)))["1"]).toEqual([8, 0]);
    expect(moneyOf(mergeImports(importAt(before, 1000), importAt(after, 2000)))["1"]).toEqual([8, 0]);
    // Nothing tells: the later drop has the word.
    expect(moneyOf(mergeImports(importText(after).result, importText(before).result))["1"]).toEqual([10, 0]);
  });

  it("may be overruled", () => {
    const merged = mergeImports(importAt(newer, 1), importAt(older, 2, "these"));
    expect(moneyOf(merged)).toEqual({ "1": [10, 0], "2": [20, 0], "3": [30, 0], "4": [7, 0] });
    expect(merged.counts).toMatchObject({ keptOrders: 0, updatedOrders: 1, newOrders: 1 });
    balances(merged);
  });

  it("of one platform in two forms are one order each: the total says more than the lines", () => {
    const orders = "Sale Date,Order ID,Buyer User ID,Order Value,Order Total,Order Net\n05/13/26,1,lan,30,35,33\n";
    const items =
      "Sale Date,Item Name,Buyer,Quantity,Item Total,Transaction ID,Listing ID,Order ID\n05/13/26,Hat,lan,1,30,7,8,1\n05/14/26,Hat,lan,1,9,8,8,2\n";
    for (const [first, second] of [
      [orders, items],
      [items, orders],
    ] as const) {
      const merged = mergeImports(importText(first).result, importText(second).result);
      expect(moneyOf(merged)).toEqual({ "1": [35, 0], "2": [9, 0] });
      balances(merged);
    }
  });
});

const invoices = (...rows: readonly string[]): Source => ({
  name: "invoices.csv",
  content: `Mã hóa đơn,Chi nhánh,Thời gian,Mã khách hàng,Khách cần trả,Khách đã trả\n${rows.join("\n")}\n`,
});
const returns = (...rows: readonly string[]): Source => ({
  name: "returns.csv",
  content: `Mã trả hàng,Mã hóa đơn,Thời gian,Mã khách hàng,Cần trả khách\n${rows.join("\n")}\n`,
});
const may = ["HD1,A,13/05/2026,K1,100000,100000", "HD2,A,14/05/2026,K2,50000,50000", "HD3,A,15/05/2026,K1,70000,70000"];

describe("refund documents of another import", () => {
  it("lower the order that is there, on its own date, and are told", () => {
    const base = importAll([invoices(...may)]).result;
    // Alone, none of them has an order: as the import of a later month.
    const added = importAll([
      invoices("HD9,A,20/06/2026,K9,1000,1000"),
      returns("TH1,HD1,16/06/2026,K1,30000", "TH2,,17/06/2026,K2,20000", "TH3,HD77,18/06/2026,K77,5000"),
    ]).result;
    expect(added.reconciliation.byCause).toMatchObject([{ cause: "refundOfUnknown", rows: 3, revenue: -55_000 }]);
    const merged = mergeImports(base, added);
    expect(moneyOf(merged)).toEqual({
      HD1: [70_000, 30_000],
      HD2: [30_000, 20_000],
      HD3: [70_000, 0],
      HD9: [1000, 0],
    });
    expect(merged.counts).toMatchObject({ attachedRefunds: 2, updatedOrders: 0, newOrders: 1 });
    expect(merged.reconciliation).toMatchObject({ refunds: 50_000, refundDocuments: 2, rowsUsed: 6, rowsExcluded: 1 });
    expect(new Date(merged.orders.time[0] ?? 0).toISOString().slice(0, 10)).toBe("2026-05-13");
    balances(merged);
  });

  it("lower it once, however often they come", () => {
    const base = importAll([invoices(...may)]).result;
    const june = [invoices("HD9,A,20/06/2026,K9,1000,1000"), returns("TH1,HD1,16/06/2026,K1,30000")];
    const once = mergeImports(base, importAll(june).result);
    const again = mergeImports(once, importAll(june.map((one) => ({ ...one, name: `copy of ${one.name}` }))).result);
    expect(moneyOf(again)).toEqual(moneyOf(once));
    expect(again.counts).toMatchObject({ attachedRefunds: 0, newOrders: 0, updatedOrders: 0 });
    balances(again);
    const newState = importAll([june[0] as Source, returns("TH1,HD1,16/06/2026,K1,35000")]).result;
    const changed = mergeImports(again, newState);
    expect(moneyOf(changed).HD1).toEqual([65_000, 35_000]);
    balances(changed);
  });

  it("stay with their order when a later export names it without them", () => {
    const base = importAll([invoices(...may), returns("TH1,HD1,16/05/2026,K1,30000")]).result;
    const added = importAll([invoices(...may, "HD4,A,20/05/2026,K4,9000,9000")]).result;
    const merged = mergeImports(base, added);
    expect(moneyOf(merged)).toEqual({ ...moneyOf(base), HD4: [9000, 0] });
    expect(merged.counts).toMatchObject({ newOrders: 1, updatedOrders: 0, repeatedOrders: 3 });
    balances(merged);
  });

  it("that came before their order find it when it comes", () => {
    const first = importAll([invoices("HD9,A,20/06/2026,K9,1000,1000"), returns("TH1,HD1,16/06/2026,K1,30000")]).result;
    const merged = mergeImports(first, importAll([invoices(...may)]).result);
    expect(moneyOf(merged).HD1).toEqual([70_000, 30_000]);
    expect(merged.counts.attachedRefunds).toBe(1);
    balances(merged);
  });

  it("survive the store", () => {
    const { orders, lines, provenance } = importAll([invoices(...may), returns("TH1,HD1,16/05/2026,K1,30000")]).result;
    expect(unflatten(flatten(orders, lines, provenance))).toEqual({ orders, lines, provenance });
  });

  it("come to the same in one step and in two, and always add up", () => {
    const order = fc.record({ id: fc.integer({ min: 1, max: 6 }), person: fc.integer({ min: 1, max: 3 }) });
    const refund = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      of: fc.integer({ min: 1, max: 8 }),
      amount: fc.integer({ min: 1000, max: 1900 }),
    });
    const part = fc.record({
      orders: fc.uniqueArray(order, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
      refunds: fc.uniqueArray(refund, { maxLength: 4, selector: ({ id }) => id }),
    });
    type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;
    const two = (n: number): string => String(n).padStart(2, "0");
    fc.assert(
      fc.property(part, part, (first, second) => {
        // One id is one thing wherever it stands.
        const personOf = new Map([...first.orders, ...second.orders].map(({ id, person }) => [id, person]));
        const refundOf = new Map([...first.refunds, ...second.refunds].map((one) => [one.id, one]));
        const files = (it: Part, mark: string): Source[] => [
          {
            ...invoices(
              `HD99,${mark},30/05/2026,K99,5000,0`,
              ...it.orders.map(({ id }) => `HD${id},A,${two(id)}/05/2026,K${personOf.get(id)},${id * 10_000},0`),
            ),
            name: `${mark}.csv`,
          },
          ...(it.refunds.length === 0
            ? []
            : [
                {
                  ...returns(
                    ...it.refunds.map(({ id }) => {
                      const { of = 0, amount = 0 } = refundOf.get(id) ?? {};
                      return `TH${id},HD${of},15/06/2026,,${amount}`;
                    }),
                  ),
                  name: `returns ${mark}.csv`,
                },
              ]),
        ];
        const merged = mergeImports(importAll(files(first, "a")).result, importAll(files(second, "b")).result);
        balances(merged);
        const expected: Record<string, [number, number]> = { HD99: [5000, 0] };
        for (const id of personOf.keys()) expected[`HD${id}`] = [id * 10_000, 0];
        for (const { of, amount } of refundOf.values()) {
          const it = expected[`HD${of}`];
          if (it === undefined) continue;
          it[0] -= amount;
          it[1] += amount;
        }
        expect(moneyOf(merged)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

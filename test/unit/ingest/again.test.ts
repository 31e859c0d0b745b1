import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpackText } from "../../../src/engine";
import {
  createRefusedReader,
  type ImportResult,
  mergeImports,
  type Reconciliation,
  type StoredImport,
} from "../../../src/ingest";
import { Signature } from "../../../src/ingest/text/signature";
import { bytesOf, importAll, importText, readAll, type Source } from "./support";

const header = "order_id,email,date,total,refunded amount,status,product,channel";
const file = (name: string, ...rows: readonly string[]): Source => ({
  name,
  content: `${[header, ...rows].join("\n")}\n`,
});

const may = [
  "1,a@b.co,2026-05-01,10,,paid,Áo,web",
  "2,b@b.co,2026-05-02,20,,paid,Quần,web",
  "3,c@b.co,2026-05-03,40,,paid,Áo,shop",
];

function balances(r: Reconciliation, orders: ImportResult["orders"]): void {
  expect(r.rowsRead).toBe(r.rowsRefused + r.rowsExcluded + r.rowsUsed);
  expect(r.revenueExcluded).toBeCloseTo(
    r.byCause.reduce((sum, { revenue }) => sum + revenue, 0),
    6,
  );
  expect(r.revenueRead).toBeCloseTo(r.revenueExcluded + r.revenueUsed, 6);
  expect(r.revenueUsed).toBeCloseTo(
    orders.net.reduce((sum, net) => sum + net, 0),
    6,
  );
  expect([r.ordersUsed, r.customersUsed]).toEqual([orders.orderCount, orders.customerCount]);
}

const moneyOf = ({ orders }: StoredImport) =>
  Object.fromEntries(unpackText(orders.orderKey).map((key, i) => [key, [orders.net[i], orders.refund[i]]]));

describe("an import added to a data set", () => {
  it("brings new orders, updates changed ones, takes cancelled ones out, and leaves the others", () => {
    const base = importAll([file("may.csv", ...may)]).result;
    const added = importAll([
      file(
        "june.csv",
        "2,B@b.co,2026-05-02,20,5,paid,Quần,web",
        "3,c@b.co,2026-05-03,40,,cancelled,Áo,shop",
        "1,a@b.co,2026-05-01,10,,paid,Áo,web",
        "4,d@b.co,2026-06-01,7,,paid,Nón,zalo",
        "5,a@b.co,2026-06-02,9,,paid,Áo,web",
      ),
    ]).result;
    const merged = mergeImports(base, added);
    expect(merged.counts).toEqual({
      newOrders: 2,
      updatedOrders: 2,
      removedOrders: 1,
      repeatedOrders: 1,
      newCustomers: 1,
      repeatedFiles: [],
      keptOrders: 0,
      attachedRefunds: 0,
      olderFiles: [],
    });
    expect(moneyOf(merged)).toEqual({ "1": [10, 0], "2": [15, 5], "4": [7, 0], "5": [9, 0] });
    expect(unpackText(merged.orders.customerKey)).toEqual(["a@b.co", "B@b.co", "d@b.co"]);
    expect([...merged.orders.customer]).toEqual([0, 1, 2, 0]);
    expect(merged.orders.dimensions[0]?.values).toEqual(["", "web", "zalo"]);
    expect(unpackText(merged.lines.products)).toEqual(["Áo", "Quần", "Nón"]);
    expect([...merged.lines.order]).toEqual([0, 1, 2, 3]);
    expect([...merged.provenance.orderFile]).toEqual([0, 1, 1, 1]);
    expect(
      merged.reconciliation.byCause.map(({ cause, rows, orders, revenue }) => [cause, rows, orders, revenue]),
    ).toEqual([
      ["status", 1, 1, 40],
      ["refundColumn", 1, 0, 5],
      ["repeatedAcrossFiles", 1, 1, 10],
      ["replaced", 2, 2, 60],
    ]);
    balances(merged.reconciliation, merged.orders);
  });

  it("changes nothing when it is the same again, with ids or without", () => {
    const withoutIds = { name: "x.csv", content: "customer_id,date,total\na,2026-01-01,5\na,2026-01-01,5\n" };
    for (const source of [file("may.csv", ...may), withoutIds]) {
      const { result } = importAll([source]);
      const merged = mergeImports(result, importAll([{ ...source, name: "again.csv" }]).result);
      expect(merged.orders).toEqual(result.orders);
      expect(merged.lines).toEqual(result.lines);
      expect(merged.counts).toMatchObject({ newOrders: 0, updatedOrders: 0, repeatedFiles: ["again.csv"] });
      balances(merged.reconciliation, merged.orders);
    }
  });

  it("keeps rows without ids of another file, though their values are the same", () => {
    const one = importAll([{ name: "a.csv", content: "customer_id,date,total\na,2026-01-01,5\n" }]).result;
    const two = importAll([
      { name: "b.csv", content: "customer_id,date,total\na,2026-01-01,5\nb,2026-01-02,6\n" },
    ]).result;
    expect(mergeImports(one, two).reconciliation).toMatchObject({ ordersUsed: 3, revenueUsed: 16 });
  });

  it("does not take an order of another platform for its own", () => {
    const one = importAll([file("a.csv", may[0] ?? "")]).result;
    const other = importText("Mã đơn hàng,Email,Ngày bán,Tổng tiền\n1,a@b.co,13/05/2026,7\n").result;
    expect(mergeImports(one, { ...other, currency: one.currency }).counts).toMatchObject({
      newOrders: 1,
      newCustomers: 0,
    });
  });

  it("refuses another currency", () => {
    const one = importAll([file("a.csv", ...may)]).result;
    expect(() => mergeImports(one, { ...one, currency: "EUR" })).toThrow("severalCurrencies");
  });

  it("gives the same orders in one step or in two, and always adds up", () => {
    const order = fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      cents: fc.integer({ min: 0, max: 99_999 }),
      refund: fc.integer({ min: 0, max: 500 }),
      status: fc.constantFrom("paid", "paid", "cancelled"),
      person: fc.integer({ min: 0, max: 4 }),
    });
    const month = fc.uniqueArray(order, { minLength: 1, maxLength: 10, selector: ({ id }) => id });
    fc.assert(
      fc.property(month, month, (first, second) => {
        const rows = (orders: typeof first) =>
          orders.map(
            ({ id, cents, refund, status, person }) =>
              `${id},p${person}@b.co,2026-05-0${1 + (id % 9)},${(cents / 100).toFixed(2)},${(refund / 100).toFixed(2)},${status},Áo,web`,
          );
        const anchor = "99,z@b.co,2026-06-01,1,,paid,Áo,web";
        const a = importAll([file("a.csv", "98,z@b.co,2026-05-30,1,,paid,Áo,web", ...rows(first))]).result;
        const b = importAll([file("b.csv", anchor, ...rows(second))]).result;
        const merged = mergeImports(a, b);
        balances(merged.reconciliation, merged.orders);
        const expected = new Map(first.map((it) => [it.id, it]));
        for (const it of second) expected.set(it.id, it);
        const sold = [...expected.values()].filter(({ status }) => status === "paid");
        const money = moneyOf(merged);
        expect(Object.keys(money).length).toBe(sold.length + 2);
        for (const { id, cents, refund } of sold) expect(money[id]).toEqual([(cents - refund) / 100, refund / 100]);
      }),
    );
  });
});

describe("refused rows", () => {
  const bad = [
    ...may,
    "4,d@b.co,hôm qua,7,,paid,Nón,web",
    '5,d@b.co,2026-06-01,"bảy, tám",,paid,"Nón ""lá""",web',
    "6,d@b.co,2026-06-02,8,,paid,Nón,web,thừa",
  ];
  const collect = (source: Source, result: ReturnType<typeof importAll>) => {
    const files = [{ name: source.name, size: 1 }];
    const reader = createRefusedReader(files, result.mapping, result.result.refused, (cause) => `vì ${cause}`);
    const bytes = bytesOf(source.content);
    for (let at = 0; at < bytes.length; at += 40) reader.push(0, bytes.subarray(at, at + 40), at + 40 >= bytes.length);
    return reader.finish();
  };

  it("come back as they were written, with the cause behind them", () => {
    const source = file("tháng 5.csv", ...bad);
    const [made] = collect(source, importAll([source]));
    expect(made?.name).toBe("tháng 5-refused.csv");
    expect(new TextDecoder().decode(made?.bytes)).toBe(
      `${[
        `${header},perennial: cause`,
        "4,d@b.co,hôm qua,7,,paid,Nón,web,vì dateUnreadable",
        '5,d@b.co,2026-06-01,"bảy, tám",,paid,"Nón ""lá""",web,vì amountUnreadable',
        "6,d@b.co,2026-06-02,8,,paid,Nón,web,thừa,vì tooManyColumns",
      ].join("\r\n")}\r\n`,
    );
  });

  it("are the same kind of file when they are mended and dropped again, alone or beside the rest", () => {
    const source = file("may.csv", ...bad);
    const first = importAll([source]);
    const [made] = collect(source, first);
    const mended = new TextDecoder()
      .decode(made?.bytes)
      .replace("hôm qua", "2026-06-03")
      .replace('"bảy, tám"', "7.80")
      .replace(",thừa", "");
    const again = importAll([{ name: "mended.csv", content: mended }]);
    expect(again.draft.groups[0]?.headerSignature).toBe(first.draft.groups[0]?.headerSignature);
    expect(moneyOf(again.result)).toEqual({ "4": [7, 0], "5": [7.8, 0], "6": [8, 0] });
    const both = importAll([source, { name: "mended.csv", content: mended }]).result;
    // The mended rows stand in for the broken ones of their orders; the row that was too long never had an order.
    expect(both.reconciliation).toMatchObject({ ordersUsed: 6, rowsRefused: 1, rowsExcluded: 2 });
    expect(mergeImports(first.result, again.result).counts).toMatchObject({ newOrders: 3, updatedOrders: 0 });
  });

  it("are none when all rows could be read", () => {
    const source = file("may.csv", ...may);
    expect(collect(source, importAll([source]))).toEqual([]);
  });
});

describe("a survey", () => {
  const text = [
    "order_id,email,phone,date,total,line total,sku,status,currency",
    "1,a@b.co,0901234567,2026-05-01,105,60,A,paid,USD",
    "1,a@b.co,0901234567,2026-05-01,105,40,B,paid,USD",
    "2,,+84901234567,2026-05-02,20,20,A,weird,USD",
    "3,khách lẻ,,2026-05-03,40,40,A,cancelled,USD",
    "4,c@b.co,,2026-05-04,7,7,A,paid,EUR",
  ].join("\n");
  const reader = readAll([{ name: "a.csv", content: text }]);
  const { mapping } = importAll([{ name: "a.csv", content: text }], (proposed) => ({
    ...proposed,
    currencies: { kind: "only" },
    currency: "USD",
  }));
  const survey = reader.survey(mapping);
  const [group] = survey.groups;

  it("counts orders and what each status is worth, and says which words it does not know", () => {
    expect(group).toMatchObject({ rows: 5, orders: 4, from: Date.UTC(2026, 4, 1), to: Date.UTC(2026, 4, 4) });
    expect(group?.statuses).toEqual([
      { value: "paid", rows: 3, orders: 2, amount: 112, excluded: false, known: true },
      { value: "cancelled", rows: 1, orders: 1, amount: 40, excluded: true, known: true },
      { value: "weird", rows: 1, orders: 1, amount: 20, excluded: false, known: false },
    ]);
  });

  it("says what each key would identify, and how many were joined", () => {
    expect(group?.identity).toMatchObject({ identified: 3, nobody: 1, customers: 2, merged: 1, namesOnly: false });
    expect(group?.identity.candidates.map(({ field, orders, people }) => [field, orders, people])).toEqual([
      ["customerEmail", 2, 2],
      ["customerPhone", 2, 1],
    ]);
  });

  it("shows both sums where totals and lines differ, and the currencies", () => {
    expect(group?.grain).toEqual({
      row: "unit",
      ordersOfSeveralRows: 1,
      repeatedTotals: 1,
      sumOfTotals: 125,
      sumOfLines: 120,
      inForce: "total",
    });
    expect(group?.currencies).toEqual([
      { code: "USD", rows: 4, orders: 3, amount: 165 },
      { code: "EUR", rows: 1, orders: 1, amount: 7 },
    ]);
  });

  it("tells the outcome that the build then has, or why there is none", () => {
    expect(survey.outcome).toEqual(reader.build(mapping).reconciliation);
    const { currencies: _, ...refusing } = mapping;
    expect(reader.survey(refusing).failure).toMatchObject({ code: "severalCurrencies", detail: "EUR, USD" });
    const lines = mapping.groups.map((it) => ({ ...it, amount: "lines" as const }));
    expect(reader.survey({ ...mapping, groups: lines }).outcome?.revenueUsed).toBe(120);
  });
});

describe("costs", () => {
  const orders: Source = {
    name: "orders.csv",
    content:
      "order_id,email,date,product,sku,category,quantity,unit price\n1,a@b.co,2026-05-01,Áo,A,Quần áo,2,100\n1,a@b.co,2026-05-01,Nón,B,Phụ kiện,1,50\n2,b@b.co,2026-05-02,Túi,C,Phụ kiện,1,80\n",
  };

  it("come from a small file of products beside the orders; orders without stay unknown", () => {
    const costs: Source = { name: "giá vốn.csv", content: "Mã SKU;Tên sản phẩm;Giá vốn\na;Áo;60\nB;Nón;30,5\n" };
    const { draft, result } = importAll([orders, costs]);
    expect(draft.groups.map(({ kind }) => kind)).toEqual(["orders", "productCosts"]);
    expect(draft.complete).toBe(true);
    expect([...result.orders.cost]).toEqual([150.5, Number.NaN]);
    expect(result.reconciliation.rowsRead).toBe(3);
  });

  it("come from the margin of a category", () => {
    const { result } = importAll([orders], (mapping) => ({
      ...mapping,
      categoryMargins: { "Quần áo": 0.4, "Phụ kiện": 0.25 },
    }));
    expect([...result.orders.cost]).toEqual([157.5, 60]);
  });

  it("come from a column of one piece's cost", () => {
    const { result } = importText(
      "order_id,email,date,sku,quantity,unit price,unit cost\n1,a@b.co,2026-05-01,A,3,100,60\n",
    );
    expect([...result.orders.cost]).toEqual([180]);
  });
});

describe("a signature", () => {
  it("does not mind where the slices end, and differs for any other bytes", () => {
    const of = (bytes: Uint8Array, cuts: readonly number[]) => {
      const signature = new Signature();
      const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      for (let i = 1; i < edges.length; i++) signature.push(bytes.slice(edges[i - 1], edges[i]));
      return signature.text();
    };
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.nat(),
        (bytes, cuts, at) => {
          expect(of(bytes, cuts)).toBe(of(bytes, []));
          const other = bytes.slice();
          const i = at % bytes.length;
          other[i] = (other[i] as number) ^ 1;
          expect(of(other, [])).not.toBe(of(bytes, []));
          expect(of(Uint8Array.of(...bytes, 0), [])).not.toBe(of(bytes, []));
        },
      ),
      { numRuns: 500 },
    );
  });
});

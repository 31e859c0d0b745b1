import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type App, createApp } from "../../../src/state/createApp";
import { phaseOf } from "../../../src/state/phase";
import { createStore, type Store, StoreError } from "../../../src/store";
import { openDatabase } from "../../../src/store/database";
import type { Request } from "../../../src/worker/protocol";
import { xlsx } from "../../support/exports/xlsx";
import { inProcessClient } from "../../support/inProcessClient";

const header = "Order ID,Customer ID,Order Date,Order Total,Status";
const may = [
  header,
  "A1,ann,2026-05-01,100,paid",
  "A2,bob,2026-05-03,50,paid",
  "A3,ann,2026-05-20,25,paid",
  "A4,cid,2026-05-21,70,cancelled",
];
/** A1 stands as before, A2 was changed since, B1 is new, and so is its buyer. */
const june = [header, "A1,ann,2026-05-01,100,paid", "A2,bob,2026-05-03,40,paid", "B1,dan,2026-06-01,10,paid"];

const file = (lines: readonly string[], name: string) => new File([`${lines.join("\n")}\n`], name);
const mayFile = () => file(may, "may.csv");
const juneFile = () => file(june, "june.csv");

let store: Store;
let app: App;
let failsAt: Request["type"] | null;

function newApp(parts: Partial<Store> = {}): App {
  const client = inProcessClient(({ type, id }) => {
    if (type !== failsAt) return null;
    failsAt = null;
    return { type: "failed", id, failure: { kind: "unexpected", message: "engine fault" } };
  });
  return createApp({ store: { ...store, ...parts }, client, sampleFile: async () => mayFile() });
}

const state = () => app.state.getState();
const kpis = () => state().analysis?.kpis;
function mapping() {
  const { job } = state();
  if (job?.step !== "mapping") throw new Error(`not mapping but ${job?.step}`);
  return job;
}

beforeEach(async () => {
  failsAt = null;
  store = createStore(openDatabase("append-test"));
  app = newApp();
  await app.actions.start();
});
afterEach(async () => {
  store.close();
  await Dexie.delete("append-test");
});

async function importAll(...files: File[]): Promise<void> {
  await app.actions.importFiles(files);
  await app.actions.confirmImport();
}

/** The counts on the mapping screen belong to the mapping on show. */
async function counted(): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => !mapping().surveying;
    if (done()) return resolve();
    const stop = app.state.subscribe(() => {
      if (!done()) return;
      stop();
      resolve();
    });
  });
}

describe("files added to the open data set", () => {
  it("are proposed where the headers are known, and counted before anything is done", async () => {
    await importAll(mayFile());
    await app.actions.importFiles([juneFile()]);
    expect(mapping()).toMatchObject({
      target: "open",
      openDataset: { name: "may" },
      changes: { newOrders: 1, updatedOrders: 1, repeatedOrders: 1, newCustomers: 1, repeatedFiles: [] },
    });
    expect((await store.list())[0]).toMatchObject({ orders: 3 });
  });

  it("become one data set under its name and settings: new, updated and repeated orders each count once", async () => {
    await importAll(mayFile());
    await app.actions.renameDataset(state().dataset?.meta.id ?? "", "Shop");
    await app.actions.setSettings({ margin: 0.5 });
    await importAll(juneFile());
    // ann 100 + 25, bob 40 instead of 50, dan 10
    expect(kpis()).toMatchObject({ orders: 4, customers: 3, revenue: 175, grossProfit: 87.5 });
    expect(await store.list()).toHaveLength(1);
    expect(state().dataset?.meta).toMatchObject({ name: "Shop", orders: 4, customers: 3 });
    expect(state().dataset?.meta.files.map(({ name }) => name)).toEqual(["may.csv", "june.csv"]);
  });

  it("the reconciliation of the whole adds up, to the last row and unit", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    const r = state().dataset?.meta.reconciliation;
    expect(r).toMatchObject({ rowsRead: 7, revenueRead: 395, revenueUsed: 175, ordersUsed: 4, customersUsed: 3 });
    expect(r?.rowsRead).toBe((r?.rowsRefused ?? 0) + (r?.rowsExcluded ?? 0) + (r?.rowsUsed ?? 0));
    expect(r?.byCause.reduce((sum, { revenue }) => sum - revenue, 395)).toBe(175);
  });

  it("the same file again changes nothing, and is named", async () => {
    await importAll(mayFile());
    await app.actions.importFiles([mayFile()]);
    expect(mapping().changes).toMatchObject({
      newOrders: 0,
      updatedOrders: 0,
      repeatedOrders: 3,
      repeatedFiles: ["may.csv"],
    });
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175 });
  });

  it("a third import compares with what the first two left, also after a reload", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    app = newApp();
    await app.actions.start();
    await app.actions.importFiles([juneFile()]);
    expect(mapping().changes).toMatchObject({ newOrders: 0, updatedOrders: 0, repeatedOrders: 3 });
  });

  it("an older export leaves what is there, unless its word is asked for", async () => {
    const late = "B1,dan,2026-06-01,10,paid";
    await importAll(file([header, "A2,bob,2026-05-03,40,paid", late], "june.csv"));
    await app.actions.importFiles([mayFile()]);
    expect(mapping().changes).toMatchObject({ newOrders: 2, updatedOrders: 0, keptOrders: 1, olderFiles: ["may.csv"] });
    app.actions.setImport({ overlaps: "these" });
    await counted();
    expect(mapping().changes).toMatchObject({ newOrders: 2, updatedOrders: 1, keptOrders: 0, olderFiles: [] });
    app.actions.setImport({ overlaps: "newest" });
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 4, revenue: 175 });
  });

  it("a data set of its own is one choice away", async () => {
    await importAll(mayFile());
    await app.actions.importFiles([juneFile()]);
    app.actions.setTarget("new");
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 150 });
    expect(await store.list()).toHaveLength(2);
  });

  it("Cancel leaves what was there", async () => {
    await importAll(mayFile());
    await app.actions.importFiles([juneFile()]);
    app.actions.cancelImport();
    await app.actions.setSettings({ margin: 1 });
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175 });
    expect((await store.load(state().dataset?.meta.id ?? "")).orders.orderCount).toBe(3);
  });

  it("an analysis that fails leaves the data set whole, in the store and in the worker", async () => {
    await importAll(mayFile());
    await app.actions.importFiles([juneFile()]);
    failsAt = "analyse";
    await app.actions.confirmImport();
    expect(phaseOf(state())).toBe("failed");
    app.actions.dismissFailure();
    await app.actions.setSettings({ margin: 1 });
    expect(kpis()).toMatchObject({ orders: 3 });
    expect((await store.load(state().dataset?.meta.id ?? "")).orders.orderCount).toBe(3);
  });
});

describe("what the user has typed about the shop", () => {
  const competitors = [{ id: "1", name: "Other", customers: 5, averageClv: 10, revenue: null }];
  const acquisition = { spend: [], target: 4 };
  const plansInStore = async () => (await store.list())[0]?.plans;

  it("stays when the data set grows", async () => {
    await importAll(mayFile());
    await app.actions.setPlans({ competitors });
    await importAll(juneFile());
    expect(state().dataset?.meta.plans).toEqual({ competitors });
    expect(await plansInStore()).toEqual({ competitors });
  });

  it.each(["store", "memory"])("stays when the import before it is undone (%s)", async (where) => {
    await importAll(mayFile());
    await app.actions.setPlans({ competitors });
    if (where === "memory") {
      app = newApp({ saveImport: () => Promise.reject(new StoreError("quota", "no")) });
      await app.actions.start();
    }
    await importAll(juneFile());
    await app.actions.setPlans({ acquisition });
    await app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 3 });
    expect(state().dataset?.meta.plans).toEqual({ competitors, acquisition });
    if (where === "store") expect(await plansInStore()).toEqual({ competitors, acquisition });
  });
});

describe("undo of the last import", () => {
  it("puts the data set back to what it was, but for its name and settings, also after a reload", async () => {
    await importAll(mayFile());
    const before = await store.load(state().dataset?.meta.id ?? "");
    await importAll(juneFile());
    await app.actions.renameDataset(before.meta.id, "Shop");
    app = newApp();
    await app.actions.start();
    expect(state().lastImport).toMatchObject({ files: ["june.csv"], counts: { newOrders: 1, updatedOrders: 1 } });
    await app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175 });
    expect(await store.load(before.meta.id)).toEqual({ ...before, meta: { ...before.meta, name: "Shop" } });
    expect(state().lastImport).toBeNull();
  });

  it("of a new data set removes it and opens the one before", async () => {
    await importAll(mayFile());
    await app.actions.importFiles([juneFile()]);
    app.actions.setTarget("new");
    await app.actions.confirmImport();
    await app.actions.undoImport();
    expect(state().dataset?.meta.name).toBe("may");
    expect((await store.list()).map(({ name }) => name)).toEqual(["may"]);
  });

  it("of the first import leaves an empty app", async () => {
    await importAll(mayFile());
    await app.actions.undoImport();
    expect(phaseOf(state())).toBe("empty");
  });

  it("goes one step: the import before the last one stays", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    await importAll(file([header, "C1,ann,2026-07-01,5,paid"], "july.csv"));
    await app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 4 });
    await app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 4 });
  });

  it.each([
    ["a full disk", "quota", {}],
    ["a private window", "unavailable", { save: () => Promise.reject(new StoreError("unavailable", "private")) }],
  ] as const)("is made in memory with %s", async (_, code, more) => {
    const fails = () => Promise.reject(new StoreError(code, "no"));
    if (code === "quota") {
      await importAll(mayFile());
      app = newApp({ saveImport: fails });
      await app.actions.start();
    } else {
      app = newApp({ saveImport: fails, ...more });
      await app.actions.start();
      await importAll(mayFile());
    }
    const before = state().unsaved;
    await importAll(juneFile());
    expect(kpis()).toMatchObject({ orders: 4, revenue: 175 });
    expect(state()).toMatchObject({ unsaved: code, lastImport: { counts: { newOrders: 1 } } });
    await app.actions.setSettings({ margin: 0.5 });
    await app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175, grossProfit: 87.5 });
    expect(state()).toMatchObject({ unsaved: before, lastImport: null });
    // The worker has it too: more can be added.
    await importAll(juneFile());
    expect(kpis()).toMatchObject({ orders: 4, revenue: 175 });
  });

  it("is gone with the data set that is deleted", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    await app.actions.deleteDataset(state().dataset?.meta.id ?? "");
    expect(await store.lastImport()).toBeNull();
  });
});

describe("files of a known header", () => {
  it("are read as last time, and say so; what is new in them is judged anew", async () => {
    await app.actions.importFiles([mayFile()]);
    app.actions.setGroup(0, { excludedStatuses: [] });
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 4 });
    await app.actions.importFiles([
      file([header, "B1,ann,2026-06-01,1,cancelled", "B2,ann,2026-06-02,2,voided"], "june.csv"),
    ]);
    const { remembered, mapping: said, draft } = mapping();
    expect(remembered).toEqual([draft.groups[0]?.headerSignature]);
    expect(said.groups[0]?.excludedStatuses).toEqual(["voided"]);
    app.actions.forgetRemembered(remembered[0] ?? "");
    expect(mapping().mapping.groups[0]?.excludedStatuses).toEqual(["cancelled", "voided"]);
    expect(mapping().remembered).toEqual([]);
  });

  it("have the margins of categories that were typed last time", async () => {
    const lines = ["Order ID,Customer ID,Order Date,Category,SKU,Quantity,Unit price", "1,ann,2026-05-01,Hats,A,1,100"];
    await app.actions.importFiles([file(lines, "a.csv")]);
    app.actions.setImport({ categoryMargins: { Hats: 0.4 } });
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ revenue: 100, grossProfit: 40 });
    await app.actions.importFiles([file([...lines, "2,bob,2026-05-02,Hats,A,1,50"], "b.csv")]);
    expect(mapping().mapping.categoryMargins).toEqual({ Hats: 0.4 });
    await app.actions.addFiles([file(lines, "c.csv")]);
    expect(mapping().mapping.categoryMargins).toEqual({ Hats: 0.4 });
  });

  it("a column that was chosen last time is chosen again", async () => {
    const lines = ["Order ID,Buyer ref,Order Date,Order Total", "A1,ann,2026-05-01,100", "A2,bob,2026-05-02,1"];
    await app.actions.importFiles([file(lines, "a.csv")]);
    app.actions.setRole(0, 1, "customerId");
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ customers: 2 });
    await app.actions.importFiles([file([...lines, "A3,cid,2026-05-03,5"], "b.csv")]);
    expect(mapping().mapping.groups[0]?.roles[1]).toBe("customerId");
    await counted();
    expect(mapping().changes).toMatchObject({ newOrders: 1, repeatedOrders: 2 });
  });
});

describe("the counts on the mapping screen", () => {
  it("follow the mapping", async () => {
    await app.actions.importFiles([mayFile()]);
    expect(mapping().survey?.groups[0]).toMatchObject({ rows: 4, orders: 4 });
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 3, revenueUsed: 175 });
    app.actions.setGroup(0, { excludedStatuses: [] });
    expect(mapping().surveying).toBe(true);
    await counted();
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 4, revenueUsed: 245 });
  });

  it("money of another currency is told in its own, also once it is converted", async () => {
    const lines = [
      "Order ID,Customer ID,Order Date,Order Total,Currency",
      "A1,ann,2026-05-01,9000,VND",
      "A2,bob,2026-05-02,1.5,USD",
    ];
    await app.actions.importFiles([file(lines, "a.csv")]);
    expect(mapping().survey?.failure?.code).toBe("severalCurrencies");
    app.actions.setCurrency("VND");
    app.actions.setImport({ currencies: { kind: "convert", rates: { USD: 25_000 } } });
    await counted();
    expect(mapping().survey?.groups[0]?.currencies).toMatchObject([
      { code: "USD", amount: 1.5 },
      { code: "VND", amount: 9000 },
    ]);
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 2, revenueUsed: 46_500 });
    app.actions.setImport({ currencies: { kind: "only" } });
    await counted();
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 1, revenueUsed: 9000 });
  });

  it("a fault in counting keeps nobody from going on", async () => {
    failsAt = "importSurvey";
    await app.actions.importFiles([mayFile()]);
    expect(mapping()).toMatchObject({ survey: null, surveying: false });
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 3 });
  });

  it("a status column that the user names has its statuses judged like any other", async () => {
    const lines = [
      "Order ID,Customer ID,Order Date,Order Total,Note",
      "A1,ann,2026-05-01,9,ok",
      "A2,ann,2026-05-02,1,cancelled",
    ];
    await app.actions.importFiles([file(lines, "a.csv")]);
    app.actions.setRole(0, 4, "status");
    await counted();
    expect(
      mapping()
        .draft.groups[0]?.statuses.map(({ value }) => value)
        .sort(),
    ).toEqual(["cancelled", "ok"]);
    expect(mapping().mapping.groups[0]?.excludedStatuses).toEqual(["cancelled"]);
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 1, revenueUsed: 9 });
  });
});

describe("refused rows", () => {
  const broken = [header, "A1,ann,2026-05-01,100,paid", "A2,bob,2026-02-31,50,paid", "A3,ann,2026-05-20,abc,paid"];
  const causes = {
    dateMissing: "no date",
    dateUnreadable: "bad date",
    amountMissing: "no amount",
    amountUnreadable: "bad amount",
    tooManyColumns: "too many",
    quoteUnclosed: "open quote",
  };
  const textOf = async () => (await (await app.actions.refusedFiles(causes))?.[0]?.blob.text()) ?? "";

  it("can be taken, mended and dropped again", async () => {
    await importAll(file(broken, "may.csv"));
    expect(state().refused).toMatchObject({ rows: 2 });
    const text = await textOf();
    expect(text).toContain("bad date");
    expect(text).toContain("bad amount");
    const mended = text.replace("2026-02-31", "2026-02-28").replace("abc", "7");
    await importAll(new File([mended], "mended.csv"));
    expect(kpis()).toMatchObject({ orders: 3, revenue: 157 });
  });

  it("can be taken on the mapping screen already", async () => {
    await app.actions.importFiles([file(broken, "may.csv")]);
    expect(await textOf()).toContain("bad amount");
    expect(mapping().step).toBe("mapping");
  });

  it("are gone with the files", async () => {
    await importAll(file(broken, "may.csv"));
    app = newApp();
    await app.actions.start();
    expect(state().refused).toBeNull();
    expect(await app.actions.refusedFiles(causes)).toBeNull();
  });
});

describe("files read once more", () => {
  it("a list of costs dropped beside the orders gives them costs, and leaves the answers as they were", async () => {
    const lines = [
      "Order ID,Customer ID,Order Date,Line total,Quantity,SKU,Status",
      "A1,ann,2026-05-01,100,2,S1,paid",
      "A2,bob,2026-05-02,50,1,S2,cancelled",
    ];
    await app.actions.importFiles([file(lines, "orders.csv")]);
    app.actions.setGroup(0, { excludedStatuses: [] });
    await counted();
    expect(mapping().survey?.costs).toMatchObject({ products: 0, ordersWithCost: 0, ordersWithout: 2 });
    await app.actions.addFiles([file(["SKU,Cost", "S1,30", "S9,1"], "costs.csv")]);
    expect(mapping().draft.groups.map(({ kind }) => kind ?? "orders")).toEqual(["orders", "productCosts"]);
    expect(mapping().mapping.groups[0]?.excludedStatuses).toEqual([]);
    expect(mapping().survey?.costs).toMatchObject({ products: 2, ordersWithCost: 1, ordersWithout: 1 });
    await app.actions.confirmImport();
    expect([...(state().dataset?.orders.cost ?? [])]).toEqual([60, Number.NaN]);
  });

  it("another sheet of a workbook", async () => {
    const rows = (id: string, total: number) => [
      ["Order ID", "Customer ID", "Order Date", "Order Total"],
      [id, "ann", { day: Date.UTC(2026, 4, 1) }, total],
      [`${id}b`, "bob", { day: Date.UTC(2026, 4, 2) }, total],
    ];
    const book = xlsx([
      { name: "Q1", rows: rows("A", 5) },
      { name: "Q2", rows: rows("B", 7) },
    ]);
    await app.actions.importFiles([new File([new Uint8Array(book)], "shop.xlsx")]);
    const sheets = () => mapping().draft.groups[0]?.files[0]?.facts;
    expect(sheets()?.sheets.map(({ name }) => name)).toEqual(["Q1", "Q2"]);
    // All of them together, each as a file of its own.
    await app.actions.chooseReading({ file: 0, sheet: "Q1", alsoSheets: ["Q2"] });
    expect(mapping().draft.groups[0]?.files.map(({ facts }) => [facts?.position, facts?.sheet])).toEqual([
      [0, "Q1"],
      [1, "Q2"],
    ]);
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 4, revenueUsed: 24 });
    await app.actions.importFiles([new File([new Uint8Array(book)], "shop.xlsx")]);
    await app.actions.chooseReading({ file: 0, sheet: "Q2" });
    expect(sheets()?.sheet).toBe("Q2");
    expect(mapping().survey?.outcome).toMatchObject({ ordersUsed: 2, revenueUsed: 14 });
    await app.actions.confirmImport();
    expect(kpis()).toMatchObject({ revenue: 14 });
  });

  it("an encoding that was guessed, in another one", async () => {
    // "Lan, Hạnh" with Windows-1258's letters: no UTF-8.
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("Order ID,Customer ID,Order Date,Order Total,Name\nA1,ann,2026-05-01,5,"),
      0xd5,
      0xe3,
      0x0a,
    ]);
    await app.actions.importFiles([new File([bytes], "cu.csv")]);
    const read = () => mapping().draft.groups[0]?.files[0];
    const [first, second] = read()?.facts?.encodings ?? [];
    expect(read()?.encoding).toBe(first?.encoding);
    if (second === undefined) throw new Error("nothing to choose from");
    await app.actions.chooseReading({ file: 0, encoding: second.encoding });
    expect(read()?.encoding).toBe(second.encoding);
  });
});

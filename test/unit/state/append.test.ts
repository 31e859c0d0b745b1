import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { phaseOf } from "../../../src/state/phase";
import { StoreError } from "../../../src/store";
import { appStage } from "./appStage";
import { file, header, importsOn, juneFile, mayFile } from "./importsOn";

const stage = appStage("append-test", mayFile);
const { state, mapping, kpis, importAll, counted } = importsOn(stage);
beforeEach(() => stage.app.actions.start());

describe("files added to the open data set", () => {
  it("are proposed where the headers are known, and counted before anything is done", async () => {
    await importAll(mayFile());
    await stage.app.actions.importFiles([juneFile()]);
    expect(mapping()).toMatchObject({
      target: "open",
      openDataset: { name: "may" },
      changes: { newOrders: 1, updatedOrders: 1, repeatedOrders: 1, newCustomers: 1, repeatedFiles: [] },
    });
    expect((await stage.store.list())[0]).toMatchObject({ orders: 3 });
  });

  it("become one data set under its name and settings: new, updated and repeated orders each count once", async () => {
    await importAll(mayFile());
    await stage.app.actions.renameDataset(state().dataset?.meta.id ?? "", "Shop");
    await stage.app.actions.setSettings({ margin: 0.5 });
    await importAll(juneFile());
    // ann 100 + 25, bob 40 instead of 50, dan 10
    expect(kpis()).toMatchObject({ orders: 4, customers: 3, revenue: 175, grossProfit: 87.5 });
    expect(await stage.store.list()).toHaveLength(1);
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
    await stage.app.actions.importFiles([mayFile()]);
    expect(mapping().changes).toMatchObject({
      newOrders: 0,
      updatedOrders: 0,
      repeatedOrders: 3,
      repeatedFiles: ["may.csv"],
    });
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175 });
  });

  it("a third import compares with what the first two left, also after a reload", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    stage.restart();
    await stage.app.actions.start();
    await stage.app.actions.importFiles([juneFile()]);
    expect(mapping().changes).toMatchObject({ newOrders: 0, updatedOrders: 0, repeatedOrders: 3 });
  });

  it("an older export leaves what is there, unless its word is asked for", async () => {
    const late = "B1,dan,2026-06-01,10,paid";
    await importAll(file([header, "A2,bob,2026-05-03,40,paid", late], "june.csv"));
    await stage.app.actions.importFiles([mayFile()]);
    expect(mapping().changes).toMatchObject({ newOrders: 2, updatedOrders: 0, keptOrders: 1, olderFiles: ["may.csv"] });
    stage.app.actions.setImport({ overlaps: "these" });
    await counted();
    expect(mapping().changes).toMatchObject({ newOrders: 2, updatedOrders: 1, keptOrders: 0, olderFiles: [] });
    stage.app.actions.setImport({ overlaps: "newest" });
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 4, revenue: 175 });
  });

  it("a data set of its own is one choice away", async () => {
    await importAll(mayFile());
    await stage.app.actions.importFiles([juneFile()]);
    stage.app.actions.setTarget("new");
    await stage.app.actions.confirmImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 150 });
    expect(await stage.store.list()).toHaveLength(2);
  });

  it("Cancel leaves what was there", async () => {
    await importAll(mayFile());
    await stage.app.actions.importFiles([juneFile()]);
    stage.app.actions.cancelImport();
    await stage.app.actions.setSettings({ margin: 1 });
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175 });
    expect((await stage.store.load(state().dataset?.meta.id ?? "")).orders.orderCount).toBe(3);
  });

  it("an analysis that fails leaves the data set whole, in the store and in the worker", async () => {
    await importAll(mayFile());
    await stage.app.actions.importFiles([juneFile()]);
    stage.failsAt = "analyse";
    await stage.app.actions.confirmImport();
    expect(phaseOf(state())).toBe("failed");
    stage.app.actions.dismissFailure();
    await stage.app.actions.setSettings({ margin: 1 });
    expect(kpis()).toMatchObject({ orders: 3 });
    expect((await stage.store.load(state().dataset?.meta.id ?? "")).orders.orderCount).toBe(3);
  });
});

describe("what the user has typed about the shop", () => {
  const competitors = [{ id: "1", name: "Other", customers: 5, averageClv: 10, revenue: null }];
  const acquisition = { spend: [], target: 4 };
  const plansInStore = async () => (await stage.store.list())[0]?.plans;

  it("stays when the data set grows", async () => {
    await importAll(mayFile());
    await stage.app.actions.setPlans({ competitors });
    await importAll(juneFile());
    expect(state().dataset?.meta.plans).toEqual({ competitors });
    expect(await plansInStore()).toEqual({ competitors });
  });

  it.each(["store", "memory"])("stays when the import before it is undone (%s)", async (where) => {
    await importAll(mayFile());
    await stage.app.actions.setPlans({ competitors });
    if (where === "memory") {
      stage.restart({ saveImport: () => Promise.reject(new StoreError("quota", "no")) });
      await stage.app.actions.start();
    }
    await importAll(juneFile());
    await stage.app.actions.setPlans({ acquisition });
    await stage.app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 3 });
    expect(state().dataset?.meta.plans).toEqual({ competitors, acquisition });
    if (where === "store") expect(await plansInStore()).toEqual({ competitors, acquisition });
  });
});

describe("undo of the last import", () => {
  it("puts the data set back to what it was, but for its name and settings, also after a reload", async () => {
    await importAll(mayFile());
    const before = await stage.store.load(state().dataset?.meta.id ?? "");
    await importAll(juneFile());
    await stage.app.actions.renameDataset(before.meta.id, "Shop");
    stage.restart();
    await stage.app.actions.start();
    expect(state().lastImport).toMatchObject({ files: ["june.csv"], counts: { newOrders: 1, updatedOrders: 1 } });
    await stage.app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175 });
    expect(await stage.store.load(before.meta.id)).toEqual({ ...before, meta: { ...before.meta, name: "Shop" } });
    expect(state().lastImport).toBeNull();
  });

  it("of a new data set removes it and opens the one before", async () => {
    await importAll(mayFile());
    await stage.app.actions.importFiles([juneFile()]);
    stage.app.actions.setTarget("new");
    await stage.app.actions.confirmImport();
    await stage.app.actions.undoImport();
    expect(state().dataset?.meta.name).toBe("may");
    expect((await stage.store.list()).map(({ name }) => name)).toEqual(["may"]);
  });

  it("of the first import leaves an empty app", async () => {
    await importAll(mayFile());
    await stage.app.actions.undoImport();
    expect(phaseOf(state())).toBe("empty");
  });

  it("goes one step: the import before the last one stays", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    await importAll(file([header, "C1,ann,2026-07-01,5,paid"], "july.csv"));
    await stage.app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 4 });
    await stage.app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 4 });
  });

  it.each([
    ["a full disk", "quota", {}],
    ["a private window", "unavailable", { save: () => Promise.reject(new StoreError("unavailable", "private")) }],
  ] as const)("is made in memory with %s", async (_, code, more) => {
    const fails = () => Promise.reject(new StoreError(code, "no"));
    if (code === "quota") {
      await importAll(mayFile());
      stage.restart({ saveImport: fails });
      await stage.app.actions.start();
    } else {
      stage.restart({ saveImport: fails, ...more });
      await stage.app.actions.start();
      await importAll(mayFile());
    }
    const before = state().unsaved;
    await importAll(juneFile());
    expect(kpis()).toMatchObject({ orders: 4, revenue: 175 });
    expect(state()).toMatchObject({ unsaved: code, lastImport: { counts: { newOrders: 1 } } });
    await stage.app.actions.setSettings({ margin: 0.5 });
    await stage.app.actions.undoImport();
    expect(kpis()).toMatchObject({ orders: 3, revenue: 175, grossProfit: 87.5 });
    expect(state()).toMatchObject({ unsaved: before, lastImport: null });
    // The worker has it too: more can be added.
    await importAll(juneFile());
    expect(kpis()).toMatchObject({ orders: 4, revenue: 175 });
  });

  it("is gone with the data set that is deleted", async () => {
    await importAll(mayFile());
    await importAll(juneFile());
    await stage.app.actions.deleteDataset(state().dataset?.meta.id ?? "");
    expect(await stage.store.lastImport()).toBeNull();
  });
});

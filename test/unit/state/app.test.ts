import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { generateSampleCsv } from "../../../src/sample";
import { createApp } from "../../../src/state/createApp";
import { phaseOf } from "../../../src/state/phase";
import { StoreError } from "../../../src/store";
import { openDatabase } from "../../../src/store/database";
import { inProcessClient } from "../../support/inProcessClient";
import { appStage } from "./appStage";

const may = `Order ID,Customer ID,Order Date,Order Total
A1,ann,2026-05-01,100
A2,bob,2026-05-03,50
A3,ann,2026-05-20,25
`;
const june = `Order ID,Customer ID,Order Date,Order Total
B1,ann,2026-06-01,10
`;
const noCustomer = `Order ID,Order Date,Order Total
A1,2026-05-01,100
`;

const stage = appStage("app-test", () => new File([may], "sample.csv"));
const csv = (text: string, name = "may.csv") => new File([text], name);
const phase = () => phaseOf(stage.app.state.getState());
const kpi = () => stage.app.state.getState().analysis?.kpis;

async function importText(text: string, name?: string, target: "new" | "open" = "new"): Promise<void> {
  await stage.app.actions.importFiles([csv(text, name)]);
  stage.app.actions.setTarget(target);
  await stage.app.actions.confirmImport();
}

describe("app", () => {
  it("goes from empty through importing, mapping and analysing to ready", async () => {
    const seen = new Set([phase()]);
    stage.app.state.subscribe(() => seen.add(phase()));
    await stage.app.actions.start();
    await importText(may);
    expect([...seen]).toEqual(["analysing", "empty", "importing", "mapping", "analysing", "ready"].filter(unique));
    expect(kpi()).toMatchObject({ customers: 2, orders: 3, revenue: 175 });
    expect(stage.app.state.getState().dataset?.meta).toMatchObject({
      name: "may",
      orders: 3,
      customers: 2,
      sample: false,
    });
  });

  it("the next start has the data set back without the file, with its settings", async () => {
    await stage.app.actions.start();
    await importText(may);
    await stage.app.actions.setSettings({ margin: 0.4 });
    stage.restart();
    await stage.app.actions.start();
    expect(phase()).toBe("ready");
    expect(kpi()).toMatchObject({ customers: 2, revenue: 175, grossProfit: 70 });
  });

  it("a file that fails leaves the open data set, on screen and in the store", async () => {
    await stage.app.actions.start();
    await importText(may);
    await stage.app.actions.importFiles([csv("")]);
    expect(phase()).toBe("failed");
    expect(stage.app.state.getState().failure).toMatchObject({ kind: "import", import: { code: "emptyFile" } });
    stage.app.actions.dismissFailure();
    expect(phase()).toBe("ready");
    expect(kpi()).toMatchObject({ orders: 3 });
    await stage.app.actions.setSettings({ margin: 0.5 });
    expect(kpi()).toMatchObject({ grossProfit: 87.5 });
    expect(await stage.store.list()).toHaveLength(1);
  });

  it("does not go on while the customer is missing, and does once the user names one", async () => {
    await stage.app.actions.start();
    await stage.app.actions.importFiles([csv(noCustomer)]);
    await stage.app.actions.confirmImport();
    expect(phase()).toBe("mapping");
    stage.app.actions.setRole(0, 0, "customerId");
    await stage.app.actions.confirmImport();
    expect(phase()).toBe("ready");
    expect(kpi()).toMatchObject({ customers: 1, orders: 1 });
  });

  it("Cancel leaves what was there, also in the middle of reading", async () => {
    await stage.app.actions.start();
    await importText(may);
    const reading = stage.app.actions.importFiles([csv(june, "june.csv")]);
    expect(phase()).toBe("importing");
    stage.app.actions.cancelImport();
    await reading;
    expect(phase()).toBe("ready");
    expect(kpi()).toMatchObject({ orders: 3 });
    expect(await stage.store.list()).toHaveLength(1);
  });

  it("a newer drop replaces the one under way", async () => {
    await stage.app.actions.start();
    const first = stage.app.actions.importFiles([csv(may)]);
    const second = stage.app.actions.importFiles([csv(june, "june.csv")]);
    await Promise.all([first, second]);
    await stage.app.actions.confirmImport();
    expect(kpi()).toMatchObject({ orders: 1, revenue: 10 });
  });

  it("switches between data sets, and opens another when the open one is deleted", async () => {
    await stage.app.actions.start();
    await importText(may);
    const mayId = stage.app.state.getState().dataset?.meta.id ?? "";
    await importText(june, "june.csv");
    await stage.app.actions.openDataset(mayId);
    expect(kpi()).toMatchObject({ orders: 3 });
    await stage.app.actions.deleteDataset(mayId);
    expect(kpi()).toMatchObject({ orders: 1 });
    await stage.app.actions.deleteDataset(stage.app.state.getState().dataset?.meta.id ?? "");
    expect(phase()).toBe("empty");
  });

  it("a data set that turns out damaged half-way leaves the open one, in the worker too", async () => {
    await stage.app.actions.start();
    await importText(may);
    const mayId = stage.app.state.getState().dataset?.meta.id ?? "";
    await importText(june, "june.csv");
    const database = openDatabase("app-test");
    await database.chunks.delete([mayId, "customer.key", 0]);
    database.close();
    await stage.app.actions.openDataset(mayId);
    expect(stage.app.state.getState().failure).toMatchObject({ kind: "store", code: "damaged" });
    stage.app.actions.dismissFailure();
    expect(stage.app.state.getState().dataset?.meta.name).toBe("june");
    const kept = await stage.app.actions.results();
    expect(JSON.parse((await kept?.text()) ?? "").dataset).toMatchObject({ name: "june", orders: 1 });
    await stage.app.actions.setSettings({ margin: 0.5 });
    expect(kpi()).toMatchObject({ orders: 1, revenue: 10, grossProfit: 5 });
  });

  it("opened one right after the other, the last one stands, in the worker too", async () => {
    await stage.app.actions.start();
    await importText(may);
    const mayId = stage.app.state.getState().dataset?.meta.id ?? "";
    await importText(june, "june.csv");
    const juneId = stage.app.state.getState().dataset?.meta.id ?? "";
    await Promise.all([mayId, juneId, mayId].map((id) => stage.app.actions.openDataset(id)));
    expect(stage.app.state.getState()).toMatchObject({
      analysing: false,
      failure: null,
      dataset: { meta: { id: mayId } },
    });
    const kept = await stage.app.actions.results();
    expect(JSON.parse((await kept?.text()) ?? "")).toMatchObject({ dataset: { orders: 3, customers: 2 } });
    await Promise.all([juneId, mayId, juneId].map((id) => stage.app.actions.openDataset(id)));
    expect(kpi()).toMatchObject({ orders: 1, revenue: 10 });
  });

  it("an analysis that fails while a data set is opened leaves the open one", async () => {
    await stage.app.actions.start();
    await importText(may);
    const mayId = stage.app.state.getState().dataset?.meta.id ?? "";
    await importText(june, "june.csv");
    stage.failsAt = "tableNumbers";
    await stage.app.actions.openDataset(mayId);
    expect(phase()).toBe("failed");
    stage.app.actions.dismissFailure();
    await stage.app.actions.setSettings({ margin: 1 });
    expect(kpi()).toMatchObject({ orders: 1, revenue: 10 });
    await stage.app.actions.openDataset(mayId);
    expect(kpi()).toMatchObject({ orders: 3, revenue: 175 });
  });

  it("the worker starts before the database is read where there was a data set, and only there", async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    const wokenBefore = async () => {
      const seen: string[] = [];
      const list = () => {
        seen.push("list");
        return stage.store.list();
      };
      const client = { ...inProcessClient(), wake: () => seen.push("wake") };
      const app = createApp({
        store: { ...stage.store, list },
        client,
        sampleFile: async () => new File([may], "sample.csv"),
      });
      await app.actions.start();
      return seen;
    };
    expect(await wokenBefore()).toEqual(["list"]);
    await stage.app.actions.start();
    await importText(may);
    await vi.waitUntil(() => kept.size === 1);
    expect((await wokenBefore()).slice(0, 2)).toEqual(["wake", "list"]);
    await stage.app.actions.deleteDataset(stage.app.state.getState().dataset?.meta.id ?? "");
    await vi.waitUntil(() => kept.size === 0);
    vi.unstubAllGlobals();
  });

  it("a full disk: the figures are there, and said not to be stored", async () => {
    stage.restart({ saveImport: () => Promise.reject(new StoreError("quota", "full")) });
    await stage.app.actions.start();
    await importText(may);
    expect(phase()).toBe("ready");
    expect(stage.app.state.getState().unsaved).toBe("quota");
    // It can be taken back all the same.
    await stage.app.actions.undoImport();
    expect([phase(), stage.app.state.getState().lastImport]).toEqual(["empty", null]);
  });

  it("an analysis that fails after the import leaves the old data set in the worker too", async () => {
    await stage.app.actions.start();
    await importText(may);
    stage.failsAt = "analyse";
    await importText(june, "june.csv");
    expect(phase()).toBe("failed");
    stage.app.actions.dismissFailure();
    const results = await stage.app.actions.results();
    expect(JSON.parse((await results?.text()) ?? "").dataset).toMatchObject({ name: "may", orders: 3 });
    await stage.app.actions.setSettings({ margin: 1 });
    expect(kpi()).toMatchObject({ orders: 3 });
    expect((await stage.store.list()).map((meta) => meta.name)).toEqual(["may"]);
  });

  it("only the newest of several settings is shown", async () => {
    await stage.app.actions.start();
    await importText(may);
    await Promise.all([0.1, 0.2, 0.3].map((margin) => stage.app.actions.setSettings({ margin })));
    expect(stage.app.state.getState().analysis?.settings.margin).toBe(0.3);
    expect(kpi()?.grossProfit).toBeCloseTo(52.5, 9);
  });

  describe("forecast", () => {
    const until = (done: () => boolean) => vi.waitUntil(done, { timeout: 20_000 });
    const forecasting = () => stage.app.state.getState().forecasting;
    const result = () => stage.app.state.getState().forecast?.result ?? null;
    const shop = () => csv(generateSampleCsv(), "shop.csv");

    async function importShop(): Promise<void> {
      await stage.app.actions.start();
      await stage.app.actions.importFiles([shop()]);
      await stage.app.actions.confirmImport();
    }

    it("follows the analysis by itself; another horizon predicts anew from the same fit", async () => {
      await importShop();
      expect(phase()).toBe("ready");
      await until(() => result() !== null);
      const year = result();
      await stage.app.actions.setForecastSettings({ horizonDays: 90 });
      const quarter = result();
      // The very same objects: what the fit alone decides is not drawn again.
      expect(quarter?.meaning).toBe(year?.meaning);
      expect(quarter?.tracking).toBe(year?.tracking);
      expect(quarter?.customers).not.toBe(year?.customers);
      expect(quarter?.totals.orders.value).toBeLessThan(year?.totals.orders.value ?? 0);
      expect((await stage.store.list())[0]?.forecastSettings.horizonDays).toBe(90);
    });

    it("a shop too small is refused with a reason, and has no numbers", async () => {
      await stage.app.actions.start();
      await importText(may);
      await until(() => stage.app.state.getState().forecast !== null);
      expect(stage.app.state.getState().forecast).toMatchObject({
        result: null,
        refusal: { code: expect.any(String) },
      });
    });

    it("Cancel stops it, the figures of the past stay, and it can be asked for again", async () => {
      await importShop();
      expect(forecasting().step).toBe("working");
      stage.app.actions.stopForecast();
      await until(() => forecasting().step === "stopped");
      expect(phase()).toBe("ready");
      expect(result()).toBeNull();
      await stage.app.actions.makeForecast();
      expect(result()).not.toBeNull();
    });

    it("another margin scales what is expected", async () => {
      await importShop();
      await until(() => result() !== null);
      const before = result()?.totals.customerEquity.value ?? 0;
      await stage.app.actions.setSettings({ margin: 0.5 });
      await until(() => forecasting().step === "idle");
      expect(result()?.totals.customerEquity.value).toBeCloseTo(before / 2, 0);
    });

    it("goes with its data set", async () => {
      await importShop();
      await until(() => result() !== null);
      await importText(june, "june.csv");
      expect(result()).toBeNull();
    });

    it("stands in the results, with each customer's", async () => {
      await importShop();
      // Asked for while the forecast is still on its way: the file waits for it.
      expect(forecasting().step).toBe("working");
      const blob = await stage.app.actions.results();
      const results = JSON.parse((await blob?.text()) ?? "{}");
      const totals = result()?.totals;
      expect(results.kpis.customerEquity).toBe(totals?.customerEquity.value);
      expect(results.kpis.totalClv).toBeCloseTo((kpi()?.averageHistoricClv ?? 0) + (totals?.averageClv.value ?? 0), 6);
      const sum = results.customers.reduce((all: number, c: { predictedClv: number }) => all + c.predictedClv, 0);
      expect(sum / (totals?.customerEquity.value ?? 0)).toBeCloseTo(1, 9);
    });
  });

  it("the sample goes straight to its figures", async () => {
    await stage.app.actions.start();
    await stage.app.actions.loadSample("Cửa hàng mẫu");
    expect(phase()).toBe("ready");
    expect(stage.app.state.getState().dataset?.meta).toMatchObject({ name: "Cửa hàng mẫu", sample: true });
  });

  it("without storage the app starts empty, and says that nothing is kept", async () => {
    stage.restart({ list: () => Promise.reject(new StoreError("unavailable", "private")) });
    await stage.app.actions.start();
    expect(phase()).toBe("empty");
    expect(stage.app.state.getState().unsaved).toBe("unavailable");
  });
});

function unique<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}

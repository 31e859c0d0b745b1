import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chunksOf, flatten, rowsPerChunk } from "../../../src/store/columns";
import { openDatabase, type PerennialDatabase } from "../../../src/store/database";
import { createStore, type Store } from "../../../src/store/store";
import type { DatasetMeta } from "../../../src/store/types";
import { smallDataset } from "../../support/dataset";
import { orderTable } from "../../support/tables";

let database: PerennialDatabase;
let store: Store;

beforeEach(() => {
  database = openDatabase("test");
  store = createStore(database);
});
afterEach(async () => {
  store.close();
  await Dexie.delete("test");
});

describe("store", () => {
  it("gives back what was saved, after the database was closed and opened again", async () => {
    const dataset = smallDataset("a");
    await store.save(dataset);
    store.close();
    store = createStore(openDatabase("test"));
    expect(await store.load("a")).toEqual(dataset);
    expect(await store.lastOpened()).toBe("a");
  });

  it("lists the newest first, without loading a column", async () => {
    await store.save(smallDataset("old", { importedAt: 1 }));
    await store.save(smallDataset("new", { importedAt: 2 }));
    expect((await store.list()).map((meta) => meta.id)).toEqual(["new", "old"]);
  });

  it("an import that fails on the way leaves nothing of itself, and what was there untouched", async () => {
    const before = smallDataset("a");
    await store.save(before);
    let written = 0;
    database.chunks.hook("creating", () => {
      if (++written === 5) throw new DOMException("the disk is full", "QuotaExceededError");
    });
    await expect(store.save(smallDataset("b"))).rejects.toMatchObject({ name: "StoreError", code: "quota" });
    expect((await store.list()).map((meta) => meta.id)).toEqual(["a"]);
    expect(await database.chunks.where("dataset").equals("b").count()).toBe(0);
    expect(await store.load("a")).toEqual(before);
    expect(await store.lastOpened()).toBe("a");
  });

  it("removes a data set with all its columns, and no other", async () => {
    await store.save(smallDataset("a"));
    await store.save(smallDataset("b"));
    await store.remove("a");
    expect(await database.chunks.where("dataset").equals("a").count()).toBe(0);
    expect((await store.load("b")).meta.id).toBe("b");
    await expect(store.load("a")).rejects.toMatchObject({ code: "damaged" });
  });

  it("a record that lost a chunk is said to be damaged", async () => {
    await store.save(smallDataset("a"));
    await database.chunks.delete(["a", "order.net", 0]);
    await expect(store.load("a")).rejects.toMatchObject({ code: "damaged" });
  });

  it("tells what the analysis reads before the rest is there, in one piece however many chunks it is in", async () => {
    const rows = rowsPerChunk + 3;
    const orders = orderTable(
      Array.from({ length: rows }, (_, i) => ({ customer: i % 2, time: i, net: i / 2, cost: -i })),
      ["Ánh", "Đức"],
    );
    const dataset = { ...smallDataset("a"), orders };
    await store.save(dataset);
    const told: unknown[] = [];
    const loading = store.load("a", (meta, numbers) => told.push(meta, numbers));
    loading.then(() => told.push("loaded"));
    expect(await loading).toEqual(dataset);
    const { orderCount, customerCount, customer, time, net, cost } = orders;
    expect(told).toEqual([dataset.meta, { orderCount, customerCount, customer, time, net, cost }, "loaded"]);
  });

  it("of what the analysis reads, nothing damaged is told; of the rest, the data set is damaged all the same", async () => {
    await store.save(smallDataset("a"));
    await store.save(smallDataset("b"));
    await database.chunks.delete(["a", "order.cost", 0]);
    await database.chunks.delete(["b", "customer.name", 0]);
    const told: string[] = [];
    const listen = (meta: DatasetMeta) => told.push(meta.id);
    await expect(store.load("a", listen)).rejects.toMatchObject({ code: "damaged" });
    await expect(store.load("b", listen)).rejects.toMatchObject({ code: "damaged" });
    await database.chunks.update(["b", "order.net", 0], { data: new Float64Array(2) });
    await expect(store.load("b", listen)).rejects.toMatchObject({ code: "damaged" });
    expect(told).toEqual(["b"]);
  });

  it("opens what the first version stored", async () => {
    store.close();
    await Dexie.delete("test");
    const { meta, orders, lines } = smallDataset("old");
    const first = new Dexie("test");
    first
      .version(1)
      .stores({ datasets: "id, importedAt", chunks: "[dataset+part+index], dataset", preferences: "key" });
    const { shape, columns } = flatten(orders, lines);
    const chunks = [...columns].flatMap(([part, column]) => [...chunksOf(part, column, 2)]);
    await first.table("datasets").put(meta);
    await first
      .table("chunks")
      .bulkPut([
        { dataset: "old", part: "shape", index: 0, data: shape },
        ...chunks.map((chunk) => ({ dataset: "old", ...chunk })),
      ]);
    await first.table("preferences").put({ key: "lastOpened", value: "old" });
    first.close();
    store = createStore(openDatabase("test"));
    expect([await store.lastOpened(), await store.lastImport()]).toEqual(["old", null]);
    expect(await store.load("old")).toEqual({ meta, orders, lines });
  });

  it("changes a name and leaves the rest", async () => {
    await store.save(smallDataset("a"));
    await store.update("a", { name: "Tháng 5" });
    expect((await store.load("a")).meta).toEqual({ ...smallDataset("a").meta, name: "Tháng 5" });
  });

  it("a second tab hears of what the first one stored", async () => {
    const heard = new Promise<DatasetMeta[]>((resolve, reject) => {
      store.watch((list) => list.length === 1 && resolve(list), reject);
    });
    await createStore(openDatabase("test")).save(smallDataset("a"));
    expect((await heard)[0]?.id).toBe("a");
  });

  it("a database written by a newer version is refused by name, not overwritten", async () => {
    store.close();
    const newer = new Dexie("test");
    newer.version(3).stores({ datasets: "id", chunks: "[dataset+part+index]", preferences: "key" });
    await newer.open();
    newer.close();
    store = createStore(openDatabase("test"));
    await expect(store.list()).rejects.toMatchObject({ code: "newerVersion" });
  });
});

import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type PerennialDatabase } from "../../../src/store/database";
import { createStore, type Store } from "../../../src/store/store";
import type { DatasetMeta } from "../../../src/store/types";
import { smallDataset } from "../../support/dataset";

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

import { liveQuery } from "dexie";
import type { OrderNumbers } from "../engine";
import { chunksOf, flatten } from "./columns";
import { formerChunks, openDatabase, type PerennialDatabase, type StoredChunk, shapePart } from "./database";
import { type StoreError, toStoreError } from "./errors";
import { keepFormer, undoLast } from "./lastImport";
import { readDataset } from "./readDataset";
import type { Dataset, DatasetMeta, LastImport, RememberedMapping } from "./types";

/** Every call rejects with a StoreError, and leaves what was stored as it was when it does. */
export interface Store {
  list(): Promise<DatasetMeta[]>;
  /** Calls back with the list now and after every change, also one made in another tab. Returns how to stop. */
  watch(onList: (list: DatasetMeta[]) => void, onError: (error: StoreError) => void): () => void;
  /** Writes the data set whole, or not at all, and remembers it as the last one opened. */
  save(dataset: Dataset): Promise<void>;
  /** Like `save`, and keeps what was there before, so that `undoImport` can put it back until the next import. */
  saveImport(dataset: Dataset, last: LastImport): Promise<void>;
  lastImport(): Promise<LastImport | null>;
  /** Puts back what was there before the last import, one step. Resolves with the id to open, or null. */
  undoImport(): Promise<string | null>;
  /** How files with this header were read last time. */
  mappingOf(signature: string): Promise<RememberedMapping | null>;
  rememberMapping(mapping: RememberedMapping): Promise<void>;
  /**
   * @param onNumbers told what the analysis reads as soon as it is there, ahead of the rest, in columns of its own that may
   *   move to another thread. `load` may still reject: the rest may be damaged.
   */
  load(id: string, onNumbers?: (meta: DatasetMeta, orders: OrderNumbers) => void): Promise<Dataset>;
  update(id: string, change: Partial<Omit<DatasetMeta, "id">>): Promise<void>;
  remove(id: string): Promise<void>;
  lastOpened(): Promise<string | null>;
  setLastOpened(id: string): Promise<void>;
  close(): void;
}

const lastOpenedKey = "lastOpened";

export function createStore(database: PerennialDatabase = openDatabase()): Store {
  const { datasets, chunks, preferences, mappings, lastImport } = database;
  // A newer version of the app in another tab wants to upgrade: let go, or it waits for ever.
  database.on("versionchange", () => database.close());

  /** Writes a data set in one transaction, after `before` has had its turn in it. */
  function put(dataset: Dataset, before: () => Promise<unknown>): Promise<void> {
    return database.transaction("rw", datasets, chunks, preferences, lastImport, async () => {
      await before();
      await chunks.where("dataset").equals(dataset.meta.id).delete();
      await datasets.put(dataset.meta);
      // A part at a time: to cut and copy them all at once would block the page.
      for (const records of recordsOf(dataset)) await chunks.bulkPut(records);
      await preferences.put({ key: lastOpenedKey, value: dataset.meta.id });
    });
  }

  return {
    list: () => guard(() => datasets.orderBy("importedAt").reverse().toArray()),

    watch(onList, onError) {
      const subscription = liveQuery(() => datasets.orderBy("importedAt").reverse().toArray()).subscribe({
        next: onList,
        error: (error: unknown) => onError(toStoreError(error)),
      });
      return () => subscription.unsubscribe();
    },

    save: (dataset) => guard(() => put(dataset, async () => undefined)),

    saveImport: (dataset, last) => guard(() => put(dataset, () => keepFormer(database, last))),

    lastImport: () =>
      guard(async () => {
        const found = await lastImport.toCollection().first();
        if (found === undefined) return null;
        const { key, ...last } = found;
        return last;
      }),

    undoImport: () => guard(() => undoLast(database)),

    mappingOf: (signature) =>
      guard(async () => {
        const found = await mappings.get(signature);
        return found ?? null;
      }),

    rememberMapping: (mapping) =>
      guard(async () => {
        await mappings.put({ ...mapping, signature: mapping.group.headerSignature });
      }),

    load: (id, onNumbers = () => undefined) => guard(() => readDataset(database, id, onNumbers)),

    update: (id, change) =>
      guard(async () => {
        await datasets.update(id, change);
      }),

    remove: (id) =>
      guard(() =>
        database.transaction("rw", datasets, chunks, lastImport, async () => {
          await chunks.where("dataset").equals(id).delete();
          await datasets.delete(id);
          // What is deleted leaves nothing behind, its former state included.
          if ((await lastImport.toCollection().first())?.dataset !== id) return;
          await chunks.where("dataset").equals(formerChunks).delete();
          await lastImport.clear();
        }),
      ),

    lastOpened: () => guard(async () => (await preferences.get(lastOpenedKey))?.value ?? null),

    setLastOpened: (id) =>
      guard(async () => {
        await preferences.put({ key: lastOpenedKey, value: id });
      }),

    close: () => database.close(),
  };
}

async function guard<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error);
  }
}

/** At most so many chunks are cut and handed over in one go: some 4 MB. */
const chunksAtOnce = 8;

function* recordsOf({ meta, orders, lines, provenance }: Dataset): Generator<StoredChunk[]> {
  const { shape, columns } = flatten(orders, lines, provenance);
  let records: StoredChunk[] = [{ dataset: meta.id, part: shapePart, index: 0, data: shape }];
  for (const [part, column] of columns) {
    for (const chunk of chunksOf(part, column)) {
      records.push({ dataset: meta.id, ...chunk });
      if (records.length < chunksAtOnce) continue;
      yield records;
      records = [];
    }
  }
  yield records;
}

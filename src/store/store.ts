import { liveQuery } from "dexie";
import { type Column, checkLengths, chunksOf, flatten, joinChunks, type Shape, unflatten } from "./columns";
import { openDatabase, type PerennialDatabase, type StoredChunk } from "./database";
import { StoreError, toStoreError } from "./errors";
import type { Dataset, DatasetMeta } from "./types";

/** Every call rejects with a StoreError, and leaves what was stored as it was when it does. */
export interface Store {
  list(): Promise<DatasetMeta[]>;
  /** Calls back with the list now and after every change, also one made in another tab. Returns how to stop. */
  watch(onList: (list: DatasetMeta[]) => void, onError: (error: StoreError) => void): () => void;
  /** Writes the data set whole, or not at all, and remembers it as the last one opened. */
  save(dataset: Dataset): Promise<void>;
  load(id: string): Promise<Dataset>;
  update(id: string, change: Partial<Omit<DatasetMeta, "id">>): Promise<void>;
  remove(id: string): Promise<void>;
  lastOpened(): Promise<string | null>;
  setLastOpened(id: string): Promise<void>;
  close(): void;
}

const lastOpenedKey = "lastOpened";

export function createStore(database: PerennialDatabase = openDatabase()): Store {
  const { datasets, chunks, preferences } = database;
  // A newer version of the app in another tab wants to upgrade: let go, or it waits for ever.
  database.on("versionchange", () => database.close());

  return {
    list: () => guard(() => datasets.orderBy("importedAt").reverse().toArray()),

    watch(onList, onError) {
      const subscription = liveQuery(() => datasets.orderBy("importedAt").reverse().toArray()).subscribe({
        next: onList,
        error: (error: unknown) => onError(toStoreError(error)),
      });
      return () => subscription.unsubscribe();
    },

    save: (dataset) =>
      guard(async () => {
        const records = recordsOf(dataset);
        await database.transaction("rw", datasets, chunks, preferences, async () => {
          await chunks.where("dataset").equals(dataset.meta.id).delete();
          await datasets.put(dataset.meta);
          await chunks.bulkPut(records);
          await preferences.put({ key: lastOpenedKey, value: dataset.meta.id });
        });
      }),

    load: (id) =>
      guard(async () => {
        const [meta, records] = await database.transaction("r", datasets, chunks, () =>
          Promise.all([datasets.get(id), chunks.where("dataset").equals(id).toArray()]),
        );
        if (meta === undefined) throw new StoreError("damaged", `data set ${id} is not there`);
        return { meta, ...tablesOf(records) };
      }),

    update: (id, change) =>
      guard(async () => {
        await datasets.update(id, change);
      }),

    remove: (id) =>
      guard(() =>
        database.transaction("rw", datasets, chunks, async () => {
          await chunks.where("dataset").equals(id).delete();
          await datasets.delete(id);
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

const shapePart = "shape";

function recordsOf({ meta, orders, lines }: Dataset): StoredChunk[] {
  const { shape, columns } = flatten(orders, lines);
  const records: StoredChunk[] = [{ dataset: meta.id, part: shapePart, index: 0, data: shape }];
  for (const [part, column] of columns) {
    for (const chunk of chunksOf(part, column)) records.push({ dataset: meta.id, ...chunk });
  }
  return records;
}

function tablesOf(records: readonly StoredChunk[]): Pick<Dataset, "orders" | "lines"> {
  let shape: Shape | null = null;
  const parts = new Map<string, Column[]>();
  // Chunks come in the order of their index: equal entries of the index "dataset" are sorted by the primary key.
  for (const { part, data } of records) {
    if ("orderCount" in data) {
      shape = data;
      continue;
    }
    const pieces = parts.get(part);
    if (pieces === undefined) parts.set(part, [data]);
    else pieces.push(data);
  }
  try {
    if (shape === null) throw new Error("the shape is missing");
    const flat = { shape, columns: new Map([...parts].map(([part, pieces]) => [part, joinChunks(pieces)])) };
    checkLengths(flat);
    return unflatten(flat);
  } catch (error) {
    throw new StoreError("damaged", error);
  }
}

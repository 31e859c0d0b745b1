import { formerChunks, type PerennialDatabase } from "./database";
import { restored } from "./restored";
import type { LastImport } from "./types";

/** Sets aside what the data set of `last` is before it is written anew. Inside the transaction that writes it. */
export async function keepFormer(database: PerennialDatabase, last: LastImport): Promise<void> {
  const { chunks, lastImport } = database;
  await chunks.where("dataset").equals(formerChunks).delete();
  if (last.former !== null) await moveChunks(database, last.dataset, formerChunks);
  await lastImport.put({ ...last, key: "last" });
}

/**
 * Takes the last import back: the data set it made is removed, the one it was added to stands as before, but for what
 * the user has said about it since. Resolves with the id of the data set to open.
 */
export function undoLast(database: PerennialDatabase): Promise<string | null> {
  const { datasets, chunks, lastImport } = database;
  return database.transaction("rw", datasets, chunks, lastImport, async () => {
    const last = await lastImport.get("last");
    if (last === undefined) return null;
    await lastImport.clear();
    await chunks.where("dataset").equals(last.dataset).delete();
    if (last.former === null) {
      await datasets.delete(last.dataset);
      return last.openBefore;
    }
    await moveChunks(database, formerChunks, last.dataset);
    const now = await datasets.get(last.dataset);
    await datasets.put(restored(last.former, now ?? last.former));
    return last.dataset;
  });
}

async function moveChunks({ chunks }: PerennialDatabase, from: string, to: string): Promise<void> {
  const records = await chunks.where("dataset").equals(from).toArray();
  await chunks.bulkPut(records.map((record) => ({ ...record, dataset: to })));
  await chunks.where("dataset").equals(from).delete();
}

import Dexie from "dexie";
import type { OrderNumbers } from "../engine";
import { type Column, checkLengths, joinChunks, numberColumns, numbersOf, type Shape, unflatten } from "./columns";
import { chunkKey, type PerennialDatabase, type StoredChunk, shapePart } from "./database";
import { StoreError } from "./errors";
import type { Dataset, DatasetMeta } from "./types";

type OnNumbers = (meta: DatasetMeta, orders: OrderNumbers) => void;

/**
 * Reads a data set in one transaction, a column a request: what the browser hands over in one go it also unpacks in one go,
 * and the page would stand still for it.
 *
 * @param onNumbers told what the analysis reads, in columns of its own that may move to another thread; only then is the rest
 *   asked for, so that it is not in the way. The rest may still prove damaged.
 */
export async function readDataset(database: PerennialDatabase, id: string, onNumbers: OnNumbers): Promise<Dataset> {
  const { datasets, chunks } = database;
  const columns = new Map<string, Column>();
  const copies = new Map<string, Column>();

  const recordsOf = (part: string) =>
    chunks.where(chunkKey).between([id, part, Dexie.minKey], [id, part, Dexie.maxKey]).toArray();

  async function readColumn(part: string): Promise<void> {
    const records = await recordsOf(part);
    columns.set(
      part,
      orDamaged(() => joinChunks(records.map(columnOf))),
    );
  }

  async function readNumbers(part: string): Promise<void> {
    await readColumn(part);
    const column = columns.get(part);
    // Copied while the next one is fetched.
    if (column !== undefined && !("ends" in column)) copies.set(part, column.slice());
  }

  const { meta, shape } = await database.transaction("r", datasets, chunks, async () => {
    // All is asked for before anything is waited for: one column is fetched while another is unpacked.
    const [found, shapes] = await Promise.all([
      datasets.get(id),
      recordsOf(shapePart),
      ...numberColumns.map(readNumbers),
    ]);
    if (found === undefined) throw new StoreError("damaged", `data set ${id} is not there`);
    const known = { meta: found, shape: orDamaged(() => shapeOf(shapes)) };
    const orders = orDamaged(() => numbersOf({ shape: known.shape, columns: copies }));
    // What is done with them is no part of the reading.
    Dexie.ignoreTransaction(() => onNumbers(found, orders));
    const keys = await chunks.where("dataset").equals(id).primaryKeys();
    await Promise.all(restOf(keys.map(([, part]) => part)).map(readColumn));
    return known;
  });
  return orDamaged(() => {
    const flat = { shape, columns };
    checkLengths(flat);
    return { meta, ...unflatten(flat) };
  });
}

/** Parts that are not read first, each once. */
function restOf(parts: readonly string[]): string[] {
  const first = new Set<string>([shapePart, ...numberColumns]);
  return [...new Set(parts)].filter((part) => !first.has(part));
}

function shapeOf([record]: readonly StoredChunk[]): Shape {
  if (record === undefined || !("orderCount" in record.data)) throw new Error("the shape is missing");
  return record.data;
}

function columnOf({ part, data }: StoredChunk): Column {
  if ("orderCount" in data) throw new Error(`column ${part} is a shape`);
  return data;
}

function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StoreError("damaged", error);
  }
}

import Dexie from "dexie";
import type { OrderNumbers } from "../engine";
import { type Column, checkLengths, joinChunks, numberColumns, numbersOf, type Shape, unflatten } from "./columns";
import { chunkKey, type PerennialDatabase, type StoredChunk, shapePart } from "./database";
import { StoreError } from "./errors";
import type { Dataset, DatasetMeta } from "./types";

/** Chunks that are asked for in one go: some 3 MB. */
const chunksAtOnce = 6;

type OnNumbers = (meta: DatasetMeta, orders: OrderNumbers) => void;

/**
 * Reads a data set in one transaction, but a little a request: what the browser hands over in one go it also unpacks in one
 * go, and the page would stand still for it.
 *
 * @param onNumbers told what the analysis reads, in columns of its own that may move to another thread; only then is the rest
 *   asked for, so that it is not in the way. The rest may still prove damaged.
 */
export async function readDataset(database: PerennialDatabase, id: string, onNumbers: OnNumbers): Promise<Dataset> {
  const { datasets, chunks } = database;
  const columns = new Map<string, Column>();
  const copies = new Map<string, Column>();

  const recordsOf = (part: string, from = Dexie.minKey, to = Number.POSITIVE_INFINITY) =>
    chunks.where(chunkKey).between([id, part, from], [id, part, to], true, true).toArray();

  function join(part: string, records: readonly StoredChunk[]): Column {
    const column = orDamaged(() => joinChunks(records.map(columnOf)));
    columns.set(part, column);
    return column;
  }

  async function readNumbers(part: string): Promise<void> {
    const column = join(part, await recordsOf(part));
    // Copied while the next one is fetched.
    if (!("ends" in column)) copies.set(part, column.slice());
  }

  async function readColumn([part, indices]: readonly [string, readonly number[]]): Promise<void> {
    const asked: PromiseLike<StoredChunk[]>[] = [];
    for (let i = 0; i < indices.length; i += chunksAtOnce) {
      const some = indices.slice(i, i + chunksAtOnce);
      asked.push(recordsOf(part, some[0], some.at(-1)));
    }
    join(part, (await Promise.all(asked)).flat());
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
    await Promise.all([...restOf(keys)].map(readColumn));
    return known;
  });
  return orDamaged(() => {
    const flat = { shape, columns };
    checkLengths(flat);
    return { meta, ...unflatten(flat) };
  });
}

/** The chunks of each part that is not read first. */
function restOf(keys: readonly (readonly [string, string, number])[]): Map<string, number[]> {
  const first = new Set<string>([shapePart, ...numberColumns]);
  const rest = new Map<string, number[]>();
  for (const [, part, index] of keys) {
    const indices = rest.get(part);
    if (indices !== undefined) indices.push(index);
    else if (!first.has(part)) rest.set(part, [index]);
  }
  return rest;
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

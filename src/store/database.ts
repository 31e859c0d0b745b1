import Dexie, { type EntityTable, type Table } from "dexie";
import type { Chunk, Shape } from "./columns";
import { StoreError } from "./errors";
import type { DatasetMeta, LastImport, RememberedMapping } from "./types";

/**
 * What is stored where:
 * - `datasets`: one record a data set, with everything but its columns (name, files, mapping, settings, reconciliation).
 * - `chunks`: its columns, cut (see columns.ts), and one record of what they are columns of (`shapePart`).
 * - `preferences`: small things that must survive a reload with the data, such as the data set opened last.
 * - `mappings`: how files of a header were read, to be proposed again.
 * - `lastImport`: at most one record; the former columns of the data set it was added to stand in `chunks` under
 *   `formerChunks`.
 */
export interface StoredChunk {
  readonly dataset: string;
  readonly part: string;
  readonly index: number;
  readonly data: Chunk["data"] | Shape;
}

export interface Preference {
  readonly key: string;
  readonly value: string;
}

export interface StoredMapping extends RememberedMapping {
  readonly signature: string;
}

export interface StoredLastImport extends LastImport {
  readonly key: "last";
}

/** The part of `chunks` that says what the columns are of; the others are columns. */
export const shapePart = "shape";

/** Chunks are found by data set and part, in the order of their index. */
export const chunkKey = "[dataset+part+index]";

/** Stands for the data set's id on the chunks it had before the last import. */
export const formerChunks = "former";

export interface PerennialDatabase extends Dexie {
  readonly datasets: EntityTable<DatasetMeta, "id">;
  readonly chunks: Table<StoredChunk, [string, string, number]>;
  readonly preferences: EntityTable<Preference, "key">;
  readonly mappings: EntityTable<StoredMapping, "signature">;
  readonly lastImport: EntityTable<StoredLastImport, "key">;
}

const schemaVersion = 2;

export function openDatabase(name = "perennial"): PerennialDatabase {
  const database = new Dexie(name) as PerennialDatabase;
  database.version(1).stores({
    datasets: "id, importedAt",
    chunks: `${chunkKey}, dataset`,
    preferences: "key",
  });
  // Only adds tables: what version 1 wrote stays as it is.
  database.version(schemaVersion).stores({ mappings: "signature", lastImport: "key" });
  // Dexie opens a database of a newer schema without a word; what a newer Perennial wrote is not ours to guess at.
  // Its versions are stored times ten.
  database.on("ready", () => {
    const found = Math.floor(database.backendDB().version / 10);
    if (found > schemaVersion)
      throw new StoreError("newerVersion", `schema ${found}, this page knows ${schemaVersion}`);
  });
  return database;
}

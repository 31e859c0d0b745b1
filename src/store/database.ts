import Dexie, { type EntityTable, type Table } from "dexie";
import type { Chunk, Shape } from "./columns";
import { StoreError } from "./errors";
import type { DatasetMeta } from "./types";

/**
 * What is stored where:
 * - `datasets`: one record a data set, with everything but its columns (name, files, mapping, settings, reconciliation).
 * - `chunks`: its columns, cut (see columns.ts), and one record `part: "shape"`.
 * - `preferences`: small things that must survive a reload with the data, such as the data set opened last.
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

export interface PerennialDatabase extends Dexie {
  readonly datasets: EntityTable<DatasetMeta, "id">;
  readonly chunks: Table<StoredChunk, [string, string, number]>;
  readonly preferences: EntityTable<Preference, "key">;
}

const schemaVersion = 1;

export function openDatabase(name = "perennial"): PerennialDatabase {
  const database = new Dexie(name) as PerennialDatabase;
  database.version(schemaVersion).stores({
    datasets: "id, importedAt",
    chunks: "[dataset+part+index], dataset",
    preferences: "key",
  });
  // Dexie opens a database of a newer schema without a word; what a newer Perennial wrote is not ours to guess at.
  // Its versions are stored times ten.
  database.on("ready", () => {
    const found = Math.floor(database.backendDB().version / 10);
    if (found > schemaVersion)
      throw new StoreError("newerVersion", `schema ${found}, this page knows ${schemaVersion}`);
  });
  return database;
}

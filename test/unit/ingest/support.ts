import {
  createReader,
  defaultMapping,
  type ImportDraft,
  type ImportMapping,
  type ImportResult,
} from "../../../src/ingest";

export interface Source {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const encoder = new TextEncoder();

/** Bytes of a source. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? encoder.encode(content) : content;
}

/** Reads sources through a reader in slices of the given size, as the page does. */
export function readAll(sources: readonly Source[], mapping: ImportMapping | null = null, slice = 1 << 20) {
  const files = sources.map(({ name, content }) => ({ name, size: bytesOf(content).length }));
  const reader = createReader(files, mapping);
  for (const [index, { content }] of sources.entries()) {
    const bytes = bytesOf(content);
    let at = 0;
    do {
      const end = Math.min(bytes.length, at + slice);
      reader.push(index, bytes.subarray(at, end), end === bytes.length);
      at = end;
    } while (at < bytes.length);
  }
  return reader;
}

export interface Imported {
  readonly draft: ImportDraft;
  readonly mapping: ImportMapping;
  readonly result: ImportResult;
  /** The proposal could not be served from the first reading. */
  readonly reread: boolean;
}

/** The whole import with the proposal as it stands, or as `change` makes it; reads again where the page would. */
export function importAll(
  sources: readonly Source[],
  change: (mapping: ImportMapping) => ImportMapping = (mapping) => mapping,
  slice = 1 << 20,
): Imported {
  const reader = readAll(sources, null, slice);
  const draft = reader.draft();
  const mapping = change(defaultMapping(draft));
  if (reader.satisfies(mapping)) return { draft, mapping, result: reader.build(mapping), reread: false };
  return { draft, mapping, result: readAll(sources, mapping, slice).build(mapping), reread: true };
}

export function importText(text: string, change?: (mapping: ImportMapping) => ImportMapping): Imported {
  return importAll([{ name: "orders.csv", content: text }], change);
}

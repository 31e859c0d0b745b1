import type { ImportMapping } from "../ingest";
import type { EngineClient } from "../worker/client";

/** Large enough that the worker is never idle between slices, small enough that progress and Cancel feel alive. */
const sliceBytes = 4 * 1024 * 1024;
/** Slices that may be on their way at once: one is parsed while the next is read. */
const slicesAhead = 2;

export interface ReadProgress {
  readonly bytesDone: number;
  readonly rows: number;
}

/** Thrown out of a reading that the user cancelled or that a newer import has replaced. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * Hands the files to the worker for an import.
 * Rejects with WorkerFailure, or Cancelled once `isCurrent` says no.
 */
export async function readFiles(
  client: EngineClient,
  files: readonly File[],
  mapping: ImportMapping | null,
  onProgress: (progress: ReadProgress) => void,
  isCurrent: () => boolean,
): Promise<void> {
  // The first slice is read while the worker starts.
  const opened = client.ask("importOpen", { files: namesAndSizes(files), mapping });
  await Promise.all([opened, sendSlices(client, "importSlice", files, onProgress, isCurrent)]);
}

/** Pasted cells are a file without a past: the moment of pasting says nothing of when they were exported. */
export function namesAndSizes(files: readonly File[]): { name: string; size: number; lastModified?: number }[] {
  return files.map(({ name, size, lastModified }) => ({ name, size, ...(lastModified > 0 && { lastModified }) }));
}

/**
 * Hands the files over slice by slice, holding back while the worker is busy.
 * The page reads: WebKit's workers on file:// cannot.
 */
export async function sendSlices(
  client: EngineClient,
  request: "importSlice" | "refusedSlice",
  files: readonly File[],
  onProgress: (progress: ReadProgress) => void,
  isCurrent: () => boolean,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let bytesDone = 0;
  for (const [index, file] of files.entries()) {
    for (let from = 0; from < file.size || from === 0; from += sliceBytes) {
      const to = Math.min(from + sliceBytes, file.size);
      const bytes = await file.slice(from, to).arrayBuffer();
      if (!isCurrent()) throw new Cancelled();
      const body = { file: index, bytes, last: to === file.size };
      const sent = client.ask(request, body, { transfer: [bytes] }).then(({ rows }) => {
        bytesDone += to - from;
        if (isCurrent()) onProgress({ bytesDone, rows });
      });
      // Awaited further down; when it fails before, while a file is being read, the browser must not call it unhandled.
      sent.catch(() => undefined);
      underWay.push(sent);
      if (underWay.length >= slicesAhead) await underWay.shift();
    }
  }
  await Promise.all(underWay);
  if (!isCurrent()) throw new Cancelled();
}

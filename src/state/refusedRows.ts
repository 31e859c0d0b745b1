import type { ImportMapping, RefusalCause, RefusedRows } from "../ingest";
import type { EngineClient } from "../worker/client";
import { namesAndSizes, sendSlices } from "./readFiles";
import type { NamedBlob } from "./types";

/** What is needed to pick the refused rows out of their files. */
export interface RefusedSource {
  readonly files: readonly File[];
  readonly mapping: ImportMapping;
  readonly refused: RefusedRows;
}

/** Reads the files once more and gives the refused rows as files, with the cause of each in a column of its own. */
export async function pickRefused(
  client: EngineClient,
  { files, mapping, refused }: RefusedSource,
  causes: Readonly<Record<RefusalCause, string>>,
): Promise<NamedBlob[]> {
  await client.ask("refusedOpen", { files: namesAndSizes(files), mapping, refused, causes });
  await sendSlices(
    client,
    "refusedSlice",
    files,
    () => undefined,
    () => true,
  );
  const answer = await client.ask("refusedFinish", {});
  return answer.files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes], { type: "text/csv;charset=utf-8" }) }));
}

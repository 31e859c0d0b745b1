import { useState } from "react";
import type { AdPlatform } from "../../../engine";
import { breath } from "../../../state/breath";
import { downloadCsv } from "../csv";
import { exportFileName } from "../exportFileName";
import { type ListSource, plainListCsv, platformCsv, rowsPerPiece } from "./listCsv";

export type ListFormat = "plain" | AdPlatform;

export interface ListExport {
  /** Part done while it runs, else null. */
  readonly progress: number | null;
  readonly failed: boolean;
  start(format: ListFormat, source: ListSource, name: string): void;
}

/** Writes a list to a file while the page stays at hand; one at a time. */
export function useListExport(): ListExport {
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);

  const run = async (format: ListFormat, source: ListSource, name: string) => {
    setProgress(0);
    setFailed(false);
    try {
      const written: BlobPart[] = [];
      for (const piece of await piecesOf(format, source)) {
        // Encoded as it comes: all at once at the end would hold the page.
        written.push(new Blob([piece]));
        setProgress(Math.min(1, (written.length * rowsPerPiece) / source.customers.length));
        await breath();
      }
      downloadCsv(exportFileName(name, source.w.fileWords[format], new Date(), source.f.language), written);
    } catch {
      // Out of memory, offline before the hash function came, or a refused download: said beside the buttons.
      setFailed(true);
    } finally {
      setProgress(null);
    }
  };

  return {
    progress,
    failed,
    start: (format, source, name) => {
      if (progress === null) void run(format, source, name);
    },
  };
}

async function piecesOf(format: ListFormat, source: ListSource): Promise<Generator<string, void>> {
  if (format === "plain") return plainListCsv(source);
  const { sha256Hex } = await import("./sha256");
  return platformCsv(source, format, sha256Hex);
}

import { useState } from "react";
import { breath } from "../../state/breath";
import { downloadCsv } from "../shared/csv";
import { exportFileName } from "../shared/exportFileName";
import { type CustomerExport, customersCsv, rowsPerChunk } from "./exportCustomers";

export interface CsvExport {
  /** Part done while it runs, else null. */
  readonly progress: number | null;
  readonly failed: boolean;
  start(source: CustomerExport, dataset: string): void;
}

/** Writes the list to a file while the page stays at hand; one export at a time. */
export function useCsvExport(): CsvExport {
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);

  const run = async (source: CustomerExport, dataset: string) => {
    setProgress(0);
    setFailed(false);
    try {
      const pieces: BlobPart[] = [];
      for (const piece of customersCsv(source)) {
        // Encoded as it comes: all at once at the end would hold the page.
        pieces.push(new Blob([piece]));
        setProgress(Math.min(1, (pieces.length * rowsPerChunk) / source.rows.length));
        await breath();
      }
      downloadCsv(exportFileName(dataset, source.t.customers.fileWord, new Date(), source.f.language), pieces);
    } catch {
      // Out of memory, or the browser refused the download: said beside the button.
      setFailed(true);
    } finally {
      setProgress(null);
    }
  };

  return {
    progress,
    failed,
    start: (source, dataset) => {
      if (progress === null) void run(source, dataset);
    },
  };
}

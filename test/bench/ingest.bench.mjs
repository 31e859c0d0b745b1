// Bundles the ingest bench as the app is bundled and runs it: node test/bench/ingest.bench.mjs [rows] [runs]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const outDir = mkdtempSync(join(tmpdir(), "ingest-bench-"));
try {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL("ingestBench.ts", import.meta.url)),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: "bench.mjs" } },
    },
    ssr: { noExternal: true },
  });
  await import(pathToFileURL(join(outDir, "bench.mjs")).href);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}

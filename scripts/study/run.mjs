import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/**
 * Bundles one TypeScript entry beside this file for Node and runs it: `node scripts/study/run.mjs [entry] [arguments …]`.
 * Without an entry: the whole study, which writes docs/ACCURACY.md.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const [entry = "main", ...rest] = process.argv.slice(2);
const out = await mkdtemp(path.join(tmpdir(), "perennial-study-"));
try {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: path.join(here, `${entry}.ts`),
      outDir: out,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "study.mjs" } },
    },
  });
  process.argv = [process.argv[0] ?? "node", path.join(out, "study.mjs"), ...rest];
  await import(pathToFileURL(path.join(out, "study.mjs")).href);
} finally {
  await rm(out, { recursive: true, force: true });
}

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * `npm run study`: bundles the study for Node, runs its sections two at a time, and writes docs/ACCURACY.md.
 * `npm run study -- equity season` runs these sections only; the others stay in the report as they stand.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const folder = await mkdtemp(path.join(tmpdir(), "perennial-study-"));

function run(section) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(folder, "study.mjs"), section, folder, root], {
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${section} ended with ${code}`))));
  });
}

try {
  await build({
    configFile: false,
    logLevel: "error",
    root,
    build: {
      ssr: path.join(here, "main.ts"),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "study.mjs" } },
    },
  });
  const wanted = process.argv.slice(2);
  const inTurn = async (sections) => {
    for (const section of sections) if (wanted.length === 0 || wanted.includes(section)) await run(section);
  };
  await Promise.all([
    inTurn(["coverage1", "torture1", "recovery", "channels", "products"]),
    inTurn(["coverage2", "torture2", "cdnow", "equity", "cohorts", "season", "campaigns"]),
  ]);
  await run("report");
} finally {
  await rm(folder, { recursive: true, force: true });
}

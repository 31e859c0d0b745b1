// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { root } from "./paths.mjs";

/**
 * Bundles a TypeScript entry for Node as the app is bundled, in a folder of its own that is gone when `use` is done.
 * @template T
 * @param {string} entry path from the repository's root
 * @param {(script: string, folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function bundleForNode(entry, use) {
  const folder = await mkdtemp(path.join(tmpdir(), "perennial-"));
  try {
    const name = `${path.basename(entry, ".ts")}.mjs`;
    await build({
      configFile: false,
      logLevel: "error",
      root,
      build: {
        ssr: path.join(root, entry),
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        target: "node20",
        minify: false,
        rolldownOptions: { output: { entryFileNames: name } },
      },
      ssr: { noExternal: true },
    });
    return await use(path.join(folder, name), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

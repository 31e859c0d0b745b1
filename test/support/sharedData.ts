import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/lib/paths.mjs";

/** Real data sets that may lie beside the repository; the tests that want one skip, and say so, where it is not. */
export function sharedFile(name: string): { readonly path: string; readonly missing: boolean; readonly title: string } {
  const file = path.resolve(root, "../shared/data", name);
  const missing = !existsSync(file);
  return { path: file, missing, title: missing ? `${name} (skipped: ../shared/data is not here)` : name };
}

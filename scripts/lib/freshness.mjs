// @ts-check
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { dist, root, singleFile } from "./paths.mjs";

const sources = ["src", "public", "scripts/build", "index.html", "vite.config.ts", "package-lock.json"];

/**
 * When the newest file at or below `place` was changed, in ms since epoch.
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), own.mtimeMs);
}

/** True when dist/ holds both bundles, made after the last change of what they are made from. */
export function isBuilt() {
  if (!existsSync(singleFile) || !existsSync(path.join(dist, "index.html"))) return false;
  // perennial.html is written last, so its time is the build's.
  const built = statSync(singleFile).mtimeMs;
  return sources.every((source) => newest(path.join(root, source)) <= built);
}

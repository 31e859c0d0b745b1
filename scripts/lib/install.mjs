// @ts-check
import { existsSync, lstatSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { runNpm } from "./run.mjs";

const folder = path.join(root, "node_modules");
/** npm writes this file last, so a broken-off installation has none. */
const installed = path.join(folder, ".package-lock.json");
const wanted = path.join(root, "package-lock.json");

/** Installs the packages of the lock file unless they are already there. Ends the process when that fails. */
export async function ensureInstalled() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  // npm ci empties the folder first, and would empty what a link points at: packages that others may be using.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      "node_modules is a link to packages that do not match package-lock.json: run npm ci where it points.",
    );
    process.exit(1);
  }
  console.log("Installing packages (npm ci) …");
  const code = await runNpm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    console.error("The packages could not be installed: see npm's message above.");
    process.exit(code);
  }
}

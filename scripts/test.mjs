// @ts-check
// npm test: every check there is, and one line at the very end. A stage that fails does not hide the others.
// `npm test -- lint unit` runs those stages only.
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { cache, root } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {boolean} ok @returns {Tally} */
const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

async function types() {
  const configs = ["tsconfig.app.json", "tsconfig.worker.json", "tsconfig.node.json"];
  let ok = true;
  for (const config of configs) ok = (await runNode("node_modules/typescript/bin/tsc", ["-p", config])) === 0 && ok;
  return oneCheck(ok);
}

const lint = async () =>
  oneCheck((await runNode("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings"])) === 0);

const build = async () => oneCheck((await runNode("scripts/build.mjs")) === 0);

/**
 * Runs projects of vitest.config.ts and counts their tests. A file that breaks before its tests, or an error outside any
 * test, counts as one failure: it must not pass for nothing having failed.
 * @param {string} name
 * @param {readonly string[]} projects
 * @returns {Promise<Tally>}
 */
async function vitest(name, projects) {
  const report = path.join(cache, `tests-${name}.json`);
  rmSync(report, { force: true });
  const code = await runNode("node_modules/vitest/vitest.mjs", [
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${path.relative(root, report)}`,
  ]);
  if (!existsSync(report)) return oneCheck(false);
  const told = JSON.parse(readFileSync(report, "utf8"));
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = told.testResults;
  const broken = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = told.numFailedTests + broken.length;
  return {
    passed: told.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: told.numPendingTests + told.numTodoTests,
  };
}

/** @type {Record<string, () => Promise<Tally>>} */
const stages = {
  types,
  lint,
  unit: () => vitest("unit", ["unit", "component"]),
  build,
  e2e: () => vitest("e2e", ["e2e"]),
};

await ensureInstalled();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(", ")}; there are ${Object.keys(stages).join(", ")}.`);
  process.exit(2);
}
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, stage] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 60 - name.length))}`);
  const { passed, failed, skipped } = await stage();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`${name}: ${failed === 0 ? "ok" : "FAILED"}`);
}
const skippedText = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skippedText}`);
process.exitCode = total.failed > 0 ? 1 : 0;

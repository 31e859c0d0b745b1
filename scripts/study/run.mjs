// @ts-check
import { bundleForNode } from "../lib/bundleForNode.mjs";
import { root } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";

/**
 * `npm run study`: bundles the study for Node, runs its sections two at a time, and writes docs/ACCURACY.md.
 * `npm run study -- equity season` runs these sections only; the others stay in the report as they stand.
 */
const wanted = process.argv.slice(2);

await bundleForNode("scripts/study/main.ts", async (script, folder) => {
  const section = async (/** @type {string} */ name) => {
    const code = await run(process.execPath, [script, name, folder, root]);
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  };
  const inTurn = async (/** @type {readonly string[]} */ names) => {
    for (const name of names) if (wanted.length === 0 || wanted.includes(name)) await section(name);
  };
  await Promise.all([
    inTurn(["coverage1", "torture1", "recovery", "channels", "products"]),
    inTurn(["coverage2", "torture2", "cdnow", "equity", "cohorts", "season", "campaigns"]),
  ]);
  await section("report");
});

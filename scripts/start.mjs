// @ts-check
// npm start: installs what is missing, builds what is stale, serves the site on this machine only. PORT picks the port.
import { isBuilt } from "./lib/freshness.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { dist } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { serveFolder } from "./lib/server.mjs";

await ensureInstalled();
if (!isBuilt()) {
  const code = await runNode("scripts/build.mjs");
  if (code !== 0) process.exit(code);
}
const asked = Number(process.env.PORT ?? 4173);
const server = await serveFolder({
  folder: dist,
  port: Number.isInteger(asked) && asked >= 0 && asked < 65536 ? asked : 4173,
});
console.log(`Perennial is at ${server.url}  (Ctrl+C stops it)`);

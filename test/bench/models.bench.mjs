// Bundles the models' bench as the app is bundled and runs it: node test/bench/models.bench.mjs
import { pathToFileURL } from "node:url";
import { bundleForNode } from "../../scripts/lib/bundleForNode.mjs";

await bundleForNode("test/bench/modelsBench.ts", (script) => import(pathToFileURL(script).href));

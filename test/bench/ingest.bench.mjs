// Bundles the ingest bench as the app is bundled and runs it: node test/bench/ingest.bench.mjs [rows] [runs]
import { pathToFileURL } from "node:url";
import { bundleForNode } from "../../scripts/lib/bundleForNode.mjs";

await bundleForNode("test/bench/ingestBench.ts", (script) => import(pathToFileURL(script).href));

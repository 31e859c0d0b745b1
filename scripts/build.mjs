// @ts-check
// Both bundles: dist/ (the site) and dist/perennial.html (the single file). The second is written last: freshness.mjs counts on it.
import { build } from "vite";

await build();
await build({ mode: "offline" });

import { defineConfig } from "vitest/config";

/** Timings of the engine, printed and not judged: `npx vitest run --config test/bench/perf.config.ts`. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/bench/**/*.perf.ts"],
    environment: "node",
    fileParallelism: false,
  },
});

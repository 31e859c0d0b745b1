import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  define: { __OFFLINE__: "false" },
  resolve: {
    alias: {
      "virtual:engine-worker": `${file("src/worker/worker.ts")}?worker&inline`,
      "virtual:pwa-register": file("test/support/noServiceWorker.ts"),
    },
  },
  test: {
    // The runner would leave one processor idle: half of a machine of two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/unit/**/*.test.ts"],
          setupFiles: ["test/support/propertySeed.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "jsdom",
          include: ["test/component/**/*.test.tsx"],
          setupFiles: ["test/support/propertySeed.ts", "test/support/componentSetup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/browserSetup.ts"],
          // One browser at a time: timings and storage of one test must not lean on another's.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

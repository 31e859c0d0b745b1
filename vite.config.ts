import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { hostedPolicyPlugin } from "./scripts/build/hostedPolicy.ts";
import { manifest } from "./scripts/build/manifest.ts";
import { singleFilePlugin } from "./scripts/build/singleFile.ts";

const worker = fileURLToPath(new URL("src/worker/worker.ts", import.meta.url));

/**
 * The worker rides inside the page's script in both bundles: one made from a blob inherits the page's policy, so that it
 * can reach no network either, which one with an address of its own would not. Classic, because Chromium refuses
 * module workers from a blob on file://.
 */
const inlineWorker: UserConfig = {
  resolve: { alias: { "virtual:engine-worker": `${worker}?worker&inline` } },
  worker: { format: "iife" },
};

/** The static site in dist/: relative paths, lazy parts, a service worker that waits to be asked before it updates. */
const hosted: UserConfig = {
  ...inlineWorker,
  base: "./",
  define: { __OFFLINE__: "false" },
  plugins: [
    react(),
    hostedPolicyPlugin(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      manifest,
      includeManifestIcons: false,
      workbox: {
        globPatterns: ["**/*.{js,css,html,woff2,svg,png}"],
        globIgnores: ["perennial.html"],
        maximumFileSizeToCacheInBytes: 5_000_000,
        // The single file is a download of its own, not a route of the app.
        navigateFallbackDenylist: [/perennial\.html$/],
      },
    }),
  ],
  build: { outDir: "dist", target: "es2022", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
};

/** dist/perennial.html. A script on file:// may not import another, hence one chunk. */
const offline: UserConfig = {
  ...inlineWorker,
  base: "./",
  define: { __OFFLINE__: "true" },
  plugins: [react(), VitePWA({ disable: true }), singleFilePlugin("perennial.html")],
  build: {
    outDir: "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    target: "es2022",
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => (mode === "offline" ? offline : hosted));

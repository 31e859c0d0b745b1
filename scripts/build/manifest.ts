import type { ManifestOptions } from "vite-plugin-pwa";

/** Paths are relative to the manifest, so that the site installs from any folder of any host. */
export const manifest: Partial<ManifestOptions> = {
  id: "./",
  name: "Perennial",
  short_name: "Perennial",
  description: "What a shop's customers are worth, worked out in the browser from its order exports.",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#FBFAF7",
  theme_color: "#17614B",
  icons: [
    { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
};

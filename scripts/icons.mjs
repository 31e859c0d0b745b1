// @ts-check
// npm run icons: draws the PNG icons of public/ from public/icon.svg. Their pictures are committed; run it when the drawing changes.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { requireBrowser } from "./browser.mjs";
import { root } from "./lib/paths.mjs";

const svg = readFileSync(path.join(root, "public/icon.svg"), "utf8");
/** Launchers cut these to their own shape: no corners of ours, and the plant inside the middle four fifths. */
const fullBleed = svg.replace(' rx="112"', "");

const icons = [
  { file: "icon-192.png", size: 192, drawing: svg },
  { file: "icon-512.png", size: 512, drawing: svg },
  { file: "icon-maskable-512.png", size: 512, drawing: fullBleed },
  { file: "apple-touch-icon.png", size: 180, drawing: fullBleed },
];

const browser = await chromium.launch(await requireBrowser());
const page = await browser.newPage();
for (const { file, size, drawing } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  writeFileSync(path.join(root, "public", file), await page.screenshot({ omitBackground: true }));
}
await browser.close();

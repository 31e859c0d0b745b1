import latin400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?inline";
import latin600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?inline";
import vietnamese400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?inline";
import vietnamese600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?inline";
import type { PictureFonts } from "./compose";

// A picture is a document of its own and sees none of the page's fonts: they go into it as data URIs.
// Loaded at the first export only.

const vietnameseRange =
  "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";

const face = (weight: number, source: string, range: string) =>
  `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:block;src:url(${source}) format("woff2");${range}}`;

const css = [
  face(400, latin400, ""),
  face(600, latin600, ""),
  face(400, vietnamese400, `unicode-range:${vietnameseRange}`),
  face(600, vietnamese600, `unicode-range:${vietnameseRange}`),
].join("");

export const pictureFonts: PictureFonts = {
  css,
  letters: [
    { letter: "M", weight: 400 },
    { letter: "M", weight: 600 },
    { letter: "Ộ", weight: 400 },
    { letter: "Ộ", weight: 600 },
  ],
};

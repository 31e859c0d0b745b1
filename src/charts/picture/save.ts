import { download } from "../../ui/download";
import { composePicture, type Picture } from "./compose";
import { fontsDrawn } from "./fontsDrawn";
import { canvasMeasure } from "./measure";

/** Pixels of a PNG per pixel on the page. */
const scale = 2;

async function renderPng(picture: Picture): Promise<Blob> {
  const { pictureFonts } = await import("./fonts");
  const { svg, width, height } = composePicture(picture, canvasMeasure(), pictureFonts, true);
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    await fontsDrawn(image, height, pictureFonts.letters.length);
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no 2d canvas");
    // The strip of letters below the picture falls off the canvas.
    context.drawImage(image, 0, 0, width * scale, image.height * scale);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no PNG")) : resolve(blob)), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A file name any system takes: no path marks, no control characters, not too long. */
export function pictureFileName(name: string, extension: "png" | "svg"): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[.\s]+/, "");
  return `${safe.slice(0, 80).trim() || "chart"}.${extension}`;
}

export async function savePng(picture: Picture, fileName: string): Promise<void> {
  download(fileName, await renderPng(picture));
}

export async function saveSvg(picture: Picture, fileName: string): Promise<void> {
  const { pictureFonts } = await import("./fonts");
  const { svg } = composePicture(picture, canvasMeasure(), pictureFonts);
  download(fileName, new Blob([svg], { type: "image/svg+xml" }));
}

/** Puts the picture on the clipboard; false when the browser has none for images or refuses. */
export async function copyPng(picture: Picture): Promise<boolean> {
  if (typeof ClipboardItem === "undefined" || navigator.clipboard?.write === undefined) return false;
  try {
    // The promise goes in unawaited: some browsers only let the write begin within the click itself.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": renderPng(picture) })]);
    return true;
  } catch {
    return false;
  }
}

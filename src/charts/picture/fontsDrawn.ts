import { letterSquare } from "./compose";

const pause = 25;
/** After this the browser shows another typeface, which is better than no picture. */
const patience = 3000;

/**
 * Waits until every font of an SVG image draws. An image counts as decoded before the fonts inside it are, letters of
 * those missing stay blank, and no event tells: only the pixels of a letter of each font do.
 *
 * @param top where the strip of letters starts, in pixels of the image
 */
export async function fontsDrawn(image: HTMLImageElement, top: number, letters: number): Promise<void> {
  const canvas = document.createElement("canvas");
  canvas.width = letterSquare * letters;
  canvas.height = letterSquare;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return;
  for (let waited = 0; waited < patience; waited += pause) {
    context.drawImage(image, 0, -top);
    const blank = Array.from({ length: letters }, (_, i) =>
      isBlank(context.getImageData(i * letterSquare, 0, letterSquare, letterSquare).data),
    );
    if (!blank.includes(true)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function isBlank(pixels: Uint8ClampedArray): boolean {
  for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 128) return false;
  return true;
}

import { canvasMeasure } from "./picture/measure";
import type { Measure } from "./picture/wrapText";

let measure: Measure | null = null;

/** Width in px of a text on one line. Figures are all as wide as each other on the page, which a canvas does not know. */
export function textWidth(text: string, size: number, weight = 400): number {
  measure ??= canvasMeasure();
  return measure(text.replace(/\d/g, "0"), size, weight);
}

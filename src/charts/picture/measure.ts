import { fontFamily } from "../../ui";
import type { Measure } from "./wrapText";

/** Measures with the page's own fonts; where there is no canvas, by the typeface's average width. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text, size) => text.length * size * 0.56;
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

import type { PictureBody } from "./compose";

/** What recharts adds while someone points at the chart; no part of the picture. */
const passing = ".recharts-tooltip-cursor, .recharts-active-dot, title, desc";

/** The chart drawn inside `root` as markup that stands alone; null when nothing is drawn. */
export function drawnChart(root: Element): PictureBody | null {
  // A legend's icons are surfaces too: only the wrapper's own child is the chart.
  const surface = root.querySelector(".recharts-wrapper > svg.recharts-surface");
  if (surface === null) return null;
  const width = Number(surface.getAttribute("width"));
  const height = Number(surface.getAttribute("height"));
  if (!(width > 0 && height > 0)) return null;
  const copy = document.importNode(surface, true);
  for (const element of copy.querySelectorAll(passing)) element.remove();
  for (const name of ["style", "class", "tabindex", "role"]) copy.removeAttribute(name);
  copy.setAttribute("overflow", "visible");
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}

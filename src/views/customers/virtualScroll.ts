/**
 * Where a list of equally high rows stands under its scroll bar. Browsers cap an element's height (16.7 million px in
 * Chromium, 17.9 in Firefox), which ends a list of 52 px rows near row 320,000. So beyond `tallest` the spacer stops
 * growing: the scroll bar then covers the content in proportion, while wheel, touch and keys still move it pixel by pixel.
 */
export interface Geometry {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of the part of the list one can see. */
  readonly viewport: number;
}

export interface Place {
  /** The scroll bar's position: `scrollTop` of the element. */
  readonly top: number;
  /** First pixel of the content in view. Equal to `top` as long as the content fits under `tallest`. */
  readonly offset: number;
}

export interface RowRange {
  readonly from: number;
  /** One past the last row. */
  readonly to: number;
}

export const tallest = 8_000_000;
/** At both ends of a tall list the scroll bar moves pixel by pixel, so that the ends are reached without a jump. */
const exactEdge = 50_000;
/** A longer move than this many viewports in one event is the scroll bar being dragged. */
const longestStep = 4;

export function contentHeight(g: Geometry): number {
  return g.rows * g.rowHeight;
}

export function spacerHeight(g: Geometry): number {
  return Math.min(contentHeight(g), tallest);
}

function lastTop(g: Geometry): number {
  return Math.max(0, spacerHeight(g) - g.viewport);
}

function lastOffset(g: Geometry): number {
  return Math.max(0, contentHeight(g) - g.viewport);
}

export function isTall(g: Geometry): boolean {
  return contentHeight(g) > tallest;
}

function clamp(value: number, last: number): number {
  return Math.min(Math.max(0, value), last);
}

/** The content under a scroll bar position: exact at both ends, in proportion between. */
export function offsetAt(top: number, g: Geometry): number {
  const t = clamp(top, lastTop(g));
  if (!isTall(g) || t <= exactEdge) return t;
  if (lastTop(g) - t <= exactEdge) return lastOffset(g) - (lastTop(g) - t);
  return exactEdge + ((t - exactEdge) * (lastOffset(g) - 2 * exactEdge)) / (lastTop(g) - 2 * exactEdge);
}

/** The scroll bar position for a content offset: the inverse of `offsetAt`. */
export function topAt(offset: number, g: Geometry): number {
  const o = clamp(offset, lastOffset(g));
  if (!isTall(g) || o <= exactEdge) return o;
  if (lastOffset(g) - o <= exactEdge) return lastTop(g) - (lastOffset(g) - o);
  return exactEdge + ((o - exactEdge) * (lastTop(g) - 2 * exactEdge)) / (lastOffset(g) - 2 * exactEdge);
}

/** After the element has scrolled to `top`: by a step (the content moves as far), or by a drag of the bar. */
export function scrolled(place: Place, top: number, g: Geometry): Place {
  if (!isTall(g)) return { top, offset: top };
  const step = top - place.top;
  const dragged = Math.abs(step) > longestStep * g.viewport;
  return { top, offset: dragged ? offsetAt(top, g) : clamp(place.offset + step, lastOffset(g)) };
}

/** The same content with the scroll bar where it belongs. Steps leave the bar behind; at an end it would block the way. */
export function settled(place: Place, g: Geometry): Place {
  return { top: topAt(place.offset, g), offset: clamp(place.offset, lastOffset(g)) };
}

/** True near an end of the scroll bar that the content is not near to: to settle at once, or the bar blocks the way. */
export function isBlocked(place: Place, g: Geometry): boolean {
  const nearEnd = Math.min(place.top, lastTop(g) - place.top) <= 2 * g.viewport;
  return nearEnd && Math.abs(topAt(place.offset, g) - place.top) >= 1;
}

/** The nearest place that shows the whole row; the same place when it is in view already. */
export function placeShowing(place: Place, row: number, g: Geometry): Place {
  const start = row * g.rowHeight;
  if (start < place.offset) return settled({ top: place.top, offset: start }, g);
  const end = start + g.rowHeight;
  if (end > place.offset + g.viewport) return settled({ top: place.top, offset: end - g.viewport }, g);
  return place;
}

/** Rows to draw: those in view and `extra` on both sides. */
export function rowsInView(place: Place, g: Geometry, extra: number): RowRange {
  const offset = clamp(place.offset, lastOffset(g));
  const from = Math.floor(offset / g.rowHeight) - extra;
  const to = Math.ceil((offset + g.viewport) / g.rowHeight) + extra;
  return { from: Math.max(0, from), to: Math.min(g.rows, to) };
}

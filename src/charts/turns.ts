import { flushSync } from "react-dom";

/** What waits to be drawn, by its place on the page. */
const waiting = new Map<Element, () => void>();
let due = false;

/**
 * Draws one thing in a task of its own two frames later, what can be seen first: charts that were all drawn at once would block
 * the page. `draw` sets the state that is drawn. Whoever asks twice for a place is drawn once, as asked last.
 */
export function askTurn(place: Element, draw: () => void): void {
  waiting.set(place, draw);
  schedule();
}

/** The place is gone, or needs no drawing any more. */
export function leaveTurn(place: Element): void {
  waiting.delete(place);
}

/** Draws at once what waits within an element, or on the whole page: for a picture or a print, in which nothing may be missing. */
export function drawWaiting(within: Node = document): void {
  for (const place of [...waiting.keys()]) if (within.contains(place)) take(place);
}

function schedule(): void {
  if (due || waiting.size === 0) return;
  due = true;
  // A task of its own: what is drawn within the frame's callbacks would make one task of both. By then the page is laid out, too,
  // and to measure it is cheap. The second frame is for the browser to paint what was drawn last: on a machine of two processors
  // it would be in the way of the next drawing.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)));
}

function next(): void {
  due = false;
  const place = first();
  if (place === null) return;
  try {
    take(place);
  } finally {
    schedule();
  }
}

function take(place: Element): void {
  const draw = waiting.get(place);
  waiting.delete(place);
  if (draw !== undefined) flushSync(draw);
}

/** The uppermost of those in sight, else of all. */
function first(): Element | null {
  let best: Element | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const place of waiting.keys()) {
    const { top, bottom } = place.getBoundingClientRect();
    const rank = bottom < 0 ? far - bottom : top > window.innerHeight ? top + far : top;
    if (rank >= bestRank) continue;
    best = place;
    bestRank = rank;
  }
  return best;
}

/** Out of sight counts as further down than anything in sight. */
const far = 1e6;

window.addEventListener("beforeprint", () => drawWaiting());

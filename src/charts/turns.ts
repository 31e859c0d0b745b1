import { flushSync } from "react-dom";

interface Waiting {
  /** On the page, where it will be seen. */
  readonly place: Element;
  readonly draw: () => void;
}

/** What waits to be drawn, by who asked for it. */
const waiting = new Map<object, Waiting>();
let due = false;

/**
 * Draws one thing in a task of its own two frames later, what can be seen first: charts that were all drawn at once would block
 * the page. `draw` sets the state that is drawn. Whoever asks twice is drawn once, as asked last.
 */
export function askTurn(who: object, place: Element, draw: () => void): void {
  waiting.set(who, { place, draw });
  schedule();
}

/** Who asked is gone, or needs no drawing any more. */
export function leaveTurn(who: object): void {
  waiting.delete(who);
}

/** Draws at once what waits within an element, or on the whole page: for a picture or a print, in which nothing may be missing. */
export function drawWaiting(within: Node = document): void {
  // What is drawn may ask for a turn itself.
  for (let who = first(within); who !== null; who = first(within)) take(who);
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
  const who = first(document);
  if (who === null) return;
  try {
    take(who);
  } finally {
    schedule();
  }
}

function take(who: object): void {
  const asked = waiting.get(who);
  waiting.delete(who);
  if (asked !== undefined) flushSync(asked.draw);
}

/** The uppermost of those in sight, else of all. */
function first(within: Node): object | null {
  let best: object | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const [who, { place }] of waiting) {
    if (!within.contains(place)) continue;
    const { top, bottom } = place.getBoundingClientRect();
    const rank = bottom < 0 ? far - bottom : top > window.innerHeight ? top + far : top;
    if (rank >= bestRank) continue;
    best = who;
    bestRank = rank;
  }
  return best;
}

/** Out of sight counts as further down than anything in sight. */
const far = 1e6;

const printed = new Set<() => void>();

/** Before a print, and after it: a sheet is as wide as it is, whatever the window. Returns how to be told no more. */
export function whenPrinted(listener: () => void): () => void {
  printed.add(listener);
  return () => printed.delete(listener);
}

function tellPrinted(): void {
  for (const listener of printed) listener();
}

// Nobody has time to observe sizes before the browser takes the page: who may have another asks for a turn, and all turns are taken.
window.addEventListener("beforeprint", () => {
  tellPrinted();
  drawWaiting();
});
window.addEventListener("afterprint", tellPrinted);

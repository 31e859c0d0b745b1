import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let printing = false;
const listeners = new Set<() => void>();

function tell(now: boolean): void {
  printing = now;
  // What is measured before the browser lays out the paper must know its width: styles go by this.
  document.documentElement.toggleAttribute("data-paper", now);
  // At once: the browser takes the page when its listeners are done.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

// Ahead of other listeners: what waits to be drawn on the paper waits for its colours, too.
window.addEventListener("beforeprint", () => tell(true), { capture: true });
window.addEventListener("afterprint", () => tell(false), { capture: true });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One value on the screen, and another while the page is printed: there before the browser takes it. What is the same draws nothing anew. */
export function useOnPaper<T extends string>(screen: T, paper: T): T {
  return useSyncExternalStore(subscribe, () => (printing ? paper : screen));
}

import type { KeyboardEvent } from "react";

/** Recharts takes the left arrow for the next row of a lying chart, and knows neither up nor down. */
const told: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowLeft",
  ArrowRight: "ArrowLeft",
  ArrowUp: "ArrowRight",
  ArrowLeft: "ArrowRight",
};
let telling = false;

/** Catches the arrow keys over a lying chart, and tells them to it as it takes them: down and right are the next row. */
export function rowKeys(event: KeyboardEvent<HTMLElement>): void {
  const key = told[event.key];
  if (telling || key === undefined) return;
  // Nor does the page scroll under it.
  event.preventDefault();
  event.stopPropagation();
  telling = true;
  try {
    event.target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  } finally {
    telling = false;
  }
}

import type { InsightTask } from "../insights/types";

/** A part of a task: its own 0 … 1 becomes `from` … `to` of the whole. */
export function* part<T>(task: InsightTask<T>, from: number, to: number): InsightTask<T> {
  let step = task.next();
  while (!step.done) {
    yield from + (to - from) * Math.min(1, Math.max(0, step.value));
    step = task.next();
  }
  return step.value;
}

/** Some milliseconds of plain work: the elementary steps after which a task gives way. */
export const STRIDE = 50_000;

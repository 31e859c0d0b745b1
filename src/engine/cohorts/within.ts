import type { InsightTask } from "../insights/types";

/** Work as a part of a whole. */
export function* within<T>(from: number, to: number, work: Generator<number, T, void>): InsightTask<T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield from + (to - from) * next.value;
  }
}

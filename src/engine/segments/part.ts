import type { InsightTask } from "../insights/types";

/** Work that is a part of a whole: its progress runs from one share of the whole to another. */
export function* part<Answer>(work: Generator<number, Answer>, from: number, to: number): InsightTask<Answer> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield from + (to - from) * next.value;
  }
}

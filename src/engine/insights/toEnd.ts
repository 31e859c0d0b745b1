/** Works a task through without a pause, for where nobody waits meanwhile. */
export function toEnd<Answer>(task: Generator<unknown, Answer, void>): Answer {
  for (;;) {
    const step = task.next();
    if (step.done) return step.value;
  }
}

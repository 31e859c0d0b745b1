/** Told by a task under way. Exactly one of the last three ends it. */
export interface TaskListener<Progress, Result> {
  onProgress(progress: Progress): void;
  onResult(result: Result): void;
  onCancelled(): void;
  onError(error: unknown): void;
}

export interface TaskRunner<Progress, Result> {
  /** Starts a task; the one before is cancelled. */
  start(task: Generator<Progress, Result, void>, listener: TaskListener<Progress, Result>): void;
  cancel(): void;
}

/** A task gives way to waiting messages at the first step that ends after this long, in ms. */
const usualTurn = 30;

/**
 * Runs one generator at a time in turns, so that a worker stays reachable while it computes.
 *
 * @param later runs a function after the messages that wait (a task of its own)
 * @param now a clock in ms
 * @param turn how long a task keeps the thread, in ms
 */
export function createTaskRunner<Progress, Result>(
  later: (work: () => void) => void,
  now: () => number,
  turn = usualTurn,
): TaskRunner<Progress, Result> {
  let current: TaskListener<Progress, Result> | null = null;

  function cancel(): void {
    const listener = current;
    current = null;
    listener?.onCancelled();
  }

  function end(tell: () => void): void {
    current = null;
    tell();
  }

  return {
    cancel,
    start(task, listener) {
      cancel();
      current = listener;
      const takeTurn = (): void => {
        if (current !== listener) return;
        const from = now();
        try {
          let step = task.next();
          while (!step.done && now() - from < turn) step = task.next();
          if (step.done) {
            const result = step.value;
            end(() => listener.onResult(result));
            return;
          }
          listener.onProgress(step.value);
        } catch (error) {
          end(() => listener.onError(error));
          return;
        }
        later(takeTurn);
      };
      later(takeTurn);
    },
  };
}

/** Long work in steps: resumed step by step, so that whoever waits gets a turn between them; let go of, it is cancelled. */
export type Steps<T> = Generator<void, T, void>;

/** Goes through all steps at once. */
export function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** Work whose own steps are not counted: each yields the same share of a whole. */
export function* atShare<T>(work: Generator<unknown, T, void>, share: number): Generator<number, T, void> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield share;
  }
}

/** Share of some work that is done, 0 … 1, told to those who show it: a whole screen is not drawn anew for it. */
export interface WorkShare {
  readonly now: () => number;
  /** Calls `told` whenever it has changed, until the returned function is called. */
  readonly subscribe: (told: () => void) => () => void;
}

interface KeptShare extends WorkShare {
  readonly set: (share: number) => void;
}

export function keepShare(): KeptShare {
  const showing = new Set<() => void>();
  let done = 0;
  return {
    now: () => done,
    subscribe(told) {
      showing.add(told);
      return () => showing.delete(told);
    },
    set(share) {
      if (share === done) return;
      done = share;
      for (const told of showing) told();
    },
  };
}

/** Of work that nobody has begun. */
export const notBegun: WorkShare = { now: () => 0, subscribe: () => () => undefined };

/** Of pieces of work of about the same length, together. */
export function shareOfAll(parts: readonly WorkShare[]): WorkShare {
  return {
    now: () => parts.reduce((sum, part) => sum + part.now(), 0) / parts.length,
    subscribe(told) {
      const ends = parts.map((part) => part.subscribe(told));
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** Runs a piece of work later, when its task's turn has come. */
export type Later = (work: () => void) => void;

export interface FairQueue {
  /**
   * A place for one task, whose pieces of work come one after the other.
   *
   * @param weight how much dearer its time counts than that of others: 2 gets half of their share while they wait
   */
  join(weight: number): Later;
}

/**
 * Shares one thread between tasks: of the pieces of work that wait, that of the task which has had the least time goes
 * first. A small task is so done soon beside long ones, and long ones of the same kind go on alike.
 *
 * @param later runs a function after the messages that wait
 * @param now a clock in ms
 */
export function createFairQueue(later: Later, now: () => number): FairQueue {
  const waiting: { readonly task: { used: number; readonly weight: number }; readonly work: () => void }[] = [];

  function next(): void {
    let least = 0;
    for (const [place, { task }] of waiting.entries()) {
      if (task.used < (waiting[least]?.task.used ?? Number.POSITIVE_INFINITY)) least = place;
    }
    const [chosen] = waiting.splice(least, 1);
    if (chosen === undefined) return;
    const from = now();
    chosen.work();
    chosen.task.used += chosen.task.weight * (now() - from);
  }

  return {
    join(weight) {
      const task = { used: 0, weight };
      return (work) => {
        waiting.push({ task, work });
        later(next);
      };
    },
  };
}

import type { InsightTask } from "../insights/types";
import type { Analysis } from "../types";

/** What was worked out for an analysis, by key; the least recently used goes first. */
interface Memory {
  readonly kept: WeakMap<Analysis, Map<string, unknown>>;
  readonly most: number;
}

/** Answers are small: those of several audiences stay. */
const answers: Memory = { kept: new WeakMap(), most: 60 };
/** What answers are made of is as large as the orders are many: only the latest stays, everybody's and an audience's. */
const materials: Memory = { kept: new WeakMap(), most: 6 };
/** Begun by some question, and not done; what was given up longest ago is begun anew by whoever needs it. */
const underWay: Memory = { kept: new WeakMap(), most: 16 };

/**
 * What several questions need that are worked on side by side: worked out once, by whichever of them has its turn, and
 * remembered. A question that is given up leaves the work to the others, or to the next that needs it.
 *
 * @param key says all that the work depends on beside the analysis
 */
export function shared<T>(analysis: Analysis, key: string, start: () => InsightTask<T>): InsightTask<T> {
  return once(materials, analysis, key, start);
}

/**
 * The same for an answer: a screen that is opened again, or turned back to an earlier choice, then has it at once, and the same
 * question goes on where it was left.
 */
export function answered<T>(analysis: Analysis, key: string, start: () => InsightTask<T>): InsightTask<T> {
  return once(answers, analysis, key, start);
}

function* once<T>(memory: Memory, analysis: Analysis, key: string, start: () => InsightTask<T>): InsightTask<T> {
  for (;;) {
    const done = lookUp<T>(memory, analysis, key);
    if (done !== undefined) return done;
    const begun = lookUp<InsightTask<T>>(underWay, analysis, key) ?? keep(underWay, analysis, key, start());
    let step: IteratorResult<number, T>;
    try {
      step = begun.next();
    } catch (error) {
      forget(underWay, analysis, key);
      throw error;
    }
    if (step.done) {
      forget(underWay, analysis, key);
      return keep(memory, analysis, key, step.value);
    }
    yield step.value;
  }
}

function lookUp<T>({ kept }: Memory, analysis: Analysis, key: string): T | undefined {
  const known = kept.get(analysis);
  const value = known?.get(key);
  if (known === undefined || value === undefined) return undefined;
  known.delete(key);
  known.set(key, value);
  return value as T;
}

function keep<T>({ kept, most }: Memory, analysis: Analysis, key: string, value: T): T {
  const known = kept.get(analysis) ?? new Map<string, unknown>();
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  kept.set(analysis, known);
  return value;
}

function forget({ kept }: Memory, analysis: Analysis, key: string): void {
  kept.get(analysis)?.delete(key);
}

import type { InsightTask } from "../insights/types";
import type { Analysis } from "../types";

const answers = new WeakMap<Analysis, Map<string, unknown>>();
/** Answers are small: those of several audiences stay. */
const MOST = 60;

/**
 * What was worked out for an analysis under a key, while the analysis is in use; the least recently used goes first.
 * A screen that is opened again, or turned back to an earlier choice, then has its answer at once.
 */
export function recall<T>(analysis: Analysis, key: string): T | undefined {
  return lookUp<T>(answers, analysis, key);
}

export function remember<T>(analysis: Analysis, key: string, value: T): T {
  return keep(answers, analysis, key, value, MOST);
}

function lookUp<T>(kept: WeakMap<Analysis, Map<string, unknown>>, analysis: Analysis, key: string): T | undefined {
  const known = kept.get(analysis);
  const value = known?.get(key);
  if (known === undefined || value === undefined) return undefined;
  known.delete(key);
  known.set(key, value);
  return value as T;
}

function keep<T>(
  kept: WeakMap<Analysis, Map<string, unknown>>,
  analysis: Analysis,
  key: string,
  value: T,
  most: number,
): T {
  const known = kept.get(analysis) ?? new Map<string, unknown>();
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  kept.set(analysis, known);
  return value;
}

/** What answers are made of is as large as the orders are many: only the latest stays, everybody's and an audience's. */
const materials = new WeakMap<Analysis, Map<string, unknown>>();
const MOST_MATERIALS = 6;

const underWay = new WeakMap<Analysis, Map<string, InsightTask<unknown>>>();

/**
 * What several questions need that are worked on side by side: worked out once, by whichever of them has its turn, and
 * remembered. A question that is given up leaves the work to the others, or to the next that needs it.
 *
 * @param key says all that the work depends on beside the analysis
 */
export function* shared<T>(analysis: Analysis, key: string, start: () => InsightTask<T>): InsightTask<T> {
  const known = lookUp<T>(materials, analysis, key);
  if (known !== undefined) return known;
  const works = underWay.get(analysis) ?? new Map<string, InsightTask<unknown>>();
  underWay.set(analysis, works);
  const work = (works.get(key) as InsightTask<T> | undefined) ?? start();
  works.set(key, work);
  for (;;) {
    const done = lookUp<T>(materials, analysis, key);
    if (done !== undefined) return done;
    let step: IteratorResult<number, T>;
    try {
      step = work.next();
    } catch (error) {
      works.delete(key);
      throw error;
    }
    if (step.done) {
      works.delete(key);
      // Ended by another question, and pushed out of memory since: its own result is gone with it.
      if (step.value === undefined) return yield* shared(analysis, key, start);
      return keep(materials, analysis, key, step.value, MOST_MATERIALS);
    }
    yield step.value;
  }
}

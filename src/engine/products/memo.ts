import type { Analysis } from "../types";

const kept = new WeakMap<Analysis, Map<string, unknown>>();
const MOST = 12;

/**
 * What was worked out for an analysis under a key, while the analysis is in use; the least recently used goes first.
 * A screen that is opened again, or turned back to an earlier choice, then has its answer at once.
 */
export function recall<T>(analysis: Analysis, key: string): T | undefined {
  const known = kept.get(analysis);
  const value = known?.get(key);
  if (known === undefined || value === undefined) return undefined;
  known.delete(key);
  known.set(key, value);
  return value as T;
}

export function remember<T>(analysis: Analysis, key: string, value: T): T {
  const known = kept.get(analysis) ?? new Map<string, unknown>();
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  kept.set(analysis, known);
  return value;
}

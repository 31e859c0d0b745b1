export const DAY_MS = 86_400_000;

/** Length of a month wherever months are counted from a customer's own first order: a twelfth of 365.25 days. */
export const DAYS_PER_MONTH = 30.4375;

/** Calendar day of a wall-clock time (ms kept as UTC), counted from 1970-01-01; works before it too. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}

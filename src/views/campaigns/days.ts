export const dayMs = 86_400_000;

/** The start of a time's day. */
export function dayStart(time: number): number {
  return Math.floor(time / dayMs) * dayMs;
}

/** "2026-10-31", as date fields want it. */
export function toDateField(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day of a date field; null while it holds none that a shop could mean (a year half typed is one of the first centuries). */
export function fromDateField(text: string): number | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return time >= Date.UTC(1990, 0, 1) ? time : null;
}

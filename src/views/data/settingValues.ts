export { readMargin } from "../shared/margin";

/** A share as the percent one would type: no digits that come from the division. */
export function writeMargin(margin: number, decimalMark: string): string {
  return String(Number((margin * 100).toFixed(4))).replace(".", decimalMark);
}

/** What a date field holds, "2026-10-31", as ms since epoch (UTC); null when it is no day. */
export function readDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

export function writeDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day of a moment, as its midnight. */
export function dayOf(time: number): number {
  const day = 86_400_000;
  return Math.floor(time / day) * day;
}

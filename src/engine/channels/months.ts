import { DAY_MS, dayOf } from "../days";
import type { Analysis } from "../types";

/** The calendar months of an observation; months are counted from January 1970. */
export interface CalendarMonths {
  readonly first: number;
  readonly count: number;
  /** The observation ends on the last day of its last month. */
  readonly lastComplete: boolean;
  /** Slot of a day's month, 0 … count − 1; a day outside goes to the nearest. */
  of(day: number): number;
}

export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** "2025-03" as months since January 1970; null for anything else. */
export function readMonth(text: string): number | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || month < 1 || month > 12 ? null : (year - 1970) * 12 + month - 1;
}

export function writeMonth(month: number): string {
  const year = 1970 + Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** First moment (ms) of a month. */
export function monthStart(month: number): number {
  return Date.UTC(1970, month, 1);
}

export function monthsFrom({ firstOrder, end }: Pick<Analysis, "firstOrder" | "end">): CalendarMonths {
  if (firstOrder === null || end === null) return { first: 0, count: 0, lastComplete: false, of: () => 0 };
  const endDay = dayOf(end);
  const first = monthOfDay(dayOf(firstOrder));
  const count = monthOfDay(endDay) - first + 1;
  const known = new Map<number, number>();
  return {
    first,
    count,
    lastComplete: monthOfDay(endDay + 1) !== monthOfDay(endDay),
    of(day) {
      const before = known.get(day);
      if (before !== undefined) return before;
      const slot = Math.min(count - 1, Math.max(0, monthOfDay(day) - first));
      known.set(day, slot);
      return slot;
    },
  };
}

import type { DateOrder } from "../types";

export const dayMs = 86_400_000;
const minYear = 1990;
const maxYear = 2100;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Days since 1970-01-01 of a day of the Gregorian calendar; NaN when there is no such day or the year is outside 1990 … 2100.
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < minYear || year > maxYear || month < 1 || month > 12 || day < 1) return Number.NaN;
  const length = (monthLengths[month - 1] as number) + (month === 2 && isLeap(year) ? 1 : 0);
  if (day > length) return Number.NaN;
  // Years counted from March, so that the leap day is the last one.
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    dayOfYear -
    719_468
  );
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year >= 90 ? 1900 + year : 2000 + year;
}

/** The date of a cell without its time: what it says by itself, before the column's order is known. */
export type DatePart =
  | { readonly kind: "day"; readonly day: number }
  /** Two numbers whose order is open or proven, and the year. */
  | {
      readonly kind: "pair";
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly dots: boolean;
    }
  /** A spreadsheet's count of days, only meant as a date when the whole column is numeric. */
  | { readonly kind: "serial"; readonly serial: number }
  | { readonly kind: "unreadable" };

const unreadable: DatePart = { kind: "unreadable" };
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dayOr(day: number): DatePart {
  return Number.isNaN(day) ? unreadable : { kind: "day", day };
}

/** "10 thg 5, 2026", "10 Tháng 5 2026", "ngày 10 tháng 5 năm 2026", "10-Th5-2026", "tháng 5 10, 2026". */
function readVietnamese(text: string): DatePart | null {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  const dayFirst =
    /^(?:[^\d]*[\s,])?(\d{1,2})[\s-]*(?:thang|thg\.?|th\.?)[\s-]*(\d{1,2})[\s,-]*(?:nam\s*)?(\d{2}|\d{4})$/.exec(plain);
  if (dayFirst !== null) {
    const [, day = "", month = "", year = ""] = dayFirst;
    return dayOr(dayNumber(fullYear(year), Number(month), Number(day)));
  }
  const monthFirst = /^(?:thang|thg\.?|th\.?)\s*(\d{1,2})\s+(\d{1,2}),?\s+(\d{4})$/.exec(plain);
  if (monthFirst === null) return null;
  const [, month = "", day = "", year = ""] = monthFirst;
  return dayOr(dayNumber(Number(year), Number(month), Number(day)));
}

function readNamed(text: string): DatePart {
  const vietnamese = readVietnamese(text);
  if (vietnamese !== null) return vietnamese;
  const words = text
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? /, "")
    .replace(/[,.]/g, " ")
    .trim()
    .split(/[\s/-]+/)
    .filter((word) => word !== "of" && word !== "");
  const month = monthNames.findIndex((name) => words.some((word) => /^[a-z]+$/.test(word) && word.startsWith(name)));
  const numbers = words.filter((word) => /^\d+(st|nd|rd|th)?$/.test(word));
  if (month < 0 || words.length !== 3 || numbers.length !== 2) return unreadable;
  const [first = "", second = ""] = numbers;
  if (first.length === 4) return dayOr(dayNumber(Number(first), month + 1, Number.parseInt(second, 10)));
  return dayOr(dayNumber(fullYear(second), month + 1, Number.parseInt(first, 10)));
}

/** "T2, 05/01/2026", "CN 04/01/2026", "Thứ Hai, 5/1/2026", "Mon 05/01/2026": the day of the week before numbers. */
const weekday =
  /^(?:t[2-7]|cn|thứ [2-7]|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[,.]? +(?=\d+[/.-])/i;

/** Reads the date part of a cell: ISO, d/m/y in either order, compact yyyymmdd, English month names, serials. */
export function readDatePart(written: string): DatePart {
  const text = written
    .trim()
    .replace(/^['\uFEFF]|[,;]$/g, "")
    .trim()
    .replace(weekday, "");
  const numbers = /^(\d{1,4})([/.\- ]) ?(\d{1,2})\2 ?(\d{1,4})$/.exec(text);
  if (numbers !== null) {
    const [, a = "", mark, b = "", c = ""] = numbers;
    if (a.length === 4 || (a.length === 2 && c.length === 2 && Number(a) > 31)) {
      return c.length > 2 ? unreadable : dayOr(dayNumber(fullYear(a), Number(b), Number(c)));
    }
    if (a.length === 3 || c.length === 1 || c.length === 3) return unreadable;
    const year = fullYear(c);
    if (year < minYear || year > maxYear) return unreadable;
    return { kind: "pair", first: Number(a), second: Number(b), year, dots: mark === "." };
  }
  if (/^\d{8}$/.test(text)) {
    return dayOr(dayNumber(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))));
  }
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    const serial = Number(text.replace(",", "."));
    return serial >= 25_569 && serial <= 80_000 ? { kind: "serial", serial } : unreadable;
  }
  return /\p{L}{2}/u.test(text) ? readNamed(text) : unreadable;
}

/** Day number of a date part under the column's order; NaN when there is no such day. */
export function dayUnder(part: DatePart, order: DateOrder | null): number {
  if (part.kind === "day") return part.day;
  if (part.kind !== "pair" || part.first === 0 || part.second === 0) return Number.NaN;
  if (part.first === part.second) return dayNumber(part.year, part.first, part.second);
  if (order === "mdy") return dayNumber(part.year, part.first, part.second);
  if (order === "dmy") return dayNumber(part.year, part.second, part.first);
  return Number.NaN;
}

const timePattern =
  /^(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?|SA|CH|sa|ch)?\s*(?:Z|[A-Z]{3,5}|[+-]\d{2}:?\d{2}|\(?(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?\)?)?$/;

/** Milliseconds since midnight of a time of day (24 hours, AM/PM, Vietnamese SA/CH; an offset is dropped); NaN when it is none. */
export function readTimeOfDay(written: string): number {
  const match = timePattern.exec(written.trim());
  if (match === null) return Number.NaN;
  const [, h = "", m = "", s = "0", half = ""] = match;
  let hours = Number(h);
  const minutes = Number(m);
  const seconds = Number(s);
  const mark = half.charAt(0).toLowerCase();
  if (mark !== "") {
    const afternoon = mark === "p" || mark === "c";
    // "15:30 CH" and "0:30 AM" are written too: there the 24-hour reading stands; their opposites mean nothing.
    if (hours === 0 ? afternoon : hours > 12 && !afternoon) return Number.NaN;
    if (hours >= 1 && hours <= 12) hours = (hours % 12) + (afternoon ? 12 : 0);
  }
  if (hours > 23 || minutes > 59 || seconds > 59) return Number.NaN;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/**
 * Splits a cell into its date part and its time of day in ms. The time may stand before the date, as on Vietnamese
 * screens. A cell without a time is midnight; a time that is no time leaves the whole cell as the date part.
 */
export function splitDateTime(cell: string): { date: string; time: number } {
  const text = cell.replace(/[\s\uFEFF]+/g, " ").trim();
  const clock = /\d{1,2}[:hH]\d{2}/.exec(text);
  if (clock === null) return { date: text, time: 0 };
  if (clock.index > 0) {
    const time = readTimeOfDay(text.slice(clock.index));
    return Number.isNaN(time)
      ? { date: text, time: 0 }
      : { date: text.slice(0, clock.index).replace(/[T,\s]+$/, ""), time };
  }
  const space = text.search(/ (?=\S*[/.-])/);
  if (space < 0) return { date: text, time: 0 };
  const time = readTimeOfDay(text.slice(0, space));
  return Number.isNaN(time) ? { date: text, time: 0 } : { date: text.slice(space + 1), time };
}

import { readDatePart, readTimeOfDay, splitDateTime } from "../values/dates";
import { readNumber } from "../values/numbers";

/** What the cells of one column look like, over the first rows. Shares are of the non-blank cells. */
export interface Evidence {
  readonly filled: number;
  readonly dates: number;
  readonly times: number;
  readonly numbers: number;
  /** "10 %": a number that is no money. */
  readonly percents: number;
  readonly emails: number;
  readonly phones: number;
  /** Codes: one word with a digit in it. */
  readonly codes: number;
  /** Distinct / filled. */
  readonly distinct: number;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** A phone number as shops write it: 9 to 15 digits, starting with 0 or +, with the usual punctuation. */
export function isPhone(text: string): boolean {
  if (!/^['+]?[\d\s().-]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, "");
  return digits.length >= 9 && digits.length <= 15 && (/^'?[+0]/.test(text) || /^84\d{9}$/.test(digits));
}

function isDate(text: string): boolean {
  const part = readDatePart(splitDateTime(text).date);
  return part.kind === "day" || part.kind === "pair";
}

/** @param cells cells of the column in the first rows, blanks included. */
export function evidenceOf(cells: readonly string[]): Evidence {
  const filled = cells.map((cell) => cell.replace(/\uFEFF/g, "").trim()).filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const numbers = share((cell) => readNumber(cell) !== null);
  const serials = share((cell) => readDatePart(cell).kind === "serial");
  return {
    filled: filled.length,
    dates: Math.max(share(isDate), serials > 0.95 ? serials : 0),
    times: share((cell) => !Number.isNaN(readTimeOfDay(cell))),
    numbers,
    percents: share((cell) => /^[\d.,]+\s*%$/.test(cell)),
    emails: share((cell) => email.test(cell)),
    phones: share(isPhone),
    codes: share((cell) => /^\S*\d\S*$/.test(cell) && !cell.includes("@")),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
}

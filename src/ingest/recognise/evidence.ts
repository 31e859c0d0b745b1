import { currencyOf } from "../values/currency";
import { phoneForm } from "../values/customerKey";
import { readDatePart, readTimeOfDay, splitDateTime } from "../values/dates";
import { readNumber } from "../values/numbers";
import { isNotASale, isRefundDocument } from "../values/words";

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
  /** ISO codes of currencies. */
  readonly currencies: number;
  /** Cells of a column of few values, of which some say that there was a sale, or none: 0 where no cell is such a word. */
  readonly statuses: number;
  /** Cells of a column of few values that call the row's document a refund: "Refund", "Credit memo". */
  readonly givesBack: number;
  /** Numbers with decimals. */
  readonly decimals: number;
  /** Distinct / filled. */
  readonly distinct: number;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** A phone number as shops write it: 9 to 15 digits, starting with 0 or +, with the usual punctuation. */
export function isPhone(text: string): boolean {
  if (!phoneForm.test(text.replace(/^'/, ""))) return false;
  const digits = text.replace(/\D/g, "");
  return digits.length >= 9 && digits.length <= 15 && (/^'?\(?[+0]/.test(text) || /^84\d{9}$/.test(digits));
}

function isDate(text: string): boolean {
  const part = readDatePart(splitDateTime(text).date);
  return part.kind === "day" || part.kind === "pair";
}

const mostStatuses = 25;

/** Words are few, short, and one of them at least speaks of an order that fell through. */
function statusShare(filled: readonly string[]): number {
  const words = new Set(filled);
  if (words.size > mostStatuses || ![...words].some(isNotASale)) return 0;
  const fits = filled.filter((cell) => cell.length <= 40 && /\p{L}{2}/u.test(cell) && !/\d{3}/.test(cell));
  return fits.length / filled.length;
}

function refundShare(filled: readonly string[]): number {
  const words = new Set(filled);
  if (words.size > mostStatuses) return 0;
  const back = new Set([...words].filter(isRefundDocument));
  return back.size === 0 ? 0 : filled.filter((cell) => back.has(cell)).length / filled.length;
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
    currencies: share((cell) => /^[A-Za-z]{3}$/.test(cell) && currencyOf(cell) !== null),
    statuses: statusShare(filled),
    givesBack: refundShare(filled),
    decimals: share((cell) => (readNumber(cell)?.decimals ?? 0) > 0),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
}

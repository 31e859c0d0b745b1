import { compact } from "./compact";
import { dateFormat, numberFormat } from "./intl";
import { compactNumber, moneyFormat } from "./money";
import type { Format, Language } from "./types";

/** What is written for a figure that is not there. */
const none = "–";
const nbsp = "\u00a0";
/** As wide as a plus and a figure, and never left alone at the end of a line, as a hyphen is. */
const minus = "\u2212";

/** Numbers, money and dates of one language and one currency (an ISO 4217 code). */
export function createFormat(language: Language, currency: string): Format {
  const money = moneyFormat(language, currency);
  const known = (write: (value: number) => string) => (value: number | null) =>
    value === null || !Number.isFinite(value) ? none : write(value).replace("-", minus);
  const fixed = (value: number, digits: number) =>
    numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

  return {
    language,
    currency,
    money: known(money.full),
    moneyShort: known(money.short),
    moneyWords: known(money.words),
    moneyBare: (value, beside) => known((v) => money.bare(v, beside))(value),
    short: known((value) => short(language, value)),
    integer: known((value) => fixed(value, 0)),
    decimal: (value, digits) => known((v) => fixed(v, digits))(value),
    signed: (value, write) => {
      const text = write(Math.abs(value));
      return text === write(0) || text.startsWith("<") ? text : `${value > 0 ? "+" : minus}${text}`;
    },
    percent: (ratio, digits = 1) => known((v) => percent(language, v, digits))(ratio),
    date: known((time) => date(language, time)),
    dateTime: known((time) => {
      const clock = dateFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(time);
      return language === "vi" ? `${date(language, time)} ${clock}` : `${date(language, time)}, ${clock}`;
    }),
    month: known((time) =>
      language === "vi"
        ? dateFormat("en-GB", { month: "2-digit", year: "numeric" }).format(time)
        : dateFormat("en", { month: "short", year: "numeric" }).format(time),
    ),
    dateRange: (from, to) => dateRange(language, from, to),
    bytes: (count) => bytes(language, count),
  };
}

function short(language: Language, value: number): string {
  const parts = compact(Math.abs(value), language);
  if (parts === null) return compactNumber(language, { value, whole: false, exact: false });
  const sign = value < 0 ? "-" : "";
  return `${sign}${compactNumber(language, parts)}${nbsp}${parts.unit.short}`;
}

/** A share that is neither none nor all is not rounded to either: "<0.1%", ">99.9%". */
function percent(language: Language, ratio: number, digits: number): string {
  const format = numberFormat(language, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const step = 10 ** -(digits + 2);
  if (ratio > 0 && ratio < step / 2) return `<${format.format(step)}`;
  if (ratio < 1 && ratio >= 1 - step / 2) return `>${format.format(1 - step)}`;
  return format.format(ratio);
}

function date(language: Language, time: number): string {
  if (language === "vi") return dateFormat("en-GB", { day: "2-digit", month: "2-digit", year: "numeric" }).format(time);
  // British order with American abbreviations: "30 Sep 2026", not "30 Sept 2026".
  const day = dateFormat("en", { day: "numeric" }).format(time);
  return `${day} ${dateFormat("en", { month: "short" }).format(time)} ${dateFormat("en", { year: "numeric" }).format(time)}`;
}

function dateRange(language: Language, from: number | null, to: number | null): string {
  const write = (time: number | null) => (time === null || !Number.isFinite(time) ? none : date(language, time));
  const [first, last] = [write(from), write(to)];
  return first === last ? first : `${first} – ${last}`;
}

/** Decimal units, as file managers show them. */
function bytes(language: Language, count: number): string {
  const names = ["B", "kB", "MB", "GB", "TB"];
  let size = count;
  let unit = 0;
  while (Number(size.toPrecision(3)) >= 1000 && unit < names.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${compactNumber(language, { value: size, whole: unit === 0, exact: false })}${nbsp}${names[unit] ?? "TB"}`;
}

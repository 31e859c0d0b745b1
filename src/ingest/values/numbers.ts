import type { DecimalMark } from "../types";
import { currencyOf } from "./currency";
import { spokenMillions, type Unit, unitOf } from "./shortNumbers";

/** A number cell as far as it can be read by itself. */
export interface ReadNumber {
  /** The value; of an open cell the value if its mark groups thousands. */
  readonly value: number;
  /** "1.234": the mark that may group thousands or stand before decimals; null when the cell reads one way only. */
  readonly open: DecimalMark | null;
  /** Of an open cell: the value if its mark stands before decimals. */
  readonly asDecimal: number;
  /** What the cell proves about the column: the mark before decimals. */
  readonly proof: DecimalMark | null;
  /** Digits after the decimal mark (of an open cell: if it groups thousands, so 0). */
  readonly decimals: number;
  /** ISO code written in the cell. */
  readonly currency: string | null;
}

const plain = /^\d+$/;
const oneMark = /^(\d*)([.,])(\d+)$/;
const spaced = /^\d{1,3}(?:[ '’]\d{3})+(?:([.,])(\d+))?$/;
const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;
const both = /^(\d{1,3}(?:([.,])\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d+)([.,])(\d*)$/;
const scientific = /^[+-]?\d(?:\.\d+)?e[+-]?\d{1,2}$/i;

function result(
  value: number,
  sign: number,
  rest: { open?: DecimalMark; asDecimal?: number; proof?: DecimalMark | null; decimals?: number },
  currency: string | null,
): ReadNumber {
  return {
    value: value === 0 ? 0 : sign * value,
    open: rest.open ?? null,
    asDecimal: sign * (rest.asDecimal ?? value),
    proof: rest.proof ?? null,
    decimals: rest.decimals ?? 0,
    currency,
  };
}

function other(mark: DecimalMark): DecimalMark {
  return mark === "." ? "," : ".";
}

function readBody(body: string, sign: number, currency: string | null): ReadNumber | null {
  if (plain.test(body)) return result(Number(body), sign, {}, currency);
  const single = oneMark.exec(body);
  if (single !== null) {
    const [, whole = "", mark, after = ""] = single;
    const decimalMark: DecimalMark = mark === "," ? "," : ".";
    const asDecimal = Number(`${whole === "" ? "0" : whole}.${after}`);
    const mayGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (!mayGroup) return result(asDecimal, sign, { proof: decimalMark, decimals: after.length }, currency);
    return result(Number(whole + after), sign, { open: decimalMark, asDecimal }, currency);
  }
  const bySpaces = spaced.exec(body);
  if (bySpaces !== null) {
    const mark: DecimalMark | null = bySpaces[1] === "," ? "," : bySpaces[1] === "." ? "." : null;
    const number = Number(body.replace(/[ '’]/g, "").replace(",", "."));
    return result(number, sign, { proof: mark, decimals: bySpaces[2]?.length ?? 0 }, currency);
  }
  const groups = grouped.exec(body);
  if (groups !== null) {
    const mark: DecimalMark = groups[1] === "," ? "," : ".";
    return result(Number(body.replaceAll(mark, "")), sign, { proof: other(mark) }, currency);
  }
  const mixed = both.exec(body);
  if (mixed !== null) {
    const [, whole = "", group, mark, after = ""] = mixed;
    if (group === mark) return null;
    const decimalMark: DecimalMark = mark === "," ? "," : ".";
    const number = Number(`${whole.replace(/[.,]/g, "")}.${after === "" ? "0" : after}`);
    return result(number, sign, { proof: decimalMark, decimals: after.length }, currency);
  }
  return null;
}

/**
 * A number written short. "1.250k" groups thousands (nobody writes 1,250 so); "1.250tr" may be either, and is not read. How
 * short numbers are written proves nothing about long ones.
 */
function readShort(body: string, sign: number, { factor, currency }: Unit): ReadNumber | null {
  const read = readBody(body, sign, currency);
  if (read === null || (read.open !== null && factor > 1000)) return null;
  const value = Math.round(read.value * factor * 100) / 100;
  return { ...read, value, open: null, asDecimal: value, proof: null, decimals: Number.isInteger(value) ? 0 : 2 };
}

/**
 * Reads one money or number cell: currency before or after, signs and brackets for negatives, every usual grouping.
 * Numbers written short ("350k", "1tr2") count as what they stand for. Null for blanks and for what is no number (percentages,
 * words, dates).
 */
export function readNumber(cell: string): ReadNumber | null {
  let text = cell
    .normalize("NFKC")
    .replace(/[\s\uFEFF]+/g, " ")
    .trim();
  if (text === "" || text.length > 60) return null;
  if (text.startsWith("'")) text = text.slice(1);
  if (scientific.test(text)) return result(Math.abs(Number(text)), text.startsWith("-") ? -1 : 1, {}, null);
  let sign = 1;
  const bracket = /^([^\d()]*)\(([^()]+)\)([^\d()]*)$/.exec(text);
  if (bracket !== null) {
    sign = -1;
    text = `${bracket[1] ?? ""}${bracket[2] ?? ""}${bracket[3] ?? ""}`.trim();
  }
  const parts = /^([^\d.,]*)((?:[.,]?\d[\d.,' ’]*?)[.,]?)([^\d.,' ’]*(?: [^\d.,' ’]+)?\.?)$/.exec(
    text.replace(/ (?=\D*$)/, ""),
  );
  if (parts === null) {
    const millions = spokenMillions(text.replace(/^- ?/, ""));
    return millions === null ? null : result(millions, text.startsWith("-") ? -sign : sign, {}, "VND");
  }
  let before = (parts[1] ?? "").trim();
  // "250,-" and "12.–": a dash in the place of the decimals is no sign.
  const isRound = /[.,]$/.test(parts[2] ?? "");
  let after = (parts[3] ?? "").trim().replace(isRound ? /^[-−–—]+ ?/ : /^$/, "");
  const minus = /[-−–]/;
  if (minus.test(before)) {
    sign = -sign;
    before = before.replace(minus, "").trim();
  } else if (minus.test(after)) {
    sign = -sign;
    after = after.replace(minus, "").trim();
  }
  before = before.replace(/^\+|\+$/, "").trim();
  if (before !== "" && after !== "" && currencyOf(before) !== currencyOf(after)) return null;
  const body = (parts[2] ?? "").trim().replace(/^(\d+)[.,]$/, "$1");
  const written = before !== "" ? before : after;
  const currency = written === "" ? null : currencyOf(written);
  if (written !== "" && currency === null) {
    const unit = before === "" ? unitOf(after) : null;
    return unit === null ? null : readShort(body, sign, unit);
  }
  return readBody(body, sign, currency);
}

/** The value of a cell under the column's convention. `null` leaves open cells unread, as guessing would be ×1000 off. */
export function valueUnder(read: ReadNumber, mark: DecimalMark | null): number {
  if (read.open === null) return read.value;
  if (mark === null) return Number.NaN;
  return read.open === mark ? read.asDecimal : read.value;
}

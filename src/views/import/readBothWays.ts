import type { DateOrder, DecimalMark } from "../../ingest";

/** A cell such as "03/04/2026" as the day it means under one order; null when it is no such day. UTC ms. */
export function readDate(cell: string, order: Exclude<DateOrder, "ymd">): number | null {
  const parts = /(?<!\d)(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?!\d)/.exec(cell);
  if (parts === null) return null;
  const [, first, second, yearText] = parts.map(Number);
  if (first === undefined || second === undefined || yearText === undefined) return null;
  const year = yearText < 100 ? yearText + 2000 : yearText;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCMonth() === month - 1 ? time : null;
}

export interface ReadNumber {
  readonly value: number;
  /** Decimals as written. */
  readonly digits: number;
}

/** A cell such as "1.234" as the number it means under one decimal mark; null when it is none. */
export function readNumber(cell: string, mark: DecimalMark): ReadNumber | null {
  const bare = cell.replace(/[^\d.,-]/g, "");
  const plain = mark === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", ".");
  const value = Number(plain);
  if (plain === "" || !Number.isFinite(value)) return null;
  return { value, digits: plain.split(".")[1]?.length ?? 0 };
}

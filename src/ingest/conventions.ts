import { type DateEvidence, dateEvidence } from "./columns/dateCells";
import { type NumberEvidence, numberCells, numberEvidence } from "./columns/numberCells";
import { textCells } from "./columns/textCells";
import type { FileGroup } from "./group";
import { moneyRoles } from "./numberRoles";
import { looksVietnamese } from "./recognise/normalise";
import type { DateOrder, DecimalMark, Role } from "./types";
import { currencyOf, hasNoDecimals } from "./values/currency";
import { quantise } from "./values/money";
import { readNumber } from "./values/numbers";
import { scaleOf } from "./values/scale";

export function columnsOf(roles: readonly Role[], ...wanted: readonly Role[]): number[] {
  return wanted.flatMap((role) => roles.flatMap((have, i) => (have === role ? [i] : [])));
}

export function moneyEvidence(group: FileGroup, roles: readonly Role[]): NumberEvidence[] {
  return columnsOf(roles, ...moneyRoles).flatMap((i) => {
    const column = group.columns[i];
    return column?.kind === "number" || column?.kind === "text" ? [numberEvidence(column)] : [];
  });
}

/** Currencies of the group by rows, most frequent first: from its currency column, else from the money cells, else from a header like "(VND)". */
export function currenciesOf(group: FileGroup, roles: readonly Role[]): string[] {
  const counts = new Map<string, number>();
  for (const i of columnsOf(roles, "currency")) {
    const column = group.columns[i];
    if (column?.kind !== "text") continue;
    const { codes, pool } = textCells(column);
    const names = pool.strings().map((written) => currencyOf(written) ?? written.toUpperCase());
    for (const code of codes) {
      if (code !== 0) counts.set(names[code] ?? "", (counts.get(names[code] ?? "") ?? 0) + 1);
    }
  }
  if (counts.size === 0) {
    for (const { currencies } of moneyEvidence(group, roles)) {
      for (const [code, count] of currencies) counts.set(code, (counts.get(code) ?? 0) + count);
    }
  }
  if (counts.size === 0) {
    for (const i of columnsOf(roles, ...moneyRoles)) {
      const words = (group.header[i] ?? "")
        .split(/[^\p{L}₫€£$]+/u)
        .map((word) => (word.length < 3 && /[a-z]/i.test(word) ? null : currencyOf(word)));
      for (const word of words) if (word !== null) counts.set(word, 1);
      if (/dollar/i.test(group.header[i] ?? "")) counts.set("USD", 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

/** Vietnamese by its headers or its money. */
export function isVietnamese(group: FileGroup, currencies: readonly string[]): boolean {
  return currencies[0] === "VND" || group.header.some(looksVietnamese);
}

/** Sum of one kind of evidence over columns. */
function total<T>(list: readonly T[], pick: (item: T) => number): number {
  return list.reduce((sum, item) => sum + pick(item), 0);
}

/** Whether nothing in the money columns shows which mark stands before decimals. */
export function marksAreUnproven(evidence: readonly NumberEvidence[]): boolean {
  return total(evidence, (e) => e.dot + e.comma) === 0;
}

/** A smaller share of proofs against the others is taken for slips. */
const contradiction = 0.05;

/**
 * The mark before decimals of all money columns together. Proofs decide by majority; with none, a currency without
 * decimals makes the mark a grouping one; else it stays open (null) if any cell needs it.
 */
export function decimalMarkOf(
  evidence: readonly NumberEvidence[],
  vietnamese: boolean,
  currency: string,
): DecimalMark | null {
  const dot = total(evidence, (e) => e.dot);
  const comma = total(evidence, (e) => e.comma);
  const openDot = total(evidence, (e) => e.openDot);
  const openComma = total(evidence, (e) => e.openComma);
  const open = openDot + openComma;
  // Both marks before decimals, in a good part of the proofs each: then nobody knows what "1.234" is.
  if (open > 0 && Math.min(dot, comma) > contradiction * (dot + comma)) return null;
  if (dot + comma > 0) return comma > dot ? "," : ".";
  if (open === 0) return vietnamese ? "," : ".";
  if (vietnamese || hasNoDecimals(currency)) return openDot >= openComma ? "," : ".";
  return null;
}

export interface DateOrderFound {
  readonly order: DateOrder | null;
  /** When open: a cell that reads both ways. */
  readonly example: string | null;
  /** No cell proves it, the platform's way of writing does. */
  readonly byPlatform: boolean;
}

/**
 * The order of day and month of the order date: what the cells prove, where they all prove the same; else how the platform
 * writes dates, where that is known; else open. A language is no proof: spreadsheets in Vietnam write both.
 */
export function dateOrderOf(group: FileGroup, roles: readonly Role[]): DateOrderFound {
  const columns = columnsOf(roles, "orderDate");
  const evidence = columns.flatMap((i): DateEvidence[] => {
    const column = group.columns[i];
    return column?.kind === "date" || column?.kind === "text" ? [dateEvidence(column)] : [];
  });
  const dmy = total(evidence, (e) => e.dmy);
  const mdy = total(evidence, (e) => e.mdy);
  const open = total(evidence, (e) => e.open);
  const found = (order: DateOrder, byPlatform = false) => ({ order, example: null, byPlatform });
  const contradict = dmy > 0 && mdy > 0;
  if (open === 0) return found(dmy + mdy === 0 ? "ymd" : mdy > dmy ? "mdy" : "dmy");
  if (dmy + mdy > 0 && !contradict) return found(mdy > 0 ? "mdy" : "dmy");
  const ofPlatform = contradict
    ? null
    : group.dateOrderOf(group.head.flatMap((row) => columns.map((column) => row[column] ?? "")));
  if (ofPlatform !== null) return found(ofPlatform, true);
  return { order: null, example: evidence.find((e) => e.example !== null)?.example ?? null, byPlatform: false };
}

/** Whether most amounts of the group have cents that are not nought. */
export function hasCents(group: FileGroup, roles: readonly Role[], mark: DecimalMark | null): boolean {
  const [index = -1] = columnsOf(roles, "orderTotal", "lineTotal", "unitPrice");
  const column = group.columns[index];
  if (column?.kind !== "number" && column?.kind !== "text") return false;
  const scale = scaleOf(group.header[index] ?? "");
  let filled = 0;
  let cents = 0;
  for (const value of numberCells(column, mark, false).values) {
    if (Number.isNaN(value)) continue;
    filled++;
    if (!Number.isInteger(quantise(value * scale))) cents++;
  }
  return cents * 2 > filled;
}

/**
 * Whether the money is in đồng though nothing writes it: Vietnamese headers over whole amounts that are mostly of a
 * thousand and more.
 */
export function looksLikeDong(group: FileGroup, roles: readonly Role[]): boolean {
  if (!group.header.some(looksVietnamese)) return false;
  const reads = columnsOf(roles, ...moneyRoles)
    .flatMap((column) => group.head.map((row) => readNumber(row[column] ?? "")))
    .flatMap((read) => (read === null || read.value === 0 ? [] : [read]));
  const large = reads.filter(({ value }) => Math.abs(value) >= 1000).length;
  return reads.length > 0 && reads.every(({ decimals }) => decimals === 0) && large * 2 > reads.length;
}

import type { Language } from "../../i18n";
import { download } from "../../ui/download";

/** A number is written as a number, text as text; null, NaN and infinite values are blank cells. */
export type CsvCell = string | number | null;

/**
 * A CSV that a double-click in Excel opens right: byte order mark (else Vietnamese marks break), and the separator and
 * decimal mark of the language's regional settings ("," and "." in English, ";" and "," in Vietnamese). Lines end in CRLF.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = language === "vi" ? ";" : ",";
  const decimalMark = language === "vi" ? "," : ".";
  const lines = rows.map((row) =>
    row
      .map((cell) => (typeof cell === "number" ? plainNumber(cell, decimalMark) : quote(safeText(cell ?? ""))))
      .join(separator),
  );
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** Hands a CSV, whole or in pieces that follow each other, to the browser's downloads. */
export function downloadCsv(fileName: string, csv: string | readonly BlobPart[]): void {
  const pieces = typeof csv === "string" ? [csv] : [...csv];
  download(fileName, new Blob(pieces, { type: "text/csv;charset=utf-8" }));
}

// The full-width forms are read as operators too where an Asian input method is set up.
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
// A spreadsheet drops the zero of a phone number and rounds an 18-digit order number; a tab behind it keeps it text.
const mangledDigits = /^(?:0\d+|\d{16,})$/;

function safeText(text: string): string {
  if (formulaStart.test(text)) return `'${text}`;
  return mangledDigits.test(text) ? `${text}\t` : text;
}

/** Digits only: no grouping, and no exponent, which Excel would show rounded. */
function plainNumber(value: number, decimalMark: string): string {
  if (!Number.isFinite(value)) return "";
  const text = String(value);
  const digits = text.includes("e") ? withoutExponent(value) : text;
  return digits.replace(".", decimalMark);
}

function withoutExponent(value: number): string {
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value
    .toFixed(20)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");
}

function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

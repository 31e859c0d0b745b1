import Papa from "papaparse";
import { refuseBinary, refuseMarkup, sniffBytes, sniffLegacy, sniffUtf16 } from "../text/sniff";
import { incompleteTail } from "../text/utf8";
import { Workbook } from "../workbook/workbook";

/** A line of a table as written. */
export interface CellRow {
  readonly cells: readonly string[];
  /** Counted from 1, as the program that wrote the file shows it. */
  readonly line: number;
}

/**
 * All rows with something in them.
 *
 * @throws ImportError for what is no table
 */
export function cellRows(bytes: Uint8Array, name: string): CellRow[] {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? sheetRows(bytes, name) : textRows(bytes, name);
}

function sheetRows(bytes: Uint8Array, name: string): CellRow[] {
  const workbook = new Workbook(bytes, name);
  const sheet = workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0];
  const rows: CellRow[] = [];
  if (sheet === undefined) return rows;
  workbook.rows(sheet.name, (cells, line) => {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line });
    return true;
  });
  return rows;
}

function textRows(bytes: Uint8Array, name: string): CellRow[] {
  refuseBinary(bytes, name);
  const text = decoded(bytes, name).replace(/\r\n?/g, "\n");
  refuseMarkup(text, name);
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: ["\t", ";", ",", "|"] });
  return data.flatMap((cells, i) => (cells.some((cell) => cell.trim() !== "") ? [{ cells, line: i + 1 }] : []));
}

function decoded(bytes: Uint8Array, name: string): string {
  const utf16 = sniffUtf16(bytes.subarray(0, sniffBytes), name);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  const whole = bytes.subarray(0, bytes.length - incompleteTail(bytes));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(whole);
  } catch {
    // Not UTF-8: one of the encodings that older spreadsheets write.
    return new TextDecoder(sniffLegacy(bytes)).decode(bytes);
  }
}

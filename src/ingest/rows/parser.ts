import Papa from "papaparse";
import type { Delimiter } from "../types";

/** papaparse's bare parser, typed: text with LF line ends to arrays of cells. */
export interface RowParser {
  /** @param open the last row may not be complete yet: it is left out, and `meta.cursor` ends before it. */
  parse(text: string, open: boolean): Papa.ParseResult<string[]>;
}

export function rowParser(delimiter: Delimiter): RowParser {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  return { parse: (text, open) => parser.parse(text, 0, open) as Papa.ParseResult<string[]> };
}

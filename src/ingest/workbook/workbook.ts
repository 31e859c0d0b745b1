import { ImportError } from "../importError";
import type { SheetInfo } from "../types";
import { Archive } from "./archive";
import { readNumberKinds } from "./numberFormats";
import { type SheetContext, sheetRowReader } from "./sheetRows";
import { type Attribute, XmlSlices, xmlParser } from "./xml";

const decoder = new TextDecoder("utf-8");

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** An .xlsx file. Sheets are streamed; only the table of shared strings stands in memory. */
export class Workbook {
  readonly #archive: Archive;
  readonly #file: string;
  readonly #sheets: readonly Sheet[];
  readonly #date1904: boolean;
  #context: SheetContext | null = null;

  /** @throws ImportError `spreadsheetFile` for workbooks of other kinds, `unreadableFile` for broken ones. */
  constructor(bytes: Uint8Array, file: string) {
    this.#file = file;
    this.#archive = new Archive(bytes, file);
    const names = this.#archive.names;
    if (!names.includes("xl/workbook.xml")) {
      const other = names.some((name) => name === "content.xml" || name.endsWith(".bin") || name.endsWith(".iwa"));
      throw new ImportError(other ? "spreadsheetFile" : "binaryFile", { file, detail: other ? "other" : "zip" });
    }
    const targets = this.#targets();
    const sheets: Sheet[] = [];
    let date1904 = false;
    this.#read("xl/workbook.xml", (name, attribute) => {
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const part = targets.get(attribute("id", true) ?? "");
      // Chart sheets have a part too, but no cells.
      if (part === undefined || !part.includes("worksheets/")) return;
      sheets.push({ name: attribute("name") ?? "", part, hidden: (attribute("state") ?? "visible") !== "visible" });
    });
    this.#sheets = sheets;
    this.#date1904 = date1904;
    if (sheets.length === 0) throw new ImportError("sheetMissing", { file });
  }

  /** Sheets in their order, with the rows that they claim. */
  get sheets(): Omit<SheetInfo, "likely">[] {
    return this.#sheets.map(({ name, part, hidden }) => ({ name, hidden, rows: this.#claimedRows(part) }));
  }

  /**
   * Streams the rows of a sheet; blank rows are not told of, and `take` says whether it wants more.
   * @throws ImportError `sheetMissing`, `unreadableFile`.
   */
  rows(sheet: string, take: (cells: string[], row: number) => boolean): void {
    const found = this.#sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new ImportError("sheetMissing", { file: this.#file, detail: sheet });
    let wanted = true;
    const read = sheetRowReader(this.#cells(), (cells, row) => {
      if (wanted) wanted = take(cells, row);
    });
    const slices = new XmlSlices("row", (xml) => this.#guard(() => read(xml)));
    this.#archive.stream(found.part, (bytes, last) => {
      slices.push(bytes, last);
      return wanted;
    });
  }

  #claimedRows(part: string): number | null {
    let head = "";
    const text = new TextDecoder("utf-8");
    this.#archive.stream(part, (bytes) => {
      head += text.decode(bytes, { stream: true });
      return head.length < 4096 && !head.includes("<sheetData");
    });
    const last = /<(?:\w+:)?dimension ref="(?:[A-Z]+\d+:)?[A-Z]+(\d+)"/.exec(head)?.[1];
    return last === undefined ? null : Number(last);
  }

  #cells(): SheetContext {
    if (this.#context !== null) return this.#context;
    const styles = this.#archive.part("xl/styles.xml");
    const kinds = styles === null ? [] : this.#guard(() => readNumberKinds(decoder.decode(styles)));
    this.#context = { strings: this.#strings(), kinds, epoch: this.#date1904 ? 24_107 : 25_569 };
    return this.#context;
  }

  #strings(): string[] {
    const part = this.#archive.names.find((name) => /^xl\/sharedstrings\.xml$/i.test(name));
    if (part === undefined) return [];
    const strings: string[] = [];
    let text = "";
    let inText = false;
    let inPhonetic = false;
    const read = xmlParser({
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "t") inText = !inPhonetic;
        else if (name === "rPh") inPhonetic = true;
      },
      text: (piece) => {
        if (inText) text += piece;
      },
      close: (name) => {
        if (name === "si") strings.push(text);
        else if (name === "t") inText = false;
        else if (name === "rPh") inPhonetic = false;
      },
    });
    const slices = new XmlSlices("si", (xml) => this.#guard(() => read(xml)));
    this.#archive.stream(part, (bytes, last) => {
      slices.push(bytes, last);
      return true;
    });
    return strings;
  }

  /** Parts by relationship id. */
  #targets(): Map<string, string> {
    const targets = new Map<string, string>();
    this.#read("xl/_rels/workbook.xml.rels", (name, attribute) => {
      const target = attribute("Target") ?? "";
      if (name === "Relationship")
        targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    });
    return targets;
  }

  #read(part: string, open: (name: string, attribute: Attribute) => void): void {
    const bytes = this.#archive.part(part);
    if (bytes !== null) this.#guard(() => xmlParser({ open })(decoder.decode(bytes)));
  }

  #guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ImportError) throw error;
      throw new ImportError("unreadableFile", { file: this.#file, detail: "archive" });
    }
  }
}

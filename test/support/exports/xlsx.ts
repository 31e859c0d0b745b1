import { strToU8, zipSync } from "fflate";

/** A cell of a workbook: text, number, a wall clock (ms since epoch, shown as date and time), or nothing. */
export type Cell =
  | string
  | number
  | { readonly time: number }
  | { readonly day: number }
  | { readonly inline: string }
  | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: boolean;
  /** Ranges shown as one cell, "A1:D1". */
  readonly merged?: readonly string[];
}

export interface WorkbookOptions {
  /** Texts in the shared table (as Excel writes them) or inside the cells (as many web shops do). */
  readonly sharedStrings?: boolean;
  readonly date1904?: boolean;
  /** Writes elements with a namespace prefix, as some .NET libraries do. */
  readonly prefix?: string;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** An .xlsx file of these sheets, as bytes. */
export function xlsx(sheets: readonly Sheet[], options: WorkbookOptions = {}): Uint8Array {
  const { sharedStrings = true, date1904 = false, prefix = "" } = options;
  const p = prefix === "" ? "" : `${prefix}:`;
  const epoch = date1904 ? 24_107 : 25_569;
  const strings = new Map<string, number>();
  const cellXml = (cell: Cell, at: string): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return `<${p}c r="${at}"><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === "object" && "time" in cell)
      return `<${p}c r="${at}" s="1"><${p}v>${cell.time / 86_400_000 + epoch}</${p}v></${p}c>`;
    if (typeof cell === "object" && "day" in cell)
      return `<${p}c r="${at}" s="2"><${p}v>${cell.day / 86_400_000 + epoch}</${p}v></${p}c>`;
    const text = typeof cell === "object" ? cell.inline : cell;
    if (typeof cell === "object" || !sharedStrings)
      return `<${p}c r="${at}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}is></${p}c>`;
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return `<${p}c r="${at}" t="s"><${p}v>${index}</${p}v></${p}c>`;
  };
  const namespace = `xmlns${prefix === "" ? "" : `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const files: Record<string, Uint8Array> = {};
  for (const [i, sheet] of sheets.entries()) {
    const rows = sheet.rows
      .map((row, r) =>
        row.length === 0
          ? ""
          : `<${p}row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join("")}</${p}row>`,
      )
      .join("");
    const merged = (sheet.merged ?? []).map((range) => `<${p}mergeCell ref="${range}"/>`).join("");
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${head}<${p}worksheet ${namespace}><${p}dimension ref="A1:ZZ${sheet.rows.length}"/><${p}sheetData>${rows}</${p}sheetData>${merged === "" ? "" : `<${p}mergeCells>${merged}</${p}mergeCells>`}</${p}worksheet>`,
    );
  }
  const list = sheets
    .map(
      ({ name, hidden }, i) =>
        `<${p}sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden === true ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
    )
    .join("");
  files["xl/workbook.xml"] = strToU8(
    `${head}<${p}workbook ${namespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><${p}workbookPr${date1904 ? ' date1904="1"' : ""}/><${p}sheets>${list}</${p}sheets></${p}workbook>`,
  );
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
  );
  files["xl/styles.xml"] = strToU8(
    `${head}<${p}styleSheet ${namespace}><${p}numFmts><${p}numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></${p}numFmts><${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="164"/><${p}xf numFmtId="14"/></${p}cellXfs></${p}styleSheet>`,
  );
  if (strings.size > 0) {
    files["xl/sharedStrings.xml"] = strToU8(
      `${head}<${p}sst ${namespace}>${[...strings.keys()].map((text) => `<${p}si><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}si>`).join("")}</${p}sst>`,
    );
  }
  files["[Content_Types].xml"] = strToU8(
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  );
  return zipSync(files, { level: 1 });
}

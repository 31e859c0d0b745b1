import { xmlParser } from "./xml";

/** What a number in a cell means under its format. */
export type NumberKind = "number" | "date" | "time";

/** Ids of built-in formats that are dates (the East Asian ones included) and times. */
function builtIn(id: number): NumberKind {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54))
    return "date";
  if (id === 57 || id === 58) return "date";
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56
    ? "time"
    : "number";
}

/** Reads a format code: its letters without quoted text, colours, currencies and paddings. */
export function kindOfFormat(code: string): NumberKind {
  const letters = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"/g, "")
    .replace(/\[(?:h+|m+|s+)\]/gi, "h")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/(s)\.0+/gi, "$1")
    .replace(/AM\/PM|A\/P/gi, "h");
  if (/[#?0]/.test(letters) || /general/i.test(letters)) return "number";
  if (/[dy]/i.test(letters)) return "date";
  if (/[hs]/i.test(letters)) return "time";
  return /m/i.test(letters) ? "date" : "number";
}

/** Meaning of numbers by cell style, from a workbook's styles part. */
export function readNumberKinds(xml: string): NumberKind[] {
  const custom = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  xmlParser({
    open: (name, attribute) => {
      if (name === "numFmt") custom.set(Number(attribute("numFmtId")), kindOfFormat(attribute("formatCode") ?? ""));
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        kinds.push(custom.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  })(xml);
  return kinds;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * A cell's number as the text that the importer reads: dates as the wall clock they show, numbers in plain digits.
 * @param written the stored number.
 * @param epoch days from 1970-01-01 back to serial 0: 25,569, or 24,107 in workbooks that count from 1904.
 */
export function numberText(written: string, kind: NumberKind, epoch: number): string {
  const value = Number(written);
  if (written.trim() === "" || Number.isNaN(value)) return written;
  // Below one there is no day: a time of day. Format "date" on a number that is no date is shown as ### by Excel.
  if (kind === "number" || value < 0 || value > 2_958_466) return plainNumber(value);
  const seconds = Math.round((value - epoch) * 86_400);
  const moment = new Date(seconds * 1000);
  const clock = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
  if (value < 1) return clock;
  const day = `${moment.getUTCFullYear()}-${two(moment.getUTCMonth() + 1)}-${two(moment.getUTCDate())}`;
  return clock === "00:00:00" ? day : `${day} ${clock}`;
}

/** Digits that a spreadsheet would show: 15 of them, without binary dust. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6 ? String(rounded) : rounded.toFixed(12);
  // A cell of three decimals reads as thousands in some files; a number in a workbook never is.
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

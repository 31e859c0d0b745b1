import type { NumberKind } from "./numberFormats";
import { numberText } from "./numberFormats";
import { xmlParser } from "./xml";

/** Excel's own limit of columns; a reference beyond it is damage. */
const maxColumns = 16_384;

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly epoch: number;
}

/** 0-based column of a reference like "AB12"; −1 when it names none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > maxColumns ? -1 : column - 1;
}

/** Reads slices of a sheet's XML that hold whole rows. `take` gets each row's cells and its 1-based number. */
export function sheetRowReader(
  context: SheetContext,
  take: (cells: string[], row: number) => void,
): (xml: string) => void {
  let cells: string[] = [];
  let row = 0;
  let column = -1;
  let type = "";
  let style = 0;
  let text = "";
  let inValue = false;
  let inPhonetic = false;

  const value = (): string => {
    switch (type) {
      case "s":
        return context.strings[Number(text)] ?? "";
      case "b":
        return text === "1" ? "TRUE" : "FALSE";
      case "":
      case "n":
        return text === "" ? "" : numberText(text, context.kinds[style] ?? "number", context.epoch);
      case "d":
        return text.replace("T", " ");
      default:
        return text;
    }
  };

  return xmlParser({
    open: (name, attribute) => {
      switch (name) {
        case "row":
          cells = [];
          column = -1;
          row = Number(attribute("r") ?? row + 1);
          break;
        case "c": {
          const at = columnOf(attribute("r") ?? "");
          column = at >= 0 ? at : column + 1;
          type = attribute("t") ?? "";
          style = Number(attribute("s") ?? 0);
          text = "";
          break;
        }
        case "v":
          inValue = true;
          break;
        case "t":
          inValue = !inPhonetic;
          break;
        case "rPh":
          inPhonetic = true;
          break;
      }
    },
    text: (part) => {
      if (inValue) text += part;
    },
    close: (name) => {
      switch (name) {
        case "v":
        case "t":
          inValue = false;
          break;
        case "rPh":
          inPhonetic = false;
          break;
        case "c":
          while (cells.length < column) cells.push("");
          cells[column] = value();
          break;
        case "row":
          take(cells, row);
          break;
      }
    },
  });
}

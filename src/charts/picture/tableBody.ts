import type { Tokens } from "../../ui";
import type { ChartTable } from "../types";
import { escapeXml, type PictureBody } from "./compose";

const rowHeight = 34;
const firstWidth = 256;
/** What the columns after the first share while they are few; more of them make the picture wider. */
const othersWidth = 384;
const narrowest = 108;
const longestCell = 34;

/** A table as a drawing, for pictures. */
export function tableBody(table: ChartTable, palette: Tokens): PictureBody {
  const others = Math.max(1, table.columns.length - 1);
  const step = Math.max(narrowest, othersWidth / others);
  const width = firstWidth + others * step;
  const cell = (text: string, column: number, y: number, color: string, size: number): string => {
    const right = table.columns[column]?.numeric === true;
    const left = column === 0 ? 0 : firstWidth + (column - 1) * step;
    const x = right ? left + (column === 0 ? firstWidth : step) : left + (column === 0 ? 0 : 16);
    const cut = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
    return `<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${right ? ' text-anchor="end"' : ""}>${escapeXml(cut)}</text>`;
  };
  const parts = table.columns.map((column, i) => cell(column.label, i, 20, palette.muted, 12));
  table.rows.forEach((row, r) => {
    const top = (r + 1) * rowHeight;
    parts.push(`<path d="M0 ${top - 3.5}H${width}" stroke="${palette.hairline}"/>`);
    row.forEach((text, i) => {
      parts.push(cell(text, i, top + 19, palette.ink, 14));
    });
  });
  return { markup: `<g>${parts.join("")}</g>`, width, height: (table.rows.length + 1) * rowHeight };
}

import type { Tokens } from "../../ui";
import { fitText } from "../fitText";
import { textWidth } from "../textWidth";
import type { ChartTable } from "../types";
import { escapeXml, type PictureBody } from "./compose";
import { wrapText } from "./wrapText";

const rowHeight = 34;
const cellSize = 14;
const labelSize = 12;
const labelLeading = 16;
/** Between two columns. */
const gap = 24;
/** A table that needs less is drawn as wide, its columns further apart. */
const narrowest = 640;
/** A longer text is cut. */
const longestCell = 320;
/** A label longer than this, and than the column's figures, is broken. */
const longestLabel = 84;

interface Column {
  readonly label: readonly string[];
  readonly cells: readonly string[];
  readonly numeric: boolean;
  readonly width: number;
}

/** A table as a drawing, for pictures: each column as wide as what stands in it. */
export function tableBody(table: ChartTable, palette: Tokens): PictureBody {
  const columns = table.columns.map(({ label, numeric }, i): Column => {
    const cells = table.rows.map((row) => fitText(row[i] ?? "", longestCell, cellSize));
    const widest = widestOf(cells, cellSize);
    const lines = wrapText(label, Math.max(widest, longestLabel), labelSize, 400, textWidth);
    return { label: lines, cells, numeric, width: Math.ceil(Math.max(widest, widestOf(lines, labelSize))) };
  });
  const needed = columns.reduce((sum, { width }) => sum + width, gap * Math.max(0, columns.length - 1));
  const spare = Math.max(0, narrowest - needed) / Math.max(1, columns.length);
  const width = Math.max(narrowest, needed);
  const head = labelLeading * Math.max(1, ...columns.map(({ label }) => label.length)) + 14;

  const parts = table.rows.map(
    (_, r) => `<path d="M0 ${head + r * rowHeight}H${width}" stroke="${palette.hairline}"/>`,
  );
  let left = 0;
  for (const column of columns) {
    const room = column.width + spare;
    const x = column.numeric ? left + room : left;
    const anchor = column.numeric ? ' text-anchor="end"' : "";
    const write = (text: string, y: number, color: string, size: number) =>
      parts.push(`<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${anchor}>${escapeXml(text)}</text>`);
    // Labels of fewer lines stand at the foot of the head.
    column.label.forEach((line, i) => {
      write(line, head - 12 - (column.label.length - 1 - i) * labelLeading, palette.muted, labelSize);
    });
    column.cells.forEach((text, r) => {
      write(text, head + r * rowHeight + 22, palette.ink, cellSize);
    });
    left += room + gap;
  }
  return { markup: `<g>${parts.join("")}</g>`, width, height: head + table.rows.length * rowHeight };
}

function widestOf(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

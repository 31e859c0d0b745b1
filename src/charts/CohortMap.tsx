import { CellSurface } from "./CellSurface";
import { ChartSpace } from "./ChartSpace";
import { CohortCells } from "./CohortCells";
import { cellGrid } from "./cellGrid";
import { ReadCells } from "./ReadCells";
import type { Reading } from "./types";

export interface CohortMapCell {
  /** Blank where too few stand behind a figure to write it. */
  readonly text: string;
  /** Where the figure stands between the lowest and the highest, 0 … 1. */
  readonly share: number;
  /** full: everybody counts. part: only some have got so far, hatched. thin: too few to colour. */
  readonly mark: "full" | "part" | "thin";
}

export interface CohortMapProps {
  /** Top to bottom. */
  readonly rows: readonly { readonly name: string; readonly n: string }[];
  /** Left to right. */
  readonly columns: readonly string[];
  /** null where nobody has got so far. */
  readonly cell: (row: number, column: number) => CohortMapCell | null;
  readonly reading: (row: number, column: number) => Reading;
  readonly rowsName: string;
  /** What the figures are counted in, where that needs saying. */
  readonly figuresName: string;
  readonly columnsName: string;
  readonly nName: string;
  /** Least room a figure needs, px. */
  readonly cellWidth: number;
}

const rowHeight = 28;
const top = 44;
const letter = 7.4;
const mostStretched = 2.5;

/** Cohorts below each other, their ages side by side: the greener, the more. Columns without room are left out. */
export function CohortMap(props: CohortMapProps) {
  const { rows, columns } = props;
  const widest = (texts: readonly string[]) => letter * Math.max(1, ...texts.map((text) => text.length));
  const nWidth = widest([...rows.map(({ n }) => n), props.nName]) + 22;
  const left = 8 + widest(rows.map(({ name }) => name)) + nWidth;
  const gridIn = (size: { readonly width: number; readonly height: number }) =>
    cellGrid({
      ...size,
      margin: { top, right: 2, bottom: 2, left },
      rows: rows.length,
      columns: columns.length,
      narrowest: props.cellWidth,
      // A bar as wide as the page would look like a quantity.
      widest: props.cellWidth * mostStretched,
    });
  return (
    <ReadCells
      label={`${props.rowsName} · ${props.columnsName}`}
      gridIn={gridIn}
      reading={(row, column) => (props.cell(row, column) === null ? null : props.reading(row, column))}
    >
      <ChartSpace minHeight={rows.length * rowHeight + top + 4}>
        <CellSurface>{(size) => <CohortCells {...props} grid={gridIn(size)} nWidth={nWidth} />}</CellSurface>
      </ChartSpace>
    </ReadCells>
  );
}

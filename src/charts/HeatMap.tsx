import { useTokens } from "../ui";
import { CellSurface } from "./CellSurface";
import { ChartSpace } from "./ChartSpace";
import { type CellGrid, cellGrid } from "./cellGrid";
import { letterOn, mixColor } from "./mixColor";

export { evenly } from "./cellGrid";

interface HeatMapProps {
  /** Names of the columns, left to right. */
  readonly columns: readonly string[];
  /** Names of the rows, top to bottom. */
  readonly rows: readonly string[];
  /** Share 0 … 1 of a cell; null where there can be none. */
  readonly value: (row: number, column: number) => number | null;
  readonly format: (share: number) => string;
  readonly xName: string;
  readonly yName: string;
  readonly rowHeight?: number;
}

/** A column narrower than this has no room for its figure. */
const narrowest = 33;
const top = 26;
const bottom = 48;

/** Shares over two things at once: the greener, the more; each cell with its figure. */
export function HeatMap(props: HeatMapProps) {
  const { columns, rows, rowHeight = 28 } = props;
  const left = 8 + 7 * Math.max(1, ...rows.map((name) => name.length));
  const margin = { top, right: 2, bottom, left };
  return (
    <ChartSpace minHeight={rows.length * rowHeight + 76}>
      <CellSurface>
        {(size) => (
          <Cells
            {...props}
            grid={cellGrid({ ...size, margin, rows: rows.length, columns: columns.length, narrowest })}
          />
        )}
      </CellSurface>
    </ChartSpace>
  );
}

function Cells({ columns, rows, value, format, xName, yName, grid }: HeatMapProps & { readonly grid: CellGrid }) {
  const palette = useTokens();
  const { left, cellWidth, cellHeight } = grid;
  const under = grid.top + rows.length * cellHeight;
  return (
    <g fontSize={12} fill={palette.muted}>
      {rows.map((row, r) => {
        const y = grid.top + r * cellHeight;
        return (
          <g key={row} textAnchor="middle">
            <text x={left - 8} y={y + cellHeight / 2 + 4} textAnchor="end">
              {row}
            </text>
            {grid.columns.flatMap((column, c) => {
              const share = value(r, column);
              if (share === null) return [];
              const x = left + c * cellWidth;
              const fill = mixColor(palette.accentSoft, palette.accent, share);
              return [
                <rect
                  key={`box ${column}`}
                  x={x + 1}
                  y={y + 1}
                  width={Math.max(0, cellWidth - 2)}
                  height={Math.max(0, cellHeight - 2)}
                  rx={3}
                  fill={fill}
                />,
                <text
                  key={column}
                  x={x + cellWidth / 2}
                  y={y + cellHeight / 2 + 4}
                  fill={letterOn(fill)}
                  fontSize={11.5}
                >
                  {format(share)}
                </text>,
              ];
            })}
          </g>
        );
      })}
      <g textAnchor="middle">
        {grid.columns.map((column, c) => (
          <text key={column} x={left + (c + 0.5) * cellWidth} y={under + 16}>
            {columns[column]}
          </text>
        ))}
      </g>
      <text x={0} y={12}>
        {yName}
      </text>
      <text x={left + (grid.columns.length * cellWidth) / 2} y={under + 38} textAnchor="middle">
        {xName}
      </text>
    </g>
  );
}

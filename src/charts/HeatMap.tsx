import { ComposedChart, Line, usePlotArea, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { ChartSpace } from "./ChartSpace";
import { AxisNames } from "./marks";
import { letterOn, mixColor } from "./mixColor";

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

/** Shares over two things at once: the greener, the more; each cell with its figure. */
export function HeatMap(props: HeatMapProps) {
  const { columns, rows, rowHeight = 28 } = props;
  const left = 8 + 7 * Math.max(1, ...rows.map((name) => name.length));
  return (
    <ChartSpace minHeight={rows.length * rowHeight + 76}>
      {/* The axes are there for the plot's bounds alone. */}
      <ComposedChart
        data={columns.map((name) => ({ name, y: 0 }))}
        margin={{ top: 26, right: 2, bottom: 48, left }}
        accessibilityLayer={false}
      >
        <XAxis dataKey="name" hide />
        <YAxis domain={[0, 1]} hide />
        <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
        <Cells {...props} />
        <AxisNames x={props.xName} left={props.yName} />
      </ComposedChart>
    </ChartSpace>
  );
}

function Cells({ columns, rows, value, format }: HeatMapProps) {
  const area = usePlotArea();
  const palette = useTokens();
  if (area === undefined) return null;
  const shown = evenly(columns.length, Math.max(2, Math.floor(area.width / narrowest)));
  const width = area.width / shown.length;
  const height = area.height / rows.length;
  const bottom = area.y + area.height;
  return (
    <g fontSize={12} textAnchor="middle">
      {rows.map((row, r) => {
        const y = area.y + r * height;
        return (
          <g key={row}>
            <text x={area.x - 8} y={y + height / 2 + 4} fill={palette.muted} textAnchor="end">
              {row}
            </text>
            {shown.map((column, c) => {
              const share = value(r, column);
              if (share === null) return null;
              const x = area.x + c * width;
              const fill = mixColor(palette.accentSoft, palette.accent, share);
              return (
                <g key={column}>
                  <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={3} fill={fill} />
                  <text x={x + width / 2} y={y + height / 2 + 4} fill={letterOn(fill)} fontSize={11.5}>
                    {format(share)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
      {shown.map((column, c) => (
        <text key={column} x={area.x + (c + 0.5) * width} y={bottom + 16} fill={palette.muted}>
          {columns[column]}
        </text>
      ))}
    </g>
  );
}

/** At most `most` (2 or more) of the indices below `count` at one distance, the last and the first among them. */
export function evenly(count: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil((count - 1) / (most - 1)));
  const picked: number[] = [];
  for (let i = count - 1; i > 0; i -= stride) picked.push(i);
  if (count > 0) picked.push(0);
  return picked.reverse();
}

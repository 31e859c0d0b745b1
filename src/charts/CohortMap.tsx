import { useId, useState } from "react";
import { ComposedChart, Line, usePlotArea, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { ChartSpace } from "./ChartSpace";
import { evenly } from "./HeatMap";
import { letterOn, mixColor } from "./mixColor";
import type { Reading } from "./types";

export interface CohortMapCell {
  /** Blank where too few stand behind a figure to write it. */
  readonly text: string;
  /** Where the figure stands between the lowest and the highest, 0 … 1. */
  readonly share: number;
  /** full: everybody counts. part: only some have got so far, hatched. thin: too few to colour. */
  readonly mark: "full" | "part" | "thin";
}

interface CohortMapProps {
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

interface Pointed {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Cohorts below each other, their ages side by side: the greener, the more. Columns without room are left out. */
export function CohortMap(props: CohortMapProps) {
  const { rows, columns } = props;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const widest = (texts: readonly string[]) => letter * Math.max(1, ...texts.map((text) => text.length));
  const nWidth = widest([...rows.map(({ n }) => n), props.nName]) + 22;
  const left = 8 + widest(rows.map(({ name }) => name)) + nWidth;
  const reading = pointed === null ? null : props.reading(pointed.row, pointed.column);
  return (
    <div className="p-cohort-map" onPointerLeave={() => setPointed(null)}>
      <ChartSpace minHeight={rows.length * rowHeight + top + 4}>
        {/* The axes are there for the plot's bounds alone. */}
        <ComposedChart
          data={columns.map((name) => ({ name, y: 0 }))}
          margin={{ top, right: 2, bottom: 2, left }}
          accessibilityLayer={false}
        >
          <XAxis dataKey="name" hide />
          <YAxis domain={[0, 1]} hide />
          <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
          <Cells {...props} nWidth={nWidth} onPoint={setPointed} />
        </ComposedChart>
      </ChartSpace>
      {reading !== null && pointed !== null && (
        <div className="p-tooltip p-cohort-reading" style={{ left: pointed.x, top: pointed.y }}>
          <p className="p-tooltip-title">{reading.title}</p>
          {reading.lines.map((line) => (
            <p key={line.label} className="p-tooltip-line">
              <span>{line.label}</span>
              <span>{line.text}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

interface CellsProps extends CohortMapProps {
  readonly nWidth: number;
  readonly onPoint: (pointed: Pointed) => void;
}

function Cells(props: CellsProps) {
  const { rows, columns, cell, nWidth, onPoint } = props;
  const area = usePlotArea();
  const palette = useTokens();
  const hatch = useId();
  if (area === undefined) return null;
  const shown = evenly(columns.length, Math.max(2, Math.floor(area.width / props.cellWidth)));
  const width = area.width / shown.length;
  const height = area.height / rows.length;
  const head = area.y - 10;
  // Half of the plot's width to either side of a cell is room for what is told of it.
  const readAt = (x: number) => Math.min(Math.max(x, 120), area.x + area.width - 120);
  return (
    <g fontSize={12}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" stroke={palette.card} strokeWidth={7} />
        </pattern>
      </defs>
      <g fill={palette.muted}>
        <text x={0} y={12}>
          {props.rowsName}
        </text>
        <text x={area.x - 10} y={head} textAnchor="end">
          {props.nName}
        </text>
        <text x={area.x + area.width} y={12} textAnchor="end">
          {props.figuresName === "" ? props.columnsName : `${props.columnsName} · ${props.figuresName}`}
        </text>
        {shown.map((column, c) => (
          <text key={column} x={area.x + (c + 0.5) * width} y={head} textAnchor="middle">
            {columns[column]}
          </text>
        ))}
      </g>
      {rows.map((row, r) => {
        const y = area.y + r * height;
        const middle = y + height / 2 + 4;
        return (
          <g key={row.name}>
            <text x={area.x - nWidth} y={middle} fill={palette.ink} textAnchor="end">
              {row.name}
            </text>
            <text x={area.x - 10} y={middle} fill={palette.muted} textAnchor="end">
              {row.n}
            </text>
            {shown.map((column, c) => {
              const figure = cell(r, column);
              if (figure === null) return null;
              const x = area.x + c * width;
              return (
                <g key={column} onPointerEnter={() => onPoint({ row: r, column, x: readAt(x + width / 2), y: y - 6 })}>
                  <Cell figure={figure} x={x + 1} y={y + 1} width={width - 2} height={height - 2} hatch={hatch} />
                </g>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}

interface CellProps {
  readonly figure: CohortMapCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hatch: string;
}

function Cell({ figure, x, y, width, height, hatch }: CellProps) {
  const palette = useTokens();
  const { mark } = figure;
  const green = mixColor(palette.accentSoft, palette.accent, figure.share);
  const box = { x, y, width, height, rx: 3 };
  const letters = mark === "full" ? letterOn(green) : mark === "part" ? palette.ink : palette.muted;
  return (
    <>
      {mark === "thin" ? (
        <rect
          {...box}
          x={x + 0.5}
          y={y + 0.5}
          width={width - 1}
          height={height - 1}
          fill="none"
          stroke={palette.hairline}
        />
      ) : (
        <rect {...box} fill={green} fillOpacity={mark === "part" ? 0.5 : 1} />
      )}
      {/* The card shows through: all but thin stripes of the green. */}
      {mark === "part" && <rect {...box} fill={`url(#${hatch})`} stroke={green} strokeDasharray="3 2" />}
      <text
        x={x + width / 2}
        y={y + height / 2 + 4}
        fontSize={11.5}
        fill={letters}
        textAnchor="middle"
        {...(mark === "part"
          ? { paintOrder: "stroke", stroke: palette.card, strokeWidth: 4, strokeLinejoin: "round" }
          : {})}
      >
        {figure.text}
      </text>
    </>
  );
}

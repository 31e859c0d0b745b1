import { useId } from "react";
import { type Tokens, useTokens } from "../ui";
import type { CohortMapCell, CohortMapProps } from "./CohortMap";
import type { CellGrid } from "./cellGrid";
import { letterOn, mixColor } from "./mixColor";
import { textWidth } from "./textWidth";

interface CohortCellsProps extends CohortMapProps {
  readonly grid: CellGrid;
  /** Room for the cohorts' sizes, px. */
  readonly nWidth: number;
}

/** The cells of a cohort map with the names around them. A map has hundreds: each is one box and one text, and no part of its own. */
export function CohortCells(props: CohortCellsProps) {
  const { rows, columns, cell, grid, nWidth } = props;
  const palette = useTokens();
  const hatch = useId();
  const { left, top, cellWidth, cellHeight } = grid;
  const head = top - 10;
  const columnsName = props.figuresName === "" ? props.columnsName : `${props.columnsName} · ${props.figuresName}`;
  const right = left + grid.columns.length * cellWidth;
  // Above the last column's edge; a few columns are narrower than their name, which then begins above the first.
  const columnsNameAt =
    textWidth(columnsName, 12) <= right - left
      ? ({ x: right, textAnchor: "end" } as const)
      : ({ x: left, textAnchor: "start" } as const);
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
        <text x={left - 10} y={head} textAnchor="end">
          {props.nName}
        </text>
        <text {...columnsNameAt} y={12}>
          {columnsName}
        </text>
        {grid.columns.map((column, c) => (
          <text key={column} x={left + (c + 0.5) * cellWidth} y={head} textAnchor="middle">
            {columns[column]}
          </text>
        ))}
      </g>
      {rows.map((row, r) => {
        const y = top + r * cellHeight;
        const middle = y + cellHeight / 2 + 4;
        return (
          <g key={row.name} textAnchor="end">
            <text x={left - nWidth} y={middle} fill={palette.ink}>
              {row.name}
            </text>
            <text x={left - 10} y={middle} fill={palette.muted}>
              {row.n}
            </text>
            <g fontSize={11.5} textAnchor="middle">
              {grid.columns.flatMap((column, c) => {
                const figure = cell(r, column);
                if (figure === null) return [];
                const box = { x: left + c * cellWidth + 1, y: y + 1, width: cellWidth - 2, height: cellHeight - 2 };
                return drawnCell(figure, column, box, palette, hatch);
              })}
            </g>
          </g>
        );
      })}
    </g>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawnCell({ text, share, mark }: CohortMapCell, key: number, box: Box, palette: Tokens, hatch: string) {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  if (mark === "thin") {
    const within = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
    return [
      <rect key={`box ${key}`} {...within} rx={3} fill="none" stroke={palette.hairline} />,
      <text key={key} {...middle} fill={palette.muted}>
        {text}
      </text>,
    ];
  }
  const green = mixColor(palette.accentSoft, palette.accent, share);
  if (mark === "full") {
    return [
      <rect key={`box ${key}`} {...box} rx={3} fill={green} />,
      <text key={key} {...middle} fill={letterOn(green)}>
        {text}
      </text>,
    ];
  }
  return [
    <rect key={`box ${key}`} {...box} rx={3} fill={green} fillOpacity={0.5} />,
    // The card shows through: all but thin stripes of the green.
    <rect key={`hatch ${key}`} {...box} rx={3} fill={`url(#${hatch})`} stroke={green} strokeDasharray="3 2" />,
    <text
      key={key}
      {...middle}
      fill={palette.ink}
      paintOrder="stroke"
      stroke={palette.card}
      strokeWidth={4}
      strokeLinejoin="round"
    >
      {text}
    </text>,
  ];
}

import { useChartWidth, usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { textWidth } from "./textWidth";
import { within } from "./within";

/** What lies along the plot. */
export interface Along {
  /** Of the records. */
  readonly key: string;
  /** With the unit. */
  readonly name: string;
  /** Without one, the records lie side by side, and the chart writes itself what is written under them. */
  readonly scale?: Scale;
}

interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** An axis of values; at each tick of the left one a hairline runs across the plot. */
export interface ValueAxis extends Scale {
  readonly name: string;
  /** Of the records, where no series names it. */
  readonly key?: string;
  readonly color?: string;
  /** Its ends stand, and what lies beyond them is cut off; else they give way to the data. */
  readonly cut?: boolean;
  /** Only the name is written, and the hairlines stand upright at the figures under the plot. */
  readonly bare?: boolean;
}

/** Beside rows that carry their names themselves. */
export const namesOnly: ValueAxis = { domain: [0, 0], ticks: [], format: String, name: "", bare: true };

const fontSize = 12;
/** Between the plot and the figures beside it. */
const gap = 8;
/** Figures under the plot keep this far from each other. */
const apart = 8;

/** The room an axis of values needs beside the plot, in whole px. */
export function axisRoom({ ticks, format, bare }: ValueAxis): number {
  if (bare === true) return 2;
  return Math.round(Math.max(0, ...ticks.map((tick) => textWidth(format(tick), fontSize))) + gap);
}

interface AxisTicksProps {
  readonly x: Along;
  readonly left: ValueAxis;
  readonly right: ValueAxis | undefined;
}

/** The figures along the axes, and the hairlines at them. */
export function AxisTicks({ x, left, right }: AxisTicksProps) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const leftScale = useYAxisScale();
  const rightScale = useYAxisScale("right");
  const width = useChartWidth();
  const { muted, hairline } = useTokens();
  if (area === undefined || xScale === undefined || leftScale === undefined) return null;
  const bottom = area.y + area.height;
  const end = area.x + area.width;
  const lines =
    left.bare === true
      ? (x.scale?.ticks ?? []).map((tick) => `M${xScale(tick) ?? 0} ${area.y}V${bottom}`)
      : left.ticks.map((tick) => `M${area.x} ${leftScale(tick) ?? 0}H${end}`);
  return (
    <g fontSize={fontSize} fill={muted}>
      <path d={[...lines, `M${area.x} ${bottom}H${end}`].join("")} stroke={hairline} />
      {left.bare !== true && (
        <Figures axis={left} at={area.x - gap} anchor="end" place={(value) => leftScale(value) ?? 0} />
      )}
      {right !== undefined && rightScale !== undefined && (
        <Figures axis={right} at={end + gap} anchor="start" place={(value) => rightScale(value) ?? 0} />
      )}
      {x.scale !== undefined && (
        <Under scale={x.scale} place={(value) => xScale(value) ?? 0} y={bottom + 17} width={width} />
      )}
    </g>
  );
}

interface FiguresProps {
  readonly axis: ValueAxis;
  readonly at: number;
  readonly anchor: "start" | "end";
  readonly place: (value: number) => number;
}

function Figures({ axis, at, anchor, place }: FiguresProps) {
  return (
    <g textAnchor={anchor} {...(axis.color === undefined ? {} : { fill: axis.color })}>
      {once(axis.ticks).map((tick) => (
        <text key={tick} x={at} y={place(tick) + 4.25}>
          {axis.format(tick)}
        </text>
      ))}
    </g>
  );
}

interface UnderProps {
  readonly scale: Scale;
  readonly place: (value: number) => number;
  readonly y: number;
  /** Of the whole drawing, which a picture of it ends with; undefined before it is known. */
  readonly width: number | undefined;
}

/** From the right, so that the last is always written; those without room are left out. One that would stand out is drawn in. */
function Under({ scale, place, y, width }: UnderProps) {
  let free = Number.POSITIVE_INFINITY;
  const written = once(scale.ticks)
    .reverse()
    .flatMap((tick) => {
      const text = scale.format(tick);
      const half = textWidth(text, fontSize) / 2;
      const x = within(place(tick), half, width);
      if (x + half > free) return [];
      free = x - half - apart;
      return [
        <text key={tick} x={x} y={y}>
          {text}
        </text>,
      ];
    });
  return <g textAnchor="middle">{written}</g>;
}

/** An axis of a single value may have it for both ends. */
function once(ticks: readonly number[]): number[] {
  return [...new Set(ticks)];
}

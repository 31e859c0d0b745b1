import { Line, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { halo } from "./marks";
import { Plot, places } from "./Plot";
import { readingAt } from "./Told";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface IntervalPoint {
  /** Under the bar; each once. */
  readonly label: string;
  readonly value: number;
  /** Written above the interval: the figure, and its 80 % interval. */
  readonly text: string;
  readonly rangeText: string;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

interface IntervalChartProps {
  /** A handful. */
  readonly points: readonly IntervalPoint[];
  readonly xName: string;
  readonly yName: string;
  readonly formatY: (value: number) => string;
  readonly reading: (point: IntervalPoint) => Reading;
  readonly height?: number;
}

/** A few expected figures, each a dot on its 80 % (broad) and 95 % (narrow) interval. */
export function IntervalChart(props: IntervalChartProps) {
  const { points } = props;
  const ends = points.flatMap((point) => [point.low95, point.high95, point.value]);
  const axis = niceAxis(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  const data = points.map((point, i) => ({ ...point, x: i }));

  return (
    <Plot
      minHeight={props.height ?? 270}
      data={data}
      top={66}
      rightRoom={6}
      x={{ key: "x", name: props.xName, scale: places(points.map(({ label }) => label)) }}
      left={{ ...axis, format: props.formatY, name: props.yName }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <Line dataKey="value" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Whiskers points={points} />
    </Plot>
  );
}

function Whiskers({ points }: { readonly points: readonly IntervalPoint[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const { second, secondText, muted, card } = useTokens();
  if (xScale === undefined || yScale === undefined) return null;
  return points.map((point, i) => {
    const x = xScale(i) ?? 0;
    const y = (value: number) => yScale(value) ?? 0;
    const top = Math.min(y(point.high95), y(point.value) - 5);
    const written = { textAnchor: "middle", ...halo(card) } as const;
    return (
      <g key={point.label}>
        <path d={`M${x} ${y(point.low95)}V${y(point.high95)}`} stroke={second} strokeWidth={1.5} />
        <path d={`M${x} ${y(point.low80)}V${y(point.high80)}`} stroke={second} strokeOpacity={0.4} strokeWidth={16} />
        <circle cx={x} cy={y(point.value)} r={4} fill={second} stroke={card} strokeWidth={1.5} />
        <text x={x} y={top - 25} fontSize={13} fontWeight={600} fill={secondText} {...written}>
          {point.text}
        </text>
        <text x={x} y={top - 9} fontSize={11.5} fill={muted} {...written}>
          {point.rangeText}
        </text>
      </g>
    );
  });
}

import { Area } from "recharts";
import { useTokens } from "../ui";
import { Upright } from "./marks";
import { Plot } from "./Plot";
import { readingAt } from "./Told";
import { niceTicks } from "./ticks";
import type { Reading } from "./types";

export interface DensityPoint {
  readonly x: number;
  /** Height of the curve; only its shape is read. */
  readonly density: number;
}

interface DensityChartProps {
  /** By x; at most about 400. */
  readonly points: readonly DensityPoint[];
  readonly mean: { readonly at: number; readonly label: string };
  /** Ends of the x axis. */
  readonly domain: readonly [number, number];
  readonly xName: string;
  readonly yName: string;
  readonly formatX: (x: number) => string;
  readonly reading: (point: DensityPoint) => Reading;
  readonly height?: number;
}

/** How a trait the model believes in is spread over customers: ochre, as nobody has seen it. */
export function DensityChart(props: DensityChartProps) {
  const palette = useTokens();
  const { points, mean } = props;
  const [low, high] = props.domain;
  const top = topOf(points);

  return (
    <Plot
      minHeight={props.height ?? 230}
      data={points}
      top={40}
      rightRoom={18}
      x={{
        key: "x",
        name: props.xName,
        scale: { domain: [low, high], ticks: niceTicks(low, high, 5), format: props.formatX },
      }}
      left={{ domain: [0, top], ticks: [], format: String, name: props.yName, cut: true, bare: true }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <Area
        dataKey="density"
        type="linear"
        stroke={palette.second}
        strokeWidth={2}
        fill={palette.second}
        fillOpacity={0.12}
        isAnimationActive={false}
      />
      <Upright span={{ low, high }} at={mean.at} label={mean.label} row={0.8} />
    </Plot>
  );
}

/** Many such curves have a pole at one end: the axis then ends where all but a few of the points lie below it. */
export function topOf(points: readonly DensityPoint[]): number {
  const heights = points.map((point) => point.density).sort((a, b) => a - b);
  const most = heights.at(-1) ?? 1;
  const usual = heights[Math.floor(heights.length * 0.95)] ?? most;
  return Math.max(Math.min(most, 2 * usual) * 1.04, Number.MIN_VALUE);
}

import { Area, Line } from "recharts";
import { useTokens } from "../ui";
import { LineLabels } from "./LineLabels";
import { Plot } from "./Plot";
import { readingAt } from "./Told";
import { niceAxis, niceTicks } from "./ticks";
import type { Reading } from "./types";

export interface ShareValuePoint {
  readonly x: number;
  /** 0 … 1 */
  readonly share: number;
  readonly value: number | null;
}

interface ShareValueChartProps {
  /** By x; at most about 100. */
  readonly points: readonly ShareValuePoint[];
  readonly shareName: string;
  readonly valueName: string;
  readonly xName: string;
  readonly shareAxis: string;
  readonly valueAxis: string;
  readonly formatShare: (share: number) => string;
  readonly formatValue: (value: number) => string;
  readonly formatX: (x: number) => string;
  readonly reading: (point: ShareValuePoint) => Reading;
  readonly height?: number;
}

/** How many get this far (green, left axis) and what these are worth (ochre, right axis). */
export function ShareValueChart(props: ShareValueChartProps) {
  const palette = useTokens();
  const { points } = props;
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const money = niceAxis(Math.min(0, ...values), Math.max(0, ...values), 4);
  const from = points[0]?.x ?? 0;
  const to = points.at(-1)?.x ?? 1;
  const xTicks = [...new Set([from, ...niceTicks(from, to, Math.min(to - from, 8)).filter(Number.isInteger)])];
  const dots = points.length <= 24;
  const dot = (color: string) => (dots ? { r: 3, fill: color, fillOpacity: 1, stroke: color } : false);

  return (
    <Plot
      minHeight={props.height ?? 290}
      data={points}
      top={34}
      rightRoom={6}
      x={{ key: "x", name: props.xName, scale: { domain: [from, to], ticks: xTicks, format: props.formatX } }}
      left={{
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        format: props.formatShare,
        name: props.shareAxis,
      }}
      right={{ ...money, format: props.formatValue, name: props.valueAxis, color: palette.secondText }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <Area
        dataKey="share"
        stroke={palette.accent}
        strokeWidth={2}
        fill={palette.accent}
        fillOpacity={0.09}
        dot={dot(palette.accent)}
        isAnimationActive={false}
      />
      <Line
        yAxisId="right"
        dataKey="value"
        stroke={palette.second}
        strokeWidth={2}
        dot={dot(palette.second)}
        isAnimationActive={false}
      />
      <LineLabels
        rightAxis="right"
        lines={[
          {
            label: props.shareName,
            color: palette.accent,
            points: points.map((p) => ({ x: p.x, y: p.share })),
            prefer: 0.25,
            axis: "left",
          },
          {
            label: props.valueName,
            color: palette.secondText,
            points: points.map((p) => ({ x: p.x, y: p.value })),
            prefer: 0.6,
            axis: "right",
          },
        ]}
      />
    </Plot>
  );
}

import { Area, Line, usePlotArea, useXAxisScale } from "recharts";
import { useTokens } from "../ui";
import { LineLabels } from "./LineLabels";
import { Plot } from "./Plot";
import { readingAt } from "./Told";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface TrackingPoint {
  /** ms */
  readonly time: number;
  readonly actual: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

interface TrackingChartProps {
  /** By time; at most about 800. */
  readonly points: readonly TrackingPoint[];
  /** Where the held-out time begins (ms), with its name; null where none was held out. */
  readonly boundary: { readonly at: number; readonly label: string } | null;
  readonly ticks: readonly number[];
  readonly actualName: string;
  readonly expectedName: string;
  readonly xName: string;
  readonly yName: string;
  readonly formatTime: (time: number) => string;
  readonly formatY: (value: number) => string;
  readonly reading: (point: TrackingPoint) => Reading;
  readonly height?: number;
}

/** What happened (green) against what was expected (ochre, with its band), and where the expectation began to look ahead. */
export function TrackingChart(props: TrackingChartProps) {
  const palette = useTokens();
  const { points, boundary } = props;
  const data = points.map((point) => ({ ...point, band: [point.low, point.high] }));
  const from = points[0]?.time ?? 0;
  const to = points.at(-1)?.time ?? 1;
  const top = Math.max(1, ...points.flatMap((point) => [point.actual, point.expected, point.high]));
  const axis = niceAxis(0, top, 4);
  const line = (key: "actual" | "expected") => points.map((point) => ({ x: point.time, y: point[key] }));

  return (
    <Plot
      minHeight={props.height ?? 310}
      data={data}
      top={48}
      rightRoom={14}
      x={{
        key: "time",
        name: props.xName,
        scale: {
          domain: [from, to],
          ticks: props.ticks.filter((time) => time >= from && time <= to),
          format: props.formatTime,
        },
      }}
      left={{ ...axis, format: props.formatY, name: props.yName }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <HeldOut boundary={boundary} />
      <Area
        dataKey="band"
        type="linear"
        stroke="none"
        fill={palette.second}
        fillOpacity={0.16}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="actual"
        type="linear"
        stroke={palette.accent}
        strokeWidth={1.75}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="expected"
        type="linear"
        stroke={palette.second}
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
      />
      <LineLabels
        lines={[
          { label: props.actualName, color: palette.accent, points: line("actual"), prefer: 0.3, axis: "left" },
          {
            label: props.expectedName,
            color: palette.secondText,
            points: line("expected"),
            prefer: 0.6,
            axis: "left",
          },
        ]}
      />
    </Plot>
  );
}

/** A dotted upright where the model stopped seeing, its name above. */
function HeldOut({ boundary }: Pick<TrackingChartProps, "boundary">) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const { ink, muted } = useTokens();
  if (area === undefined || scale === undefined || boundary === null) return null;
  const x = scale(boundary.at);
  if (x === undefined) return null;
  const top = area.y - 20;
  const leftward = x > area.x + area.width * 0.5;
  return (
    <g>
      <path d={`M${x} ${top}V${area.y + area.height}`} stroke={muted} strokeDasharray="2 3" fill="none" />
      <text x={leftward ? x - 6 : x + 6} y={top + 9} fontSize={12} fill={ink} textAnchor={leftward ? "end" : "start"}>
        {boundary.label}
      </text>
    </g>
  );
}

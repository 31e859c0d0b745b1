import { Line, useYAxisScale } from "recharts";
import type { Reading } from "../../charts";
import { axesOnOneGrid } from "../../charts/axesOnOneGrid";
import { Plot } from "../../charts/Plot";
import { readingAt } from "../../charts/Told";
import { useTokens } from "../../ui";
import type { TimelinePoint } from "./timeline";
import { timeAxis } from "./timeTicks";

interface OrderTimelineProps {
  /** By time, at most some sixty. */
  readonly points: readonly TimelinePoint[];
  /** The line runs on to this moment: the silence since the last order is part of the story. */
  readonly end: number | null;
  readonly netName: string;
  readonly totalName: string;
  readonly timeName: string;
  readonly formatMoney: (value: number) => string;
  readonly formatTime: (time: number, unit: "day" | "month") => string;
  readonly reading: (point: TimelinePoint) => Reading;
}

/** A stem per order (or period), and the sum of them all as a stair. */
export function OrderTimeline(props: OrderTimelineProps) {
  const palette = useTokens();
  const { points } = props;
  const first = points[0]?.time ?? 0;
  const last = points.at(-1);
  const until = Math.max(last?.time ?? 0, props.end ?? 0);
  const time = timeAxis(first, until);
  const [nets, totals] = axesOnOneGrid(
    points.map((point) => point.net),
    points.map((point) => point.total),
  );
  // The stair rises from nothing, and runs on after the last order.
  const data = [
    { time: first, net: null, total: 0, point: null },
    ...points.map((point) => ({ time: point.time, net: point.net, total: point.total, point })),
    { time: until, net: null, total: last?.total ?? 0, point: null },
  ];
  return (
    <Plot
      minHeight={230}
      data={data}
      top={30}
      rightRoom={0}
      x={{
        key: "time",
        name: props.timeName,
        scale: { domain: [time.from, time.to], ticks: time.ticks, format: (at) => props.formatTime(at, time.unit) },
      }}
      left={{ ...nets, format: props.formatMoney, name: props.netName }}
      right={{ ...totals, format: props.formatMoney, name: props.totalName, color: palette.accent }}
      reading={(i) => readingAt(data, i, ({ point }) => (point === null ? null : props.reading(point)))}
    >
      <Line
        dataKey="net"
        stroke="none"
        isAnimationActive={false}
        activeDot={false}
        dot={({ cx, cy, index }) => <Stem key={index} x={cx} y={cy} color={palette.accentArea} />}
      />
      <Line
        yAxisId="right"
        dataKey="total"
        type="stepAfter"
        stroke={palette.accent}
        strokeWidth={2}
        dot={false}
        activeDot={{ r: 4, fill: palette.accent, stroke: palette.card }}
        isAnimationActive={false}
      />
    </Plot>
  );
}

/** From nothing to the order's value, or down to it. */
function Stem({
  x,
  y,
  color,
}: {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly color: string;
}) {
  const zero = useYAxisScale()?.(0);
  if (x === undefined || y === undefined || zero === undefined) return null;
  return (
    <g>
      <path d={`M${x} ${zero}V${y}`} stroke={color} strokeWidth={3} fill="none" />
      <circle cx={x} cy={y} r={3.5} fill={color} />
    </g>
  );
}

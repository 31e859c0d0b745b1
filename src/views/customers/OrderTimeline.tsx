import { CartesianGrid, ComposedChart, Line, Tooltip, useYAxisScale, XAxis, YAxis } from "recharts";
import type { Reading } from "../../charts";
import { ChartSpace } from "../../charts/ChartSpace";
import { ChartTooltip } from "../../charts/ChartTooltip";
import { AxisNames } from "../../charts/marks";
import { useTokens } from "../../ui";
import { axesOnOneGrid } from "./axesOnOneGrid";
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
  const tick = { fontSize: 12, fill: palette.muted };
  const money = { tickFormatter: props.formatMoney, tickLine: false, axisLine: false, width: "auto" as const };

  return (
    <ChartSpace minHeight={230}>
      <ComposedChart data={data} margin={{ top: 30, right: 0, bottom: 22, left: 0 }}>
        <CartesianGrid yAxisId="net" vertical={false} stroke={palette.hairline} />
        <XAxis
          dataKey="time"
          type="number"
          domain={[time.from, time.to]}
          ticks={[...time.ticks]}
          tickFormatter={(at: number) => props.formatTime(at, time.unit)}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: palette.hairline }}
        />
        <YAxis yAxisId="net" domain={nets.domain} ticks={nets.ticks} tick={tick} {...money} />
        <YAxis
          yAxisId="total"
          orientation="right"
          domain={totals.domain}
          ticks={totals.ticks}
          tick={{ ...tick, fill: palette.accent }}
          {...money}
        />
        <Line
          yAxisId="net"
          dataKey="net"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index }) => <Stem key={index} x={cx} y={cy} color={palette.accentArea} />}
        />
        <Line
          yAxisId="total"
          dataKey="total"
          type="stepAfter"
          stroke={palette.accent}
          strokeWidth={2}
          dot={false}
          activeDot={{ r: 4, fill: palette.accent, stroke: palette.card }}
          isAnimationActive={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: palette.muted, strokeDasharray: "2 3" }}
          content={(p) => (
            <ChartTooltip
              active={p.active}
              index={p.activeIndex}
              readings={(i) => {
                const point = data[i]?.point ?? null;
                return point === null ? null : props.reading(point);
              }}
            />
          )}
        />
        <AxisNames x={props.timeName} left={props.netName} right={props.totalName} rightColor={palette.accent} />
      </ComposedChart>
    </ChartSpace>
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
  const zero = useYAxisScale("net")?.(0);
  if (x === undefined || y === undefined || zero === undefined) return null;
  return (
    <g>
      <path d={`M${x} ${zero}V${y}`} stroke={color} strokeWidth={3} fill="none" />
      <circle cx={x} cy={y} r={3.5} fill={color} />
    </g>
  );
}

import { Area, ReferenceLine, usePlotArea, useXAxisScale } from "recharts";
import type { Reading } from "../../charts";
import { halo } from "../../charts/marks";
import { Plot } from "../../charts/Plot";
import { readingAt } from "../../charts/Told";
import type { AlivePoint } from "../../engine";
import { useTokens } from "../../ui";
import { timeAxis } from "./timeTicks";

interface AliveTimelineProps {
  /** By time, at most some 800. */
  readonly points: readonly AlivePoint[];
  /** When the customer ordered: marks along the foot. */
  readonly orderTimes: readonly number[];
  readonly ordersName: string;
  readonly shareName: string;
  readonly timeName: string;
  readonly formatShare: (share: number) => string;
  readonly formatTime: (time: number, unit: "day" | "month") => string;
  readonly reading: (point: AlivePoint) => Reading;
}

const shares = [0, 0.25, 0.5, 0.75, 1];

/** P(alive) as a line that falls in silence and jumps with each order. */
export function AliveTimeline(props: AliveTimelineProps) {
  const palette = useTokens();
  const { points } = props;
  const time = timeAxis(points[0]?.time ?? 0, points.at(-1)?.time ?? 0);
  return (
    <Plot
      minHeight={230}
      data={points}
      top={30}
      rightRoom={12}
      x={{
        key: "time",
        name: props.timeName,
        scale: { domain: [time.from, time.to], ticks: time.ticks, format: (at) => props.formatTime(at, time.unit) },
      }}
      left={{ domain: [0, 1], ticks: shares, format: props.formatShare, name: props.shareName }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <ReferenceLine y={0.5} stroke={palette.muted} strokeDasharray="2 3" />
      <Area
        dataKey="probabilityAlive"
        type="linear"
        stroke={palette.second}
        strokeWidth={2}
        fill={palette.second}
        fillOpacity={0.08}
        activeDot={{ r: 4, fill: palette.second, stroke: palette.card }}
        isAnimationActive={false}
      />
      <OrderMarks times={props.orderTimes} name={props.ordersName} />
    </Plot>
  );
}

interface OrderMarksProps {
  readonly times: readonly number[];
  readonly name: string;
}

/** A short upright on the foot for each order, named at the last one. */
function OrderMarks({ times, name }: OrderMarksProps) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const { accent, card } = useTokens();
  if (area === undefined || scale === undefined) return null;
  // Orders that fall on one pixel are one mark.
  const places = [...new Set(times.map((time) => Math.round(scale(time) ?? Number.NaN)))].filter(Number.isFinite);
  const bottom = area.y + area.height;
  const last = places.at(-1) ?? area.x;
  const leftward = last > area.x + area.width * 0.6;
  return (
    <g>
      <path d={places.map((x) => `M${x} ${bottom}v-10`).join("")} stroke={accent} strokeWidth={2} fill="none" />
      <text
        x={last}
        y={bottom - 15}
        fontSize={12.5}
        fontWeight={600}
        fill={accent}
        textAnchor={leftward ? "end" : "start"}
        {...halo(card)}
      >
        {name}
      </text>
    </g>
  );
}

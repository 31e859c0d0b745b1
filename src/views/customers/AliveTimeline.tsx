import {
  Area,
  CartesianGrid,
  ComposedChart,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import type { Reading } from "../../charts";
import { ChartSpace } from "../../charts/ChartSpace";
import { ChartTooltip } from "../../charts/ChartTooltip";
import { AxisNames } from "../../charts/marks";
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
  const tick = { fontSize: 12, fill: palette.muted };
  return (
    <ChartSpace minHeight={230}>
      <ComposedChart data={[...points]} margin={{ top: 30, right: 12, bottom: 22, left: 0 }}>
        <CartesianGrid vertical={false} stroke={palette.hairline} />
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
        <YAxis
          domain={[0, 1]}
          ticks={shares}
          tickFormatter={props.formatShare}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
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
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: palette.muted, strokeDasharray: "2 3" }}
          content={(p) => (
            <ChartTooltip
              active={p.active}
              index={p.activeIndex}
              readings={(i) => {
                const point = points[i];
                return point === undefined ? null : props.reading(point);
              }}
            />
          )}
        />
        <OrderMarks times={props.orderTimes} name={props.ordersName} />
        <AxisNames x={props.timeName} left={props.shareName} />
      </ComposedChart>
    </ChartSpace>
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
        paintOrder="stroke"
        stroke={card}
        strokeWidth={4}
        strokeLinejoin="round"
      >
        {name}
      </text>
    </g>
  );
}

import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { ChartTooltip } from "./ChartTooltip";
import { AxisNames, PointLabel } from "./marks";
import { labelPlaces } from "./seriesLabels";
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
  const xTicks = niceTicks(from, to, Math.min(to - from, 8)).filter(Number.isInteger);
  const [bottom, top] = money.domain;
  const places = labelPlaces(
    points.map((p) => ({ share: p.share, value: p.value === null ? null : (p.value - bottom) / (top - bottom) })),
  );
  const shareAt = places.share === null ? undefined : points[places.share.index];
  const valueAt = places.value === null ? undefined : points[places.value.index];
  const tick = { fontSize: 12, fill: palette.muted };
  const dots = points.length <= 24;
  const dot = (color: string) => (dots ? { r: 3, fill: color, stroke: color } : false);

  return (
    <ResponsiveContainer width="100%" height={props.height ?? 290}>
      <ComposedChart data={[...points]} margin={{ top: 34, right: 0, bottom: 22, left: 0 }}>
        <CartesianGrid yAxisId="share" vertical={false} stroke={palette.hairline} />
        <XAxis
          dataKey="x"
          type="number"
          domain={[from, to]}
          ticks={xTicks}
          tickFormatter={props.formatX}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: palette.hairline }}
        />
        <YAxis
          yAxisId="share"
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={props.formatShare}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
        <YAxis
          yAxisId="value"
          orientation="right"
          domain={money.domain}
          ticks={money.ticks}
          tickFormatter={props.formatValue}
          tick={{ fontSize: 12, fill: palette.secondText }}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
        <Area
          yAxisId="share"
          dataKey="share"
          stroke={palette.accent}
          strokeWidth={2}
          fill={palette.accent}
          fillOpacity={0.09}
          dot={dot(palette.accent)}
          isAnimationActive={false}
        />
        <Line
          yAxisId="value"
          dataKey="value"
          stroke={palette.second}
          strokeWidth={2}
          dot={dot(palette.second)}
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
        {places.share !== null && shareAt !== undefined && (
          <PointLabel
            x={shareAt.x}
            y={shareAt.share}
            yAxisId="share"
            text={props.shareName}
            color={palette.accent}
            above={places.share.above}
            side="right"
          />
        )}
        {places.value !== null && typeof valueAt?.value === "number" && (
          <PointLabel
            x={valueAt.x}
            y={valueAt.value}
            yAxisId="value"
            text={props.valueName}
            color={palette.secondText}
            above={places.value.above}
            side={places.value.above ? "left" : "right"}
          />
        )}
        <AxisNames x={props.xName} left={props.shareAxis} right={props.valueAxis} rightColor={palette.secondText} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

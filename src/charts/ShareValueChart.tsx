import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { ChartSpace } from "./ChartSpace";
import { ChartTooltip } from "./ChartTooltip";
import { LineLabels } from "./LineLabels";
import { AxisNames } from "./marks";
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
  const tick = { fontSize: 12, fill: palette.muted };
  const dots = points.length <= 24;
  const dot = (color: string) => (dots ? { r: 3, fill: color, fillOpacity: 1, stroke: color } : false);

  return (
    <ChartSpace minHeight={props.height ?? 290}>
      <ComposedChart data={[...points]} margin={{ top: 34, right: 6, bottom: 22, left: 0 }}>
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
        <LineLabels
          leftAxis="share"
          rightAxis="value"
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
        <AxisNames x={props.xName} left={props.shareAxis} right={props.valueAxis} rightColor={palette.secondText} />
      </ComposedChart>
    </ChartSpace>
  );
}

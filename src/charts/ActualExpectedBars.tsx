import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { ChartSpace } from "./ChartSpace";
import { ChartTooltip } from "./ChartTooltip";
import { AxisNames } from "./marks";
import { SeriesKey } from "./SeriesKey";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface ActualExpected {
  /** Under the bar; each once. */
  readonly label: string;
  readonly actual: number;
  readonly expected: number;
}

interface ActualExpectedBarsProps {
  /** At most some twenty. */
  readonly points: readonly ActualExpected[];
  readonly actualName: string;
  readonly expectedName: string;
  readonly xName: string;
  readonly yName: string;
  readonly formatY: (value: number) => string;
  readonly reading: (point: ActualExpected) => Reading;
  readonly height?: number;
}

/** What happened as green bars, what was expected as an ochre dash across each: equal where the dash lies on the bar's end. */
export function ActualExpectedBars(props: ActualExpectedBarsProps) {
  const palette = useTokens();
  const { points } = props;
  const axis = niceAxis(0, Math.max(0, ...points.flatMap((point) => [point.actual, point.expected])), 4);
  const tick = { fontSize: 12, fill: palette.muted };
  const dash = Math.max(8, Math.min(30, 260 / Math.max(1, points.length)));

  return (
    <ChartSpace minHeight={props.height ?? 270}>
      <ComposedChart data={[...points]} margin={{ top: 52, right: 6, bottom: 22, left: 0 }} barCategoryGap="22%">
        <CartesianGrid vertical={false} stroke={palette.hairline} />
        <XAxis dataKey="label" tick={tick} tickLine={false} axisLine={{ stroke: palette.hairline }} interval={0} />
        <YAxis
          domain={axis.domain}
          ticks={axis.ticks}
          tickFormatter={props.formatY}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
        <Bar dataKey="actual" fill={palette.accentArea} isAnimationActive={false} radius={[2, 2, 0, 0]} />
        <Line
          dataKey="expected"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index }) => (
            <rect
              key={index}
              x={Number(cx) - dash / 2}
              y={Number(cy) - 1.5}
              width={dash}
              height={3}
              rx={1.5}
              fill={palette.second}
              stroke={palette.card}
              strokeWidth={1}
              paintOrder="stroke"
            />
          )}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: palette.accentSoft, fillOpacity: 0.6 }}
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
        <SeriesKey
          entries={[
            { label: props.actualName, color: palette.accentArea, mark: "bar" },
            { label: props.expectedName, color: palette.second, mark: "dash" },
          ]}
        />
        <AxisNames x={props.xName} left={props.yName} />
      </ComposedChart>
    </ChartSpace>
  );
}

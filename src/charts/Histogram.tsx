import { Bar, CartesianGrid, Cell, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import type { HistogramBin } from "../engine";
import { useTokens } from "../ui";
import { ChartSpace } from "./ChartSpace";
import { ChartTooltip } from "./ChartTooltip";
import { AxisNames, SpanTicks, Upright } from "./marks";
import { niceAxis, niceTicks } from "./ticks";
import type { Reading } from "./types";

interface HistogramProps {
  /** At most 100, of equal width, in order. */
  readonly bins: readonly HistogramBin[];
  /** Values marked by an upright with a label, such as mean and median. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** Bars that lie wholly at or above this value are drawn in full colour. */
  readonly emphasisFrom?: number | null;
  readonly xName: string;
  readonly yName: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly reading: (bin: HistogramBin) => Reading;
  readonly height?: number;
}

/** How many have how much. */
export function Histogram(props: HistogramProps) {
  const palette = useTokens();
  const { bins, marks, formatX, formatY } = props;
  const low = bins[0]?.from ?? 0;
  const high = bins.at(-1)?.to ?? 1;
  const counts = niceAxis(0, Math.max(1, ...bins.map((bin) => bin.count)), 4, 1);
  const span = { low, high };
  const tick = { fontSize: 12, fill: palette.muted };
  const uprights = [...marks].sort((a, b) => a.at - b.at);

  return (
    <ChartSpace minHeight={props.height ?? 270}>
      <ComposedChart data={[...bins]} margin={{ top: 56, right: 12, bottom: 48, left: 0 }} barCategoryGap="10%">
        <CartesianGrid vertical={false} stroke={palette.hairline} />
        <XAxis dataKey="from" hide />
        <YAxis
          domain={counts.domain}
          ticks={counts.ticks}
          tickFormatter={formatY}
          tick={tick}
          tickLine={false}
          axisLine={false}
          width="auto"
          allowDecimals={false}
        />
        <Bar dataKey="count" isAnimationActive={false} radius={[2, 2, 0, 0]}>
          {bins.map((bin) => (
            <Cell
              key={bin.from}
              fill={props.emphasisFrom != null && bin.from >= props.emphasisFrom ? palette.accent : palette.accentArea}
            />
          ))}
        </Bar>
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: palette.accentSoft, fillOpacity: 0.6 }}
          content={(p) => (
            <ChartTooltip
              active={p.active}
              index={p.activeIndex}
              readings={(i) => {
                const bin = bins[i];
                return bin === undefined ? null : props.reading(bin);
              }}
            />
          )}
        />
        {uprights.map((mark, row) => (
          <Upright key={mark.label} span={span} at={mark.at} label={mark.label} row={row} />
        ))}
        <SpanTicks span={span} ticks={niceTicks(low, high, 5)} format={formatX} />
        <AxisNames x={props.xName} left={props.yName} />
      </ComposedChart>
    </ChartSpace>
  );
}

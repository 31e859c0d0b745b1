import { Line, usePlotArea, useYAxisScale } from "recharts";
import type { HistogramBin } from "../engine";
import { useTokens } from "../ui";
import { barOutline } from "./barShape";
import { along, type Span, SpanTicks, Upright } from "./marks";
import { Plot } from "./Plot";
import { readingAt } from "./Told";
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
  const { bins, marks } = props;
  const low = bins[0]?.from ?? 0;
  const high = bins.at(-1)?.to ?? 1;
  const counts = niceAxis(0, Math.max(1, ...bins.map((bin) => bin.count)), 4, 1);
  const span = { low, high };
  const emphasisFrom = props.emphasisFrom ?? Number.POSITIVE_INFINITY;
  const uprights = [...marks].sort((a, b) => a.at - b.at);

  return (
    <Plot
      minHeight={props.height ?? 270}
      data={bins}
      top={56}
      rightRoom={12}
      x={{ key: "from", name: props.xName }}
      left={{ ...counts, format: props.formatY, name: props.yName }}
      reading={(i) => readingAt(bins, i, props.reading)}
    >
      {/* For the pointer alone: a bar of recharts is several parts, and there may be a hundred. */}
      <Line dataKey="count" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Bars
        bins={bins}
        span={span}
        fillOf={({ from }) => (from >= emphasisFrom ? palette.accent : palette.accentArea)}
      />
      {uprights.map((mark, row) => (
        <Upright key={mark.label} span={span} at={mark.at} label={mark.label} row={row} />
      ))}
      <SpanTicks span={span} ticks={niceTicks(low, high, 5)} format={props.formatX} />
    </Plot>
  );
}

/** Of a bin's room, the part that is left free on either side of its bar. */
const free = 0.1;

interface BarsProps {
  readonly bins: readonly HistogramBin[];
  readonly span: Span;
  readonly fillOf: (bin: HistogramBin) => string;
}

/** A bar for each bin in which there is anything. */
function Bars({ bins, span, fillOf }: BarsProps) {
  const area = usePlotArea();
  const yScale = useYAxisScale();
  if (area === undefined || yScale === undefined) return null;
  const base = area.y + area.height;
  return (
    <g data-bars>
      {bins.map((bin) => {
        if (bin.count === 0) return null;
        const [from, to] = [along(area, span, bin.from), along(area, span, bin.to)];
        const y = yScale(bin.count) ?? base;
        const box = { x: from + free * (to - from), y, width: (1 - 2 * free) * (to - from), height: base - y };
        return <path key={bin.from} d={barOutline(box)} fill={fillOf(bin)} />;
      })}
    </g>
  );
}

import { Bar, DefaultZIndexes, Line, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import { useTokens } from "../ui";
import { axesOnOneGrid } from "./axesOnOneGrid";
import { barShape } from "./barShape";
import { Plot, places } from "./Plot";
import { SeriesKey } from "./SeriesKey";
import { readingAt } from "./Told";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface BarsLinePoint {
  /** Under the bar; each once. */
  readonly label: string;
  readonly bar: number;
  /** null where it is not known: the line is broken there. */
  readonly line: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Bars that a sentence speaks of stand out. */
  readonly marked: boolean;
}

interface BarsLineChartProps {
  /** At most some twenty, by time. */
  readonly points: readonly BarsLinePoint[];
  readonly barName: string;
  readonly lineName: string;
  readonly xName: string;
  readonly leftName: string;
  readonly rightName: string;
  readonly formatY: (value: number) => string;
  readonly reading: (point: BarsLinePoint) => Reading;
  readonly height?: number;
}

/** What happened as green bars (left axis), and beside it an expectation as an ochre line with its interval (right axis); both axes from 0, at one height. */
export function BarsLineChart(props: BarsLineChartProps) {
  const palette = useTokens();
  const { points } = props;
  const bars = points.map(({ bar }) => bar);
  const lines = points.flatMap(({ line }) => (line === null ? [] : [line.value, line.high, line.low]));
  // Where something is below zero, zero must stand at one height for both; else each axis has its own figures.
  const [left, right] =
    Math.min(...bars, ...lines) < 0
      ? axesOnOneGrid(bars, lines)
      : [niceAxis(0, Math.max(0, ...bars), 4), niceAxis(0, Math.max(0, ...lines), 4)];
  // Where no point has it, there is no axis of it either.
  const known = lines.length > 0;
  const data = points.map((point, i) => ({ x: i, bar: point.bar, line: point.line?.value ?? null }));
  return (
    <Plot
      minHeight={props.height ?? 320}
      data={data}
      top={56}
      rightRoom={0}
      barGap="26%"
      x={{ key: "x", name: props.xName, scale: places(points.map(({ label }) => label)) }}
      left={{ ...left, format: props.formatY, name: props.leftName }}
      {...(known && { right: { ...right, format: props.formatY, name: props.rightName, color: palette.secondText } })}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <Bar
        dataKey="bar"
        isAnimationActive={false}
        maxBarSize={34}
        shape={barShape((i) => (points[i]?.marked ? palette.accent : palette.accentArea))}
      />
      {/* Over the bars, under the line. */}
      <ZIndexLayer zIndex={DefaultZIndexes.line - 1}>
        <Whiskers points={points} />
      </ZIndexLayer>
      {known && (
        <Line
          yAxisId="right"
          dataKey="line"
          type="linear"
          stroke={palette.second}
          strokeWidth={2}
          connectNulls={false}
          dot={{ r: 4, fill: palette.second, stroke: palette.card, strokeWidth: 1.5 }}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      <SeriesKey
        entries={[
          { label: props.barName, color: palette.accentArea, mark: "bar" },
          ...(known ? [{ label: props.lineName, color: palette.second, mark: "dash" } as const] : []),
        ]}
      />
    </Plot>
  );
}

function Whiskers({ points }: { readonly points: readonly BarsLinePoint[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale("right");
  const { second } = useTokens();
  if (xScale === undefined || yScale === undefined) return null;
  return points.map(({ label, line }, i) => {
    if (line === null) return null;
    const x = xScale(i) ?? 0;
    return (
      <path
        key={label}
        d={`M${x} ${yScale(line.low) ?? 0}V${yScale(line.high) ?? 0}`}
        stroke={second}
        strokeOpacity={0.45}
        strokeWidth={9}
      />
    );
  });
}

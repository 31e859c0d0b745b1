import { Bar, Line } from "recharts";
import { useTokens } from "../ui";
import { barShape } from "./barShape";
import { Plot, places } from "./Plot";
import { SeriesKey } from "./SeriesKey";
import { readingAt } from "./Told";
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
  const dash = Math.max(8, Math.min(30, 260 / Math.max(1, points.length)));

  return (
    <Plot
      minHeight={props.height ?? 270}
      data={points.map((point, x) => ({ ...point, x }))}
      top={52}
      rightRoom={6}
      barGap="22%"
      x={{ key: "x", name: props.xName, scale: places(points.map(({ label }) => label)) }}
      left={{ ...axis, format: props.formatY, name: props.yName }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <Bar dataKey="actual" fill={palette.accentArea} isAnimationActive={false} shape={barShape()} />
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
      <SeriesKey
        entries={[
          { label: props.actualName, color: palette.accentArea, mark: "bar" },
          { label: props.expectedName, color: palette.second, mark: "dash" },
        ]}
      />
    </Plot>
  );
}

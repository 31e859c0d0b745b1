import { Line, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { EndLabels } from "./EndLabels";
import { mixColor } from "./mixColor";
import { Plot } from "./Plot";
import { readingAt } from "./Told";
import { niceAxis, niceTicks } from "./ticks";
import type { Reading } from "./types";

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface CohortCurve {
  /** Written at the end of the line; each once. */
  readonly label: string;
  /** What happened, by x. */
  readonly points: readonly Spot[];
  /** What is expected, by x; none where nothing is. */
  readonly expected: readonly Spot[];
}

interface CohortCurvesProps {
  /** Oldest first; at most a dozen. */
  readonly curves: readonly CohortCurve[];
  readonly expectedName: string;
  readonly xName: string;
  readonly yName: string;
  readonly formatX: (x: number) => string;
  readonly formatY: (value: number) => string;
  /** What is told at a whole x; null for none. */
  readonly reading: (x: number) => Reading | null;
  readonly height?: number;
}

/** Lines over each other, the newest strongest, each named where it ends; what is expected goes on in dashes. */
export function CohortCurves(props: CohortCurvesProps) {
  const palette = useTokens();
  const { curves } = props;
  const spots = curves.flatMap((curve) => [...curve.points, ...curve.expected]);
  const xs = [...new Set(spots.map(({ x }) => x))].sort((a, b) => a - b);
  const axis = niceAxis(Math.min(0, ...spots.map(({ y }) => y)), Math.max(0, ...spots.map(({ y }) => y)), 5);
  const last = Math.max(1, ...xs);
  const newest = curves.findLastIndex(({ points }) => points.length > 1);
  const colorOf = (i: number) =>
    i === newest
      ? palette.accent
      : mixColor(palette.hairline, palette.accentArea, 0.5 + (0.5 * (i + 1)) / curves.length);
  const newestExpected = curves.findLastIndex(({ expected }) => expected.length > 0);

  return (
    <Plot
      minHeight={props.height ?? 330}
      data={xs.map((x) => ({ x, y: 0 }))}
      top={34}
      rightRoom={14}
      x={{
        key: "x",
        name: props.xName,
        scale: {
          domain: [0, last],
          ticks: niceTicks(0, last, Math.min(last, 12)).filter(Number.isInteger),
          format: props.formatX,
        },
      }}
      left={{ ...axis, format: props.formatY, name: props.yName }}
      reading={(i) => readingAt(xs, i, props.reading)}
    >
      {/* For the pointer alone, which recharts takes to its points: two dozen of its lines are long to draw. */}
      <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      {curves.map(({ label, expected }, i) => (
        <SpotLine
          key={`expected ${label}`}
          spots={expected}
          color={palette.second}
          width={i === newestExpected ? 2 : 1.25}
          opacity={i === newestExpected ? 1 : 0.6}
          dashed
        />
      ))}
      {curves.map(({ label, points }, i) => (
        <SpotLine key={label} spots={points} color={colorOf(i)} width={i === newest ? 3 : 2} />
      ))}
      <EndLabels
        lines={curves.flatMap(({ points, expected }) => [points, expected])}
        ends={[
          ...curves.slice(newestExpected, newestExpected + 1).flatMap(({ expected }) => {
            const end = expected.at(-1);
            return end === undefined ? [] : [{ ...end, label: props.expectedName, color: palette.secondText }];
          }),
          ...curves
            .flatMap(({ label, points }, i) => {
              const end = points.at(-1);
              return end === undefined ? [] : [{ ...end, label, color: i === newest ? palette.accent : palette.muted }];
            })
            .reverse(),
        ]}
      />
    </Plot>
  );
}

interface SpotLineProps {
  /** By x. */
  readonly spots: readonly Spot[];
  readonly color: string;
  readonly width: number;
  readonly opacity?: number;
  readonly dashed?: boolean;
}

/** A line from spot to spot; a line of one spot is a dot. */
function SpotLine({ spots, color, width, opacity = 1, dashed = false }: SpotLineProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  const drawn = spots.map(({ x, y }) => ({ x: xScale(x) ?? 0, y: yScale(y) ?? 0 }));
  const [first, ...others] = drawn;
  if (first === undefined) return null;
  if (others.length === 0) return <circle cx={first.x} cy={first.y} r={3.5} fill={color} />;
  return (
    <path
      d={`M${drawn.map(({ x, y }) => `${x} ${y}`).join("L")}`}
      fill="none"
      stroke={color}
      strokeWidth={width}
      strokeOpacity={opacity}
      {...(dashed ? { strokeDasharray: "5 4" } : {})}
    />
  );
}

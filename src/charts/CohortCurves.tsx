import { Line } from "recharts";
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
  const data = xs.map((x) => ({ x, ...Object.fromEntries(curves.flatMap((curve, i) => cellsAt(curve, i, x))) }));
  const axis = niceAxis(Math.min(0, ...spots.map(({ y }) => y)), Math.max(0, ...spots.map(({ y }) => y)), 5);
  const last = Math.max(1, ...xs);
  const newest = curves.findLastIndex(({ points }) => points.length > 1);
  const colorOf = (i: number) =>
    i === newest
      ? palette.accent
      : mixColor(palette.hairline, palette.accentArea, 0.5 + (0.5 * (i + 1)) / curves.length);
  const shared = {
    type: "linear",
    dot: false,
    activeDot: false,
    isAnimationActive: false,
    connectNulls: true,
  } as const;
  const newestExpected = curves.findLastIndex(({ expected }) => expected.length > 0);

  return (
    <Plot
      minHeight={props.height ?? 330}
      data={data}
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
      {curves.map(
        (curve, i) =>
          curve.expected.length > 0 && (
            <Line
              key={`expected ${curve.label}`}
              dataKey={`e${i}`}
              stroke={palette.second}
              strokeWidth={i === newestExpected ? 2 : 1.25}
              strokeOpacity={i === newestExpected ? 1 : 0.6}
              strokeDasharray="5 4"
              {...shared}
            />
          ),
      )}
      {curves.map((curve, i) => (
        <Line
          key={curve.label}
          dataKey={`a${i}`}
          stroke={colorOf(i)}
          strokeWidth={i === newest ? 3 : 2}
          {...shared}
          // A line of one point is a point.
          dot={curve.points.length === 1 ? { r: 3.5, fill: colorOf(i), stroke: colorOf(i) } : false}
        />
      ))}
      <EndLabels
        lines={curves.flatMap(({ points }, i) =>
          i === newestExpected ? [points, curves[i]?.expected ?? []] : [points],
        )}
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

function cellsAt({ points, expected }: CohortCurve, i: number, x: number): [string, number][] {
  const happened = points.find((point) => point.x === x);
  const ahead = expected.find((point) => point.x === x);
  return [
    ...(happened === undefined ? [] : [[`a${i}`, happened.y] satisfies [string, number]]),
    ...(ahead === undefined ? [] : [[`e${i}`, ahead.y] satisfies [string, number]]),
  ];
}

import { Line, useChartWidth, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { halo } from "./marks";
import { Plot } from "./Plot";
import { textWidth } from "./textWidth";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";
import { within } from "./within";

export interface CohortDot {
  /** ms: the middle of the cohort's period. */
  readonly time: number;
  readonly value: number;
  /** Ends of the mean's interval; both null where none is known. */
  readonly low: number | null;
  readonly high: number | null;
  /** sure: happened. thin: happened, of few customers. expected: not yet over. */
  readonly kind: "sure" | "thin" | "expected";
}

/** A level over some time, its name above it. */
export interface CohortLevel {
  readonly from: number;
  readonly until: number;
  readonly value: number;
  readonly label: string;
}

interface CohortDotsProps {
  /** By time; at most about 200. */
  readonly dots: readonly CohortDot[];
  readonly levels: readonly CohortLevel[];
  readonly from: number;
  readonly until: number;
  readonly ticks: readonly number[];
  readonly expectedName: string;
  readonly xName: string;
  readonly yName: string;
  readonly formatTime: (time: number) => string;
  readonly formatY: (value: number) => string;
  readonly reading: (dot: number) => Reading | null;
  readonly height?: number;
}

/** A figure by cohort, each a dot on its interval; what is expected of those whose time is not over in ochre. */
export function CohortDots(props: CohortDotsProps) {
  const { dots } = props;
  // A thin cohort's interval would flatten all others.
  const ends = dots.flatMap((dot) => (dot.kind === "thin" ? [dot.value] : [dot.value, dot.low ?? 0, dot.high ?? 0]));
  const axis = niceAxis(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  return (
    <Plot
      minHeight={props.height ?? 300}
      data={dots}
      top={34}
      rightRoom={14}
      x={{
        key: "time",
        name: props.xName,
        scale: { domain: [props.from, props.until], ticks: props.ticks, format: props.formatTime },
      }}
      left={{ ...axis, format: props.formatY, name: props.yName, cut: true }}
      reading={props.reading}
    >
      <Line dataKey="value" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <Dots dots={dots} top={axis.domain[1]} bottom={axis.domain[0]} expectedName={props.expectedName} />
      <Levels levels={props.levels} dots={dots} />
    </Plot>
  );
}

const nameSize = 12.5;
/** A dot beside a name, half as wide as it is and a little air. */
const dotRoom = 6;

interface DotsProps {
  readonly dots: readonly CohortDot[];
  readonly top: number;
  readonly bottom: number;
  readonly expectedName: string;
}

function Dots({ dots, top, bottom, expectedName }: DotsProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const width = useChartWidth();
  const { accent, second, secondText, muted, card } = useTokens();
  if (xScale === undefined || yScale === undefined) return null;
  const colors = { sure: accent, thin: muted, expected: second };
  const expected = dots.filter(({ kind }) => kind === "expected");
  const named = expected[Math.floor(expected.length / 2)];
  const y = (value: number) => yScale(Math.min(top, Math.max(bottom, value))) ?? 0;
  const half = textWidth(expectedName, nameSize, 600) / 2;
  const nameAt = within(named === undefined ? 0 : (xScale(named.time) ?? 0), half, width);
  // Above them: below stand the names of levels.
  const under = dots.filter(({ time }) => Math.abs((xScale(time) ?? 0) - nameAt) < half + dotRoom);
  return (
    <g>
      {dots.map(({ time, value, low, high, kind }) => {
        const x = xScale(time) ?? 0;
        const color = colors[kind];
        const hollow = kind !== "sure";
        return (
          <g key={time}>
            {low !== null && high !== null && (
              <path
                d={`M${x} ${y(low)}V${y(high)}`}
                stroke={color}
                strokeOpacity={kind === "thin" ? 0.4 : 0.55}
                strokeWidth={1.5}
                {...(kind === "expected" ? { strokeDasharray: "3 3" } : {})}
              />
            )}
            <circle cx={x} cy={y(value)} r={3.75} fill={hollow ? card : color} stroke={color} strokeWidth={1.5} />
          </g>
        );
      })}
      {named !== undefined && (
        <text
          x={nameAt}
          y={y(Math.max(...under.map(({ value, high }) => high ?? value))) - 11}
          fontSize={nameSize}
          fontWeight={600}
          fill={secondText}
          textAnchor="middle"
          {...halo(card)}
        >
          {expectedName}
        </text>
      )}
    </g>
  );
}

/** Each level as a line, its name below the lowest interval there, and below all that it would lie on. */
function Levels({ levels, dots }: Pick<CohortDotsProps, "levels" | "dots">) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const { ink, card } = useTokens();
  if (xScale === undefined || yScale === undefined) return null;
  return levels.map((level) => {
    const [x1, x2, y] = [xScale(level.from) ?? 0, xScale(level.until) ?? 0, yScale(level.value) ?? 0];
    const half = Math.max((x2 - x1) / 2, textWidth(level.label, nameSize, 600) / 2 + dotRoom);
    const over = dots.filter(({ time }) => Math.abs((xScale(time) ?? 0) - (x1 + x2) / 2) < half);
    const lowest = Math.min(level.value, ...over.map(({ low, value }) => low ?? value));
    return (
      <g key={level.from}>
        <path d={`M${x1} ${y}H${x2}`} stroke={ink} strokeWidth={1.5} />
        <text
          x={(x1 + x2) / 2}
          y={(yScale(lowest) ?? 0) + 18}
          fontSize={nameSize}
          fontWeight={600}
          fill={ink}
          textAnchor="middle"
          {...halo(card)}
        >
          {level.label}
        </text>
      </g>
    );
  });
}

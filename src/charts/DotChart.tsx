import { Scatter, usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { halo } from "./marks";
import { Plot } from "./Plot";
import { SeriesKey } from "./SeriesKey";
import { readingAt } from "./Told";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface Dot {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Drawn in full colour and named. */
  readonly strong: boolean;
}

interface DotChartProps {
  /** At most some 300; those that matter most first: they are named first. */
  readonly dots: readonly Dot[];
  readonly xName: string;
  readonly yName: string;
  readonly strongName: string;
  readonly otherName: string;
  /** A dotted level, such as the average. */
  readonly level: { readonly at: number; readonly label: string } | null;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly reading: (dot: Dot) => Reading;
  readonly height?: number;
}

/** Two figures of many things, one dot each. */
export function DotChart(props: DotChartProps) {
  const palette = useTokens();
  const { dots, level } = props;
  const xs = dots.map((dot) => dot.x);
  const ys = [...dots.map((dot) => dot.y), ...(level === null ? [] : [level.at])];
  const x = niceAxis(Math.min(0, ...xs), Math.max(0, ...xs), 4);
  const y = niceAxis(Math.min(0, ...ys), Math.max(0, ...ys), 4);
  const some = dots.some((dot) => dot.strong);

  return (
    <Plot
      minHeight={props.height ?? 340}
      kind="dots"
      data={dots}
      top={48}
      rightRoom={16}
      x={{ key: "x", name: props.xName, scale: { ...x, format: props.formatX } }}
      left={{ ...y, key: "y", format: props.formatY, name: props.yName }}
      reading={(i) => readingAt(dots, i, props.reading)}
    >
      <Scatter
        data={[...dots]}
        isAnimationActive={false}
        shape={(point) => (
          <circle
            cx={point.cx}
            cy={point.cy}
            r={dots[point.index]?.strong === true ? 5.5 : 4}
            fill={dots[point.index]?.strong === true ? palette.accent : palette.accentArea}
            fillOpacity={dots[point.index]?.strong === true ? 1 : 0.65}
            stroke={palette.card}
            strokeWidth={1}
          />
        )}
      />
      {level !== null && <Level {...level} />}
      <Names dots={dots} />
      {some && (
        <SeriesKey
          entries={[
            { label: props.strongName, color: palette.accent, mark: "bar" },
            { label: props.otherName, color: palette.accentArea, mark: "bar" },
          ]}
        />
      )}
    </Plot>
  );
}

function Level({ at, label }: { readonly at: number; readonly label: string }) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  const { muted, card } = useTokens();
  const y = scale?.(at);
  if (area === undefined || y === undefined) return null;
  return (
    <g>
      <path d={`M${area.x} ${y}H${area.x + area.width}`} stroke={muted} strokeDasharray="2 3" fill="none" />
      <text x={area.x + area.width} y={y - 6} fontSize={12} fill={muted} textAnchor="end" {...halo(card)}>
        {label}
      </text>
    </g>
  );
}

const letter = 6.8;
const longest = 30;
const lineHeight = 15;

/** Names of the strong dots, as far as there is room. */
function Names({ dots }: Pick<DotChartProps, "dots">) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const { ink, card } = useTokens();
  if (area === undefined || xScale === undefined || yScale === undefined) return null;
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  return dots
    .filter((dot) => dot.strong)
    .map((dot) => {
      const [cx, cy] = [xScale(dot.x) ?? 0, yScale(dot.y) ?? 0];
      const text = dot.label.length > longest ? `${dot.label.slice(0, longest - 1)}…` : dot.label;
      const width = text.length * letter;
      const leftward = cx + 10 + width > area.x + area.width;
      const x = leftward ? cx - 9 - width : cx + 9;
      const meets = taken.some(
        (other) => Math.abs(other.y - cy) < lineHeight && x < other.x + other.width && other.x < x + width,
      );
      if (meets || x < area.x) return null;
      taken.push({ x, y: cy, width });
      return (
        <text
          key={dot.label}
          x={leftward ? cx - 9 : cx + 9}
          y={cy + 4}
          fontSize={12}
          fill={ink}
          textAnchor={leftward ? "end" : "start"}
          {...halo(card)}
        >
          {text}
        </text>
      );
    });
}

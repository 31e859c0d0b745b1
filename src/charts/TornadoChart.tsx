import {
  Bar,
  type BarShapeProps,
  ComposedChart,
  DefaultZIndexes,
  ReferenceLine,
  usePlotArea,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { useTokens } from "../ui";
import { AxisTicks, namesOnly } from "./AxisTicks";
import { ChartSpace } from "./ChartSpace";
import { AxisNames, halo } from "./marks";
import { NextTurn } from "./NextTurn";
import { SeriesKey } from "./SeriesKey";
import { readingAt, Told } from "./Told";
import { textWidth } from "./textWidth";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface TornadoBar {
  /** Above the bar; each once. */
  readonly label: string;
  /** What is gained when it moves the good way, in two parts; and lost (≤ 0) when it moves the other way. */
  readonly gain: readonly [number, number];
  readonly loss: readonly [number, number];
  /** Written at the end of the gain. */
  readonly text: string;
}

interface TornadoChartProps {
  /** Largest first; a handful. */
  readonly bars: readonly TornadoBar[];
  /** Names of the two parts; the second is left out where no bar has it. */
  readonly parts: readonly [string, string];
  readonly xName: string;
  readonly formatX: (value: number) => string;
  readonly reading: (bar: TornadoBar) => Reading;
}

const rowHeight = 62;
const barHeight = 18;
const letter = 0.57;
const fontSize = 12.5;

/** What each of a few causes moves, either way from as it is, the strongest on top. Expected figures: all ochre. */
export function TornadoChart(props: TornadoChartProps) {
  const palette = useTokens();
  const { bars, parts } = props;
  const ends = bars.flatMap(({ gain, loss }) => [gain[0] + gain[1], loss[0] + loss[1]]);
  const axis = niceAxis(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  // So that the figures under both ends lie within the drawing, and within a picture of it.
  const side = 2 + Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(props.formatX(tick), 12))) / 2);
  const data = bars.map(({ label, gain, loss }) => ({ label, g0: gain[0], g1: gain[1], l0: loss[0], l1: loss[1] }));
  const split = bars.some(({ gain }) => gain[1] !== 0);
  const series = [
    { key: "g0", color: palette.second, opacity: 1 },
    { key: "g1", color: palette.second, opacity: 0.5 },
    { key: "l0", color: palette.muted, opacity: 0.55 },
    { key: "l1", color: palette.muted, opacity: 0.3 },
  ];
  return (
    <ChartSpace minHeight={bars.length * rowHeight + 74} rows>
      <ComposedChart
        layout="vertical"
        data={data}
        stackOffset="sign"
        margin={{ top: split ? 30 : 8, right: side, bottom: 52, left: side }}
      >
        <XAxis type="number" domain={axis.domain} ticks={axis.ticks} hide />
        <YAxis type="category" dataKey="label" hide />
        <AxisTicks
          x={{ key: "", name: props.xName, scale: { ...axis, format: props.formatX } }}
          left={namesOnly}
          right={undefined}
        />
        <NextTurn>
          {series.map(({ key, color, opacity }) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="all"
              fill={color}
              fillOpacity={opacity}
              barSize={barHeight}
              isAnimationActive={false}
              shape={LyingBar}
            />
          ))}
          <ReferenceLine x={0} stroke={palette.muted} />
          <Told cursor="row" reading={(i) => readingAt(bars, i, props.reading)} />
        </NextTurn>
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <BarNames bars={bars} domain={axis.domain} />
        </ZIndexLayer>
        {split && (
          <SeriesKey
            entries={[
              { label: parts[0], color: palette.second, mark: "bar" },
              { label: parts[1], color: faded(palette.second), mark: "bar" },
            ]}
          />
        )}
        <AxisNames x={props.xName} left="" />
      </ComposedChart>
    </ChartSpace>
  );
}

/** As recharts' own, which makes the browser lay out the page to measure each outline. */
function LyingBar({ x, y, width, height, fill, fillOpacity }: BarShapeProps) {
  // A loss runs leftwards, with a width below 0.
  const left = Math.min(x, x + width);
  return <rect x={left} y={y} width={Math.abs(width)} height={height} fill={fill} fillOpacity={fillOpacity} />;
}

function BarNames({
  bars,
  domain,
}: {
  readonly bars: readonly TornadoBar[];
  readonly domain: readonly [number, number];
}) {
  const area = usePlotArea();
  const { ink, secondText, card } = useTokens();
  if (area === undefined) return null;
  const step = area.height / bars.length;
  const x = (value: number) => area.x + ((value - domain[0]) / (domain[1] - domain[0])) * area.width;
  return bars.map((bar, i) => {
    const middle = area.y + (i + 0.5) * step;
    const end = x(bar.gain[0] + bar.gain[1]);
    const width = bar.text.length * fontSize * letter;
    const inside = end + 6 + width > area.x + area.width;
    const written = { fontSize, ...halo(card) };
    return (
      <g key={bar.label}>
        <text x={area.x} y={middle - barHeight / 2 - 7} fill={ink} {...written}>
          {bar.label}
        </text>
        <text
          x={inside ? area.x + area.width : end + 6}
          // A bar that reaches the edge has its figure above it.
          y={inside ? middle - barHeight / 2 - 7 : middle + 4.5}
          textAnchor={inside ? "end" : "start"}
          fontWeight={600}
          fill={secondText}
          {...written}
        >
          {bar.text}
        </text>
      </g>
    );
  });
}

/** Half way to the card, for a key that knows no opacity. */
function faded(color: string): string {
  return `${color}80`;
}

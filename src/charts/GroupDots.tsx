import { ComposedChart, Line, usePlotArea, useXAxisScale, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { AxisTicks, namesOnly } from "./AxisTicks";
import { ChartSpace } from "./ChartSpace";
import { fitText } from "./fitText";
import { AxisNames, halo } from "./marks";
import { NextTurn } from "./NextTurn";
import { readingAt, Told } from "./Told";
import { textWidth } from "./textWidth";
import { niceAxis } from "./ticks";
import type { Reading } from "./types";

export interface GroupDot {
  /** Above the dot's line; each once. */
  readonly label: string;
  readonly value: number;
  /** Written beside the label. */
  readonly text: string;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** Few stand behind it: drawn hollow. */
  readonly thin: boolean;
}

interface GroupDotsProps {
  /** Some twenty at most, from the top. */
  readonly dots: readonly GroupDot[];
  /** A dotted upright through all: the average of everybody. */
  readonly mark: { readonly value: number; readonly label: string } | null;
  readonly xName: string;
  readonly formatX: (value: number) => string;
  readonly reading: (dot: GroupDot) => Reading;
}

const rowHeight = 38;
const nameSize = 12.5;
const tickSize = 12;
/** Between a name and its figure. */
const apart = 8;

/** One line a group: its figure as a dot on its 80 % (broad) and 95 % (narrow) interval, the name above. */
export function GroupDots({ dots, mark, xName, formatX, reading }: GroupDotsProps) {
  const ends = dots.flatMap((dot) => [dot.low80, dot.high80, dot.value]);
  const axis = niceAxis(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  const halfOf = (tick: number | undefined) => Math.ceil(textWidth(formatX(tick ?? 0), tickSize) / 2);
  // Figures at the ends of the axis stand out to half their width.
  const margin = { top: 26, right: halfOf(axis.ticks.at(-1)) + 1, bottom: 52, left: halfOf(axis.ticks[0]) };
  return (
    <ChartSpace minHeight={dots.length * rowHeight + 74} rows>
      <ComposedChart layout="vertical" data={[...dots]} margin={margin}>
        <XAxis type="number" domain={axis.domain} ticks={axis.ticks} allowDataOverflow hide />
        <YAxis type="category" dataKey="label" hide />
        <AxisTicks
          x={{ key: "", name: xName, scale: { ...axis, format: formatX } }}
          left={namesOnly}
          right={undefined}
        />
        <NextTurn>
          <Line dataKey="value" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
          <Told cursor="row" reading={(i) => readingAt(dots, i, reading)} />
          {mark !== null && <Upright at={mark.value} label={mark.label} />}
          <Rows dots={dots} domain={axis.domain} />
        </NextTurn>
        <AxisNames x={xName} left="" />
      </ComposedChart>
    </ChartSpace>
  );
}

function Upright({ at, label }: { readonly at: number; readonly label: string }) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const { ink, muted, card } = useTokens();
  if (area === undefined || scale === undefined) return null;
  const x = scale(at) ?? 0;
  if (x < area.x || x > area.x + area.width) return null;
  const rightward = x < area.x + area.width * 0.6;
  return (
    <g>
      <path d={`M${x} ${area.y - 18}V${area.y + area.height}`} stroke={muted} strokeDasharray="2 3" fill="none" />
      <text
        x={rightward ? x + 6 : x - 6}
        y={area.y - 10}
        fontSize={12}
        fill={ink}
        textAnchor={rightward ? "start" : "end"}
        {...halo(card)}
      >
        {label}
      </text>
    </g>
  );
}

function Rows({ dots, domain }: { readonly dots: readonly GroupDot[]; readonly domain: readonly [number, number] }) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const { accent, accentArea, ink, muted, card } = useTokens();
  if (area === undefined || scale === undefined) return null;
  const step = area.height / dots.length;
  const x = (value: number) => scale(Math.min(domain[1], Math.max(domain[0], value))) ?? 0;
  return dots.map((dot, row) => {
    const y = area.y + row * step + step * 0.7;
    return (
      <g key={dot.label}>
        <path d={`M${area.x} ${y}H${area.x + area.width}`} stroke={muted} strokeOpacity={0.18} />
        <path d={`M${x(dot.low95)} ${y}H${x(dot.high95)}`} stroke={accent} strokeWidth={1.5} />
        <path
          d={`M${x(dot.low80)} ${y}H${x(dot.high80)}`}
          stroke={accentArea}
          strokeWidth={9}
          strokeOpacity={dot.thin ? 0.5 : 1}
        />
        <circle cx={x(dot.value)} cy={y} r={4} fill={dot.thin ? card : accent} stroke={accent} strokeWidth={1.5} />
        <text x={area.x} y={y - 10} fontSize={nameSize} fill={ink} {...halo(card)}>
          {fitText(dot.label, area.width - apart - textWidth(dot.text, nameSize, 600), nameSize)}
          <tspan dx={apart} fontWeight={600}>
            {dot.text}
          </tspan>
        </text>
      </g>
    );
  });
}

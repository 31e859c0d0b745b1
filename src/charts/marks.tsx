import { useChartWidth, usePlotArea } from "recharts";
import { useTokens } from "../ui";
import { textWidth } from "./textWidth";
import { within } from "./within";

interface AxisNamesProps {
  readonly x: string;
  readonly left: string;
  readonly right?: string;
  readonly rightColor?: string;
}

/** Names of the axes: what the figures along them are, with the unit. Written level, above or below their axis. */
export function AxisNames(props: AxisNamesProps) {
  const area = usePlotArea();
  const { muted } = useTokens();
  if (area === undefined) return null;
  return (
    <g fontSize={12} fill={muted}>
      <text x={0} y={12}>
        {props.left}
      </text>
      {props.right !== undefined && (
        <text x="100%" y={12} textAnchor="end" fill={props.rightColor ?? muted}>
          {props.right}
        </text>
      )}
      <text x={area.x + area.width / 2} y={area.y + area.height + 38} textAnchor="middle">
        {props.x}
      </text>
    </g>
  );
}

/** A linear scale laid over the plot from edge to edge, for bars whose own axis knows only their order. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Figures under the edges of bars. */
export function SpanTicks(props: {
  readonly span: Span;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}) {
  const area = usePlotArea();
  const width = useChartWidth();
  const { muted, hairline } = useTokens();
  if (area === undefined) return null;
  const bottom = area.y + area.height;
  const figures = props.ticks.map((tick) => {
    const text = props.format(tick);
    return { tick, text, x: within(along(area, props.span, tick), textWidth(text, 12) / 2, width) };
  });
  return (
    <g fontSize={12} fill={muted} textAnchor="middle">
      <path d={`M${area.x} ${bottom + 0.5}H${area.x + area.width}`} stroke={hairline} />
      {figures.map(({ tick, text, x }) => (
        <text key={tick} x={x} y={bottom + 18}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** A dotted upright at a value, its label beside it; `row` keeps labels of neighbours apart. */
export function Upright(props: {
  readonly span: Span;
  readonly at: number;
  readonly label: string;
  readonly row: number;
}) {
  const area = usePlotArea();
  const { ink, muted, card } = useTokens();
  if (area === undefined) return null;
  const x = along(area, props.span, props.at);
  if (x < area.x || x > area.x + area.width) return null;
  const top = area.y - 32 + props.row * 18;
  const leftward = x > area.x + area.width * 0.6;
  return (
    <g>
      <path d={`M${x} ${top}V${area.y + area.height}`} stroke={muted} strokeDasharray="2 3" fill="none" />
      <text
        x={leftward ? x - 6 : x + 6}
        y={top + 9}
        fontSize={12}
        fill={ink}
        textAnchor={leftward ? "end" : "start"}
        {...halo(card)}
      >
        {props.label}
      </text>
    </g>
  );
}

export function along(
  area: { readonly x: number; readonly width: number },
  { low, high }: Span,
  value: number,
): number {
  return area.x + ((value - low) / (high - low)) * area.width;
}

/** Letters that lie over lines keep the card's colour around them. */
export const halo = (card: string) =>
  ({ paintOrder: "stroke", stroke: card, strokeWidth: 4, strokeLinejoin: "round" }) as const;

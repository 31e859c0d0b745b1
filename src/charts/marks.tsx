import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";

/** Names of the axes: what the figures along them are, with the unit. Written level, above or below their axis. */
export function AxisNames(props: {
  readonly x: string;
  readonly left: string;
  readonly right?: string;
  readonly leftColor?: string;
  readonly rightColor?: string;
}) {
  const area = usePlotArea();
  const { muted } = useTokens();
  if (area === undefined) return null;
  return (
    <g fontSize={12} fill={muted}>
      <text x={0} y={12} fill={props.leftColor ?? muted}>
        {props.left}
      </text>
      {props.right !== undefined && (
        <text x="100%" y={12} textAnchor="end" fill={props.rightColor ?? muted}>
          {props.right}
        </text>
      )}
      <text x={area.x + area.width / 2} y={area.y + area.height + 36} textAnchor="middle">
        {props.x}
      </text>
    </g>
  );
}

/** A dotted upright at a value of the x axis, its label beside it; `row` keeps labels of neighbours apart. */
export function Upright(props: {
  readonly at: number;
  readonly label: string;
  readonly row: number;
  readonly xAxisId: string;
}) {
  const area = usePlotArea();
  const scale = useXAxisScale(props.xAxisId);
  const { ink, muted, card } = useTokens();
  const x = scale?.(props.at);
  if (area === undefined || x === undefined || x < area.x || x > area.x + area.width) return null;
  const y = area.y - 24 + props.row * 17;
  const leftward = x > area.x + area.width * 0.6;
  return (
    <g>
      <path d={`M${x} ${y - 8}V${area.y + area.height}`} stroke={muted} strokeDasharray="2 3" fill="none" />
      <text
        x={leftward ? x - 6 : x + 6}
        y={y + 2}
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

/** A text at a point of the chart, in its series' colour, kept inside the plot. */
export function PointLabel(props: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: string;
  readonly above: boolean;
  /** The side the text runs to from its point. */
  readonly side: "left" | "right";
  readonly xAxisId?: string;
  readonly yAxisId?: string;
}) {
  const area = usePlotArea();
  const xScale = useXAxisScale(props.xAxisId);
  const yScale = useYAxisScale(props.yAxisId);
  const { card } = useTokens();
  const x = xScale?.(props.x);
  const y = yScale?.(props.y);
  if (area === undefined || x === undefined || y === undefined) return null;
  // Letters of this typeface are a little over half as wide as high: near enough to keep a label inside.
  const width = props.text.length * 6.9;
  const wanted = props.side === "right" ? x + 8 : x - 8 - width;
  const left = Math.max(area.x + 4, Math.min(wanted, area.x + area.width - width));
  return (
    <text
      x={left}
      y={props.above ? y - 10 : y + 20}
      fontSize={12.5}
      fontWeight={600}
      fill={props.color}
      {...halo(card)}
    >
      {props.text}
    </text>
  );
}

/** An outline in the card's colour, so that a line behind the letters does not cut them. */
function halo(card: string) {
  return { paintOrder: "stroke", stroke: card, strokeWidth: 4, strokeLinejoin: "round" } as const;
}

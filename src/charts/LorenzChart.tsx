import { Area, ReferenceDot } from "recharts";
import { useTokens } from "../ui";
import { LineLabels } from "./LineLabels";
import { Plot } from "./Plot";
import { readingAt } from "./Told";
import type { Reading } from "./types";

export interface LorenzPoint {
  /** Share of customers, worst first, 0 … 1. */
  readonly customers: number;
  /** Share of value they hold together; below 0 while losses outweigh. */
  readonly value: number;
}

interface LorenzChartProps {
  readonly points: readonly LorenzPoint[];
  readonly curveName: string;
  readonly equalName: string;
  readonly xName: string;
  readonly yName: string;
  /** A point of the curve to point out, such as the top 10 %. */
  readonly mark?: { readonly at: LorenzPoint; readonly label: string } | null;
  readonly formatShare: (share: number) => string;
  readonly reading: (point: LorenzPoint) => Reading;
  readonly height?: number;
}

const shares = [0, 0.25, 0.5, 0.75, 1];

/** How much of all value the least valuable customers hold together. */
export function LorenzChart(props: LorenzChartProps) {
  const palette = useTokens();
  const { points, mark } = props;
  const lowest = Math.min(0, ...points.map((point) => point.value));
  // A dip of little depth needs room, and no tick of its own a quarter further down.
  const yTicks = lowest < -0.1 ? [Math.floor(lowest * 4) / 4, ...shares] : shares;
  const data = points.map((point) => ({ ...point, equal: point.customers }));
  const curve = points.map((point) => ({ x: point.customers, y: point.value }));

  return (
    <Plot
      minHeight={props.height ?? 270}
      data={data}
      top={30}
      rightRoom={16}
      x={{ key: "customers", name: props.xName, scale: { domain: [0, 1], ticks: shares, format: props.formatShare } }}
      left={{
        domain: [Math.min(lowest, yTicks[0] ?? 0), 1],
        ticks: yTicks,
        format: props.formatShare,
        name: props.yName,
      }}
      reading={(i) => readingAt(points, i, props.reading)}
    >
      <Area
        dataKey="equal"
        type="linear"
        stroke={palette.muted}
        strokeDasharray="2 3"
        fill="none"
        activeDot={false}
        isAnimationActive={false}
      />
      <Area
        dataKey="value"
        type="linear"
        stroke={palette.accent}
        strokeWidth={2}
        fill={palette.accent}
        fillOpacity={0.09}
        isAnimationActive={false}
      />
      {mark != null && (
        <ReferenceDot x={mark.at.customers} y={mark.at.value} r={4} fill={palette.accent} stroke={palette.card} />
      )}
      <LineLabels
        lines={[
          {
            label: mark?.label ?? props.curveName,
            color: palette.accent,
            points: curve,
            at: mark?.at.customers,
            prefer: 0.7,
            axis: "left",
          },
          {
            label: props.equalName,
            color: palette.muted,
            points: curve.map((point) => ({ x: point.x, y: point.x })),
            prefer: 0.35,
            axis: "left",
          },
        ]}
      />
    </Plot>
  );
}

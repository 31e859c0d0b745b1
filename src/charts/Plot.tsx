import type { ReactNode } from "react";
import { ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { useTokens } from "../ui";
import { type Along, AxisTicks, axisRoom, type ValueAxis } from "./AxisTicks";
import { ChartSpace } from "./ChartSpace";
import { ChartTooltip } from "./ChartTooltip";
import { AxisNames } from "./marks";
import type { Reading } from "./types";

interface PlotProps {
  readonly minHeight: number;
  /** One record a point, or a bar. */
  readonly data: readonly object[];
  readonly x: Along;
  readonly left: ValueAxis;
  /** Its series name it: `yAxisId="right"`. */
  readonly right?: ValueAxis;
  /** Room above the plot for names of axes and series, and to its right, px. */
  readonly top: number;
  readonly rightRoom: number;
  readonly barGap?: string;
  /** What is told of the record under the pointer, or under the arrow keys. */
  readonly reading: (index: number) => Reading | null;
  readonly children: ReactNode;
}

/**
 * What all charts of points and bars have in common: a pair of axes with their names and figures, hairlines across, and what is told
 * under the pointer; the children are the series.
 */
export function Plot({ x, left, right, ...props }: PlotProps) {
  const { muted } = useTokens();
  const { scale } = x;
  const margin = {
    top: props.top,
    right: props.rightRoom + (right === undefined ? 0 : axisRoom(right)),
    bottom: 52,
    left: axisRoom(left),
  };
  const yAxes = [left, ...(right === undefined ? [] : [right])];
  return (
    <ChartSpace minHeight={props.minHeight}>
      <ComposedChart
        data={[...props.data]}
        margin={margin}
        {...(props.barGap === undefined ? {} : { barCategoryGap: props.barGap })}
      >
        {/* The axes are there for their scales alone: drawn by recharts, each is laid out, measured, and laid out again. */}
        <XAxis
          hide
          dataKey={x.key}
          {...(scale === undefined ? {} : { type: "number", domain: [...scale.domain], ticks: [...scale.ticks] })}
        />
        {yAxes.map((axis) => (
          <YAxis
            key={axis === left ? "left" : "right"}
            hide
            yAxisId={axis === left ? 0 : "right"}
            orientation={axis === left ? "left" : "right"}
            domain={[...axis.domain]}
            ticks={[...axis.ticks]}
            allowDataOverflow={axis.cut === true}
          />
        ))}
        <AxisTicks x={x} left={left} right={right} />
        {props.children}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: muted, strokeDasharray: "2 3" }}
          content={(p) => <ChartTooltip active={p.active} index={p.activeIndex} readings={props.reading} />}
        />
        <AxisNames
          x={x.name}
          left={left.name}
          {...(right === undefined ? {} : { right: right.name, ...(right.color && { rightColor: right.color }) })}
        />
      </ComposedChart>
    </ChartSpace>
  );
}

/** The scale of points side by side at 0, 1, 2 …, each with its label under it. */
export function places(labels: readonly string[]): NonNullable<Along["scale"]> {
  return {
    domain: [-0.5, labels.length - 0.5],
    ticks: labels.map((_, i) => i),
    format: (i) => labels[i] ?? "",
  };
}

/** What is told of one of some points; null where there is none. */
export function readingAt<T>(points: readonly T[], i: number, tell: (point: T) => Reading | null): Reading | null {
  const point = points[i];
  return point === undefined ? null : tell(point);
}

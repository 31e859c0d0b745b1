import type { ReactNode } from "react";
import { ComposedChart, ScatterChart, XAxis, YAxis } from "recharts";
import { type Along, AxisTicks, axisRoom, type ValueAxis } from "./AxisTicks";
import { ChartSpace } from "./ChartSpace";
import { AxisNames } from "./marks";
import { NextTurn } from "./NextTurn";
import { Told } from "./Told";
import type { Reading } from "./types";

interface PlotProps {
  readonly minHeight: number;
  /** One record a point, or a bar. */
  readonly data: readonly object[];
  /** dots: each record is a dot of a `Scatter`, which is given the records itself, and the pointer tells of the dot it is on. */
  readonly kind?: "series" | "dots";
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
  const { scale } = x;
  const dots = props.kind === "dots";
  const Chart = dots ? ScatterChart : ComposedChart;
  const margin = {
    top: props.top,
    right: props.rightRoom + (right === undefined ? 0 : axisRoom(right)),
    bottom: 52,
    left: axisRoom(left),
  };
  const yAxes = [left, ...(right === undefined ? [] : [right])];
  return (
    <ChartSpace minHeight={props.minHeight}>
      <Chart
        {...(dots ? {} : { data: [...props.data] })}
        margin={margin}
        {...(props.barGap === undefined ? {} : { barCategoryGap: props.barGap })}
      >
        {/* The axes are there for their scales alone: drawn by recharts, each is laid out, measured, and laid out again. */}
        <XAxis
          hide
          dataKey={x.key}
          {...(scale === undefined
            ? { scale: "band" }
            : { type: "number", domain: [...scale.domain], ticks: [...scale.ticks] })}
        />
        {yAxes.map((axis) => (
          <YAxis
            key={axis === left ? "left" : "right"}
            hide
            yAxisId={axis === left ? 0 : "right"}
            orientation={axis === left ? "left" : "right"}
            {...(axis.key === undefined ? {} : { dataKey: axis.key, type: "number" })}
            domain={[...axis.domain]}
            ticks={[...axis.ticks]}
            allowDataOverflow={axis.cut === true}
          />
        ))}
        <AxisTicks x={x} left={left} right={right} />
        <NextTurn>
          {props.children}
          <Told reading={props.reading} cursor={dots ? "none" : "upright"} />
        </NextTurn>
        <AxisNames
          x={x.name}
          left={left.name}
          {...(right === undefined ? {} : { right: right.name, ...(right.color && { rightColor: right.color }) })}
        />
      </Chart>
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

import { Tooltip } from "recharts";
import { useTokens } from "../ui";
import { ChartTooltip } from "./ChartTooltip";
import type { Reading } from "./types";

interface ToldProps {
  /** What is told of the record of this index. */
  readonly reading: (index: number) => Reading | null;
  /** What shows where one points: an upright, the whole row, or nothing. */
  readonly cursor?: "upright" | "row" | "none";
}

/** What a chart tells under the pointer, and under the arrow keys. */
export function Told({ reading, cursor = "upright" }: ToldProps) {
  const { muted, accentSoft } = useTokens();
  const cursors = {
    upright: { stroke: muted, strokeDasharray: "2 3" },
    row: { fill: accentSoft, fillOpacity: 0.4 },
    none: false,
  };
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={cursors[cursor]}
      content={(p) => <ChartTooltip active={p.active} index={p.activeIndex} readings={reading} />}
    />
  );
}

/** What is told of one of some points; null where there is none. */
export function readingAt<T>(points: readonly T[], i: number, tell: (point: T) => Reading | null): Reading | null {
  const point = points[i];
  return point === undefined ? null : tell(point);
}

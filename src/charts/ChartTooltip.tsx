import type { TooltipIndex } from "recharts";
import type { Reading } from "./types";

interface ChartTooltipProps {
  readonly active: boolean;
  readonly index: TooltipIndex | undefined;
  readonly readings: (index: number) => Reading | null;
}

/** What stands under the pointer, or under the arrow keys. */
export function ChartTooltip(props: ChartTooltipProps) {
  if (!props.active || props.index === null || props.index === undefined) return null;
  const reading = props.readings(Number(props.index));
  if (reading === null) return null;
  return (
    <div className="p-tooltip">
      <p className="p-tooltip-title">{reading.title}</p>
      {reading.lines.map((line) => (
        <p key={line.label} className="p-tooltip-line">
          <span style={{ color: line.color }}>{line.label}</span>
          <span>{line.text}</span>
        </p>
      ))}
    </div>
  );
}

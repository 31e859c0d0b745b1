import { useChartWidth, usePlotArea } from "recharts";
import { useTokens } from "../ui";

interface SeriesKeyProps {
  readonly entries: readonly { readonly label: string; readonly color: string; readonly mark: "bar" | "dash" }[];
}

const letter = 0.57;
const fontSize = 12.5;
const gap = 18;

/** What bars and dashes stand for, in their colours, at the right above the plot: marks this small leave no room for a name beside them. */
export function SeriesKey({ entries }: SeriesKeyProps) {
  const area = usePlotArea();
  const width = useChartWidth();
  const { ink } = useTokens();
  if (area === undefined || width === undefined) return null;
  const needed = entries.reduce((sum, { label }) => sum + label.length * fontSize * letter + 16 + gap, 0);
  // One that is longer than the plot runs on above the axis beside it.
  let right = Math.min(Math.max(area.x + area.width, needed), width);
  return [...entries].reverse().map((entry) => {
    const start = right - entry.label.length * fontSize * letter;
    right = start - 16 - gap;
    const y = area.y - 12;
    return (
      <g key={entry.label}>
        {entry.mark === "bar" ? (
          <rect x={start - 16} y={y - 9} width={10} height={10} rx={2} fill={entry.color} />
        ) : (
          <rect x={start - 18} y={y - 5.5} width={13} height={3} rx={1.5} fill={entry.color} />
        )}
        <text x={start} y={y} fontSize={fontSize} fill={ink}>
          {entry.label}
        </text>
      </g>
    );
  });
}

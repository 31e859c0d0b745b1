import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";

interface EndLabelsProps {
  /** Where lines end, and their names; those named first keep their place, later ones give way. */
  readonly ends: readonly { readonly x: number; readonly y: number; readonly label: string; readonly color: string }[];
}

const fontSize = 12.5;
const letter = 0.57 * fontSize;
const height = 17;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A dot where each line ends and the line's name above it, or below it where another name leaves no room. */
export function EndLabels({ ends }: EndLabelsProps) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const { card } = useTokens();
  if (area === undefined || xScale === undefined || yScale === undefined) return null;
  const taken: Box[] = [];
  return ends.map(({ x, y, label, color }) => {
    const [cx, cy] = [xScale(x) ?? 0, yScale(y) ?? 0];
    const width = label.length * letter + 6;
    const left = Math.min(Math.max(cx - width / 2, area.x), area.x + area.width + 12 - width);
    const room = { top: area.y - height, bottom: area.y + area.height - height };
    const box =
      placed({ left, top: cy - 8 - height, width }, -height, taken, room) ??
      placed({ left, top: cy + 8, width }, height, taken, room);
    if (box !== null) taken.push(box);
    return (
      <g key={label}>
        <circle cx={cx} cy={cy} r={3.5} fill={color} stroke={card} strokeWidth={1.5} />
        {box !== null && (
          <>
            <rect x={box.left} y={box.top} width={width} height={height} rx={4} fill={card} fillOpacity={0.85} />
            <text x={box.left + 3} y={box.top + 13} fontSize={fontSize} fontWeight={600} fill={color}>
              {label}
            </text>
          </>
        )}
      </g>
    );
  });
}

/** The box moved until it covers none of the others; null where that would leave the plot. */
function placed(
  box: Box,
  step: number,
  taken: readonly Box[],
  room: { readonly top: number; readonly bottom: number },
): Box | null {
  if (box.top < room.top || box.top > room.bottom) return null;
  const covered = taken.find(
    (other) =>
      box.left < other.left + other.width &&
      other.left < box.left + box.width &&
      Math.abs(box.top - other.top) < height,
  );
  return covered === undefined ? box : placed({ ...box, top: covered.top + step }, step, taken, room);
}

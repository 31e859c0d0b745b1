import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { type Box, clearance, type Spot } from "./placeLabel";

interface EndLabelsProps {
  /** Where lines end, and their names; those named first keep their place, later ones give way. */
  readonly ends: readonly { readonly x: number; readonly y: number; readonly label: string; readonly color: string }[];
  /** What is drawn, each line by x: no name lies on one if there is another place. */
  readonly lines: readonly (readonly Spot[])[];
}

const fontSize = 12.5;
const letter = 0.57 * fontSize;
const height = 17;
/** Between a line's end and its name. */
const gap = 7;
/** A name this far from its end needs a line that leads to it. */
const near = 12;
/** A name on a line is worse than one far off. */
const crossing = 1000;
/** Names further off than this are looked for in vain. */
const farthest = 150;

/** A dot where each line ends and the line's name by it, off the lines; led to where the free place is further off. */
export function EndLabels({ ends, lines }: EndLabelsProps) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const { card } = useTokens();
  if (area === undefined || xScale === undefined || yScale === undefined) return null;
  const spot = ({ x, y }: Spot): Spot => ({ x: xScale(x) ?? 0, y: yScale(y) ?? 0 });
  const drawn = lines.map((line) => line.map(spot));
  const room: Box = { x: area.x, y: area.y - height, width: area.width + 12, height: area.height + height };
  const taken: Box[] = [];
  return ends.map(({ x, y, label, color }) => {
    const end = spot({ x, y });
    const box = freePlace(end, label.length * letter + 6, drawn, taken, room);
    if (box !== null) taken.push(box);
    return (
      <g key={label}>
        {box !== null && <Leader from={end} to={box} color={color} />}
        <circle cx={end.x} cy={end.y} r={3.5} fill={color} stroke={card} strokeWidth={1.5} />
        {box !== null && (
          <>
            <rect x={box.x} y={box.y} width={box.width} height={height} rx={4} fill={card} fillOpacity={0.85} />
            <text x={box.x + 3} y={box.y + 13} fontSize={fontSize} fontWeight={600} fill={color}>
              {label}
            </text>
          </>
        )}
      </g>
    );
  });
}

function Leader({ from, to, color }: { readonly from: Spot; readonly to: Box; readonly color: string }) {
  const above = to.y < from.y;
  const y = above ? to.y + height : to.y;
  if (Math.abs(y - from.y) <= near) return null;
  const x = Math.min(Math.max(from.x, to.x + 6), to.x + to.width - 6);
  return <line x1={from.x} y1={from.y} x2={x} y2={y} stroke={color} strokeOpacity={0.55} />;
}

/** The nearest place above or below an end that covers no other name and, if there is one, lies on no line. */
function freePlace(
  end: Spot,
  width: number,
  lines: readonly (readonly Spot[])[],
  taken: readonly Box[],
  room: Box,
): Box | null {
  let best: Box | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const right = room.x + room.width - width;
  // What lies further off than the best place costs is no better.
  for (let distance = gap; distance <= farthest && distance < bestCost; distance += 3) {
    for (const y of [end.y - distance - height, end.y + distance]) {
      if (y < room.y || y + height > room.y + room.height) continue;
      for (const shift of [0.5, 0.2, 0.8]) {
        const box = { x: Math.min(Math.max(end.x - shift * width, room.x), right), y, width, height };
        let cost = distance + (shift === 0.5 ? 0 : 4);
        if (cost >= bestCost || taken.some((other) => covers(box, other))) continue;
        for (const line of lines) {
          if (clearance(box, line) < 1) cost += crossing;
          if (cost >= bestCost) break;
        }
        if (cost >= bestCost) continue;
        bestCost = cost;
        best = box;
      }
    }
  }
  return best;
}

function covers(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

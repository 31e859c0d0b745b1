import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useTokens } from "../ui";
import { halo } from "./marks";
import { type Box, placeLabel, type Spot } from "./placeLabel";

export interface LabelledLine {
  readonly label: string;
  readonly color: string;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  /** Where along the plot the label would rather stand, 0 … 1. */
  readonly prefer: number;
  readonly axis: "left" | "right";
  /** Given when the label speaks of one point, by its x: it then stands there and nowhere else. */
  readonly at?: number | undefined;
}

interface LineLabelsProps {
  readonly lines: readonly LabelledLine[];
  readonly leftAxis?: string;
  readonly rightAxis?: string;
}

const fontSize = 12.5;
/** A name is tried at so many points of its line at most: one every few pixels more would stand no better. */
const tried = 32;
/** The typeface's average width; a little generous, so that labels keep off the edge. */
const letter = 0.57;

/** The names of the lines, written where the lines leave room for them. */
export function LineLabels({ lines, leftAxis, rightAxis }: LineLabelsProps) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const left = useYAxisScale(leftAxis);
  const right = useYAxisScale(rightAxis ?? leftAxis);
  const { card } = useTokens();
  if (area === undefined || xScale === undefined || left === undefined || right === undefined) return null;

  const drawn = lines.map((line) =>
    line.points.flatMap((point): Spot[] => {
      if (point.y === null) return [];
      const x = xScale(point.x);
      const y = (line.axis === "left" ? left : right)(point.y);
      return x === undefined || y === undefined ? [] : [{ x, y }];
    }),
  );
  const taken: Box[] = [];
  return lines.map((line, i) => {
    const own = drawn[i];
    if (own === undefined) return null;
    const box = placeLabel({
      own,
      anchors: line.at === undefined ? sampled(own) : nearest(own, xScale(line.at)),
      others: drawn.filter((other) => other !== own),
      width: line.label.length * fontSize * letter,
      height: 14,
      area: { x: area.x + 4, y: area.y, width: area.width - 8, height: area.height - 4 },
      taken,
      prefer: line.prefer,
    });
    if (box === null) return null;
    taken.push(box);
    return (
      <text
        key={line.label}
        x={box.x}
        y={box.y + 11}
        fontSize={fontSize}
        fontWeight={600}
        fill={line.color}
        {...halo(card)}
      >
        {line.label}
      </text>
    );
  });
}

function nearest(line: readonly Spot[], x: number | undefined): Spot[] {
  if (x === undefined) return [];
  const distance = (spot: Spot) => Math.abs(spot.x - x);
  const best = line.reduce<Spot | null>(
    (near, spot) => (near === null || distance(spot) < distance(near) ? spot : near),
    null,
  );
  return best === null ? [] : [best];
}

function sampled(line: readonly Spot[]): Spot[] {
  const every = Math.ceil(line.length / tried);
  return line.filter((_, i) => i % every === 0);
}

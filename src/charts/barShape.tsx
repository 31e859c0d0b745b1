import type { BarShapeProps } from "recharts";

const corner = 2;

/**
 * A bar with its far corners rounded, in the colour of its index, or of its series. Recharts' own measures the length of each bar's
 * outline, which makes the browser lay out the page a hundred times for a histogram of a hundred bars.
 */
export function barShape(fillAt?: (index: number) => string) {
  return ({ x, y, width, height, index, fill, fillOpacity }: BarShapeProps) => {
    if (width <= 0 || height === 0) return null;
    // A bar below the axis has a height below 0.
    const radius = Math.min(corner, width / 2, Math.abs(height));
    const up = height > 0 ? -1 : 1;
    const base = y + height;
    return (
      <path
        d={`M${x} ${base}V${y - up * radius}q0 ${up * radius} ${radius} ${up * radius}H${x + width - radius}q${radius} 0 ${radius} ${-up * radius}V${base}Z`}
        fill={fillAt === undefined ? fill : fillAt(index)}
        fillOpacity={fillOpacity}
      />
    );
  };
}

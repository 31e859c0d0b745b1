import type { BarShapeProps } from "recharts";

const corner = 2;

interface BarBox {
  readonly x: number;
  /** Where the bar ends; its foot on the axis is at y + height. */
  readonly y: number;
  readonly width: number;
  /** Below 0 for a bar below the axis. */
  readonly height: number;
}

/** The outline of a bar with its far corners rounded. */
export function barOutline({ x, y, width, height }: BarBox): string {
  const radius = Math.min(corner, width / 2, Math.abs(height));
  const up = height > 0 ? -1 : 1;
  const base = y + height;
  return `M${x} ${base}V${y - up * radius}q0 ${up * radius} ${radius} ${up * radius}H${x + width - radius}q${radius} 0 ${radius} ${-up * radius}V${base}Z`;
}

/**
 * A bar of recharts by its outline, in the colour of its index, or of its series. Recharts' own measures the length of each outline,
 * for which the browser lays out the page each time.
 */
export function barShape(fillAt?: (index: number) => string) {
  return ({ x, y, width, height, index, fill, fillOpacity }: BarShapeProps) => {
    if (width <= 0 || height === 0) return null;
    return (
      <path
        d={barOutline({ x, y, width, height })}
        fill={fillAt === undefined ? fill : fillAt(index)}
        fillOpacity={fillOpacity}
      />
    );
  };
}

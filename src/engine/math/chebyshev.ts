/** The n Chebyshev points of the first kind on [from, to]. */
export function chebyshevPoints(n: number, from: number, to: number): Float64Array {
  return Float64Array.from(
    { length: n },
    (_, k) => (from + to) / 2 + ((to - from) / 2) * Math.cos((Math.PI * (k + 0.5)) / n),
  );
}

/**
 * The polynomial through values at the Chebyshev points, by the barycentric formula (Berrut & Trefethen 2004, eq. 5.3):
 * stable for every n.
 */
export function chebyshevInterpolant(points: Float64Array, values: Float64Array): (at: number) => number {
  const n = points.length;
  const weights = Float64Array.from(
    { length: n },
    (_, k) => (k % 2 === 0 ? 1 : -1) * Math.sin((Math.PI * (k + 0.5)) / n),
  );
  return (at) => {
    let above = 0;
    let below = 0;
    for (let k = 0; k < n; k++) {
      const gap = at - (points[k] as number);
      if (gap === 0) return values[k] as number;
      const weight = (weights[k] as number) / gap;
      above += weight * (values[k] as number);
      below += weight;
    }
    return above / below;
  };
}

/** At most `steps + 1` of the points, evenly, first and last among them. */
export function sampled<T>(points: readonly T[], steps: number): T[] {
  const last = points.length - 1;
  if (last <= steps) return [...points];
  return Array.from({ length: steps + 1 }, (_, i) => points[Math.round((i * last) / steps)]).filter(
    (point) => point !== undefined,
  );
}

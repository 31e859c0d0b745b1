const dayMs = 86_400_000;

/** Calendar days from the last order to the last day of observation; null where either is missing. */
export function daysSinceLast(lastTime: number, end: number | null): number | null {
  if (end === null || !Number.isFinite(lastTime)) return null;
  return Math.floor(end / dayMs) - Math.floor(lastTime / dayMs);
}

/** Round figures from `low` to `high`, about `count` of them, steps of 1, 2 or 5 times a power of ten; both ends inside the range. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high) || high <= low || count < 1) return [low];
  const step = niceStep((high - low) / count);
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) ticks.push(tidy(i * step));
  return ticks;
}

/**
 * The range from `low` to `high` widened to whole steps, with its ticks: an axis that ends on round figures.
 *
 * @param smallest the least step, such as 1 for counts
 */
export function niceAxis(
  low: number,
  high: number,
  count: number,
  smallest = 0,
): { ticks: number[]; domain: [number, number] } {
  if (!Number.isFinite(low) || !Number.isFinite(high) || high <= low) {
    const one = high > 0 ? high : 1;
    return { ticks: [0, one], domain: [0, one] };
  }
  const step = Math.max(smallest, niceStep((high - low) / count));
  const from = tidy(Math.floor(low / step + 1e-9) * step);
  const to = tidy(Math.ceil(high / step - 1e-9) * step);
  return { ticks: niceTicks(from, to, Math.round((to - from) / step)), domain: [from, to] };
}

/** The smallest of 1, 2, 5 × 10^n at or above `raw`. */
export function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const factor = lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10;
  return factor * power;
}

/** Takes the dust of binary fractions off: 0.30000000000000004 → 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

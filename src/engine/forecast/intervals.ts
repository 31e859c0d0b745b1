import type { Interval, TotalInterval } from "./types";

/**
 * The interval of a figure from draws of it (order is not kept). Ends at rank (n + 1)p: one more draw, the truth, then falls inside with
 * just the stated chance (Hyndman & Fan 1996, definition 6); by rank (n − 1)p it would fall outside more often.
 */
export function intervalOf(value: number, draws: Float64Array): Interval {
  const sorted = draws.slice().sort();
  const n = sorted.length;
  const at = (p: number): number => {
    if (n === 0) return value;
    const rank = Math.min(n - 1, Math.max(0, (n + 1) * p - 1));
    const below = Math.floor(rank);
    const low = sorted[below] as number;
    return low + (rank - below) * ((sorted[Math.min(below + 1, n - 1)] as number) - low);
  };
  return { value, low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) };
}

/**
 * The interval of a figure that is itself one of its draws' kind: an average under the fitted parameters, not an outcome. It holds the
 * figure. Where the likeliest parameters lie at their bound (nobody seems to leave, say) every draw is on one side of it.
 */
export function holding(interval: Interval): Interval {
  const { value, low80, high80, low95, high95 } = interval;
  return {
    value,
    low80: Math.min(low80, value),
    high80: Math.max(high80, value),
    low95: Math.min(low95, value),
    high95: Math.max(high95, value),
  };
}

/** The interval in another unit; a negative factor turns it round. */
export function scaled<I extends Interval>(interval: I, factor: number): I {
  const { value, low80, high80, low95, high95 } = interval;
  const turned = factor < 0;
  return {
    ...interval,
    value: value * factor,
    low80: (turned ? high80 : low80) * factor,
    high80: (turned ? low80 : high80) * factor,
    low95: (turned ? high95 : low95) * factor,
    high95: (turned ? low95 : high95) * factor,
  };
}

/** An interval with the share of its variance that is the parameters', kept within 0 … 1. */
export function withShare(interval: Interval, parameterVariance: number, variance: number): TotalInterval {
  const share = variance > 0 ? parameterVariance / variance : 0;
  return { ...interval, parameterShare: Math.min(1, Math.max(0, share)) };
}

export function varianceOf(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
}

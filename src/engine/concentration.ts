import { Sum } from "./math/sum";
import type { Concentration } from "./types";

const LORENZ_STEPS = 200;
export const topPercents = [1, 5, 10, 20] as const;

/**
 * How the value is spread over the customers: the Lorenz curve, the share of the best ones, the Gini coefficient.
 *
 * Negative values stay as they are: the curve then starts by falling below 0 and the Gini coefficient can pass 1.
 * Where the total is not positive, shares of it mean nothing: no curve, and null for the others.
 *
 * @param valuesBestFirst one value per customer, descending
 */
export function concentration(valuesBestFirst: Float64Array): Concentration {
  const n = valuesBestFirst.length;
  // Summed from the worst to the best, as the curve is drawn: cumulative[i] is the value of the i worst.
  const cumulative = new Float64Array(n + 1);
  const running = new Sum();
  const ranked = new Sum();
  for (let i = 1; i <= n; i++) {
    const value = valuesBestFirst[n - i] ?? 0;
    running.add(value);
    ranked.add(i * value);
    cumulative[i] = running.value;
  }
  const total = running.value;
  const positive = total > 0;
  return {
    lorenz: positive ? lorenzPoints(cumulative, total) : [],
    top: topPercents.map((percent) => {
      const customers = Math.floor((n * percent + 99) / 100);
      return { percent, customers, share: positive ? (total - (cumulative[n - customers] ?? 0)) / total : null };
    }),
    // G = 2 Σ i·v(i) / (n Σ v) − (n + 1) / n, with v(1) ≤ … ≤ v(n).
    gini: positive ? (2 * ranked.value) / (n * total) - (n + 1) / n : null,
  };
}

function lorenzPoints(cumulative: Float64Array, total: number): { customers: number; value: number }[] {
  const n = cumulative.length - 1;
  const steps = Math.min(LORENZ_STEPS, n);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const worst = Math.round((i * n) / steps);
    return { customers: worst / n, value: (cumulative[worst] ?? 0) / total };
  });
}

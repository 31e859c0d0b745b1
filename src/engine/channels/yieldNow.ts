import type { MonthOfSpend } from "./acquisitionTypes";

/** What a unit spent brings by now. */
export interface YieldNow {
  /** New customers per unit. */
  readonly perUnit: number;
  /** Standard error of its logarithm. */
  readonly error: number;
}

/** Steps a month of the level's walk, as parts of a month's own deviation; and the scale of their half-normal prior. */
const steps = [0, 0.1, 0.2, 0.35, 0.6, 1];
const usualStep = 0.3;

/**
 * New customers per unit spent, as of the latest month: where a channel or its budget grows, its average of all months is not
 * what the next unit meets. ln(customers/spend) is a level that walks at random, beneath deviations of the months' own (local
 * level model; Harvey 1989, ch. 4). The Kalman filter, from an unknown start, gives the level of the last month; the walk's
 * step is integrated out over a grid. A month's variance is not below that of a Poisson count.
 *
 * @param months two or more with a spend above zero, in order
 */
export function yieldNow(months: readonly MonthOfSpend[]): YieldNow {
  const fits = steps.map((step) => levelAtEnd(months, step));
  const most = Math.max(...fits.map(({ log }) => log));
  let [total, level, square] = [0, 0, 0];
  for (const { log, mean, variance } of fits) {
    const weight = Math.exp(log - most);
    total += weight;
    // From the first, so that squares of large levels do not cancel.
    const beyond = mean - (fits[0]?.mean ?? 0);
    level += weight * beyond;
    square += weight * (beyond * beyond + variance);
  }
  level /= total;
  return {
    perUnit: Math.exp((fits[0]?.mean ?? 0) + level),
    error: Math.sqrt(Math.max(0, square / total - level * level)),
  };
}

/** The level of the last month, and ln of likelihood × prior of that step. */
function levelAtEnd(months: readonly MonthOfSpend[], step: number) {
  let [mean, variance, squares, logs] = [0, 0, 0, 0];
  months.forEach(({ month, spend, customers }, i) => {
    // A half more, as nobody at all has no logarithm.
    const observed = Math.log((customers + 0.5) / spend);
    const before = months[i - 1];
    if (before === undefined) {
      mean = observed;
      variance = 1;
      return;
    }
    variance += step * step * (month - before.month);
    const surprise = observed - mean;
    const expected = variance + 1;
    squares += (surprise * surprise) / expected;
    logs += Math.log(expected);
    mean += (surprise * variance) / expected;
    variance /= expected;
  });
  const freedom = months.length - 1;
  const customers = months.reduce((sum, month) => sum + month.customers + 0.5, 0);
  const scale = Math.max(months.length / customers, squares / freedom);
  return {
    mean,
    variance: variance * scale,
    log: -0.5 * (logs + freedom * Math.log(scale) + squares / scale + (step / usualStep) ** 2),
  };
}

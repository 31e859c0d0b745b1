/** ln spend of one month of one channel. */
export interface LogSpend {
  readonly month: number;
  readonly log: number;
}

/** Standard deviation, in months, of the weights of the months about. */
const monthsAbout = 2;
/** Months on either side of a step. */
const fewestBeside = 2;

/**
 * What each month's ln spend is beyond the straight line through all of them (least squares): of one month or two, nothing.
 */
export function beyondTrend(points: readonly LogSpend[]): number[] {
  const mean = (key: keyof LogSpend) => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  const [middle, level] = [mean("month"), mean("log")];
  const [xx, xy] = points.reduce(
    ([a, b], { month, log }) => [a + (month - middle) ** 2, b + (month - middle) * (log - level)],
    [0, 0],
  );
  return points.map(({ month, log }) => log - level - (xx > 0 ? (xy / xx) * (month - middle) : 0));
}

/**
 * The path of ln spend about its straight trend: by month the mean of the months about, itself included, with normal weights,
 * on its own side of the largest step. What a month departs from it is its own; the path may be where the budget follows the
 * channel.
 *
 * @param points in the order of the months
 */
export function spendPath(points: readonly LogSpend[]): number[] {
  const beyond = beyondTrend(points);
  const step = largestStep(beyond);
  return points.map(({ month }, i) => {
    let [total, sum] = [0, 0];
    points.forEach((other, j) => {
      if (i < step !== j < step) return;
      const weight = Math.exp(-0.5 * ((other.month - month) / monthsAbout) ** 2);
      total += weight;
      sum += weight * (beyond[j] ?? 0);
    });
    return sum / total;
  });
}

/** Where two levels, one before and one from there on, leave the smallest squares. */
function largestStep(values: readonly number[]): number {
  const whole = values.reduce((sum, value) => sum + value, 0);
  let [step, most, before] = [0, 0, 0];
  values.forEach((value, i) => {
    before += value;
    const [left, right] = [i + 1, values.length - i - 1];
    if (Math.min(left, right) < fewestBeside) return;
    const between = (before / left - (whole - before) / right) ** 2 * ((left * right) / values.length);
    if (between > most) [step, most] = [i + 1, between];
  });
  return step;
}

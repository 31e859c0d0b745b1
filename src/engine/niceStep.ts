/** A round width: mantissa (1, 2, 2.5 or 5) × 10^exponent. */
export interface NiceStep {
  readonly mantissa: number;
  readonly exponent: number;
}

const mantissas = [1, 2, 2.5, 5];

/** The round width nearest to `width` by ratio; `width` is positive and finite. */
export function nearestNiceStep(width: number): NiceStep {
  const exponent = Math.floor(Math.log10(width));
  let best: NiceStep = { mantissa: 1, exponent };
  let bestRatio = Number.POSITIVE_INFINITY;
  for (const candidate of [exponent - 1, exponent, exponent + 1]) {
    for (const mantissa of mantissas) {
      const step = { mantissa, exponent: candidate };
      const ratio = Math.abs(Math.log(stepTimes(step, 1) / width));
      if (ratio < bestRatio) {
        best = step;
        bestRatio = ratio;
      }
    }
  }
  return best;
}

/** i × step, rounded once: 3 × 0.1 is 0.3 and not 0.30000000000000004, so that edges print as they are meant. */
export function stepTimes({ mantissa, exponent }: NiceStep, i: number): number {
  return exponent >= 0 ? i * mantissa * 10 ** exponent : (i * mantissa) / 10 ** -exponent;
}

/** The greatest i with i × step ≤ x. */
export function stepsBelow(step: NiceStep, x: number): number {
  let i = Math.floor(x / stepTimes(step, 1));
  while (stepTimes(step, i) > x) i--;
  while (stepTimes(step, i + 1) <= x) i++;
  return i;
}

/** The smallest i with i × step ≥ x. */
export function stepsAbove(step: NiceStep, x: number): number {
  const below = stepsBelow(step, x);
  return stepTimes(step, below) < x ? below + 1 : below;
}

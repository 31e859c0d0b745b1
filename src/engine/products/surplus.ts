import { poissonAtLeast } from "../math/gammaTail";
import { TIMES_LEAST } from "./limits";

/**
 * Chance of a count so high if what is counted came about at most `TIMES_LEAST` times as often as expected: the upper
 * tail of a Poisson count. Given the totals, such a count varies less than a Poisson one, so that the chance is rather
 * too high than too low. Orders of one customer are no evidence of their own: count and expectation are both divided by
 * `habit` (see `Tally`).
 */
export function surplusChance(count: number, expected: number, habit: number): number {
  if (count <= TIMES_LEAST * expected) return 1;
  return poissonAtLeast(count / habit, (TIMES_LEAST * expected) / habit);
}

/**
 * Whether a count is so little above what is expected that its `surplusChance` is far above `TRIPLE_TIES`, told without working
 * it out: by half a standard deviation or less, where the chance is three in ten or more.
 */
export function isUsual(count: number, expected: number, habit: number): boolean {
  const mean = (TIMES_LEAST * expected) / habit;
  return count / habit <= mean + 0.5 * Math.sqrt(mean);
}

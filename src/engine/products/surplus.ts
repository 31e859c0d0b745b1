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

import { DAYS_PER_MONTH } from "../days";
import type { Random } from "../math/random";
import { candidateNamed } from "./candidates";
import { intervalOf, scaled } from "./intervals";
import { modelDoubt } from "./modelDoubt";
import { drawAt } from "./parameterDraws";
import { expectedValue, spendDrawAt } from "./spend";
import type { FitState, NewCustomerValue } from "./types";

const horizons = [12, 24, 36] as const;
/** Draws looked at; each costs an integral a horizon. */
const looked = 100;

/**
 * What an average new customer is worth in its first 12, 24 and 36 months: the value of its first transaction, and its repeat
 * transactions discounted to the first. The intervals are of that average: parameters, the model, and the first value's own mean.
 *
 * @param delta continuous discount rate per week
 */
export function newCustomerValues(
  state: FitState,
  delta: number,
  profitRatio: number,
  random: Random,
): NewCustomerValue[] {
  const candidate = candidateNamed(state.model);
  const { params } = state.meaning;
  const factor = state.spend.positiveFactor;
  const { mean, error } = state.firstValue;
  const rows = Math.min(looked, state.draws.count);
  const firsts = Float64Array.from({ length: rows }, () => mean + error * random.normal());
  return horizons.map((months) => {
    const weeks = (months * DAYS_PER_MONTH) / 7;
    const repeats = candidate.expectedNew(params, weeks);
    const discounted = candidate.discountedNew(params, weeks, delta);
    const discount = repeats > 0 ? discounted / repeats : 1;
    const value = mean + discounted * factor * expectedValue(state.spend.params, 0, 0);
    const doubt = modelDoubt(state, (of, given) => of.expectedNew(given, weeks));
    const draws = firsts.map((first, row) => {
      const spend = expectedValue(spendDrawAt(state.spendDraws, row), 0, 0);
      const orders = candidate.expectedNew(drawAt(state.draws, row), weeks) * Math.exp(doubt * random.normal());
      return first + orders * discount * factor * spend;
    });
    return { ...scaled(intervalOf(value, draws), profitRatio), months, orders: 1 + repeats };
  });
}

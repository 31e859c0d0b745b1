import { DAYS_PER_MONTH } from "../days";
import { randomFrom } from "../math/random";
import { candidateNamed } from "./candidates";
import { holding, intervalOf, scaled } from "./intervals";
import { modelDoubt } from "./modelDoubt";
import { drawAt } from "./parameterDraws";
import { expectedValue, spendDrawAt } from "./spend";
import type { FitState, NewCustomerValue } from "./types";

const horizons = [12, 24, 36] as const;
/** Draws looked at; each costs an integral a horizon. */
const looked = 100;

/** What no rate changes: repeat transactions, and draws of the first transaction's value and of what the repeats bring, undiscounted. */
interface Ahead {
  readonly months: (typeof horizons)[number];
  readonly weeks: number;
  readonly repeats: number;
  readonly draws: readonly { readonly first: number; readonly brought: number }[];
}

const known = new WeakMap<FitState, readonly Ahead[]>();

function aheadOf(state: FitState): readonly Ahead[] {
  const before = known.get(state);
  if (before !== undefined) return before;
  const candidate = candidateNamed(state.model);
  const { mean, error } = state.firstValue;
  const random = randomFrom(Math.round(state.meaning.logLikelihood * 1000));
  const rows = Math.min(looked, state.draws.count);
  const firsts = Float64Array.from({ length: rows }, () => mean + error * random.normal());
  const ahead = horizons.map((months) => {
    const weeks = (months * DAYS_PER_MONTH) / 7;
    const doubt = modelDoubt(state, (of, given) => of.expectedNew(given, weeks));
    const draws = Array.from(firsts, (first, row) => {
      const spend = expectedValue(spendDrawAt(state.spendDraws, row), 0, 0);
      const orders = candidate.expectedNew(drawAt(state.draws, row), weeks) * Math.exp(doubt * random.normal());
      return { first, brought: orders * state.spend.positiveFactor * spend };
    });
    return { months, weeks, repeats: candidate.expectedNew(state.meaning.params, weeks), draws };
  });
  known.set(state, ahead);
  return ahead;
}

/**
 * What an average new customer is worth in its first 12, 24 and 36 months: the value of its first transaction, and its repeat
 * transactions discounted to the first. The intervals are of that average: parameters, the model, and the first value's own mean.
 * Seeded by the fit.
 *
 * @param delta continuous discount rate per week
 */
export function newCustomerValues(state: FitState, delta: number, profitRatio: number): NewCustomerValue[] {
  const candidate = candidateNamed(state.model);
  const spend = state.spend.positiveFactor * expectedValue(state.spend.params, 0, 0);
  return aheadOf(state).map(({ months, weeks, repeats, draws }) => {
    const discounted = candidate.discountedNew(state.meaning.params, weeks, delta);
    const discount = repeats > 0 ? discounted / repeats : 1;
    const values = Float64Array.from(draws, ({ first, brought }) => first + brought * discount);
    const value = state.firstValue.mean + discounted * spend;
    return { ...scaled(holding(intervalOf(value, values)), profitRatio), months, orders: 1 + repeats };
  });
}

import type { Random } from "../math/random";
import type { Prediction } from "../models/contract";
import { ordersWithin } from "./aliveOrders";
import { intervalOf, varianceOf, withShare } from "./intervals";
import { modelDoubt } from "./modelDoubt";
import type { Prepared } from "./prepared";
import { plays } from "./sample";
import { expectedValue, spendDrawAt } from "./spend";
import type { FitState, TotalInterval } from "./types";

/** What the totals are made of. */
export interface TotalsInput {
  readonly state: FitState;
  readonly prepared: Prepared;
  /** By group, at the fitted parameters. */
  readonly prediction: Prediction;
  readonly weeks: number;
  readonly random: Random;
}

/** Undiscounted orders and net revenue, and discounted net revenue, of all customers in the horizon. */
export interface Totals {
  readonly orders: TotalInterval;
  readonly revenue: TotalInterval;
  readonly discountedRevenue: TotalInterval;
}

/** Draws of one total, and of its expectation under each draw of the parameters. */
interface TotalDraws {
  readonly total: Float64Array;
  readonly parameterVariance: number;
}

/** Intervals of the totals: shops whose every customer is a representative are played through; larger ones by their moments. */
export function totalsOf(input: TotalsInput): Totals {
  const { prepared, prediction } = input;
  const { expectedTransactions, discountedTransactions } = prediction;
  const { count, spend } = prepared.groups;
  const value = {
    orders: sumOfProducts(expectedTransactions, count),
    revenue: sumOfProducts(expectedTransactions, spend),
    discounted: sumOfProducts(discountedTransactions, spend),
  };
  const drawn = prepared.sample.everyone ? playedThrough(input) : byMoments(input, value);
  const orders = widened(drawn.orders, doubtOf(input, false), input.random);
  const revenue = widened(drawn.revenue, doubtOf(input, true), input.random);
  const discount = value.revenue > 0 ? value.discounted / value.revenue : 1;
  const interval = (figure: number, draws: TotalDraws): TotalInterval =>
    withShare(intervalOf(figure, draws.total), draws.parameterVariance, varianceOf(draws.total));
  return {
    orders: interval(value.orders, orders),
    revenue: interval(value.revenue, revenue),
    // Discounting is all but the same number for every outcome: the orders' times within the horizon hardly differ.
    discountedRevenue: interval(value.discounted, {
      total: revenue.total.map((total) => total * discount),
      parameterVariance: revenue.parameterVariance * discount * discount,
    }),
  };
}

/** How unsure the total is because the model may be another; of orders, or of what they bring. */
function doubtOf({ state, prepared, weeks }: TotalsInput, inMoney: boolean): number {
  const { weight, spend, under } = prepared.sample;
  return modelDoubt(state, (candidate, params) =>
    under(candidate, params)
      .at({ weeks, delta: 0 })
      .expectedTransactions.reduce(
        (sum, orders, i) => sum + orders * (weight[i] as number) * (inMoney ? (spend[i] as number) : 1),
        0,
      ),
  );
}

/** Spreads the draws by e^(doubt · z). What that adds to their variance is not the customers'. */
function widened(draws: TotalDraws, doubt: number, random: Random): TotalDraws {
  if (doubt === 0) return draws;
  const total = draws.total.map((value) => value * Math.exp(doubt * random.normal()));
  const added = Math.max(0, varianceOf(total) - varianceOf(draws.total));
  return { total, parameterVariance: draws.parameterVariance + added };
}

function sumOfProducts(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** Draws of the own randomness about each expectation of a large shop. */
const repeats = 5;

/** Every customer's horizon is drawn, twice for each draw of the parameters: what the two have in common is the parameters'. */
function playedThrough({ state, prepared, weeks, random }: TotalsInput): { orders: TotalDraws; revenue: TotalDraws } {
  const { lives, shape } = prepared.sampleLives;
  const n = prepared.sample.rows.length;
  const orders = new Float64Array(state.draws.count * plays);
  const revenue = new Float64Array(state.draws.count * plays);
  let slot = 0;
  for (let play = 0; play < orders.length; play++) {
    const p = shape[Math.floor(play / plays)] as number;
    let made = 0;
    let brought = 0;
    for (let i = 0; i < n; i++, slot++) {
      if (lives.rate[slot] === 0) continue;
      const count = ordersWithin(lives, slot, weeks, random);
      if (count === 0) continue;
      made += count;
      brought += (lives.level[slot] as number) * random.gamma(p * count, 1);
    }
    orders[play] = made;
    revenue[play] = brought * state.spend.positiveFactor;
  }
  return {
    orders: { total: orders, parameterVariance: sharedVariance(orders) },
    revenue: { total: revenue, parameterVariance: sharedVariance(revenue) },
  };
}

/** Covariance of the two plays under the same parameters. */
function sharedVariance(totals: Float64Array): number {
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  let sum = 0;
  for (let i = 0; i < totals.length; i += plays) {
    sum += ((totals[i] as number) - mean) * ((totals[i + 1] as number) - mean);
  }
  return Math.max(0, sum / (totals.length / plays));
}

/**
 * Many customers: the total's expectation under each draw of the parameters (from the representatives), and around it a gamma
 * number with the variance of the customers' own randomness.
 */
function byMoments(
  input: TotalsInput,
  value: { readonly orders: number; readonly revenue: number },
): { orders: TotalDraws; revenue: TotalDraws } {
  const { state, prepared, weeks, random, prediction } = input;
  const { spendDraws, meaning } = state;
  const { candidate, groupOf } = prepared;
  const { rows, weight: weights, spend, spendCount, spendMean, surface, under } = prepared.sample;
  const expected = Float64Array.from(rows, (row) => prediction.expectedTransactions[groupOf[row] as number] as number);
  const figures = (params: Readonly<Record<string, number>>): number[] => {
    const { expectedTransactions } = under(candidate, params).at({ weeks, delta: 0 });
    let all = 0;
    let money = 0;
    expectedTransactions.forEach((orders, i) => {
      const weight = weights[i] as number;
      all += weight * orders;
      money += weight * orders * (spend[i] as number);
    });
    return [all, money];
  };
  const [fittedOrders, fittedMoney] = figures(meaning.params) as [number, number];
  const [logOrders, logMoney] = surface.over(surface.points.map(figures)) as [Float64Array, Float64Array];
  const variance = ownVariance(input);
  const spendEffect = Float64Array.from({ length: spendDraws.count }, (_, row) => {
    const params = spendDrawAt(spendDraws, row);
    let drawn = 0;
    let fitted = 0;
    expected.forEach((orders, i) => {
      const weight = (weights[i] as number) * orders;
      drawn += weight * expectedValue(params, spendCount[i] as number, spendMean[i] as number);
      fitted += (weight * (spend[i] as number)) / state.spend.positiveFactor;
    });
    return fitted > 0 ? drawn / fitted : 1;
  });
  const around = (mean: Float64Array, ownAtFit: number, meanAtFit: number): TotalDraws => ({
    total: Float64Array.from({ length: mean.length * repeats }, (_, i) => mean[i % mean.length] as number).map((m) => {
      const own = meanAtFit > 0 ? (ownAtFit * m) / meanAtFit : 0;
      return m > 0 && own > 0 ? random.gamma((m * m) / own, m / own) : m;
    }),
    parameterVariance: varianceOf(mean),
  });
  const orderMeans = logOrders.map((log) => (value.orders * Math.exp(log)) / fittedOrders);
  const revenueMeans = logMoney.map((log, row) =>
    fittedMoney > 0 ? (value.revenue * Math.exp(log) * (spendEffect[row] as number)) / fittedMoney : 0,
  );
  return {
    orders: around(orderMeans, variance.orders, value.orders),
    revenue: around(revenueMeans, variance.revenue, value.revenue),
  };
}

/**
 * Variance of the totals by the customers' own randomness, the sum of theirs: each representative's horizon is drawn once for each draw of
 * the parameters. What a number of orders brings is not drawn: its first two moments are known.
 */
function ownVariance({ state, prepared, weeks, random }: TotalsInput): { orders: number; revenue: number } {
  const { weight } = prepared.sample;
  const { lives, shape } = prepared.sampleLives;
  const n = weight.length;
  const draws = shape.length;
  const sums = { orders: new Float64Array(n), revenue: new Float64Array(n) };
  const squares = { orders: new Float64Array(n), revenue: new Float64Array(n) };
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++) {
      const slot = draw * n + i;
      if (lives.rate[slot] === 0) continue;
      const made = ordersWithin(lives, slot, weeks, random);
      if (made === 0) continue;
      const level = state.spend.positiveFactor * (lives.level[slot] as number);
      const steps = (shape[draw] as number) * made;
      sums.orders[i] = (sums.orders[i] as number) + made;
      squares.orders[i] = (squares.orders[i] as number) + made * made;
      // A Gamma(steps, 1) number has the moments steps and steps (steps + 1).
      sums.revenue[i] = (sums.revenue[i] as number) + level * steps;
      squares.revenue[i] = (squares.revenue[i] as number) + level * level * steps * (steps + 1);
    }
  }
  const total = (sum: Float64Array, square: Float64Array): number =>
    sum.reduce((all, s, i) => {
      const variance = ((square[i] as number) - (s * s) / draws) / (draws - 1);
      return all + (weight[i] as number) * Math.max(0, variance);
    }, 0);
  return { orders: total(sums.orders, squares.orders), revenue: total(sums.revenue, squares.revenue) };
}

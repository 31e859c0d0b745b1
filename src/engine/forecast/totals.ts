import type { Random } from "../math/random";
import type { Prediction } from "../models/contract";
import { pick } from "../models/distinct";
import { drawAliveOrders, drawSpendUnits, layOut } from "./aliveOrders";
import { intervalOf, varianceOf, withShare } from "./intervals";
import { modelDoubt } from "./modelDoubt";
import { drawAt } from "./parameterDraws";
import { surfaceOverDraws } from "./parameterEffect";
import type { Prepared } from "./prepared";
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
  const { prepared, prediction, state } = input;
  const { expectedTransactions, discountedTransactions } = prediction;
  const { count, spend } = prepared.groups;
  const everyone = state.representatives.customer.length === prepared.active.customer.length;
  const value = {
    orders: sumOfProducts(expectedTransactions, count),
    revenue: sumOfProducts(expectedTransactions, spend),
    discounted: sumOfProducts(discountedTransactions, spend),
  };
  const drawn = everyone ? playedThrough(input) : byMoments(input, value);
  const orders = widened(drawn.orders, doubtOf(input, null), input.random);
  const revenue = widened(drawn.revenue, doubtOf(input, prepared.spend), input.random);
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

/** How unsure the total is because the model may be another; of orders, or of revenue where `spend` per customer is given. */
function doubtOf({ state, prepared, weeks }: TotalsInput, spend: Float64Array | null): number {
  const { active, representatives: rows } = prepared;
  const sample = { x: pick(active.x, rows), tx: pick(active.tx, rows), T: pick(active.T, rows) };
  const { weight } = state.representatives;
  return modelDoubt(state, (candidate, params) =>
    candidate
      .predict(params, sample, { weeks, delta: 0 })
      .expectedTransactions.reduce(
        (sum, orders, i) =>
          sum + orders * (weight[i] as number) * (spend === null ? 1 : (spend[rows[i] as number] as number)),
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

const plays = 2;
/** Draws of the own randomness about each expectation of a large shop. */
const repeats = 5;

/** Every customer's horizon is drawn, twice for each draw of the parameters: what the two have in common is the parameters'. */
function playedThrough(input: TotalsInput): { orders: TotalDraws; revenue: TotalDraws } {
  const { state, weeks, random } = input;
  const { candidate, active, groupOf, groups } = input.prepared;
  const { draws, spendDraws, representatives, spend } = state;
  const n = active.customer.length;
  const orders = new Float64Array(draws.count * plays);
  const revenue = new Float64Array(draws.count * plays);
  for (let row = 0; row < draws.count; row++) {
    const dropout = layOut(candidate, drawAt(draws, row));
    const { p, q, v } = spendDrawAt(spendDraws, row);
    for (let play = 0; play < plays; play++) {
      let made = 0;
      let brought = 0;
      for (let i = 0; i < n; i++) {
        if (random.uniform() >= (representatives.alive[row * n + i] as number)) continue;
        const x = active.x[i] as number;
        const count = drawAliveOrders(
          random,
          candidate,
          dropout,
          x,
          active.T[i] as number,
          groups.idle[groupOf[i] as number] as number,
          weeks,
        );
        if (count === 0) continue;
        const spends = active.spendCount[i] as number;
        made += count;
        brought += (v + spends * (active.spendMean[i] as number)) * drawSpendUnits(random, count, p, q, spends);
      }
      orders[row * plays + play] = made;
      revenue[row * plays + play] = brought * spend.positiveFactor;
    }
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
  const { state, weeks, random, prediction } = input;
  const { candidate, active, groupOf } = input.prepared;
  const { draws, spendDraws, representatives, meaning } = state;
  const rows = input.prepared.representatives;
  const sample = { x: pick(active.x, rows), tx: pick(active.tx, rows), T: pick(active.T, rows) };
  const spendCount = pick(active.spendCount, rows);
  const spendMean = pick(active.spendMean, rows);
  const spend = pick(input.prepared.spend, rows);
  const expected = Float64Array.from(rows, (row) => prediction.expectedTransactions[groupOf[row] as number] as number);
  const figures = (params: Readonly<Record<string, number>>): number[] => {
    const { expectedTransactions } = candidate.predict(params, sample, { weeks, delta: 0 });
    let all = 0;
    let money = 0;
    expectedTransactions.forEach((orders, i) => {
      const weight = representatives.weight[i] as number;
      all += weight * orders;
      money += weight * orders * (spend[i] as number);
    });
    return [all, money];
  };
  const [fittedOrders, fittedMoney] = figures(meaning.params) as [number, number];
  const [logOrders, logMoney] = surfaceOverDraws(draws, figures) as [Float64Array, Float64Array];
  const variance = ownVariance(input);
  const spendEffect = Float64Array.from({ length: spendDraws.count }, (_, row) => {
    const params = spendDrawAt(spendDraws, row);
    let drawn = 0;
    let fitted = 0;
    expected.forEach((orders, i) => {
      const weight = (representatives.weight[i] as number) * orders;
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
 * the parameters.
 */
function ownVariance({ state, prepared, weeks, random }: TotalsInput): { orders: number; revenue: number } {
  const { draws, spendDraws, representatives, spend } = state;
  const { candidate, active, groups, groupOf } = prepared;
  const rows = prepared.representatives;
  const n = rows.length;
  const sums = { orders: new Float64Array(n), revenue: new Float64Array(n) };
  const squares = { orders: new Float64Array(n), revenue: new Float64Array(n) };
  for (let draw = 0; draw < draws.count; draw++) {
    const dropout = layOut(candidate, drawAt(draws, draw));
    const { p, q, v } = spendDrawAt(spendDraws, draw);
    for (let i = 0; i < n; i++) {
      if (random.uniform() >= (representatives.alive[draw * n + i] as number)) continue;
      const row = rows[i] as number;
      const idle = groups.idle[groupOf[row] as number] as number;
      const made = drawAliveOrders(
        random,
        candidate,
        dropout,
        active.x[row] as number,
        active.T[row] as number,
        idle,
        weeks,
      );
      const spends = active.spendCount[row] as number;
      const brought =
        spend.positiveFactor *
        (v + spends * (active.spendMean[row] as number)) *
        drawSpendUnits(random, made, p, q, spends);
      sums.orders[i] = (sums.orders[i] as number) + made;
      squares.orders[i] = (squares.orders[i] as number) + made * made;
      sums.revenue[i] = (sums.revenue[i] as number) + brought;
      squares.revenue[i] = (squares.revenue[i] as number) + brought * brought;
    }
  }
  const total = (sum: Float64Array, square: Float64Array): number =>
    sum.reduce((all, s, i) => {
      const variance = ((square[i] as number) - (s * s) / draws.count) / (draws.count - 1);
      return all + (representatives.weight[i] as number) * Math.max(0, variance);
    }, 0);
  return { orders: total(sums.orders, squares.orders), revenue: total(sums.revenue, squares.revenue) };
}

import type { Random } from "../math/random";
import { pick } from "../models/distinct";
import { type DropoutDraw, drawLevel, drawLife, type Lives, layOut, ordersWithin } from "./aliveOrders";
import { varianceOf } from "./intervals";
import { modelDoubt } from "./modelDoubt";
import { drawAt } from "./parameterDraws";
import { surfaceOverDraws } from "./parameterEffect";
import type { Prepared } from "./prepared";
import { expectedValue, type SpendParams, spendDrawAt } from "./spend";
import type { FitState } from "./types";

/** A group up to this size is played through. */
const playedUpTo = 30;
/** So is one up to this size of which hardly any order is expected: its total may well be nothing, which no gamma number is. */
const playedIfQuiet = 150;
const quietBelow = 20;
/** Customers who stand for a larger group. */
const sampled = 120;
/** Of so many draws of the parameters, one is taken for the customers' own variance. */
const everyNth = 4;
/** Draws of the customers' own randomness for each draw of the parameters. */
const plays = 4;
/** Horizons drawn between two yields. */
const batch = 8_000;

/** Standard normal numbers, one a draw and the same for all groups: if the model is another, it is for every one of them. */
export function commonDoubts({ draws }: FitState, random: Random): Float64Array {
  return Float64Array.from({ length: draws.count * plays }, () => random.normal());
}

export interface GroupInput {
  readonly state: FitState;
  readonly prepared: Prepared;
  /** The group's active rows. */
  readonly rows: Uint32Array;
  readonly orders: number;
  readonly revenue: number;
  readonly weeks: number;
  readonly random: Random;
  readonly doubts: Float64Array;
  /** Room for one. */
  readonly life: Lives;
}

/** Draws of a total, `plays` for each draw of the parameters, and how much of their variance is not the customers' own. */
export interface Draws {
  readonly total: Float64Array;
  readonly parameterVariance: number;
}

export interface GroupDraws {
  readonly orders: Draws;
  readonly revenue: Draws;
}

/** Some customers of a group, each with the number it stands for. */
interface Sample {
  readonly rows: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * Draws of what a group brings: a small one, and any of a shop whose every customer is a representative, is played through;
 * the others by their moments.
 */
export function* drawsOf(input: GroupInput): Generator<number, GroupDraws> {
  const { rows, prepared, state, doubts } = input;
  if (rows.length === 0) return { orders: noDraws(doubts.length), revenue: noDraws(doubts.length) };
  const everyone = state.representatives.customer.length === prepared.active.customer.length;
  const n = rows.length;
  const played = everyone || n <= playedUpTo || (n <= playedIfQuiet && input.orders < quietBelow);
  const sample = played ? { rows, weight: new Float64Array(rows.length).fill(1) } : sampleOf(input);
  const drawn = played ? yield* playedThrough(input, everyone) : yield* byMoments(input, sample);
  const spend = pick(prepared.spend, sample.rows);
  yield 0.9;
  const orders = widened(drawn.orders, doubtOf(input, sample, null), doubts);
  yield 0.95;
  return { orders, revenue: widened(drawn.revenue, doubtOf(input, sample, spend), doubts) };
}

function noDraws(count: number): Draws {
  return { total: new Float64Array(count), parameterVariance: 0 };
}

/**
 * Everybody of a group no larger than the sample would be; else drawn systematically, with a chance half even, half in
 * proportion to what each has bought so far.
 */
function sampleOf({ prepared, rows, random }: GroupInput): Sample {
  if (rows.length <= sampled) return { rows, weight: new Float64Array(rows.length).fill(1) };
  const brings = historiesOf(prepared, rows).x.map((x, i) => (x + 1) * (prepared.spend[rows[i] as number] as number));
  const total = brings.reduce((sum, value) => sum + value, 0);
  const chosen: number[] = [];
  const weights: number[] = [];
  let next = random.uniform() / sampled;
  let cumulated = 0;
  for (let i = 0; i < rows.length; i++) {
    const own = 0.5 / rows.length + (total > 0 ? (0.5 * (brings[i] as number)) / total : 0.5 / rows.length);
    cumulated += own;
    let times = 0;
    while (next < cumulated) {
      times++;
      next += 1 / sampled;
    }
    if (times === 0) continue;
    chosen.push(rows[i] as number);
    weights.push(times / (own * sampled));
  }
  return { rows: Uint32Array.from(chosen), weight: Float64Array.from(weights) };
}

function historiesOf({ active }: Prepared, rows: Uint32Array) {
  return { x: pick(active.x, rows), tx: pick(active.tx, rows), T: pick(active.T, rows) };
}

/** How unsure the group's orders are because the model may be another; or its revenue, where spend is given. */
function doubtOf({ state, prepared, weeks }: GroupInput, sample: Sample, spend: Float64Array | null): number {
  const histories = historiesOf(prepared, sample.rows);
  return modelDoubt(state, (candidate, params) =>
    candidate
      .predict(params, histories, { weeks, delta: 0 })
      .expectedTransactions.reduce(
        (sum, orders, i) => sum + orders * (sample.weight[i] as number) * (spend === null ? 1 : (spend[i] as number)),
        0,
      ),
  );
}

function widened(draws: Draws, doubt: number, doubts: Float64Array): Draws {
  if (doubt === 0) return draws;
  const total = draws.total.map((value, i) => value * Math.exp(doubt * (doubts[i] as number)));
  const added = Math.max(0, varianceOf(total) - varianceOf(draws.total));
  return { total, parameterVariance: draws.parameterVariance + added };
}

/** One customer's horizon under one draw of the parameters. */
function horizonOf(
  { prepared, state, weeks, random, life }: GroupInput,
  row: number,
  dropout: DropoutDraw,
  { p, q, v }: SpendParams,
): { orders: number; revenue: number } {
  const { active, groups, groupOf } = prepared;
  const idle = groups.idle[groupOf[row] as number] as number;
  drawLife(life, 0, random, dropout, { x: active.x[row] as number, T: active.T[row] as number, idle });
  const orders = ordersWithin(life, 0, weeks, random);
  if (orders === 0) return { orders: 0, revenue: 0 };
  const spends = active.spendCount[row] as number;
  const level = (v + spends * (active.spendMean[row] as number)) * drawLevel(random, p, q, spends);
  return { orders, revenue: state.spend.positiveFactor * level * random.gamma(p * orders, 1) };
}

/** Every customer's horizon, some times for each draw of the parameters: what those have in common is the parameters'. */
function* playedThrough(input: GroupInput, everyone: boolean): Generator<number, GroupDraws> {
  const { state, prepared, rows, random } = input;
  const { draws, spendDraws, representatives } = state;
  const orders = new Float64Array(draws.count * plays);
  const revenue = new Float64Array(draws.count * plays);
  const histories = historiesOf(prepared, rows);
  const all = representatives.customer.length;
  let work = 0;
  for (let row = 0; row < draws.count; row++) {
    const params = drawAt(draws, row);
    const dropout = layOut(prepared.candidate, params);
    const spend = spendDrawAt(spendDraws, row);
    const alive = everyone
      ? Float64Array.from(rows, (of) => representatives.alive[row * all + of] as number)
      : prepared.candidate.predictAlive(params, histories).probabilityAlive;
    for (let play = 0; play < plays; play++) {
      let made = 0;
      let brought = 0;
      for (let i = 0; i < rows.length; i++) {
        if (random.uniform() >= (alive[i] as number)) continue;
        const horizon = horizonOf(input, rows[i] as number, dropout, spend);
        made += horizon.orders;
        brought += horizon.revenue;
      }
      orders[row * plays + play] = made;
      revenue[row * plays + play] = brought;
    }
    work += rows.length * plays;
    if (work >= batch) {
      work = 0;
      yield (0.9 * row) / draws.count;
    }
  }
  return {
    orders: { total: orders, parameterVariance: sharedVariance(orders) },
    revenue: { total: revenue, parameterVariance: sharedVariance(revenue) },
  };
}

/** Variance between the draws of the parameters: the variance of their means, less what the plays' own variance adds to it. */
function sharedVariance(totals: Float64Array): number {
  const means = new Float64Array(totals.length / plays);
  let within = 0;
  for (let row = 0; row < means.length; row++) {
    const own = totals.subarray(row * plays, (row + 1) * plays);
    means[row] = own.reduce((sum, total) => sum + total, 0) / plays;
    within += varianceOf(own) / means.length;
  }
  return Math.max(0, varianceOf(means) - within / plays);
}

/** The group's expectation under each draw of the parameters, and around it a gamma number with its customers' own variance. */
function* byMoments(input: GroupInput, sample: Sample): Generator<number, GroupDraws> {
  const { state, prepared, weeks, random } = input;
  const { candidate, active } = prepared;
  const { draws, spendDraws, meaning } = state;
  const histories = historiesOf(prepared, sample.rows);
  const spend = pick(prepared.spend, sample.rows);
  const spendCount = pick(active.spendCount, sample.rows);
  const spendMean = pick(active.spendMean, sample.rows);
  const expectedAt = (params: Readonly<Record<string, number>>): Float64Array =>
    candidate.predict(params, histories, { weeks, delta: 0 }).expectedTransactions;
  const weighed = (expected: Float64Array, value: (i: number) => number): number =>
    expected.reduce((sum, orders, i) => sum + (sample.weight[i] as number) * orders * value(i), 0);
  const figures = (params: Readonly<Record<string, number>>): [number, number] => {
    const expected = expectedAt(params);
    return [weighed(expected, () => 1), weighed(expected, (i) => spend[i] as number)];
  };
  const fitted = expectedAt(meaning.params);
  const [fittedOrders, fittedMoney] = figures(meaning.params);
  const [logOrders, logMoney] = surfaceOverDraws(draws, figures) as [Float64Array, Float64Array];
  yield 0.2;
  const own = yield* ownVariance(input, sample);
  const spendEffect = Float64Array.from({ length: spendDraws.count }, (_, row) => {
    const params = spendDrawAt(spendDraws, row);
    const drawn = weighed(fitted, (i) => expectedValue(params, spendCount[i] as number, spendMean[i] as number));
    return fittedMoney > 0 ? (drawn * state.spend.positiveFactor) / fittedMoney : 1;
  });
  yield 0.85;
  const orderMeans = logOrders.map((log) => (fittedOrders > 0 ? (input.orders * Math.exp(log)) / fittedOrders : 0));
  const revenueMeans = logMoney.map((log, row) =>
    fittedMoney > 0 ? (input.revenue * Math.exp(log) * (spendEffect[row] as number)) / fittedMoney : 0,
  );
  return {
    orders: around(orderMeans, own.orders, input.orders, random),
    revenue: around(revenueMeans, own.revenue, input.revenue, random),
  };
}

function around(means: Float64Array, ownAtFit: number, meanAtFit: number, random: Random): Draws {
  const total = Float64Array.from({ length: means.length * plays }, (_, i) => {
    const mean = means[Math.floor(i / plays)] as number;
    const own = meanAtFit > 0 ? (ownAtFit * mean) / meanAtFit : 0;
    return mean > 0 && own > 0 ? random.gamma((mean * mean) / own, mean / own) : mean;
  });
  return { total, parameterVariance: varianceOf(means) };
}

/** Sum of the customers' own variances: each of the sample lives through its horizon once for every fourth draw of the parameters. */
function* ownVariance(input: GroupInput, sample: Sample): Generator<number, { orders: number; revenue: number }> {
  const { state, prepared, random } = input;
  const { draws, spendDraws, aliveOverDraws } = state;
  const used = Math.ceil(draws.count / everyNth);
  const dropouts = Array.from({ length: used }, (_, i) => layOut(prepared.candidate, drawAt(draws, i * everyNth)));
  const spends = Array.from({ length: used }, (_, i) => spendDrawAt(spendDraws, i * everyNth));
  const orders = new Float64Array(used);
  const revenue = new Float64Array(used);
  let ordersVariance = 0;
  let revenueVariance = 0;
  let work = 0;
  for (let i = 0; i < sample.rows.length; i++) {
    const row = sample.rows[i] as number;
    const alive = aliveOverDraws[prepared.active.customer[row] as number] as number;
    for (let draw = 0; draw < used; draw++) {
      const left = random.uniform() >= alive;
      const horizon = left
        ? { orders: 0, revenue: 0 }
        : horizonOf(input, row, dropouts[draw] as DropoutDraw, spends[draw] as SpendParams);
      orders[draw] = horizon.orders;
      revenue[draw] = horizon.revenue;
    }
    ordersVariance += (sample.weight[i] as number) * varianceOf(orders);
    revenueVariance += (sample.weight[i] as number) * varianceOf(revenue);
    work += used;
    if (work >= batch) {
      work = 0;
      yield 0.2 + (0.6 * i) / sample.rows.length;
    }
  }
  return { orders: ordersVariance, revenue: revenueVariance };
}

import type { Random } from "../math/random";
import type { Candidate, Dropout, Params } from "./candidates";
import { betaNumber, coinsUntil, poisson } from "./poisson";

/** One draw of a model's parameters, laid out for quick use. `first` and `second` are those of the dropout: a, b or s, beta. */
export interface DropoutDraw {
  readonly r: number;
  readonly alpha: number;
  readonly first: number;
  readonly second: number;
}

export function layOut(candidate: Candidate, params: Params): DropoutDraw {
  const [r, alpha, first, second] = candidate.names.map((name) => params[name] as number);
  return { r: r ?? 1, alpha: alpha ?? 1, first: first ?? 0, second: second ?? 1 };
}

/**
 * Drawn lives of customers after T, one slot each: all that decides their orders in any horizon but the orders' own chance.
 * A customer who has left has rate 0.
 */
export interface Lives {
  readonly k: number;
  readonly dropout: Dropout;
  /** Events a week. */
  readonly rate: Float64Array;
  /** Events since the last order, 0 … k − 1. */
  readonly phase: Uint8Array;
  /** Weeks until it leaves where dropout is a rate; else the orders after which it leaves. Infinity: never. */
  readonly stay: Float64Array;
  /** What its orders are worth: each is a Gamma(p, 1) number times this. */
  readonly level: Float64Array;
}

export function emptyLives({ k, dropout }: Candidate, count: number): Lives {
  return {
    k,
    dropout,
    rate: new Float64Array(count),
    phase: new Uint8Array(count),
    stay: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    level: new Float64Array(count),
  };
}

/** What the history of a customer says of it. Weeks. */
export interface Known {
  readonly x: number;
  readonly T: number;
  /** (T − tx)/(alpha + T): only matters for k > 1. */
  readonly idle: number;
}

/**
 * Draws the life of a customer who is alive at T into a slot: rate and dropout from their posteriors given alive.
 *
 * - coin: λ ~ Gamma(r + kx + j, alpha + T), j the events since the last order, p ~ Beta(a, b + coins survived);
 *   orders are every k-th event, each followed by the coin.
 * - rate: λ ~ Gamma(r + x, alpha + T), μ ~ Gamma(s, beta + T), independent given alive.
 * - none: λ alone.
 */
export function drawLife(lives: Lives, slot: number, random: Random, draw: DropoutDraw, { x, T, idle }: Known): void {
  const { k, dropout } = lives;
  const shape = draw.r + k * x;
  const phase = k === 1 ? 0 : drawPhase(random, k, shape, idle);
  lives.phase[slot] = phase;
  lives.rate[slot] = random.gamma(shape + phase, draw.alpha + T);
  if (dropout === "none" || draw.first === 0) {
    lives.stay[slot] = Number.POSITIVE_INFINITY;
    return;
  }
  if (dropout === "rate") {
    lives.stay[slot] = random.exponential(random.gamma(draw.first, draw.second + T));
    return;
  }
  const survived = dropout === "coin" ? x + 1 : x;
  lives.stay[slot] = coinsUntil(random, betaNumber(random, draw.first, draw.second + survived));
}

/** How many orders the customer of a slot makes in the next `weeks`. */
export function ordersWithin(lives: Lives, slot: number, weeks: number, random: Random): number {
  const rate = lives.rate[slot] as number;
  const stay = lives.stay[slot] as number;
  if (lives.dropout === "rate") return poisson(random, rate * Math.min(weeks, stay));
  const events = poisson(random, rate * weeks);
  const orders = lives.k === 1 ? events : Math.floor(((lives.phase[slot] as number) + events) / lives.k);
  return Math.min(orders, stay);
}

/** Events since the last order, 0 … k − 1, of a customer alive: weights (shape)_j idle^j / j!. */
function drawPhase(random: Random, k: number, shape: number, idle: number): number {
  let total = 1;
  let weight = 1;
  for (let j = 1; j < k; j++) {
    weight *= ((shape + j - 1) * idle) / j;
    total += weight;
  }
  let left = random.uniform() * total;
  weight = 1;
  for (let j = 0; j < k - 1; j++) {
    if (left < weight) return j;
    left -= weight;
    weight *= ((shape + j) * idle) / (j + 1);
  }
  return k - 1;
}

/** Draws what an order is worth to a customer with `count` spends, in units of v + count · mean: the inverse of a Gamma(q + p·count, 1) number. */
export function drawLevel(random: Random, p: number, q: number, count: number): number {
  return 1 / random.gamma(q + p * count, 1);
}

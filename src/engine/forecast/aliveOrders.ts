import type { Random } from "../math/random";
import type { Candidate, Params } from "./candidates";
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
 * How many orders a customer who is alive at T makes in the next `weeks`, drawn from what its history says of it: rate and
 * dropout from their posteriors given alive, then the orders.
 *
 * - coin: λ ~ Gamma(r + kx + j, alpha + T), j the events since the last order, p ~ Beta(a, b + coins survived);
 *   orders are every k-th event, each followed by the coin.
 * - rate: λ ~ Gamma(r + x, alpha + T), μ ~ Gamma(s, beta + T), independent given alive.
 * - none: λ alone.
 *
 * @param idle (T − tx)/(alpha + T): only matters for k > 1
 */
export function drawAliveOrders(
  random: Random,
  candidate: Candidate,
  draw: DropoutDraw,
  x: number,
  T: number,
  idle: number,
  weeks: number,
): number {
  const { k, dropout } = candidate;
  const shape = draw.r + k * x;
  const phase = k === 1 ? 0 : drawPhase(random, k, shape, idle);
  const rate = random.gamma(shape + phase, draw.alpha + T);
  if (dropout === "rate" && draw.first > 0) {
    const life = random.exponential(random.gamma(draw.first, draw.second + T));
    return poisson(random, rate * Math.min(weeks, life));
  }
  const orders = Math.floor((phase + poisson(random, rate * weeks)) / k);
  if (dropout === "none" || dropout === "rate" || draw.first === 0 || orders === 0) return orders;
  const survived = dropout === "coin" ? x + 1 : x;
  return Math.min(orders, coinsUntil(random, betaNumber(random, draw.first, draw.second + survived)));
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

/**
 * What `orders` transactions of a customer bring in all, in units of v + count · mean of what it spent before:
 * their gamma total over the posterior Gamma(q + p·count) of its spend level. 0 for no orders.
 */
export function drawSpendUnits(random: Random, orders: number, p: number, q: number, count: number): number {
  if (orders === 0) return 0;
  return random.gamma(p * orders, 1) / random.gamma(q + p * count, 1);
}

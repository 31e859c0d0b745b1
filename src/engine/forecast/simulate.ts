import { DAY_MS } from "../days";
import { type Random, randomFrom } from "../math/random";
import { packText } from "../packedText";
import type { OrderTable } from "../types";
import type { Params } from "./candidates";
import { candidateNamed } from "./candidates";
import { betaNumber, coinsUntil } from "./poisson";
import type { ModelName } from "./types";

/** A shop to be made up. */
export interface ShopPlan {
  readonly model: ModelName;
  /** Times in weeks. */
  readonly params: Params;
  readonly spend: { readonly p: number; readonly q: number; readonly v: number };
  readonly customers: number;
  /** Customers come evenly over the days 0 … acquisitionDays − 1. */
  readonly acquisitionDays: number;
  /** Days that are simulated; orders later than that do not happen. */
  readonly days: number;
  readonly seed: number;
}

/** First day of every made-up shop: 2020-01-01. */
export const shopStart = 18262;

/** Longest history of one customer; keeps nonsense parameters from filling the memory. */
const mostOrders = 5000;

/**
 * A shop whose customers behave exactly as a model says: each has a purchase rate and a way to leave drawn from the model's
 * mixing distributions, and a spend level drawn from Gamma-Gamma's; orders come in continuous time. Seeded.
 */
export function simulateShop(plan: ShopPlan): OrderTable {
  const random = randomFrom(plan.seed);
  const customer: number[] = [];
  const time: number[] = [];
  const net: number[] = [];
  const { p, q, v } = plan.spend;
  for (let c = 0; c < plan.customers; c++) {
    const first = Math.floor(random.uniform() * plan.acquisitionDays) + random.uniform() * 0.5 + 0.25;
    const level = random.gamma(q, v);
    for (const week of orderWeeks(random, plan.model, plan.params, (plan.days - first) / 7)) {
      customer.push(c);
      time.push((shopStart + first + week * 7) * DAY_MS);
      net.push(random.gamma(p, level));
    }
  }
  const orderCount = customer.length;
  return {
    orderCount,
    customerCount: plan.customers,
    customer: Uint32Array.from(customer),
    time: Float64Array.from(time),
    net: Float64Array.from(net),
    refund: new Float64Array(orderCount),
    cost: new Float64Array(orderCount).fill(Number.NaN),
    orderKey: packText(customer.map((_, i) => String(i))),
    dimensions: [],
    customerKey: packText(Array.from({ length: plan.customers }, (_, c) => `C${c}`)),
    customerName: packText(Array.from({ length: plan.customers }, () => "")),
  };
}

/**
 * When a new customer orders: weeks since its first order, the first (0) included, up to `weeks`.
 *
 * @returns at most 5,000 times, ascending
 */
export function orderWeeks(random: Random, model: ModelName, params: Params, weeks: number): number[] {
  const { dropout, k } = candidateNamed(model);
  const rate = random.gamma(params.r ?? 1, params.alpha ?? 1);
  const times = [0];
  let last = weeks;
  let allowed = Number.POSITIVE_INFINITY;
  if (dropout === "rate" && (params.s ?? 0) > 0) {
    last = Math.min(weeks, random.exponential(random.gamma(params.s ?? 1, params.beta ?? 1)));
  }
  if (dropout === "coin" || dropout === "coinAfterRepeat") {
    const coins = coinsUntil(random, betaNumber(random, params.a ?? 0, params.b ?? 1));
    // Orders made in all: the one whose coin falls is the last.
    allowed = dropout === "coin" ? coins : coins + 1;
  }
  let now = 0;
  while (times.length < allowed && times.length < mostOrders) {
    for (let event = 0; event < k; event++) now += random.exponential(rate);
    if (!(now <= last)) break;
    times.push(now);
  }
  return times;
}

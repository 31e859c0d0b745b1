import type { TransactionSummary } from "../../../../../src/engine";

/** A uniform generator of the tests' own (mulberry32): the same numbers on every machine. */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gamma(shape, rate) by Marsaglia & Tsang (2000). */
export function gamma(next: () => number, shape: number, rate: number): number {
  if (shape < 1) return gamma(next, shape + 1, rate) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

export interface Shop extends TransactionSummary {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly logGaps: Float64Array;
}

/** How customers of a made-up shop leave: with a chance after orders, or at a rate per week. */
export type Dropout =
  | { readonly kind: "coin"; readonly a: number; readonly b: number; readonly firstCoin: boolean }
  | { readonly kind: "rate"; readonly s: number; readonly beta: number }
  | { readonly kind: "none" };

/** Customers who joined evenly over `joinWeeks`, seen until `weeks`; gaps Erlang-k; times in whole days where `daily`. */
export function simulateShop(options: {
  readonly seed: number;
  readonly customers: number;
  readonly r: number;
  readonly alpha: number;
  readonly dropout: Dropout;
  readonly weeks: number;
  readonly joinWeeks: number;
  readonly k?: number;
  readonly daily?: boolean;
}): Shop {
  const { customers, dropout } = options;
  const next = uniform(options.seed);
  const k = options.k ?? 1;
  const shop = {
    x: new Float64Array(customers),
    tx: new Float64Array(customers),
    T: new Float64Array(customers),
    logGaps: new Float64Array(customers),
  };
  const round = (weeks: number): number => (options.daily === true ? Math.round(weeks * 7) / 7 : weeks);
  for (let i = 0; i < customers; i++) {
    const T = round(options.weeks - next() * options.joinWeeks);
    const rate = gamma(next, options.r, options.alpha);
    let end = T;
    let coin = 0;
    if (dropout.kind === "rate") end = Math.min(T, -Math.log(1 - next()) / gamma(next, dropout.s, dropout.beta));
    if (dropout.kind === "coin") {
      const leave = gamma(next, dropout.a, 1);
      coin = leave / (leave + gamma(next, dropout.b, 1));
      if (dropout.firstCoin && next() < coin) end = 0;
    }
    let time = 0;
    let last = 0;
    let x = 0;
    let logGaps = 0;
    while (end > 0) {
      for (let event = 0; event < k; event++) time -= Math.log(1 - next()) / rate;
      if (time > end) break;
      const when = Math.min(T, round(time));
      if (when > last) {
        logGaps += Math.log(when - last);
        last = when;
        x++;
      }
      if (dropout.kind === "coin" && next() < coin) break;
    }
    shop.x[i] = x;
    shop.tx[i] = last;
    shop.T[i] = T;
    shop.logGaps[i] = logGaps;
  }
  return shop;
}

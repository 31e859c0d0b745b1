import { DAYS_PER_MONTH } from "../days";
import { logBeta, logBetaRatio, logGamma } from "../math/logGamma";
import { ruleFor } from "../models/betaExpectation";
import type { Fit } from "../models/contract";
import { flagOf } from "./backtest";
import type { Candidate, Params } from "./candidates";
import type { Density, ModelMeaning } from "./types";

const points = 80;
const weeksPerMonth = DAYS_PER_MONTH / 7;
/** Half-lives beyond are no statement about a shop: a hundred years, and a million orders. */
const longestWeeks = 5218;
const mostOrders = 1e6;

/** A fit with what its parameters mean, in numbers that words can be made of. */
export function meaningOf(candidate: Candidate, fit: Fit<Params>): ModelMeaning {
  const { params } = fit;
  const named = (values: readonly number[]): Readonly<Record<string, number>> =>
    Object.fromEntries(fit.names.map((name, i) => [name, values[i] ?? 0]));
  const r = params.r as number;
  const ratePerMonth = (candidate.k * (params.alpha as number)) / weeksPerMonth;
  const stays = neverLeaves(candidate, params);
  return {
    name: candidate.name,
    params,
    standardErrors: named(fit.standardErrors),
    logLikelihood: fit.logLikelihood,
    flag: flagOf(fit),
    ordersPerMonth: r / ratePerMonth,
    halfLifeOrders: stays ? null : halfLifeOrders(candidate, params),
    halfLifeMonths: stays ? null : halfLifeMonths(candidate, params),
    neverLeave: stays ? 1 : 0,
    purchaseRate: gammaDensity("ordersPerMonth", r, ratePerMonth),
    dropout: stays ? null : dropoutDensity(candidate, params),
  };
}

function neverLeaves({ dropout }: Candidate, params: Params): boolean {
  return dropout === "none" || (dropout === "rate" ? params.s === 0 : params.a === 0);
}

/** Orders, the first included, after which half have left: read between whole orders. null for dropout in time. */
function halfLifeOrders({ dropout }: Candidate, params: Params): number | null {
  if (dropout === "rate") return null;
  const staying = (orders: number): number => logBetaRatio(params.a as number, params.b as number, orders);
  if (staying(mostOrders) > -Math.LN2) return null;
  const orders = root((n) => staying(n) + Math.LN2, 0, mostOrders);
  return dropout === "coin" ? orders : orders + 1;
}

/** Months after which half of new customers have left. */
function halfLifeMonths(candidate: Candidate, params: Params): number | null {
  if (candidate.dropout === "rate") {
    const weeks = (params.beta as number) * Math.expm1(Math.LN2 / (params.s as number));
    return weeks <= longestWeeks ? weeks / weeksPerMonth : null;
  }
  const staying = (weeks: number): number => aliveAfter(candidate, params, weeks) - 0.5;
  if (staying(0) <= 0) return 0;
  if (staying(longestWeeks) > 0) return null;
  return root(staying, 0, longestWeeks) / weeksPerMonth;
}

/**
 * Share of new customers who are alive `weeks` after their first order, for dropout by coin: the first coin's, times
 * E[(1 + p·weeks/alpha)^(−r)] over the chance p of those who stayed. For k > 1 orders are taken to come at random at the rate λ/k.
 */
export function aliveAfter(candidate: Candidate, params: Params, weeks: number): number {
  const first = candidate.dropout === "coin" ? 1 : 0;
  const a = params.a as number;
  const b = params.b as number;
  const r = params.r as number;
  const A = (params.alpha as number) * candidate.k;
  const { nodes, weights } = ruleFor({ R: r, A, a, b: b + first }, Math.max(weeks, 1e-9));
  let sum = 0;
  nodes.forEach((p, i) => {
    sum += (weights[i] as number) * Math.exp(-r * Math.log1p((p * weeks) / A));
  });
  return first === 1 ? (b / (a + b)) * sum : sum;
}

/** Where a falling function crosses zero, by bisection. */
function root(falling: (at: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Gamma(shape, rate) from near 0 to three standard deviations above the mean. */
function gammaDensity(unit: Density["unit"], shape: number, rate: number): Density {
  const mean = shape / rate;
  const to = mean + 3 * (Math.sqrt(shape) / rate);
  const x = middles(to);
  const constant = shape * Math.log(rate) - logGamma(shape);
  return {
    unit,
    x,
    density: x.map((value) => Math.exp(constant + (shape - 1) * Math.log(value) - rate * value)),
    mean,
  };
}

function dropoutDensity({ dropout }: Candidate, params: Params): Density {
  if (dropout === "rate") {
    return gammaDensity("leavesPerMonth", params.s as number, (params.beta as number) / weeksPerMonth);
  }
  const a = params.a as number;
  const b = params.b as number;
  const x = middles(1);
  const constant = -logBeta(a, b);
  return {
    unit: "chancePerOrder",
    x,
    density: x.map((p) => Math.exp(constant + (a - 1) * Math.log(p) + (b - 1) * Math.log1p(-p))),
    mean: a / (a + b),
  };
}

/** Middles of equal steps from 0: densities may be infinite at the ends. */
function middles(to: number): Float64Array {
  return Float64Array.from({ length: points }, (_, i) => ((i + 0.5) * to) / points);
}

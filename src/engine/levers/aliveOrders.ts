import type { Candidate, Params } from "../forecast/candidates";
import { type BetaRule, betaRule } from "../math/betaMeasure";
import { gaussJacobi } from "../math/gaussJacobi";
import { gaussLegendre } from "../math/gaussLegendre";
import type { Horizon } from "../models/contract";
import { discountedWeeksAlive } from "../models/paretoMath";
import { everyKthOrders } from "./everyKth";
import { leverReach } from "./types";

/** A customer alive at T with x repeat orders, `phase` events since the last one; `fresh`: just won, with its first order's coin ahead. */
export interface AliveCustomer {
  readonly x: number;
  readonly T: number;
  readonly phase: number;
  readonly fresh: boolean;
}

/** Times of a horizon, in shares of it: discounting is e^(−δt)E(t) + δ∫e^(−δu)E(u)du, and E bends at the start. */
const inner = gaussLegendre(10);
const shares = inner.nodes.map((node) => node * node);
const shareWeights = inner.weights.map((weight, i) => 2 * weight * (inner.nodes[i] as number));

/**
 * Discounted orders within the horizon of a customer alive now, at every pair of factors: row-major `[retention][frequency]`.
 * The past is left alone: rate and dropout have the posteriors that the customer's history gives them, and only what comes
 * after T is changed.
 *
 * - frequency f: the rate is fλ from now on. Where customers leave after an order (coin), time runs f times as fast, E(f·t); where
 *   they leave at a rate in time, or never, there are f times as many orders.
 * - retention g, coin: p becomes p/(p + g(1 − p)), so that the (1 − p)/p orders to come after the next are g times as many.
 *   Leaving at a rate: μ becomes μ/g, so that the weeks still lived are g times as long. Nobody leaves: no change.
 *
 * Exact up to quadrature (about 1e-7); a horizon cuts what is beyond it, so that twice the lifespan is less than twice the orders.
 */
export function ordersOverLevers(
  candidate: Candidate,
  params: Params,
  customer: AliveCustomer,
  { weeks, delta }: Horizon,
  retentions: Float64Array,
  frequencies: Float64Array,
): Float64Array {
  const at = (name: string): number => params[name] ?? 0;
  const R = at("r") + candidate.k * customer.x + customer.phase;
  const A = at("alpha") + customer.T;
  const result = new Float64Array(retentions.length * frequencies.length);
  const fill = (value: (row: number, column: number) => number): Float64Array => {
    for (let row = 0; row < retentions.length; row++) {
      for (let column = 0; column < frequencies.length; column++) {
        result[row * frequencies.length + column] = value(row, column);
      }
    }
    return result;
  };
  const leavesInTime = candidate.dropout === "rate" && at("s") > 0;
  if (leavesInTime || candidate.dropout === "none" || candidate.dropout === "rate") {
    const lived = retentions.map((longer) =>
      leavesInTime
        ? longer * discountedWeeksAlive(at("beta") + customer.T, at("s"), weeks / longer, delta * longer)
        : annuity(weeks, delta),
    );
    return fill((row, column) => ((lived[row] as number) * (frequencies[column] as number) * R) / A);
  }
  const process = { R, A, k: candidate.k, phase: customer.phase };
  const survived = candidate.dropout === "coin" ? (customer.fresh ? 0 : customer.x + 1) : customer.x;
  const coinFirst = customer.fresh && candidate.dropout === "coin";
  const rule = leavingRule(at("a"), at("b") + survived, process, weeks);
  for (let row = 0; row < retentions.length; row++) {
    const changed = stay(rule, retentions[row] as number, coinFirst);
    const orders =
      candidate.k === 1 ? (t: number) => plainOrders(process, changed, t) : everyKthOrders(process, changed);
    for (let column = 0; column < frequencies.length; column++) {
      const pace = frequencies[column] as number;
      let sum = Math.exp(-delta * weeks) * orders(pace * weeks);
      if (delta > 0) {
        for (let i = 0; i < shares.length; i++) {
          const u = weeks * (shares[i] as number);
          sum += delta * weeks * (shareWeights[i] as number) * Math.exp(-delta * u) * orders(pace * u);
        }
      }
      result[row * frequencies.length + column] = sum;
    }
  }
  return result;
}

/** Weeks counted at their discounted worth: (1 − e^(−δt))/δ. */
function annuity(t: number, delta: number): number {
  return delta === 0 ? t : -Math.expm1(-delta * t) / delta;
}

/** How a customer orders while alive: rate of events ~ Gamma(R, A), every k-th an order, `phase` events behind it. */
export interface OrderProcess {
  readonly R: number;
  readonly A: number;
  readonly k: number;
  readonly phase: number;
}

/** E over λ and p of the orders in t weeks: ∫ (1 − (1 + pt/A)^(−R))/p (Fader, Hardie & Lee 2005, eq. 10, before the integral). */
function plainOrders({ R, A }: OrderProcess, { nodes, weights }: BetaRule, t: number): number {
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const p = nodes[i] as number;
    const reach = (p * t) / A;
    // Below this the first term of the expansion is exact, and p itself may be 0.
    const orders = reach * (R + 1) < 1e-17 ? (R * t) / A : -Math.expm1(-R * Math.log1p(reach)) / p;
    sum += (weights[i] as number) * orders;
  }
  return sum;
}

const shortSize = 28;
const shortTolerance = 1e-9;

/** A rule for p ~ Beta(a, b) that holds for all factors within reach: a short one where it does as well as the long one. */
function leavingRule(a: number, b: number, process: OrderProcess, weeks: number): BetaRule {
  if (a === 0) return { nodes: Float64Array.of(0), weights: Float64Array.of(1) };
  const farthest = leverReach.most * weeks;
  const long = betaRule(a, b, (((process.R + 1) * farthest) / process.A) * leverReach.most);
  const short = gaussJacobi(shortSize, a, b);
  const alike = [leverReach.least, leverReach.most].every((retention) => {
    const exact = plainOrders(process, stay(long, retention, false), farthest);
    return Math.abs(plainOrders(process, stay(short, retention, false), farthest) - exact) <= shortTolerance * exact;
  });
  return alike ? short : long;
}

/** The rule with every chance of leaving p turned to p/(p + g(1 − p)), weighed by the chance to pass the first coin where it is ahead. */
function stay({ nodes, weights }: BetaRule, retention: number, coinFirst: boolean): BetaRule {
  const changed = nodes.map((p) => p / (p + retention * (1 - p)));
  return { nodes: changed, weights: coinFirst ? weights.map((w, i) => w * (1 - (changed[i] as number))) : weights };
}

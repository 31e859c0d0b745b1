import type { Random } from "../math/random";
import type { Candidate } from "./candidates";
import { drawAt } from "./parameterDraws";
import { type ActiveCustomers, pickCustomers } from "./transactions";
import type { CustomerSummary, ParameterDraws, Representatives } from "./types";

/** Shops up to this size are all representatives. */
const everyoneUpTo = 1000;
const sampled = 300;

/**
 * Customers that stand for all: everybody in a small shop; else drawn systematically with a chance half even, half in
 * proportion to expected orders, each weighing the inverse of its chance. P(alive) of each under every draw.
 *
 * @param expected expected orders of the active customers in a year
 */
export function* representativesOf(
  candidate: Candidate,
  summary: CustomerSummary,
  active: ActiveCustomers,
  expected: Float64Array,
  draws: ParameterDraws,
  random: Random,
): Generator<void, Representatives> {
  const { rows, weight } = chosen(expected, random);
  const customer = Uint32Array.from(rows, (row) => active.customer[row] as number);
  const sample = pickCustomers(summary, customer);
  const alive = new Float32Array(draws.count * rows.length);
  for (let row = 0; row < draws.count; row++) {
    const { probabilityAlive } = candidate.predictAlive(drawAt(draws, row), sample);
    alive.set(probabilityAlive, row * rows.length);
    if (row % 8 === 7) yield;
  }
  return { customer, weight, alive };
}

function chosen(expected: Float64Array, random: Random): { rows: number[]; weight: Float64Array } {
  const n = expected.length;
  if (n <= everyoneUpTo) return { rows: Array.from(expected, (_, i) => i), weight: new Float64Array(n).fill(1) };
  const total = expected.reduce((sum, value) => sum + value, 0);
  const size = (i: number): number => 0.5 / n + (total > 0 ? (0.5 * (expected[i] as number)) / total : 0.5 / n);
  const rows: number[] = [];
  const weights: number[] = [];
  let next = random.uniform() / sampled;
  let cumulated = 0;
  for (let i = 0; i < n; i++) {
    const own = size(i);
    cumulated += own;
    let times = 0;
    while (next < cumulated) {
      times++;
      next += 1 / sampled;
    }
    if (times === 0) continue;
    rows.push(i);
    weights.push(times / (own * sampled));
  }
  return { rows, weight: Float64Array.from(weights) };
}

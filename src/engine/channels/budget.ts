import { intervalOf } from "../forecast/intervals";
import { type Random, randomFrom } from "../math/random";
import type { AcquisitionFigures, BudgetChoice, ChannelCost } from "./acquisitionTypes";
import { deviationOf } from "./atAge";

const draws = 4000;
/** A channel is called the best where it is not in at most this share of shops. */
const falseAlarms = 0.05;

interface Candidate {
  readonly cost: number;
  readonly perUnit: number;
  draw(random: Random): number;
}

/**
 * Where one more unit of budget brings most. By the marginal customers where the months of two channels or more tell them:
 * elasticity (not below 0) × customers per unit × worth. Else by what a unit has brought on average. The elasticity has Student's t, the
 * other factors are log-normal; intervals and the chance to be the best are by 4,000 seeded draws of all of them. Any of k
 * channels may come out first by chance, so that the first is sure to be best from a chance of 1 − 5 %/k on (Bonferroni).
 */
export function budgetChoices(costs: readonly ChannelCost[]): AcquisitionFigures["budget"] {
  const marginal = costs.flatMap((cost, i) => marginalOf(cost, i));
  if (marginal.length >= 2) return chosen("marginal", marginal);
  const average = costs.flatMap((cost, i) => averageOf(cost, i));
  return average.length >= 2 ? chosen("average", average) : null;
}

function chosen(kind: "marginal" | "average", candidates: readonly Candidate[]): AcquisitionFigures["budget"] {
  const choices = ranked(candidates);
  return { kind, choices, sure: (choices[0]?.chanceBest ?? 0) >= 1 - falseAlarms / choices.length };
}

function marginalOf({ response, worth }: ChannelCost, cost: number): Candidate[] {
  if (typeof response === "string" || worth === null || !(worth.value > 0)) return [];
  const { elasticity, error, freedom, customersPerUnit, levelError } = response;
  const full = customersPerUnit * worth.value;
  const deviation = Math.hypot(levelError, deviationOf(worth) / worth.value);
  return [
    {
      cost,
      perUnit: Math.max(0, elasticity) * full,
      draw: (random) =>
        Math.max(0, elasticity + error * student(random, freedom)) * full * Math.exp(deviation * random.normal()),
    },
  ];
}

function averageOf({ ratio, worth, customers }: ChannelCost, cost: number): Candidate[] {
  if (ratio === null || worth === null || !(ratio.value > 0)) return [];
  const deviation = Math.hypot(deviationOf(worth) / worth.value, 1 / Math.sqrt(customers));
  const { value } = ratio;
  return [{ cost, perUnit: value, draw: (random) => value * Math.exp(deviation * random.normal()) }];
}

/** Student's t: a normal over the root of χ²/df. */
function student(random: Random, freedom: number): number {
  return random.normal() / Math.sqrt(random.gamma(freedom / 2, freedom / 2));
}

function ranked(candidates: readonly Candidate[]): BudgetChoice[] {
  const random = randomFrom(20_250_101);
  const drawn = candidates.map(() => new Float64Array(draws));
  const wins = new Float64Array(candidates.length);
  for (let row = 0; row < draws; row++) {
    let most = 0;
    let best: number[] = [];
    for (const [i, candidate] of candidates.entries()) {
      const value = candidate.draw(random);
      const own = drawn[i];
      if (own !== undefined) own[row] = value;
      if (value > most) best = [];
      if (value >= most) best.push(i);
      most = Math.max(most, value);
    }
    // Where several bring nothing, none of them is better than the others.
    for (const i of best) wins[i] = (wins[i] ?? 0) + 1 / best.length;
  }
  return candidates
    .map(
      ({ cost, perUnit }, i): BudgetChoice => ({
        cost,
        perUnit: intervalOf(perUnit, drawn[i] ?? new Float64Array(0)),
        chanceBest: (wins[i] ?? 0) / draws,
      }),
    )
    .sort((a, b) => b.perUnit.value - a.perUnit.value || b.chanceBest - a.chanceBest);
}

import { intervalOf } from "../forecast/intervals";
import type { InsightSource, InsightTask } from "../insights/types";
import { type Random, randomFrom } from "../math/random";
import { atShare, type Steps } from "../math/steps";
import type {
  Budget,
  BudgetAnswer,
  BudgetAsk,
  BudgetChannel,
  BudgetChoice,
  ResponseGap,
  SpendResponse,
} from "./acquisitionTypes";
import { deviationOf } from "./atAge";
import { spendResponses } from "./response";

const draws = 4000;
const drawsInOneGo = 500;
/** A channel is called the best where it is not in at most this share of shops. */
const falseAlarms = 0.05;

/** A channel, and how its new customers went with spend. */
type Budgeted = Pick<BudgetChannel, "worth" | "ratio" | "customers"> & {
  readonly response: SpendResponse | ResponseGap;
};

interface Candidate {
  readonly channel: number;
  readonly perUnit: number;
  draw(random: Random): number;
}

/**
 * Where one more unit of budget brings most. By the marginal customers where the months of two channels or more tell them:
 * elasticity (not below 0) × customers per unit × worth. Else by what a unit has brought on average. The elasticity has Student's t, the
 * other factors are log-normal; intervals and the chance to be the best are by 4,000 seeded draws of all of them. Any of k
 * channels may come out first by chance, so that the first is sure to be best from a chance of 1 − 5 %/k on (Bonferroni).
 */
export function* budgetChoices(channels: readonly Budgeted[]): Steps<Budget | null> {
  const marginal = channels.flatMap((channel, i) => marginalOf(channel, i));
  if (marginal.length >= 2) return yield* chosen("marginal", marginal);
  const average = channels.flatMap((channel, i) => averageOf(channel, i));
  return average.length >= 2 ? yield* chosen("average", average) : null;
}

/** How spend went with new customers, and where one more unit of it brings most. */
export function* budgetTask(_: InsightSource, { channels, everybody }: BudgetAsk): InsightTask<BudgetAnswer> {
  const responses = yield* atShare(
    spendResponses(
      channels.map(({ told }) => told),
      new Map(everybody.entries()),
      channels.map(({ won }) => won),
    ),
    0.2,
  );
  const known = channels.map((channel, i) => ({ ...channel, response: responses[i] ?? "unclear" }));
  return { responses, budget: yield* atShare(budgetChoices(known), 0.8) };
}

function* chosen(kind: Budget["kind"], candidates: readonly Candidate[]): Steps<Budget> {
  const choices = yield* ranked(candidates);
  return { kind, choices, sure: (choices[0]?.chanceBest ?? 0) >= 1 - falseAlarms / choices.length };
}

function marginalOf({ response, worth }: Budgeted, channel: number): Candidate[] {
  if (typeof response === "string" || worth === null || !(worth.value > 0)) return [];
  const { elasticity, error, freedom, customersPerUnit, levelError } = response;
  const full = customersPerUnit * worth.value;
  const deviation = Math.hypot(levelError, deviationOf(worth) / worth.value);
  return [
    {
      channel,
      perUnit: Math.max(0, elasticity) * full,
      draw: (random) =>
        Math.max(0, elasticity + error * student(random, freedom)) * full * Math.exp(deviation * random.normal()),
    },
  ];
}

function averageOf({ ratio, worth, customers }: Budgeted, channel: number): Candidate[] {
  if (ratio === null || worth === null || !(ratio.value > 0)) return [];
  const deviation = Math.hypot(deviationOf(worth) / worth.value, 1 / Math.sqrt(customers));
  const { value } = ratio;
  return [{ channel, perUnit: value, draw: (random) => value * Math.exp(deviation * random.normal()) }];
}

/** Student's t: a normal over the root of χ²/df. */
function student(random: Random, freedom: number): number {
  return random.normal() / Math.sqrt(random.gamma(freedom / 2, freedom / 2));
}

function* ranked(candidates: readonly Candidate[]): Steps<BudgetChoice[]> {
  const random = randomFrom(20_250_101);
  const drawn = candidates.map(() => new Float64Array(draws));
  const wins = new Float64Array(candidates.length);
  for (let row = 0; row < draws; row++) {
    if (row % drawsInOneGo === 0) yield;
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
  const choices: BudgetChoice[] = [];
  for (const [i, { channel, perUnit }] of candidates.entries()) {
    yield;
    choices.push({
      channel,
      perUnit: intervalOf(perUnit, drawn[i] ?? new Float64Array(0)),
      chanceBest: (wins[i] ?? 0) / draws,
    });
  }
  return choices.sort((a, b) => b.perUnit.value - a.perUnit.value || b.chanceBest - a.chanceBest);
}

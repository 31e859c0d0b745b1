import { randomFrom } from "../math/random";
import type { AcquisitionFigures, BudgetChoice, ChannelCost } from "./acquisitionTypes";
import { about, deviationOf } from "./atAge";

const draws = 4000;

interface Candidate {
  readonly cost: number;
  readonly perUnit: number;
  /** Standard deviation of ln perUnit. */
  readonly deviation: number;
}

/**
 * Where one more unit of budget brings most. By the marginal customers where the months of two channels or more tell them;
 * else by what a unit has brought on average. Each figure's logarithm is normal; the chance to be the best is by 4,000 seeded
 * draws of all of them.
 */
export function budgetChoices(costs: readonly ChannelCost[]): AcquisitionFigures["budget"] {
  const marginal = costs.flatMap((cost, i) => marginalOf(cost, i));
  if (marginal.length >= 2) return { kind: "marginal", choices: ranked(marginal) };
  const average = costs.flatMap((cost, i) => averageOf(cost, i));
  return average.length >= 2 ? { kind: "average", choices: ranked(average) } : null;
}

function marginalOf({ response, worth }: ChannelCost, cost: number): Candidate[] {
  if (typeof response === "string" || worth === null || !(worth.value > 0)) return [];
  // Where it is not even sure that more spend brings more customers, there is no figure to rank.
  if (!(response.low95 > 0)) return [];
  const perUnit = response.customersPerUnit * worth.value;
  return [{ cost, perUnit, deviation: Math.hypot(response.relativeError, deviationOf(worth) / worth.value) }];
}

function averageOf({ ratio, worth, customers }: ChannelCost, cost: number): Candidate[] {
  if (ratio === null || worth === null || !(ratio.value > 0)) return [];
  const deviation = Math.hypot(deviationOf(worth) / worth.value, 1 / Math.sqrt(customers));
  return [{ cost, perUnit: ratio.value, deviation }];
}

function ranked(candidates: readonly Candidate[]): BudgetChoice[] {
  const random = randomFrom(20_250_101);
  const wins = new Uint32Array(candidates.length);
  for (let draw = 0; draw < draws; draw++) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [i, { perUnit, deviation }] of candidates.entries()) {
      const log = Math.log(perUnit) + deviation * random.normal();
      if (log > most) {
        most = log;
        best = i;
      }
    }
    wins[best] = (wins[best] ?? 0) + 1;
  }
  return candidates
    .map(({ cost, perUnit, deviation }, i): BudgetChoice => {
      const logs = about(0, deviation);
      return {
        cost,
        perUnit: {
          value: perUnit,
          low80: perUnit * Math.exp(logs.low80),
          high80: perUnit * Math.exp(logs.high80),
          low95: perUnit * Math.exp(logs.low95),
          high95: perUnit * Math.exp(logs.high95),
        },
        chanceBest: (wins[i] ?? 0) / draws,
      };
    })
    .sort((a, b) => b.perUnit.value - a.perUnit.value);
}

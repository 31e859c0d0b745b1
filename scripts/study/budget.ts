import type { MonthOfSpend } from "../../src/engine";
import { about } from "../../src/engine/channels/atAge";
import { budgetChoices } from "../../src/engine/channels/budget";
import { spendResponses } from "../../src/engine/channels/response";
import { poisson } from "../../src/engine/forecast/poisson";
import { type Random, randomFrom } from "../../src/engine/math/random";
import { finish } from "../../src/engine/math/steps";

/** What a new customer is worth, with a standard error of 5. */
const worthOfOne = 100;

/** How spend and customers of a channel move besides what spend does. */
export const budgetWorlds = [
  "steady",
  "growing",
  "season",
  "curved",
  "jumping",
  "bursting",
  "wandering",
  "followed",
] as const;
export type BudgetWorld = (typeof budgetWorlds)[number];

/** Elasticities planted: none at all; the same in all; one channel's far above the others'. */
export const budgetEffects = ["none", "alike", "one"] as const;
export type BudgetEffect = (typeof budgetEffects)[number];

export interface BudgetTally {
  shops: number;
  /** Where the months told of two channels or more. */
  compared: number;
  /** A channel called best. */
  claimed: number;
  /** Of those, one that was not the only best. */
  wrong: number;
  /** Channels of which the months told; and whose interval held the truth, and lay above zero. */
  told: number;
  held: number;
  above: number;
  /** Channels compared; and whose 80 and 95 % intervals of what one more unit brings by now held the truth. */
  units: number;
  held80: number;
  held95: number;
}

/** Months of spend and new customers of three channels and everybody else, and the channels' true elasticities. */
function series(random: Random, world: BudgetWorld, effect: BudgetEffect) {
  const months = 10 + random.below(27);
  const level = 15 * 10 ** random.uniform();
  const wave = 0.5 * random.uniform();
  const phase = 12 * random.uniform();
  const season = Array.from({ length: months }, (_, m) =>
    world === "season" ? 2 * wave * Math.sin((2 * Math.PI * (m + phase)) / 12) + 0.1 * random.normal() : 0,
  );
  const change = 0.25 + 0.5 * random.uniform();
  const path = (): number[] => {
    if (world === "growing") {
      const slope = (0.4 + random.uniform()) / 12;
      return Array.from({ length: months }, (_, m) => slope * m);
    }
    if (world === "curved" || world === "jumping") {
      const [rise, middle] = [0.5 + random.uniform(), months * (0.2 + 0.6 * random.uniform())];
      const width = world === "jumping" ? 1e-6 : 2 + 4 * random.uniform();
      return Array.from({ length: months }, (_, m) => rise * Math.tanh((m - middle) / width));
    }
    if (world === "bursting") {
      const [rise, start, length] = [0.3 + 0.7 * random.uniform(), random.below(months - 2), 1 + random.below(3)];
      return Array.from({ length: months }, (_, m) => (m >= start && m < start + length ? rise : 0));
    }
    if (world === "steady" || world === "season") return season.map(() => 0);
    let at = 0;
    return season.map(() => {
      at += 0.12 * random.normal();
      return at;
    });
  };
  const seasonNow = season.slice(-12).reduce((sum, s, _, year) => sum + s / year.length, 0);
  const best = random.below(3);
  const dispersed = 1 + 2 * random.uniform();
  const counted = (mean: number): number => {
    // Gamma-mixed Poisson: variance `dispersed` times the mean.
    const mixed = dispersed > 1.01 ? random.gamma(mean / (dispersed - 1), 1 / (dispersed - 1)) : mean;
    return poisson(random, mixed);
  };
  const everybody = new Map(season.map((s, m) => [m, counted(2 * level * Math.exp(s))]));
  const channels = Array.from({ length: 3 }, (_, channel) => {
    const elasticity = effect === "none" ? 0 : effect === "alike" ? 0.6 : channel === best ? 0.9 : 0.15;
    const own = path();
    // Where customers grow, bend, jump, burst or follow the season by themselves, the budget goes with them.
    const budget = world === "wandering" ? path() : own;
    const list = season.map((s, m): MonthOfSpend => {
      const log = (budget[m] ?? 0) + s + change * random.normal();
      const mean = level * Math.exp((own[m] ?? 0) + s + elasticity * log);
      const customers = counted(mean);
      everybody.set(m, (everybody.get(m) ?? 0) + customers);
      return { month: m, spend: 1000 * Math.exp(log), customers };
    });
    // By now, at its usual spend, and over the season.
    const yieldLog = (own.at(-1) ?? 0) + seasonNow + (elasticity - 1) * ((budget.at(-1) ?? 0) + seasonNow);
    return { marginal: (elasticity * level * Math.exp(yieldLog)) / 1000, elasticity, list };
  });
  return { channels, everybody };
}

/** Small shops of three channels with spend, 10 to 36 months, and what is said of where the next unit brings most. */
export function budgetRun(shops: number, world: BudgetWorld, effect: BudgetEffect, seed: number): BudgetTally {
  const random = randomFrom(seed);
  const run: BudgetTally = {
    shops,
    compared: 0,
    claimed: 0,
    wrong: 0,
    told: 0,
    held: 0,
    above: 0,
    units: 0,
    held80: 0,
    held95: 0,
  };
  for (let shop = 0; shop < shops; shop++) {
    const { channels, everybody } = series(random, world, effect);
    const responses = finish(
      spendResponses(
        channels.map(({ list }) => list),
        everybody,
      ),
    );
    responses.forEach((response, i) => {
      if (typeof response === "string") return;
      const truth = channels[i]?.elasticity ?? 0;
      run.told++;
      if (response.low95 <= truth && truth <= response.high95) run.held++;
      if (response.low95 > 0) run.above++;
    });
    const budget = finish(
      budgetChoices(responses.map((response, i) => ({ ...worthOf(channels[i]?.list ?? []), response }))),
    );
    if (budget?.kind !== "marginal") continue;
    run.compared++;
    for (const { channel, perUnit } of budget.choices) {
      const truth = worthOfOne * (channels[channel]?.marginal ?? 0);
      run.units++;
      if (perUnit.low80 <= truth && truth <= perUnit.high80) run.held80++;
      if (perUnit.low95 <= truth && truth <= perUnit.high95) run.held95++;
    }
    if (!budget.sure) continue;
    run.claimed++;
    const [named = 0, ...others] = budget.choices.map(({ channel }) => channels[channel]?.marginal ?? 0);
    if (others.some((other) => other >= named)) run.wrong++;
  }
  return run;
}

function worthOf(list: readonly MonthOfSpend[]) {
  return { customers: list.reduce((sum, month) => sum + month.customers, 0), worth: about(worthOfOne, 5), ratio: null };
}

/** All worlds by all effects. */
export type BudgetStudy = readonly {
  readonly world: BudgetWorld;
  readonly effect: BudgetEffect;
  readonly tally: BudgetTally;
}[];

export function budgetStudy(shops: number, seed: number): BudgetStudy {
  return budgetEffects.flatMap((effect) =>
    budgetWorlds.map((world) => ({ world, effect, tally: budgetRun(shops, world, effect, seed) })),
  );
}

const worldNames: Readonly<Record<BudgetWorld, string>> = {
  steady: "steady",
  growing: "each grows by itself, its budget with it",
  season: "one season moves all, and all budgets",
  curved: "each grows in a wide step of its own, its budget with it",
  jumping: "each jumps once by itself, its budget with it",
  bursting: "each has one burst of 1 to 3 months, its budget with it",
  wandering: "each and its budget wander by themselves",
  followed: "each wanders by itself, its budget with it",
};
const effectNames: Readonly<Record<BudgetEffect, string>> = {
  none: "no effect",
  alike: "elasticity 0.6 in all",
  one: "0.9 in one, 0.15 in two",
};

/** Part of the section of channels. */
export function budgetText(study: BudgetStudy): string {
  const percent = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(1) : "–");
  const head = [
    "customers and budgets",
    "planted",
    "shops compared",
    "called best, %",
    "wrongly, %",
    "95 % held, %",
    "unit: 80 % held, %",
    "95 %",
  ];
  return [
    "**Where the next unit of budget brings most.** Small made-up shops of three channels with spend and everybody else, 10 to 36 months, 15 to 150 new customers a channel and month, more spread than chance alone has. Called best: the card names a channel without a word of doubt; the channels' yields by now differ where they have grown apart, so that one is the best under one elasticity for all, too. Wrongly: one more unit now brings as much or more elsewhere, or nothing anywhere (stated: at most 5 %). Held: the interval of the elasticity holds the truth; and that of what one more unit brings, at the yield of the last month and its usual spend, over the season. A burst of few months that the budget follows looks like an effect of spend: there intervals hold somewhat less than they say.",
    [
      head,
      head.map((_, i) => (i < 2 ? "---" : "--:")),
      ...study.map(({ world, effect, tally }) => [
        worldNames[world],
        effectNames[effect],
        `${tally.compared} of ${tally.shops}`,
        percent(tally.claimed, tally.compared),
        percent(tally.wrong, tally.compared),
        percent(tally.held, tally.told),
        percent(tally.held80, tally.units),
        percent(tally.held95, tally.units),
      ]),
    ]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n"),
  ].join("\n\n");
}

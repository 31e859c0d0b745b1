import { analyse } from "../../src/engine/analyse";
import { channelsTask } from "../../src/engine/channels";
import {
  defaultForecastSettings,
  fitForecast,
  groupTotals,
  type Interval,
  modelNames,
  predictForecast,
  simulateShop,
} from "../../src/engine/forecast";
import { type Random, randomFrom } from "../../src/engine/math/random";
import { defaultAnalysisSettings, type OrderTable } from "../../src/engine/types";
import { type BudgetStudy, budgetStudy, budgetText } from "./budget";
import { drain } from "./coverage";
import { endOf, plausibleShop } from "./shops";
import { noLines } from "./tables";

/** What is planted: nothing, or one channel whose customers spend so many times as much on everything. */
export interface ChannelPlan {
  readonly times: number;
  readonly seed: number;
}

/** What the screen says of such shops, at the ages of 90, 180 and 365 days together. */
export interface ChannelRun {
  readonly shops: number;
  /** Shops × ages with groups to compare where nothing differs. */
  readonly looked: number;
  /** Those of them in which a difference was told. */
  readonly falseAlarms: number;
  /** Shops in which one was told at any age. */
  readonly alarmed: number;
  /** Shops × ages in which the planted channel was large enough to be compared. */
  readonly planted: number;
  /** Those of them in which it was told to be better than another channel. */
  readonly found: number;
  /** Those in which another channel was. */
  readonly wrong: number;
  /** Groups with an interval, and how many of the 80 and 95 % ones hold the mean of all customers like them. */
  readonly intervals: number;
  readonly held80: number;
  readonly held95: number;
}

const names = ["", "Facebook", "Shopee", "TikTok", "Website", "Zalo", "Cửa hàng", "Instagram"];
/** Parts of the customers, from the largest channel to the smallest. */
const parts = [0.34, 0.24, 0.16, 0.11, 0.08, 0.05, 0.02];
export const plantedChannel = 4;

/** A shop whose customers come by channels that say nothing of them, but for the planted one; any size from 300 to 6,000 customers. */
export function channelShop({ times, seed }: ChannelPlan): OrderTable {
  const random = randomFrom(seed);
  const size = Math.round(300 * 20 ** random.uniform());
  const orders = simulateShop({
    model: random.uniform() < 0.5 ? "mbgnbd" : "paretonbd",
    params: {
      r: 0.4 + random.uniform(),
      alpha: 4 + 8 * random.uniform(),
      a: 0.5 + random.uniform(),
      b: 1 + 2 * random.uniform(),
      s: 0.4 + random.uniform(),
      beta: 5 + 20 * random.uniform(),
    },
    // From moderate to heavy tails: at q = 2.2 customers' spend hardly has a variance.
    spend: { p: 1.5 + 4 * random.uniform(), q: 2.2 + 3 * random.uniform(), v: 100 },
    customers: size,
    acquisitionDays: 600,
    days: 730,
    seed: random.uint32(),
  });
  const channel = Uint32Array.from({ length: size }, () => 1 + place(random));
  return {
    ...orders,
    net: orders.net.map((net, i) => (channel[orders.customer[i] ?? 0] === plantedChannel ? net * times : net)),
    dimensions: [{ name: "channel", values: names, codes: orders.customer.map((c) => channel[c] ?? 0) }],
  };
}

function place(random: Random): number {
  let left = random.uniform();
  for (const [i, part] of parts.entries()) {
    left -= part;
    if (left < 0) return i;
  }
  return parts.length - 1;
}

/** Makes shops with and without a planted channel, and holds what is said of them against what is true. */
export function channelRun(shops: number, times: number, seed: number, onShop?: () => void): ChannelRun {
  const run = {
    shops,
    looked: 0,
    falseAlarms: 0,
    alarmed: 0,
    planted: 0,
    found: 0,
    wrong: 0,
    intervals: 0,
    held80: 0,
    held95: 0,
  };
  const random = randomFrom(seed);
  for (let shop = 0; shop < shops; shop++) {
    const orders = channelShop({ times, seed: random.uint32() });
    const analysis = analyse(orders, defaultAnalysisSettings);
    const answer = answerTo({ orders, lines: noLines, analysis, forecast: null, fit: null });
    if (answer === null) continue;
    if (times === 1 && answer.claims.some(({ claims }) => claims.length > 0)) run.alarmed++;
    const special = answer.groups.findIndex(({ value }) => value === names[plantedChannel]);
    for (const [age, { claims, compared }] of answer.claims.entries()) {
      if (compared < 2) continue;
      if (times === 1) {
        run.looked++;
        if (claims.length > 0) run.falseAlarms++;
      } else {
        const at = answer.groups[special]?.atAge[age]?.observed ?? 0;
        if (at < 50) continue;
        run.planted++;
        if (claims.some(({ better }) => better === special)) run.found++;
        if (claims.some(({ better }) => better !== special)) run.wrong++;
      }
    }
    if (times === 1) holdIntervals(run, answer);
    onShop?.();
  }
  return run;
}

/** Where nothing differs, every group's truth is that of all: estimated by the whole, whose own error counts too. */
function holdIntervals(
  run: { intervals: number; held80: number; held95: number },
  answer: NonNullable<ReturnType<typeof answerTo>>,
): void {
  for (const age of [0, 1, 2]) {
    const truth = answer.whole.atAge[age]?.mean ?? null;
    if (truth === null) continue;
    for (const group of answer.groups) {
      const pooled = group.atAge[age]?.pooled ?? null;
      if (pooled === null || group.kind !== "value") continue;
      run.intervals++;
      if (pooled.low80 <= truth && truth <= pooled.high80) run.held80++;
      if (pooled.low95 <= truth && truth <= pooled.high95) run.held95++;
    }
  }
}

function answerTo(source: Parameters<typeof channelsTask>[0]) {
  return drain(channelsTask(source, { by: { kind: "dimension", name: "channel" }, audience: [] }));
}

/** How often the intervals of groups' totals held what then happened. */
export interface GroupCoverage {
  readonly shops: number;
  readonly groups: number;
  readonly orders80: number;
  readonly orders95: number;
  readonly value80: number;
  readonly value95: number;
}

/** Shops of all models, their customers in six groups of very different size, and what each group did in the horizon. */
export function groupCoverage(shops: number, seed: number, onShop?: () => void): GroupCoverage {
  const random = randomFrom(seed);
  const run = { shops, groups: 0, orders80: 0, orders95: 0, value80: 0, value95: 0 };
  for (let s = 0; s < shops; s++) {
    const shop = plausibleShop(random, modelNames[s % modelNames.length] ?? "mbgnbd", [200, 5000]);
    const orders = simulateShop(shop);
    const end = endOf(shop);
    const { table } = analyse(orders, { ...defaultAnalysisSettings, end });
    const fit = drain(fitForecast(orders, table, end));
    const settings = { ...defaultForecastSettings, horizonDays: shop.horizonDays, annualDiscountRate: 0 };
    const groupOf = Uint32Array.from({ length: orders.customerCount }, () => place(random));
    const found = groupTotals(fit, predictForecast(fit, table, settings), groupOf, parts.length);
    if (found === null) continue;
    const truth = happenedIn(orders, groupOf, end, shop.horizonDays);
    for (const [g, group] of found.entries()) {
      if (group.customers === 0) continue;
      run.groups++;
      const inside = (value: number, interval: Interval, level: "80" | "95"): number =>
        interval[`low${level}`] <= value && value <= interval[`high${level}`] ? 1 : 0;
      run.orders80 += inside(truth.orders[g] ?? 0, group.orders, "80");
      run.orders95 += inside(truth.orders[g] ?? 0, group.orders, "95");
      run.value80 += inside(truth.value[g] ?? 0, group.predicted, "80");
      run.value95 += inside(truth.value[g] ?? 0, group.predicted, "95");
    }
    onShop?.();
  }
  return run;
}

/** Days with an order and money in the horizon, by group, of the customers known at the end. */
function happenedIn(orders: OrderTable, groupOf: Uint32Array, end: number, horizonDays: number) {
  const from = end + DAY;
  const known = new Uint8Array(orders.customerCount);
  for (let i = 0; i < orders.orderCount; i++) {
    if ((orders.time[i] ?? 0) < from) known[orders.customer[i] ?? 0] = 1;
  }
  const days = new Set<string>();
  const made = new Float64Array(parts.length);
  const value = new Float64Array(parts.length);
  for (let i = 0; i < orders.orderCount; i++) {
    const time = orders.time[i] ?? 0;
    const customer = orders.customer[i] ?? 0;
    if (time < from || time >= from + horizonDays * DAY || known[customer] === 0) continue;
    const group = groupOf[customer] ?? 0;
    value[group] = (value[group] ?? 0) + (orders.net[i] ?? 0);
    const day = `${customer} ${Math.floor(time / DAY)}`;
    if (days.has(day)) continue;
    days.add(day);
    made[group] = (made[group] ?? 0) + 1;
  }
  return { orders: made, value };
}

/** What docs/ACCURACY.md says of channels. */
export function channelsText({ none, twice, groups, budget }: ChannelsStudy): string {
  const percent = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(1) : "–");
  return [
    "## Channels",
    `${none.shops} simulated shops of 300 to 6,000 customers in seven channels between which nothing differs, spend from moderate to heavy tails: a difference was told at some age in ${percent(none.alarmed, none.shops)} % of them, and at a given age in ${percent(none.falseAlarms, none.looked)} % (stated: at most 5 % at an age). The pooled 80 % intervals held the shop's average in ${percent(none.held80, none.intervals)} % of ${none.intervals} cases, the 95 % ones in ${percent(none.held95, none.intervals)} %: more than they must, as they allow for channels that differ.`,
    `${twice.shops} shops with a channel (8 % of the customers) whose customers spend twice as much: told to be better than another in ${percent(twice.found, twice.planted)} % of the ${twice.planted} cases in which it had 50 customers; a channel that is not better was told to be in ${percent(twice.wrong, twice.planted)} %.`,
    `Totals of groups: ${groups.groups} groups of 2 to 34 % of the customers of ${groups.shops} shops of all models, 200 to 5,000 customers each. How often the intervals held what then happened, and twice the standard error (groups of one shop err alike; the larger one is as if they were one):`,
    [
      "| total of a group | 80 % held | 95 % held |",
      "| --- | --: | --: |",
      `| orders | ${percent(groups.orders80, groups.groups)} | ${percent(groups.orders95, groups.groups)} |`,
      `| value | ${percent(groups.value80, groups.groups)} | ${percent(groups.value95, groups.groups)} |`,
      `| ± 2 standard errors, by groups – by shops | ${doubt(0.8, groups.groups)} – ${doubt(0.8, groups.shops)} | ${doubt(0.95, groups.groups)} – ${doubt(0.95, groups.shops)} |`,
    ].join("\n"),
    ...(budget === undefined ? [] : [budgetText(budget)]),
  ].join("\n\n");
}

/** Twice the standard error of a share over so many cases, in points. */
function doubt(share: number, cases: number): string {
  return cases > 0 ? (200 * Math.sqrt((share * (1 - share)) / cases)).toFixed(1) : "–";
}

/** The section of the study. */
export interface ChannelsStudy {
  readonly none: ChannelRun;
  readonly twice: ChannelRun;
  readonly groups: GroupCoverage;
  /** Not there in results of before it was measured. */
  readonly budget?: BudgetStudy;
}

export function channelsStudy(): ChannelsStudy {
  return {
    none: channelRun(600, 1, 31_415),
    twice: channelRun(300, 2, 27_182),
    groups: groupCoverage(210, 1_618),
    budget: budgetStudy(200, 11),
  };
}

const DAY = 86_400_000;

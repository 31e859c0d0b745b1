import { analyse } from "../../src/engine/analyse";
import { type CampaignAnswer, type CampaignGroup, campaignTask } from "../../src/engine/campaigns";
import { type Interval, shopStart, simulateShop } from "../../src/engine/forecast";
import type { InsightSource } from "../../src/engine/insights/types";
import { type Random, randomFrom } from "../../src/engine/math/random";
import { packText, textAt } from "../../src/engine/packedText";
import { defaultAnalysisSettings, type OrderTable } from "../../src/engine/types";
import { plausibleShop } from "./shops";
import { noLines } from "./tables";

const DAY = 86_400_000;

export interface CampaignStudy {
  readonly shops: number;
  readonly seed: number;
  /** Customers of each shop, least and most. */
  readonly sizes: readonly [number, number];
  /** What the campaign adds to the orders of those it works on: 0.2 is a fifth more. */
  readonly effect: number;
  readonly days: number;
}

/**
 * Campaigns of one shop, over the same days. A third of the customers, by lot, orders more; the rest does not:
 * - effect: that third; nothing: another third by lot. Both with the last third as control.
 * - best, latest: of those without an effect, the half with most orders so far, and the half that ordered last. The treated
 *   are picked on purpose here, and there is nothing to find.
 */
export const campaignKinds = ["nothing", "effect", "best", "latest"] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** A made-up shop in which some customers order more for some days. */
export interface CampaignShop {
  readonly source: InsightSource;
  readonly start: number;
  readonly end: number;
  readonly treated: Readonly<Record<CampaignKind, CampaignGroup>>;
  readonly control: CampaignGroup;
}

const models = ["mbgnbd", "paretonbd", "bgnbd"] as const;

export function campaignShop(random: Random, study: CampaignStudy): CampaignShop {
  const plan = plausibleShop(random, models[random.below(models.length)] ?? "mbgnbd", study.sizes);
  const startDay = shopStart + plan.observedDays;
  const plain = simulateShop({ ...plan, days: plan.observedDays + study.days });
  const before = new Float64Array(plain.customerCount);
  const last = new Float64Array(plain.customerCount);
  for (let i = 0; i < plain.orderCount; i++) {
    const customer = plain.customer[i] as number;
    const time = plain.time[i] as number;
    if (time >= startDay * DAY) continue;
    before[customer] = (before[customer] as number) + 1;
    last[customer] = Math.max(last[customer] as number, time);
  }
  const known = Array.from(before, (orders, c) => ({ c, orders, lot: random.uniform() })).filter((p) => p.orders > 0);
  const by = (figure: (person: (typeof known)[number]) => number) =>
    [...known].sort((one, other) => figure(other) - figure(one) || one.c - other.c).map(({ c }) => c);
  const drawn = by(({ lot }) => lot);
  const third = Math.floor(drawn.length / 3);
  const moved = new Set(drawn.slice(0, third));
  const half = (order: readonly number[]) => order.filter((c) => !moved.has(c)).slice(0, third);
  const orders = withEffect(random, plain, moved, startDay, study);
  const group = (customers: readonly number[]): CampaignGroup => ({
    kind: "list",
    keys: customers.map((c) => textAt(orders.customerKey, c)),
    unknown: [],
  });
  const start = startDay * DAY;
  const end = start + (study.days - 1) * DAY;
  return {
    source: {
      orders,
      lines: noLines,
      analysis: analyse(orders, { ...defaultAnalysisSettings, end }),
      forecast: null,
      fit: null,
    },
    start,
    end,
    treated: {
      effect: group(drawn.slice(0, third)),
      nothing: group(drawn.slice(third, 2 * third)),
      best: group(half(by((person) => person.orders))),
      latest: group(half(by(({ c }) => last[c] as number))),
    },
    control: group(drawn.slice(2 * third)),
  };
}

/** Each order of the time is followed by another with the chance of the effect, on a day of its own. */
function withEffect(
  random: Random,
  orders: OrderTable,
  moved: ReadonlySet<number>,
  startDay: number,
  { effect, days }: CampaignStudy,
): OrderTable {
  const taken = new Set<string>();
  for (let i = 0; i < orders.orderCount; i++) {
    taken.add(`${orders.customer[i]}:${Math.floor((orders.time[i] as number) / DAY)}`);
  }
  const added: { customer: number; time: number; net: number }[] = [];
  for (let i = 0; i < orders.orderCount; i++) {
    const customer = orders.customer[i] as number;
    if ((orders.time[i] as number) < startDay * DAY || !moved.has(customer) || random.uniform() >= effect) continue;
    let day = startDay + random.below(days);
    for (let tries = 0; tries < 5 && taken.has(`${customer}:${day}`); tries++) day = startDay + random.below(days);
    taken.add(`${customer}:${day}`);
    added.push({ customer, time: (day + 0.5) * DAY, net: orders.net[i] as number });
  }
  const orderCount = orders.orderCount + added.length;
  return {
    ...orders,
    orderCount,
    customer: Uint32Array.from([...orders.customer, ...added.map(({ customer }) => customer)]),
    time: Float64Array.from([...orders.time, ...added.map(({ time }) => time)]),
    net: Float64Array.from([...orders.net, ...added.map(({ net }) => net)]),
    refund: new Float64Array(orderCount),
    cost: new Float64Array(orderCount).fill(Number.NaN),
    orderKey: packText(Array.from({ length: orderCount }, (_, i) => String(i))),
  };
}

/** Did it work, in a made-up shop? */
export function campaignAnswer(shop: CampaignShop, kind: CampaignKind, withControl: boolean): CampaignAnswer {
  const { source, start, end, treated, control } = shop;
  const ask = { start, end, tailDays: 0, treated: treated[kind], control: withControl ? control : null };
  const work = campaignTask(source, ask);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** How often campaigns of one kind were found. */
export interface CampaignFound {
  /** Shops with figures. */
  told: number;
  /** The 95 % interval of the lift lay above 0; below it. */
  more: number;
  less: number;
  /** The 80 % interval lay on one side of 0. */
  outside80: number;
  /** Sum of the chances, by the app's own word on what can be found, that the study's effect would be found. */
  foretold: number;
  /** The effect found, as a part of what was expected: all shops together. */
  lift: number;
  expected: number;
  customers: number;
}

const error95 = 1.959964;
const power80 = 0.841621;

/** The standard normal distribution function, to 1e-7 (Abramowitz & Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    0.3989423 *
    Math.exp((-z * z) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

/** "effect, with a control group" and so on. */
export type CampaignFinds = Record<string, CampaignFound>;

/** Plays campaigns whose effect is known. Seeded. */
export function campaignStudy(study: CampaignStudy, onShop?: (done: number) => void): CampaignFinds {
  const random = randomFrom(study.seed);
  const finds: CampaignFinds = {};
  const count = (name: string, lift: Interval, expected: number, customers: number, findable: number | null) => {
    finds[name] ??= { told: 0, more: 0, less: 0, outside80: 0, foretold: 0, lift: 0, expected: 0, customers: 0 };
    const found = finds[name];
    found.told++;
    if (lift.low95 > 0) found.more++;
    if (lift.high95 < 0) found.less++;
    if (lift.low80 > 0 || lift.high80 < 0) found.outside80++;
    if (findable !== null) found.foretold += normal((study.effect * (error95 + power80)) / findable - error95);
    found.lift += lift.value;
    found.expected += expected;
    found.customers += customers;
  };
  for (let s = 0; s < study.shops; s++) {
    const shop = campaignShop(random, study);
    for (const kind of campaignKinds) {
      // Those picked on purpose have no control group that is like them.
      const isByLot = kind === "nothing" || kind === "effect";
      for (const withControl of isByLot ? [false, true] : [false]) {
        const answer = campaignAnswer(shop, kind, withControl);
        if (answer.kind !== "result") continue;
        const { treated, difference, findable } = answer;
        const name = `${kind}, ${withControl ? "with" : "without"} a control group`;
        const { expected, lift } = treated.orders;
        if (!withControl) count(name, lift, expected.value, treated.customers, findable);
        else if (difference !== null) {
          count(name, difference.orders, treated.orders.actual - difference.orders.value, treated.customers, findable);
        }
      }
    }
    onShop?.(s + 1);
  }
  return finds;
}

/** The section of docs/ACCURACY.md. */
export function campaignsText(finds: CampaignFinds): string {
  const percent = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(1) : "–");
  const head = ["campaign", "shops", "95 %: more", "95 %: fewer", "80 %: either", "foretold at 20 %", "lift found"];
  const rows = Object.entries(finds).map(([name, found]) => [
    name,
    String(found.told),
    percent(found.more, found.told),
    percent(found.less, found.told),
    percent(found.outside80, found.told),
    percent(found.foretold, found.told),
    percent(found.lift, found.expected),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    "## Campaigns",
    "Simulated shops of 600 to 6,000 customers (one of three models, by lot); campaigns of 60 days. A third of the customers, by lot, orders a fifth more (*effect*), another third does not (*nothing*), the last third is the control group. *Best* and *latest*: nothing was done, and the treated were picked on purpose, as those with most orders or those who ordered last. In % of the shops: how often the interval of the lift lay above or below none, and how often the app itself would have foretold that an effect of a fifth is found; and the lift, all shops together.",
    [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n"),
  ].join("\n\n");
}

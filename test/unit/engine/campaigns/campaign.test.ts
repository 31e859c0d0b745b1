import { describe, expect, it } from "vitest";
import { campaignShop } from "../../../../scripts/study/campaigns";
import { readCdnow } from "../../../../scripts/study/cdnow";
import {
  analyse,
  type CampaignAnswer,
  type CampaignAsk,
  type CampaignGroup,
  type CampaignResult,
  campaignTask,
  defaultAnalysisSettings,
  fitForecast,
  type InsightSource,
  type InsightTask,
  type OrderTable,
  packText,
  predictForecast,
  simulateShop,
} from "../../../../src/engine";
import { shopStart } from "../../../../src/engine/forecast";
import { randomFrom } from "../../../../src/engine/math/random";
import { sharedFile } from "../../../support/sharedData";
import { noLines } from "../../../support/tables";

const dayMs = 86_400_000;

function drain<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** Runs a task and holds it to its contract: shares never fall, and lie within 0 … 1. */
function answerOf(source: InsightSource, ask: CampaignAsk): CampaignAnswer {
  const work: InsightTask<CampaignAnswer> = campaignTask(source, ask);
  let latest = 0;
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    expect(next.value).toBeGreaterThanOrEqual(latest - 1e-12);
    expect(next.value).toBeLessThanOrEqual(1);
    latest = next.value;
  }
}

function sourceOf(orders: OrderTable, margin = 1): InsightSource {
  const analysis = analyse(orders, { ...defaultAnalysisSettings, margin });
  return { orders, lines: noLines, analysis, forecast: null, fit: null };
}

function resultOf(source: InsightSource, ask: CampaignAsk): CampaignResult {
  const answer = answerOf(source, ask);
  if (answer.kind !== "result") throw new Error(`no result: ${answer.why}`);
  return answer;
}

/** The orders that pass, with their customers numbered anew as they first appear. */
function only(orders: OrderTable, keep: (order: number) => boolean) {
  const kept = Array.from({ length: orders.orderCount }, (_, i) => i).filter(keep);
  const pick = (column: Float64Array) => Float64Array.from(kept, (i) => column[i] as number);
  const former = [...new Set(kept.map((i) => orders.customer[i] as number))];
  const place = new Map(former.map((customer, i) => [customer, i]));
  const table: OrderTable = {
    ...orders,
    orderCount: kept.length,
    customerCount: former.length,
    customer: Uint32Array.from(kept, (i) => place.get(orders.customer[i] as number) as number),
    time: pick(orders.time),
    net: pick(orders.net),
    refund: pick(orders.refund),
    cost: pick(orders.cost),
    dimensions: [],
  };
  return { table, former };
}

/** Actual and expected of some customers, by plain loops over orders and a forecast made of nothing but the orders before. */
function naive(orders: OrderTable, startDay: number, endDay: number, wanted: ReadonlySet<number>, margin: number) {
  const dayOf = (i: number) => Math.floor((orders.time[i] as number) / dayMs);
  const { table: before, former } = only(orders, (i) => dayOf(i) < startDay);
  const analysis = analyse(before, { ...defaultAnalysisSettings, margin, end: (startDay - 1) * dayMs });
  const fit = drain(fitForecast(before, analysis.table, (startDay - 1) * dayMs, { model: "auto" }));
  const ahead = predictForecast(fit, analysis.table, {
    horizonDays: endDay - startDay + 1,
    annualDiscountRate: 0,
    model: "auto",
  });
  const columns = ahead.result?.customers;
  if (columns === undefined) throw new Error("no forecast");
  let [actual, profit, expected, expectedProfit, customers] = [0, 0, 0, 0, 0];
  former.forEach((customer, i) => {
    if (!wanted.has(customer)) return;
    customers++;
    expected += columns.expectedOrders[i] as number;
    expectedProfit += columns.predictedClv[i] as number;
    const days = new Set<number>();
    for (let o = 0; o < orders.orderCount; o++) {
      if (orders.customer[o] !== customer || dayOf(o) < startDay || dayOf(o) > endDay) continue;
      days.add(dayOf(o));
      profit += (orders.net[o] as number) * margin;
    }
    actual += days.size;
  });
  return { actual, profit, expected, expectedProfit, customers };
}

const shop = simulateShop({
  model: "mbgnbd",
  params: { r: 0.9, alpha: 8, a: 0.8, b: 2.5 },
  spend: { p: 3, q: 5, v: 60 },
  customers: 360,
  acquisitionDays: 400,
  days: 460,
  seed: 77,
});
const startDay = shopStart + 400;
const start = startDay * dayMs;
const end = (startDay + 59) * dayMs;
const list = (customers: readonly number[]): CampaignGroup => ({
  kind: "list",
  keys: customers.map((c) => `C${c}`),
  unknown: [],
});
const even = Array.from({ length: 180 }, (_, i) => 2 * i);
const odd = even.map((c) => c + 1);
const ask: CampaignAsk = { start, end, tailDays: 0, treated: list(even), control: null };

// Each fits models, some several times.
const patient = { timeout: 120_000 };

describe("a campaign", patient, () => {
  it("is held against a forecast that knows nothing later than the day before", () => {
    const { treated } = resultOf(sourceOf(shop, 0.4), ask);
    const told = naive(shop, startDay, startDay + 59, new Set(even), 0.4);
    expect(treated.customers).toBe(told.customers);
    expect(treated.orders.actual).toBe(told.actual);
    expect(Math.abs(treated.profit.actual / told.profit - 1)).toBeLessThan(1e-9);
    expect(Math.abs(treated.orders.expected.value / told.expected - 1)).toBeLessThan(1e-9);
    expect(Math.abs(treated.profit.expected.value / told.expectedProfit - 1)).toBeLessThan(1e-9);
    expect(treated.orders.lift.value).toBeCloseTo(told.actual - told.expected, 6);
  });

  it("expects the same whatever happens after the start", () => {
    const kept = Array.from({ length: shop.orderCount }, (_, i) => i);
    const doubled = kept.filter((i) => (shop.time[i] as number) >= start);
    const more = { ...shop, orderCount: shop.orderCount + doubled.length };
    const joined = [...kept, ...doubled];
    const column = (values: Float64Array, add = 0) =>
      Float64Array.from(joined, (i, place) => (values[i] as number) + (place < shop.orderCount ? 0 : add));
    const after: OrderTable = {
      ...more,
      customer: Uint32Array.from(joined, (i) => shop.customer[i] as number),
      time: column(shop.time, dayMs),
      net: column(shop.net),
      refund: column(shop.refund),
      cost: column(shop.cost),
      orderKey: packText(joined.map(String)),
    };
    const once = resultOf(sourceOf(shop), ask);
    const twice = resultOf(sourceOf(after), ask);
    expect(twice.treated.orders.expected).toEqual(once.treated.orders.expected);
    expect(twice.treated.orders.actual).toBeGreaterThan(once.treated.orders.actual * 1.5);
  });

  it("gives the same figures when asked again, and for the groups as one and apart", () => {
    const source = sourceOf(shop);
    const first = resultOf(source, { ...ask, control: list(odd) });
    expect(resultOf(source, { ...ask, control: list(odd) })).toEqual(first);
    expect(resultOf(sourceOf(shop), { ...ask, control: list(odd) })).toEqual(first);
    const { treated, control, everyone } = first;
    expect(treated.customers + (control?.customers ?? 0)).toBe(everyone.customers);
    expect(treated.orders.actual + (control?.orders.actual ?? 0)).toBe(everyone.orders.actual);
    const sum = treated.orders.expected.value + (control?.orders.expected.value ?? 0);
    expect(Math.abs(sum / everyone.orders.expected.value - 1)).toBeLessThan(1e-9);
    expect(first.others).toBeNull();
    expect(first.points.at(-1)?.actual).toBe(treated.orders.actual);
    expect(first.points.at(-1)?.expected).toBeCloseTo(treated.orders.expected.value, 6);
  });

  it("in money, follows the margin", () => {
    const whole = resultOf(sourceOf(shop), ask).treated.profit;
    const part = resultOf(sourceOf(shop, 0.25), ask).treated.profit;
    expect(part.actual / whole.actual).toBeCloseTo(0.25, 9);
    expect(part.expected.value / whole.expected.value).toBeCloseTo(0.25, 9);
  });

  it("says so where a coupon picked the treated, or a list looks like its buyers", () => {
    const buyers = new Set<number>();
    for (let i = 0; i < shop.orderCount; i++) {
      if ((shop.time[i] as number) >= start) buyers.add(shop.customer[i] as number);
    }
    const bought = resultOf(sourceOf(shop), { ...ask, treated: list([...buyers]) });
    expect(bought.cautions).toEqual(expect.arrayContaining(["buyers", "noControl"]));
    const codes = Uint32Array.from(shop.time, (time) => (time >= start ? 1 : 0));
    const marked = { ...shop, dimensions: [{ name: "coupon", codes, values: ["", "SALE"] }] };
    const used = resultOf(sourceOf(marked), {
      ...ask,
      treated: { kind: "coupon", dimension: "coupon", values: ["SALE"] },
    });
    expect(used.cautions).toContain("coupon");
    expect(used.cautions).not.toContain("shopMoved");
    expect(used.treated.ordered).toBe(used.treated.customers);
    // What is drawn is everybody, as the users are those who ordered.
    expect(used.points.at(-1)?.actual).toBe(used.everyone.orders.actual);
  });

  it("notices groups that were unlike before, and days that are not over", () => {
    const counts = new Float64Array(shop.customerCount);
    for (let i = 0; i < shop.orderCount; i++) {
      if ((shop.time[i] as number) < start)
        counts[shop.customer[i] as number] = (counts[shop.customer[i] as number] ?? 0) + 1;
    }
    const byCount = Array.from(counts, (count, c) => ({ c, count })).sort((one, other) => other.count - one.count);
    const best = byCount.slice(0, 120).map(({ c }) => c);
    const rest = byCount.slice(120, 300).map(({ c }) => c);
    const unlike = resultOf(sourceOf(shop), { ...ask, tailDays: 30, treated: list(best), control: list(rest) });
    expect(unlike.cautions).toEqual(expect.arrayContaining(["unlike", "unfinished"]));
    expect(unlike.cautions).not.toContain("noControl");
    expect(unlike.days).toBeLessThan(90);
  });
});

describe("a campaign that cannot be told about", patient, () => {
  const gap = (change: Partial<CampaignAsk>) => {
    const answer = answerOf(sourceOf(shop), { ...ask, ...change });
    return answer.kind === "gap" ? answer.why : null;
  };

  it.each([
    ["wrongWay", { start: end, end: start }],
    ["notStarted", { start: end + 100 * dayMs, end: end + 120 * dayMs }],
    ["noHistory", { start: (shopStart + 5) * dayMs }],
    ["nobody", { treated: { kind: "list", keys: ["who"], unknown: [] } as CampaignGroup }],
    ["thin", { treated: list([0, 1, 2, 3]) }],
  ] as const)("%s", (why, change) => {
    expect(gap(change)).toBe(why);
  });
});

describe("campaigns whose effect is known", () => {
  // The study of docs/ACCURACY.md plays hundreds of shops; here one, with its customers dealt anew each time.
  const random = randomFrom(20261122);
  const made = campaignShop(random, { shops: 1, seed: 1, sizes: [1200, 1200], effect: 0.6, days: 60 });
  const keysOf = (group: CampaignGroup) => (group.kind === "list" ? [...group.keys] : []);
  const shuffled = (keys: readonly string[]) =>
    keys
      .map((key) => ({ key, lot: random.uniform() }))
      .sort((one, other) => one.lot - other.lot)
      .map(({ key }) => key);
  const asList = (keys: readonly string[]): CampaignGroup => ({ kind: "list", keys, unknown: [] });
  const verdict = (treated: readonly string[], control: readonly string[]) => {
    const { start: from, end: to, source } = made;
    const asked = { start: from, end: to, tailDays: 0, treated: asList(treated), control: asList(control) };
    const { difference, treated: alone } = resultOf(source, asked);
    return {
      controlled: difference?.orders.low95 ?? 0,
      below: difference?.orders.high95 ?? 0,
      alone: alone.orders.lift,
    };
  };

  it("finds what adds six tenths, with a control group and without", () => {
    const moved = keysOf(made.treated.effect);
    const calm = [...keysOf(made.treated.nothing), ...keysOf(made.control)];
    const found = Array.from({ length: 6 }, () => verdict(shuffled(moved).slice(0, 300), shuffled(calm).slice(0, 400)));
    expect(found.filter(({ controlled }) => controlled > 0).length).toBeGreaterThanOrEqual(5);
    expect(found.filter(({ alone }) => alone.low95 > 0).length).toBeGreaterThanOrEqual(5);
  }, 120_000);

  it("raises no more false alarms than stated where nothing was done", () => {
    const calm = [...keysOf(made.treated.nothing), ...keysOf(made.control)];
    const alarms = Array.from({ length: 24 }, () => {
      const dealt = shuffled(calm);
      const { controlled, below } = verdict(dealt.slice(0, 400), dealt.slice(400));
      return controlled > 0 || below < 0;
    });
    // 5 % of 24 are 1.2; more than 4 come up once in 150 times by chance, and this seed is fixed.
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(4);
  }, 240_000);
});

describe("real orders", () => {
  const file = sharedFile("cdnow_full.csv");
  it.skipIf(file.missing)(
    `${file.title}: naive re-computation gives the same`,
    () => {
      const all = readCdnow(file.path);
      if (all === null) throw new Error("the file is there");
      const orders = {
        ...only(all, (i) => (all.customer[i] as number) % 8 === 0).table,
        orderKey: packText([]),
      };
      const keyed = {
        ...orders,
        customerKey: packText(Array.from({ length: orders.customerCount }, (_, c) => `K${c}`)),
      };
      const from = Math.floor(Date.UTC(1997, 9, 1) / dayMs);
      const wanted = Array.from({ length: keyed.customerCount }, (_, c) => c).filter((c) => c % 3 === 0);
      const { treated } = resultOf(sourceOf(keyed), {
        start: from * dayMs,
        end: (from + 89) * dayMs,
        tailDays: 0,
        treated: { kind: "list", keys: wanted.map((c) => `K${c}`), unknown: [] },
        control: null,
      });
      const told = naive(keyed, from, from + 89, new Set(wanted), 1);
      expect(treated.customers).toBe(told.customers);
      expect(treated.orders.actual).toBe(told.actual);
      expect(Math.abs(treated.profit.actual / told.profit - 1)).toBeLessThan(1e-9);
      expect(Math.abs(treated.orders.expected.value / told.expected - 1)).toBeLessThan(1e-9);
      expect(Math.abs(treated.profit.expected.value / told.expectedProfit - 1)).toBeLessThan(1e-9);
    },
    240_000,
  );
});

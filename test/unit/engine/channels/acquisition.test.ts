import { describe, expect, test } from "vitest";
import {
  acquisitionFigures,
  type BudgetAsk,
  budgetAsk,
  budgetTask,
  type ChannelCost,
  type ChannelSpend,
  type ChannelsForecast,
  emptyPlans,
  type Interval,
  keepOrWin,
  readMonth,
  writeMonth,
} from "../../../../src/engine";
import { paybackOf } from "../../../../src/engine/channels/acquisition";
import { customerForecasts, handForecast, totalInterval } from "../../../support/forecast";
import { day, type Row } from "../shop";
import { answerOf, drain, sourceOf } from "./support";

/** 30 customers a month by each channel, January to June 2025: Zalo's bring 100 at once and four times 20, every 31 days; Shopee's 50. */
const rows: Row[] = [];
for (let month = 1; month <= 6; month++) {
  for (let c = 0; c < 30; c++) {
    const first = day(`2025-0${month}-${String(1 + (c % 25)).padStart(2, "0")}`);
    rows.push({ customer: `z${month}/${c}`, time: first, net: 100, channel: "Zalo" });
    for (let later = 1; later <= 4; later++)
      rows.push({ customer: `z${month}/${c}`, time: first + later * 31 * 86_400_000, net: 20, channel: "Zalo" });
    rows.push({ customer: `s${month}/${c}`, time: first, net: 50, channel: "Shopee" });
  }
}
// The observation ends on 10 November: that month is not over.
rows.push({ customer: "last", time: day("2025-11-10"), net: 1 });
const source = sourceOf(rows);
const answer = answerOf(source);
const spend = (value: string, month: string, amount: number): ChannelSpend => ({
  dimension: "channel",
  value,
  month,
  amount,
});
const options = { basis: 90, target: 3 } as const;

function costs(told: readonly ChannelSpend[]) {
  const figures = acquisitionFigures(answer, null, told, options);
  const of = (value: string): ChannelCost => {
    const found = figures.costs.find((cost) => cost.value === value);
    if (found === undefined) throw new Error(`no cost of ${value}`);
    return found;
  };
  return { ...figures, of };
}

/** As the worker is asked: in plain JSON. */
function budgetOf(told: readonly ChannelSpend[]) {
  const ask = JSON.parse(JSON.stringify(budgetAsk(answer, costs(told).costs))) as BudgetAsk;
  return { ask, ...drain(budgetTask(source, ask)) };
}

describe("cost of winning", () => {
  test("is a month's spend over the customers of that channel and month", () => {
    const { of, overall, leftOut } = costs([
      spend("Zalo", "2025-01", 3000),
      spend("Zalo", "2025-02", 1500),
      spend("Zalo", "2025-02", 1500),
      spend("Shopee", "2025-03", 1200),
      spend("Radio", "2025-03", 700),
      spend("Zalo", "2025-11", 999),
      spend("Zalo", "2024-12", 1),
      { ...spend("Zalo", "2025-01", 5e6), dimension: "region" },
    ]);
    expect(of("Zalo")).toMatchObject({ spend: 6000, months: 2, customers: 60, cac: 100 });
    expect(of("Shopee")).toMatchObject({ spend: 1200, months: 1, customers: 30, cac: 40 });
    expect(of("Radio")).toMatchObject({ group: null, spend: 700, customers: 0, cac: null, worth: null, ratio: null });
    expect(overall).toMatchObject({ spend: 7900, customers: 90, months: 3 });
    expect(overall.cac).toBeCloseTo(7900 / 90, 12);
    expect(leftOut).toBe(1000);
  });

  test("a free month counts with its customers", () => {
    const { of } = costs([spend("Zalo", "2025-01", 3000), spend("Zalo", "2025-02", 0)]);
    expect(of("Zalo").cac).toBe(50);
  });

  test("stands against the worth at the age, the most payable is that over the target", () => {
    const { of } = costs([spend("Zalo", "2025-01", 1500)]);
    const zalo = of("Zalo");
    // Day 0: 100; days 31 and 62: 20 each; the fourth order comes on day 93.
    expect(zalo.worth?.value).toBeCloseTo(140, 4);
    expect(zalo.ratio?.value).toBeCloseTo(140 / 50, 5);
    expect(zalo.mostPayable?.value).toBeCloseTo(140 / 3, 5);
    // All bring the same: what is unsure is the number of customers won, by 1/√30.
    const deviation = Math.log((zalo.ratio?.high95 ?? 0) / (zalo.ratio?.value ?? 1)) / 1.959964;
    expect(deviation).toBeCloseTo(1 / Math.sqrt(30), 6);
  });

  test("over all channels, the worth is the average of those won, and unknown where some of theirs is", () => {
    const both = costs([spend("Zalo", "2025-01", 3000), spend("Shopee", "2025-03", 1200)]);
    const [zalo, shopee] = [both.of("Zalo"), both.of("Shopee")];
    expect([zalo.customers, shopee.customers]).toEqual([30, 30]);
    const mean = ((zalo.worth?.value ?? 0) + (shopee.worth?.value ?? 0)) / 2;
    expect(both.overall.worth?.value).toBeCloseTo(mean, 9);
    expect(both.overall.ratio?.value).toBeCloseTo(mean / 70, 9);
    const uneven = costs([
      spend("Zalo", "2025-01", 1500),
      spend("Zalo", "2025-02", 1500),
      spend("Shopee", "2025-03", 900),
    ]);
    expect(uneven.overall.worth?.value).toBeCloseTo(
      (60 * (zalo.worth?.value ?? 0) + 30 * (shopee.worth?.value ?? 0)) / 90,
      9,
    );
    expect(
      acquisitionFigures(answer, null, [spend("Zalo", "2025-01", 1500)], { basis: "total", target: 3 }).overall.worth,
    ).toBeNull();
  });

  test("stands against what is expected, alone or with what was brought, where there is a forecast", () => {
    const zalo = answer.groups.findIndex(({ value }) => value === "Zalo");
    const group = answer.groups[zalo];
    if (group === undefined) throw new Error("no Zalo");
    const ahead: ChannelsForecast = {
      groups: answer.groups.map(({ customers }) => ({
        customers,
        orders: totalInterval(1),
        predicted: totalInterval(30 * customers),
        share: null,
      })),
      whole: { customers: 1, orders: totalInterval(1), predicted: totalInterval(1), share: null },
      atRisk: totalInterval(1),
    };
    const by = (basis: "predicted" | "total", forecast: ChannelsForecast | null) =>
      acquisitionFigures(answer, forecast, [spend("Zalo", "2025-01", 1500)], { basis, target: 3 }).costs[0];
    // Each has brought 180, and is expected to bring 30 more; it cost 50.
    expect(by("predicted", ahead)?.worth?.value).toBeCloseTo(30, 9);
    expect(by("predicted", ahead)?.ratio?.value).toBeCloseTo(30 / 50, 9);
    expect(by("total", ahead)?.worth?.value).toBeCloseTo(210, 9);
    expect(by("predicted", null)?.worth).toBeNull();
  });

  test("is paid back in the first month by whose end the average customer has brought it", () => {
    const payback = (amount: number) => costs([spend("Zalo", "2025-01", amount * 30)]).of("Zalo").payback;
    // Orders of 20 come on days 31, 62, 93, 124 …: within the months of 30.4375 days that are the 2nd, 3rd, 4th and 5th.
    expect(payback(100)?.month).toBe(1);
    expect(payback(101)?.month).toBe(2);
    expect(payback(140)?.month).toBe(3);
    expect(payback(140.5)?.month).toBe(4);
    expect(payback(900)?.month).toBeNull();
    expect(payback(900)?.observedMonths).toBeGreaterThan(3);
  });

  test("is not told from fewer than 20 customers", () => {
    const curve = {
      observed: Uint32Array.of(40, 20, 19),
      mean: Float64Array.of(10, 20, 30),
      error: Float64Array.of(1, 1, 1),
    };
    expect(paybackOf(curve, 19)).toEqual({ month: 2, early: 2, late: null, observedMonths: 2 });
    expect(paybackOf(curve, 18)).toEqual({ month: 2, early: 2, late: 2, observedMonths: 2 });
    expect(paybackOf(curve, 25)).toEqual({ month: null, early: null, late: null, observedMonths: 2 });
  });

  test("nothing told is nothing shown", () => {
    const { costs: none, overall } = costs(emptyPlans.acquisition.spend);
    expect([none, overall.cac]).toEqual([[], null]);
    expect(budgetOf([])).toEqual({ ask: expect.anything(), responses: [], budget: null });
  });
});

describe("the next budget", () => {
  test("goes by the average where the months tell nothing, and names its chance", () => {
    const { budget, ask, responses } = budgetOf([spend("Zalo", "2025-01", 1500), spend("Shopee", "2025-01", 6000)]);
    expect(responses).toEqual(["fewMonths", "fewMonths"]);
    expect(budget?.kind).toBe("average");
    expect(ask.channels[budget?.choices[0]?.channel ?? 9]?.value).toBe("Zalo");
    expect(budget?.choices[0]?.chanceBest).toBeGreaterThan(0.99);
    expect(budget?.sure).toBe(true);
    expect(budget?.choices.reduce((sum, { chanceBest }) => sum + chanceBest, 0)).toBeCloseTo(1, 9);
  });

  test("two channels alike are even", () => {
    const { budget } = budgetOf([spend("Zalo", "2025-01", 1400), spend("Shopee", "2025-01", 500)]);
    // 140/46.7 and 50/16.7: 3 each.
    expect(budget?.sure).toBe(false);
    for (const { chanceBest, perUnit } of budget?.choices ?? []) {
      expect(perUnit.value).toBeCloseTo(3, 3);
      // 4,000 draws: 0.5 ± 0.024 is three standard errors.
      expect(Math.abs(chanceBest - 0.5)).toBeLessThan(0.03);
    }
  });
});

describe("keeping against winning", () => {
  const count = source.orders.customerCount;
  const forecast = handForecast(count, {
    customers: customerForecasts(count, { probabilityAlive: new Float64Array(count).fill(0.5) }),
  });
  const expecting = answerOf({ ...source, forecast });
  const interval: Interval = totalInterval(200 * count);
  const ahead: ChannelsForecast = {
    groups: [],
    whole: { customers: count, orders: totalInterval(1), predicted: totalInterval(1), share: null },
    atRisk: { ...interval, parameterShare: 0.4 },
  };
  const { overall } = acquisitionFigures(expecting, null, [spend("Zalo", "2025-01", 1200)], options);

  test("is worked out by hand: P = 0.5 and 200 expected, so that making sure is worth 200", () => {
    const found = keepOrWin(expecting, ahead, forecast, overall);
    if (typeof found === "string") throw new Error(found);
    // CAC 1200/30 = 40; a new customer brings 120 in 12 months: 3 per unit. 200/3 may be paid for one kept.
    expect(found).toMatchObject({ months: 12, cac: 40, perUnitWon: 3, atRisk: count });
    expect(found.gain.value).toBeCloseTo(200, 9);
    expect(found.mostForKeeping.value).toBeCloseTo(200 / 3, 9);
    expect(found.mostForKeeping.low80).toBeLessThan(found.mostForKeeping.value);
  });

  test("says what is missing", () => {
    const none = acquisitionFigures(expecting, null, [], options).overall;
    expect(keepOrWin(expecting, ahead, forecast, none)).toBe("noCost");
    expect(keepOrWin(expecting, null, forecast, overall)).toBe("noForecast");
    expect(keepOrWin(answer, ahead, null, overall)).toBe("noForecast");
    const odd = { ...forecast, settings: { ...forecast.settings, horizonDays: 200 } };
    expect(keepOrWin(expecting, ahead, odd, overall)).toBe("horizon");
    const sure = handForecast(count);
    expect(keepOrWin(answerOf({ ...source, forecast: sure }), ahead, sure, overall)).toBe("fewAtRisk");
  });
});

test("months are written and read alike", () => {
  for (const month of [0, 11, 12, 662, 700]) expect(readMonth(writeMonth(month))).toBe(month);
  expect(writeMonth(662)).toBe("2025-03");
  for (const text of ["2025-13", "2025-3", "", "03-2025"]) expect(readMonth(text)).toBeNull();
});

import { describe, expect, it } from "vitest";
import { insightTask, mbgcnbd, mbgnbd, simulateShop } from "../../../../src/engine";
import { nextDueDays } from "../../../../src/engine/segments/nextDue";
import { day, type Row, tableOf } from "../shop";
import { DAY, drain, fittedSource, handSource, withoutForecast } from "./support";

const plan = {
  params: { r: 0.7, alpha: 6, a: 0.5, b: 2 },
  spend: { p: 3, q: 5, v: 60 },
  customers: 300,
  acquisitionDays: 300,
  days: 400,
  seed: 5,
};

/** The customer's days with orders, from plain loops. */
function daysOf({ customer, time }: { customer: Uint32Array; time: Float64Array }, c: number): number[] {
  const days = new Set<number>();
  customer.forEach((own, i) => {
    if (own === c) days.add(Math.floor((time[i] ?? 0) / DAY));
  });
  return [...days].sort((a, b) => a - b);
}

describe("the day an order is due", () => {
  it("is 14(√2 − 1) weeks after the second of two orders ten weeks apart, with r = 1 and alpha = 4", () => {
    const at = (n: number) => day("2025-01-01") + n * DAY;
    const rows: Row[] = [
      { customer: "a", time: at(0), net: 1 },
      { customer: "a", time: at(70), net: 1 },
      { customer: "b", time: at(200), net: 1 },
    ];
    const source = handSource(tableOf(rows), { alive: () => 1, predicted: () => 1 });
    const [a, b] = nextDueDays(source);
    expect(a).toBe(Math.floor(at(70) / DAY) + Math.ceil(7 * 14 * (Math.SQRT2 - 1)));
    // After one order: 4(2 − 1) weeks.
    expect(b).toBe(Math.floor(at(200) / DAY) + 28);
  });

  it.each(["mbgnbd", "mbgcnbd2"] as const)("is the median wait of %s, seen on the day of the last order", (model) => {
    const orders = simulateShop({ ...plan, model });
    const source = fittedSource(orders, model);
    const { r = 0, alpha = 0, a = 0, b = 0 } = source.fit.state?.meaning.params ?? {};
    const due = nextDueDays(source);
    for (let c = 0; c < 60; c++) {
      const days = daysOf(orders, c);
      const x = days.length - 1;
      const last = days.at(-1) ?? 0;
      const tx = (last - (days[0] ?? 0)) / 7;
      const weeks =
        model === "mbgnbd"
          ? mbgnbd.weeksToNextOrder({ r, alpha, a, b }, x, tx, tx)
          : mbgcnbd.weeksToNextOrder({ r, alpha, a, b, k: 2 }, x, tx, tx);
      // Rounded up to a day; the two searches end within a millionth of each other.
      expect(Math.abs((due[c] ?? 0) - last - 7 * weeks - 0.5)).toBeLessThanOrEqual(0.5 + 1e-3);
    }
  });

  it("is unknown without a model, and then nobody is overdue", () => {
    const source = withoutForecast(simulateShop({ ...plan, model: "mbgnbd" }));
    expect(nextDueDays(source).every(Number.isNaN)).toBe(true);
    const overdue = [{ kind: "figure", figure: "daysOverdue", min: null, max: null }] as const;
    expect(drain(insightTask(source, { kind: "audience", ask: overdue }))).toHaveLength(0);
  });
});

describe("plays of a fitted shop equal plain loops over their definitions", () => {
  it("in whom they list", () => {
    const orders = simulateShop({ ...plan, model: "mbgnbd", customers: 800, seed: 11 });
    const source = fittedSource(orders, "mbgnbd");
    const { r = 0, alpha = 0, a = 0, b = 0 } = source.fit.state?.meaning.params ?? {};
    const expected = source.forecast.result?.customers;
    const end = Math.max(...Array.from(orders.time, (time) => Math.floor(time / DAY)));
    const people = Array.from({ length: orders.customerCount }, (_, c) => {
      const days = daysOf(orders, c);
      const own = Array.from(orders.net).filter((_, i) => orders.customer[i] === c);
      const x = days.length - 1;
      const last = days.at(-1) ?? 0;
      const tx = (last - (days[0] ?? 0)) / 7;
      return {
        c,
        count: own.length,
        value: own.reduce((sum, net) => sum + net, 0),
        silent: end - last,
        alive: expected?.probabilityAlive[c] ?? Number.NaN,
        aliveThen: mbgnbd.probabilityAlive({ r, alpha, a, b }, x, tx, tx),
        overdue: end - last - Math.ceil(7 * mbgnbd.weeksToNextOrder({ r, alpha, a, b }, x, tx, tx)),
      };
    });
    const best = people.map(({ value }) => value).sort((one, other) => other - one);
    const topFrom = (percent: number) => best[Math.ceil((people.length * percent) / 100) - 1] ?? 0;
    const late = people.filter(({ count, alive, overdue }) => count > 1 && alive >= 0.5 && overdue > 0);
    // Sums in another order differ in their last digits.
    const atLeast = (value: number, from: number) => value >= from * (1 - 1e-12);
    const called = late.filter(({ value }) => atLeast(value, topFrom(5)));
    const lists = {
      winBack: people.filter(
        ({ value, alive, aliveThen, silent }) =>
          atLeast(value, topFrom(20)) && alive < 0.5 && aliveThen >= 0.5 && silent <= 365,
      ),
      serviceCall: called,
      coupon: late.filter((person) => !called.includes(person)),
    };
    const found = drain(insightTask(source, { kind: "plays", ask: null }));
    for (const [id, list] of Object.entries(lists)) {
      expect(list.length, id).toBeGreaterThan(id === "serviceCall" ? 2 : 4);
      const own = found.find((play) => play.id === id)?.list ?? [];
      expect(
        Array.from(own).sort((one, other) => one - other),
        id,
      ).toEqual(list.map(({ c }) => c));
    }
  });
});
